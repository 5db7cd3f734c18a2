package gongkai.ui.page;

/**
 * Where a document of the ledger is shown, and the place in it that says a number. Plain text, so that any view may lead
 * there without knowing the view.
 */
public final class SourceRoutes {

    /** The route of the list of documents; a document's page is one step below it. */
    public static final String SOURCES = "sources";

    /** Parameter: the id of the claim whose sentence is shown. */
    public static final String CLAIM = "claim";

    /** Parameter: the offset in the document's text of the place that is shown. */
    public static final String AT = "at";

    private SourceRoutes() {}

    /** The document. */
    public static String of(long source) {
        return SOURCES + "/" + source;
    }

    /** The document at the sentence or the cell that a claim stands in. */
    public static String of(long source, long claim) {
        return of(source) + "?" + CLAIM + "=" + claim;
    }

    /** The document at a place of its text, in UTF-16 units. */
    public static String at(long source, int start) {
        return of(source) + "?" + AT + "=" + start;
    }
}
