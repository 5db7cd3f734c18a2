package gongkai.review.ui.document;

import gongkai.ledger.model.Rendition;
import gongkai.ledger.model.StoredClaim;
import gongkai.review.Review;
import gongkai.review.ui.markup.DocumentSheets;
import gongkai.review.ui.markup.ReviewItems;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A document under review as it was read, and what its screen makes of it once.
 *
 * @param ofUnknownUnits the pending claims that cannot be accepted
 * @param renditions the other files that the same report came as
 */
record ReviewedDocument(
        Review review,
        List<StoredClaim> ofUnknownUnits,
        List<Rendition> renditions,
        ReviewItems numbers,
        DocumentSheets sheets) {

    /** @throws NoSuchElementException where there is none with that id */
    static ReviewedDocument read(ReviewServices services, String region, long source) {
        Review review = services.reviews().find(region, source).orElseThrow();
        ReviewItems numbers = new ReviewItems(review);
        return new ReviewedDocument(
                review,
                services.reviews().ofUnknownUnits(review),
                services.separation().renditions(region, source),
                numbers,
                new DocumentSheets(review.text(), numbers));
    }
}
