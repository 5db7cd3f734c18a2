package gongkai.ledger;

import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.store.ClaimRepository;
import gongkai.ledger.store.SourceRepository;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What becomes of sources as a whole: whether they wait, are accepted or none of ours, and what they say of themselves. */
@Service
public class SourceRegister {

    private final SourceRepository sources;
    private final ClaimRepository claims;

    SourceRegister(SourceRepository sources, ClaimRepository claims) {
        this.sources = sources;
        this.claims = claims;
    }

    /** @throws NoSuchElementException where the region has no such source */
    Source get(LedgerChange change, long id) {
        return sources.find(change.region(), id)
                .orElseThrow(() -> new NoSuchElementException("no source " + id + " in " + change.region()));
    }

    /**
     * What its claims make of a source: it waits while one of them does, or while none is accepted. What a person or a
     * corrected edition put an end to stays as it is.
     */
    void settle(LedgerChange change, long id) {
        Source.Status now = get(change, id).status();
        if (now == Source.Status.DISMISSED || now == Source.Status.SUPERSEDED) {
            return;
        }
        Set<StoredClaim.Status> statuses = claims.statusesOf(change.region(), id);
        boolean waits =
                statuses.contains(StoredClaim.Status.PENDING) || !statuses.contains(StoredClaim.Status.ACCEPTED);
        sources.setStatus(change.region(), id, waits ? Source.Status.PENDING : Source.Status.ACCEPTED);
    }

    /** Says that a source, none of whose claims is accepted yet, is a document of its own and corrects no former edition. */
    public void detach(LedgerChange change, long id) {
        sources.detach(change.region(), id);
    }

    /** Says that a source was looked at and states nothing that is counted here. */
    public void acceptWithoutClaims(LedgerChange change, long id) {
        if (claims.statusesOf(change.region(), id).contains(StoredClaim.Status.PENDING)) {
            throw new IllegalStateException("claims of source " + id + " wait");
        }
        sources.setStatus(change.region(), id, Source.Status.ACCEPTED);
    }

    /** Takes that back, or that a source is none of ours: it waits again. */
    public void reopen(LedgerChange change, long id) {
        sources.setStatus(change.region(), id, Source.Status.PENDING);
    }

    /**
     * Changes what a source says of itself while it waits; its claims stay as they are.
     *
     * @return whether it waits
     */
    public boolean retitle(
            LedgerChange change, long id, String title, String unit, @Nullable Integer year, String form) {
        return sources.retitle(change.region(), id, title, unit, year, form);
    }
}
