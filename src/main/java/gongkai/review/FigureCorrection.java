package gongkai.review;

import gongkai.access.OfficersOnly;
import gongkai.ledger.FigureDecisions;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.StoredClaim;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the claim that a figure rests on, where the figure is still the one that the officer saw. */
@Service
public class FigureCorrection {

    private final FigureDecisions decisions;
    private final ReviewService reviews;

    FigureCorrection(FigureDecisions decisions, ReviewService reviews) {
        this.decisions = decisions;
        this.reviews = reviews;
    }

    /**
     * Does what {@link ReviewService#correct} does, as a step in the review of the claim's document.
     *
     * @param expectedRevision the revision of the figure that the officer saw
     * @throws gongkai.ledger.StaleRevisionException somebody else has changed the figure; nothing was changed
     * @throws OptimisticLockingFailureException somebody else has decided on the claim; nothing was changed
     */
    @OfficersOnly
    @Transactional
    public StoredClaim correct(FigureKey figure, int expectedRevision, StoredClaim claim, Claim corrected, String why) {
        decisions.expect(figure, expectedRevision);
        return reviews.correct(figure.region(), claim.source(), claim.id(), corrected, why);
    }
}
