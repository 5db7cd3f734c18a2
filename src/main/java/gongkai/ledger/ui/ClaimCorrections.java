package gongkai.ledger.ui;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.StoredClaim;

/** Corrects how claims were read, so that the history of their documents says so. */
public interface ClaimCorrections {

    /**
     * Says what the claim that a figure rests on should have been read as; the figures follow.
     *
     * @param expectedRevision the revision of the figure that the officer saw
     * @return false where somebody else has decided on the claim meanwhile; nothing was changed
     * @throws gongkai.ledger.StaleRevisionException somebody else has changed the figure meanwhile; nothing was changed
     */
    boolean correct(FigureKey figure, int expectedRevision, StoredClaim claim, Claim corrected, String why);
}
