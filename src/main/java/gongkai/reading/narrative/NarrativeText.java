package gongkai.reading.narrative;

import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.text.Normalised;
import gongkai.reading.text.Outline;
import java.util.regex.Pattern;

/**
 * A text whose sentences are read.
 *
 * @param normalised its reading form, which all places count in
 * @param head what the document says of itself
 * @param outline its sentences, paragraphs and headings
 * @param readTitle its title in reading form
 */
record NarrativeText(Normalised normalised, ReportMetadata head, Outline outline, String readTitle) {

    static final String SENTENCE = "。!?\n";
    static final String CLAUSE = ",。;!?\n";
    static final String LABEL = ",。;:、!?\n";

    private static final Pattern LIST_SENTENCE = Pattern.compile("^[◆\\s]{0,3}(?:其中|主要|按|具体|从|在|上述|以上|分别)");

    /** How far the words around a number may reach. */
    static final int REACH = 90;

    static final int PARAGRAPH = 400;
    static final int LONG_PARAGRAPH = 4 * PARAGRAPH;

    static NarrativeText of(Normalised normalised, ReportMetadata head) {
        return new NarrativeText(
                normalised,
                head,
                new Outline(normalised),
                Normalised.of(head.title()).text());
    }

    String text() {
        return normalised.text();
    }

    /** Where the sentence of a number begins. */
    int sentenceStart(Quantity q) {
        return outline.back(q.start(), SENTENCE, PARAGRAPH);
    }

    /** Where the paragraph of a place begins. */
    int paragraphStart(int at) {
        return outline.back(at, "\n", LONG_PARAGRAPH);
    }

    /** Whether a sentence goes on with what the one before speaks of, by what it says in front of a number. */
    static boolean goesOn(String before) {
        return LIST_SENTENCE.matcher(before).find();
    }

    /** What a sentence says in front of a number. */
    String before(Quantity q, int sentenceStart) {
        return text().substring(sentenceStart, q.start());
    }
}
