package gongkai.reading.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What may stand where a number ends, and what only looks like a number. */
class LexiconTest {

    private final Lexicon words = Lexicon.shipped();

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/lexicon.csv", numLinesToSkip = 1)
    void theLongestMeasureAndTheLongestSetPhraseAreKnown(
            String text, @Nullable String measure, @Nullable String phrase) {
        assertThat(words.measureAt(text, 0)).isEqualTo(measure == null ? "" : measure);

        Lexicon.Mark mark = words.phraseAt(text, 0);
        assertThat(mark == null ? null : text.substring(mark.start(), mark.end()) + "=" + mark.reason())
                .isEqualTo(phrase);
    }
}
