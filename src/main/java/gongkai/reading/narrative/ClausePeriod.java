package gongkai.reading.narrative;

import gongkai.catalogue.Period;
import gongkai.reading.text.PeriodMention;
import gongkai.reading.text.PeriodParser;
import org.jspecify.annotations.Nullable;

/** The months that a number of a text speaks of. Goes with the reading from number to number. */
final class ClausePeriod {

    private final NarrativeText text;
    private PeriodMention said = PeriodMention.NOTHING;
    private int saidSentence = -1;

    ClausePeriod(NarrativeText text) {
        this.text = text;
    }

    /** Null where nobody can say. */
    @Nullable
    Period of(Quantity q, int sentenceStart) {
        if (text.head().period() == null) {
            return null;
        }
        String before = text.before(q, sentenceStart);
        PeriodMention now =
                PeriodParser.before(before, text.head().year(), text.head().bulletin());
        if (now.unclear()) {
            return null;
        }
        boolean carries = saidSentence >= 0
                && text.paragraphStart(saidSentence + 1) == text.paragraphStart(q.start())
                && (text.head().bulletin() || NarrativeText.goesOn(before));
        if (now.period() == null && carries && saidSentence != sentenceStart) {
            now = said;
        }
        said = now;
        saidSentence = sentenceStart;
        return now.period() == null ? text.head().period() : now.period();
    }
}
