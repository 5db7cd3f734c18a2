package gongkai.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What sentences of our own say about time in front of a number: months, nothing, or {@code unclear}. */
class PeriodParserTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/periods.csv", numLinesToSkip = 1)
    void aSentenceSaysWhichMonthsItsNumberSpeaksOf(
            String sentence, @Nullable Integer year, @Nullable String bulletin, @Nullable String period) {
        PeriodMention said = PeriodParser.before(Normalised.of(sentence).text(), year, "yes".equals(bulletin));

        assertThat(
                        said.unclear()
                                ? "unclear"
                                : said.period() == null ? null : said.period().toString())
                .isEqualTo(period);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/title-periods.csv", numLinesToSkip = 1)
    void aTitleSaysWhichMonthsItsDocumentSpeaksOf(String title, int year, String period) {
        assertThat(PeriodParser.ofTitle(Normalised.of(title).text(), year)).hasToString(period);
    }
}
