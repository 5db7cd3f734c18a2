package gongkai.review;

import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Whether claims still stand as the person saw them who decides on them: otherwise somebody else was first. */
@Component
class ExpectedClaims {

    private final Sources sources;

    ExpectedClaims(Sources sources) {
        this.sources = sources;
    }

    /** One claim; see {@link #expect(String, long, Collection, StoredClaim.Status...)}. */
    StoredClaim expect(String region, long source, long claim, StoredClaim.Status... allowed) {
        return expect(region, source, List.of(claim), allowed).getFirst();
    }

    /**
     * @throws NoSuchElementException where the source has not all of the claims
     * @throws OptimisticLockingFailureException where one has another status
     */
    List<StoredClaim> expect(String region, long source, Collection<Long> ids, StoredClaim.Status... allowed) {
        List<StoredClaim> found = sources.claims(region, source).stream()
                .filter(c -> ids.contains(c.id()))
                .toList();
        if (found.size() != ids.size()) {
            throw new NoSuchElementException("not all of the claims " + ids + " are in source " + source);
        }
        for (StoredClaim claim : found) {
            if (!List.of(allowed).contains(claim.status())) {
                throw new OptimisticLockingFailureException("claim " + claim.id() + " is " + claim.status());
            }
        }
        return found;
    }
}
