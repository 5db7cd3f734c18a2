package gongkai.ledger;

import gongkai.access.CurrentUser;
import gongkai.access.OfficersOnly;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer decides of a figure itself, whatever the documents say; see {@link Ledger}. */
@Service
public class FigureDecisions {

    private final Ledger ledger;
    private final FigureLog log;
    private final CurrentUser user;

    FigureDecisions(Ledger ledger, FigureLog log, CurrentUser user) {
        this.ledger = ledger;
        this.log = log;
        this.user = user;
    }

    /**
     * Decides what a figure says.
     *
     * @param expectedRevision the revision that the officer saw, 0 where there was no figure
     * @throws StaleRevisionException somebody else was first; nothing was changed
     */
    @OfficersOnly
    @Transactional
    public Revision revise(FigureKey key, FigureValue value, String reason, int expectedRevision) {
        return ledger.change(
                key.region(), user.name(), change -> log.revise(change, key, value, "", reason, expectedRevision));
    }

    /**
     * Takes the latest revision back; the key has no figure afterwards where it had none before.
     *
     * @throws StaleRevisionException somebody else was first; nothing was changed
     */
    @OfficersOnly
    @Transactional
    public Revision undo(FigureKey key, String reason, int expectedRevision) {
        return ledger.change(key.region(), user.name(), change -> log.undo(change, key, reason, expectedRevision));
    }

    /**
     * Expects that nobody has changed a figure since an officer saw it; nobody can until the caller's transaction ends.
     *
     * @param revision that was seen, 0 where there was no figure
     * @throws StaleRevisionException somebody else was first
     */
    @OfficersOnly
    @Transactional
    public void expect(FigureKey key, int revision) {
        ledger.change(key.region(), user.name(), change -> {
            log.expect(key, revision);
            return key;
        });
    }
}
