package gongkai.reading.budget;

/** So many documents wait to be read that no further one is taken: it may be brought again in a moment. */
public class ReadingBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The key of the sentence that says it. */
    public static final String KEY = "reports.busy";

    public ReadingBusy() {
        super("the line of documents to be read is full");
    }
}
