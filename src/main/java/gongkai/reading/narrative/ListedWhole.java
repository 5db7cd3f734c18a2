package gongkai.reading.narrative;

import gongkai.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** The indicator whose parts a text is just listing: 收到申请8件,其中当面申请3件. Goes with the reading from number to number. */
final class ListedWhole {

    private final NarrativeText text;
    private final Catalogue catalogue;

    /** Empty for a whole that is not known. */
    private @Nullable String whole;

    private int paragraph = -1;
    private int heading = -1;

    ListedWhole(NarrativeText text, Catalogue catalogue) {
        this.text = text;
        this.catalogue = catalogue;
    }

    /** Null where no parts are being listed, empty where they are but not of what. */
    @Nullable
    String indicator() {
        return whole;
    }

    /** A list ends with its paragraph, unless the next goes on with it. */
    void forgetBefore(Quantity q, int sentenceStart) {
        if (text.outline().headingStart(q.start()) != heading) {
            whole = null;
        }
        boolean sameParagraph = text.paragraphStart(q.start()) == paragraph;
        if (!sameParagraph && !NarrativeText.goesOn(text.before(q, sentenceStart))) {
            whole = null;
        }
    }

    /** @param detail whether the words behind the number say that its parts follow */
    void remember(String indicator, boolean detail, Quantity q) {
        if (detail || whole == null || !isPart(indicator, whole)) {
            whole = indicator;
        }
        paragraph = text.paragraphStart(q.start());
        heading = text.outline().headingStart(q.start());
    }

    private boolean isPart(String part, String of) {
        if (of.isEmpty()) {
            return false;
        }
        if (catalogue.wholes(part).stream().anyMatch(whole -> whole.code().equals(of))) {
            return true;
        }
        // channels are listed under the total as if they were its parts, though one item may be in several
        if (of.equals("disclosure.items") && part.startsWith("disclosure.")) {
            return true;
        }
        // the columns of a website are listed under any total of items
        return part.startsWith("disclosure.website.") && of.startsWith("disclosure.");
    }
}
