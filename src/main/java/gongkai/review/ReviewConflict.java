package gongkai.review;

/** Somebody else has changed the number meanwhile. Nothing was changed; the document has to be looked at again. */
public class ReviewConflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ReviewConflict(String message) {
        super(message);
    }
}
