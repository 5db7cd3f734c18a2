package gongkai.reading.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.testing.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Names as titles print them, with the unit whose report it is: a code where the catalogue knows it, else the name. */
class UnitNamesTest {

    private final UnitNames names = new UnitNames(Shared.CATALOGUE);

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/unit-names.csv", numLinesToSkip = 1)
    void aPrintedNameIsAUnit(
            @Nullable String name,
            @Nullable String title,
            @Nullable String text,
            @Nullable String bulletin,
            @Nullable String unit,
            @Nullable String region,
            @Nullable String known) {
        UnitContext context = names.resolve(orEmpty(name), orEmpty(title), orEmpty(text), "yes".equals(bulletin));

        assertThat(context.unit()).isEqualTo(orEmpty(unit));
        assertThat(context.region()).isEqualTo(orEmpty(region));
        assertThat(context.known()).isEqualTo("yes".equals(known));
    }

    private static String orEmpty(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
