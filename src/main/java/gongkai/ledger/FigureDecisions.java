package gongkai.ledger;

import gongkai.access.OfficersOnly;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Revision;
import org.springframework.stereotype.Service;

/** What an officer decides of a figure itself, whatever the documents say; see {@link Ledger}. */
@Service
public class FigureDecisions {

    private final Ledger ledger;

    public FigureDecisions(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Decides what a figure says.
     *
     * @param expectedRevision the revision that the officer saw, 0 where there was no figure
     * @throws StaleRevisionException somebody else was first; nothing was changed
     */
    @OfficersOnly
    public Revision revise(FigureKey key, FigureValue value, String reason, String who, int expectedRevision) {
        return ledger.revise(key, value, "", reason, who, expectedRevision);
    }

    /**
     * Takes the latest revision back; the key has no figure afterwards where it had none before.
     *
     * @throws StaleRevisionException somebody else was first; nothing was changed
     */
    @OfficersOnly
    public Revision undo(FigureKey key, String reason, String who, int expectedRevision) {
        return ledger.undo(key, reason, who, expectedRevision);
    }
}
