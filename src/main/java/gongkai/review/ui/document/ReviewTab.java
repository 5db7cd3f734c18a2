package gongkai.review.ui.document;

import java.util.Map;

/** A list beside the text of a document. */
interface ReviewTab {

    /** How many there are of what it lists, for its tab. */
    int count();

    /** Whether there is a tab for it. */
    default boolean isOffered() {
        return true;
    }

    /** How many rows it has. */
    default int size() {
        return count();
    }

    /**
     * Some of its rows.
     *
     * @param to the first that is left out
     * @return pieces of HTML by their ids
     */
    Map<String, String> rows(int from, int to);

    /** The key of the text that takes the place of rows. */
    String empty();
}
