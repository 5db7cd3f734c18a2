package gongkai.reading.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.reading.text.Normalised;
import gongkai.testing.Shared;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Beginnings of documents of our own with what they say of themselves; {@code ↵} ends a line. */
class MetadataReaderTest {

    private final MetadataReader reader = new MetadataReader(Shared.CATALOGUE);

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/metadata.csv", numLinesToSkip = 1, maxCharsPerColumn = 4096)
    void aDocumentSaysWhoseItIsAndWhatItReportsOn(ArgumentsAccessor row) {
        Normalised text = Normalised.of(Objects.requireNonNull(row.getString(0)).replace('↵', '\n'));

        ReportMetadata head = reader.read(text, row.getInteger(1));

        assertThat(head.title()).isEqualTo(orEmpty(row.getString(2)));
        assertThat(head.publisher()).isEqualTo(orEmpty(row.getString(3)));
        assertThat(head.published()).isEqualTo(row.getString(4) == null ? null : LocalDate.parse(row.getString(4)));
        assertThat(head.year()).isEqualTo(row.getInteger(5));
        assertThat(head.form()).isEqualTo(orEmpty(row.getString(6)));
        assertThat(head.period() == null ? null : head.period().toString()).isEqualTo(row.getString(7));
        assertThat(head.bulletin()).isEqualTo("yes".equals(row.getString(8)));
        assertThat(head.unit().unit()).isEqualTo(orEmpty(row.getString(9)));
    }

    private static String orEmpty(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
