package gongkai.reading.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ledger.model.Qualifier;
import gongkai.reading.narrative.Lexicon.Mark;
import gongkai.reading.text.Normalised;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Sentences of our own with the numbers they hold: {@code OVER 2000 条} counts, with {@code ?} where it can be no claim;
 * {@code 12345=name} counts nothing.
 */
class NumberScannerTest {

    private final NumberScanner scanner = new NumberScanner(Lexicon.shipped());

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/numbers.csv", numLinesToSkip = 1)
    void everyNumberCountsWhatItSaysOrSaysWhyItCountsNothing(
            String sentence, @Nullable String counted, @Nullable String uncounted) {
        String text = Normalised.of(sentence.replace('↵', '\n')).text();

        NumberScanner.Scan scan = scanner.scan(text);

        assertThat(scan.quantities().stream().map(NumberScannerTest::written).collect(Collectors.joining("; ")))
                .isEqualTo(counted == null ? "" : counted);
        assertThat(scan.marks().stream().map(m -> written(m, text)).collect(Collectors.joining("; ")))
                .isEqualTo(uncounted == null ? "" : uncounted);
    }

    private static String written(Quantity q) {
        return (q.qualifier() == Qualifier.EXACT ? "" : q.qualifier() + " ")
                + q.value().toPlainString()
                + (q.measure().isEmpty() ? "" : " " + q.measure())
                + (q.plain() ? "" : " ?");
    }

    private static String written(Mark mark, String text) {
        return text.substring(mark.start(), mark.end()).replace('\n', '↵') + "=" + mark.reason();
    }
}
