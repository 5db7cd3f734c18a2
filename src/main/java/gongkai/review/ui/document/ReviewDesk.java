package gongkai.review.ui.document;

import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.review.Review;
import gongkai.review.ReviewService;
import java.util.function.Supplier;

/** What the parts of a review share: the document as it stands, who looks at it, and the one way to change it. */
interface ReviewDesk {

    /** The document as it was read last. */
    ReviewedDocument document();

    ReviewServices services();

    FigureText text();

    /** Whether who looks at it may change it. */
    boolean officer();

    /**
     * Does something to the document, shows what became of it, and goes on to the next open number.
     *
     * @param change answers what is said of it; empty where nothing is
     */
    void act(Supplier<String> change);

    /** Says something on the quiet line, without doing anything. */
    void announce(String words);

    /** Makes this claim the one that is pointed at, within {@link #act}. */
    void pointAt(StoredClaim claim);

    default Review review() {
        return document().review();
    }

    default ReviewService reviews() {
        return services().reviews();
    }

    default String region() {
        return review().source().region();
    }

    default long source() {
        return review().source().id();
    }
}
