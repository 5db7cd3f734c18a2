package gongkai.dashboard.level;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Partition;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.testing.FigureBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void levelsThatAddUpToTheWholeDoNotContradictIt() {
        assertThat(sum("6728").contradicts(whole("6728").build())).isFalse();
    }

    @Test
    void levelsThatDoNotAddUpToAnExactWholeContradictIt() {
        assertThat(sum("7695").contradicts(whole("6728").build())).isTrue();
    }

    @Test
    void aRoundedWholeIsContradictedOnlyByWhatItCannotStandFor() {
        Figure over = whole("2100").qualifier(Qualifier.OVER).build();
        assertThat(sum("2110").contradicts(over)).isFalse();
        assertThat(sum("2090").contradicts(over)).isTrue();
        assertThat(sum("2300").contradicts(over)).isTrue();
    }

    @Test
    void whereOneOfBothIsNoNumberNothingIsSaid() {
        assertThat(sum(null).contradicts(whole("6728").build())).isFalse();
        assertThat(sum("6728").contradicts(whole("1").state(State.SLASH).build()))
                .isFalse();
    }

    private static Levels sum(@Nullable String sum) {
        return new Levels(
                new Partition("by-table", "430602", List.of("430602-district"), "TABLE"),
                "disclosure.items",
                Period.ofYear(2014),
                List.of(),
                sum == null ? null : new BigDecimal(sum));
    }

    private static FigureBuilder whole(String value) {
        return FigureBuilder.of("disclosure.items").value(value);
    }
}
