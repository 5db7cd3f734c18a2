package gongkai.review.ui;

import gongkai.ledger.StaleRevisionException;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.ClaimCorrections;
import gongkai.review.FigureCorrection;
import java.util.NoSuchElementException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What is corrected beside a figure is a step in the review of its document. */
@Component
class EvidenceCorrections implements ClaimCorrections {

    private final FigureCorrection corrections;

    EvidenceCorrections(FigureCorrection corrections) {
        this.corrections = corrections;
    }

    @Override
    public boolean correct(FigureKey figure, int expectedRevision, StoredClaim claim, Claim corrected, String why) {
        try {
            corrections.correct(figure, expectedRevision, claim, corrected, why);
            return true;
        } catch (StaleRevisionException e) {
            throw e; // it says who was first
        } catch (OptimisticLockingFailureException
                | NoSuchElementException e) { // the claim may be another document's by now
            return false;
        }
    }
}
