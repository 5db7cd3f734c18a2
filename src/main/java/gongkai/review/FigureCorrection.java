package gongkai.review;

import gongkai.access.OfficersOnly;
import gongkai.ledger.Ledger;
import gongkai.ledger.StaleRevisionException;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.StoredClaim;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Corrects the claim that a figure rests on, where the figure is still the one that the officer saw. */
@Service
public class FigureCorrection {

    private final Ledger ledger;
    private final ReviewService reviews;
    private final TransactionOperations transactions;

    public FigureCorrection(Ledger ledger, ReviewService reviews, TransactionOperations transactions) {
        this.ledger = ledger;
        this.reviews = reviews;
        this.transactions = transactions;
    }

    /**
     * Does what {@link ReviewService#correct} does, as a step in the review of the claim's document.
     *
     * @param expectedRevision the revision of the figure that the officer saw
     * @throws StaleRevisionException somebody else has changed the figure; nothing was changed
     * @throws ReviewConflict somebody else has decided on the claim; nothing was changed
     */
    @OfficersOnly
    public StoredClaim correct(
            FigureKey figure, int expectedRevision, StoredClaim claim, Claim corrected, String who, String why) {
        return Objects.requireNonNull(transactions.execute(status -> {
            ledger.expect(figure, expectedRevision);
            return reviews.correct(figure.region(), claim.source(), claim.id(), corrected, who, why);
        }));
    }
}
