package gongkai.review;

import gongkai.ledger.Claims;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.SourceRegister;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.review.store.MetadataChange;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.ReviewStep.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes back what the last standing step of a review did, inside the caller's transaction. */
@Component
class ReviewUndo {

    private final Claims claims;
    private final SourceRegister register;
    private final ExpectedClaims expected;
    private final MetadataChanges heads;

    ReviewUndo(Claims claims, SourceRegister register, ExpectedClaims expected, MetadataChanges heads) {
        this.claims = claims;
        this.register = register;
        this.expected = expected;
        this.heads = heads;
    }

    /** @throws OptimisticLockingFailureException where what the step made has been changed since by other means */
    void undo(LedgerChange change, Review review, ReviewStep last) {
        long source = review.source().id();
        if (review.source().status() == Source.Status.DISMISSED && last.action() != Action.DISCARDED) {
            throw new OptimisticLockingFailureException(
                    "source " + source + " is " + review.source().status());
        }
        switch (last.action()) {
            case CORRECTED, CLAIMED, DISMISSED -> undoOne(change, source, last);
            case ACCEPTED -> {
                expect(review, last, StoredClaim.Status.ACCEPTED);
                restore(change, review, last);
            }
            case DISCARDED -> {
                expect(review, last, StoredClaim.Status.DISMISSED);
                register.reopen(change, source);
                restore(change, review, last);
            }
            case CONFIRMED -> register.reopen(change, source);
            case EDITED -> undoEdit(change, review.source(), last);
            case UNDONE -> throw new IllegalStateException("what is undone does not stand");
        }
    }

    private void undoOne(LedgerChange change, long source, ReviewStep last) {
        String region = change.region();
        boolean wasAccepted = last.parts().stream().anyMatch(part -> part.was() == StoredClaim.Status.ACCEPTED);
        Long replacement = last.replacement();
        if (replacement != null) {
            StoredClaim made = expected.expect(
                    region, source, replacement, StoredClaim.Status.PENDING, StoredClaim.Status.ACCEPTED);
            wasAccepted = made.status() == StoredClaim.Status.ACCEPTED;
        }
        Long claim = last.claim();
        if (claim != null) {
            expected.expect(region, source, claim, StoredClaim.Status.DISMISSED);
            claims.reopen(change, source, List.of(claim));
            if (wasAccepted) {
                claims.accept(change, source, List.of(claim), last.reason());
            }
        }
        if (replacement != null) {
            claims.dismiss(change, source, List.of(replacement), last.reason());
        }
    }

    private void undoEdit(LedgerChange change, Source source, ReviewStep last) {
        MetadataChange edited = Objects.requireNonNull(last.head());
        List<Long> made = last.parts().stream()
                .map(ReviewStep.Part::replacement)
                .filter(Objects::nonNull)
                .toList();
        expected.expect(change.region(), source.id(), made, StoredClaim.Status.PENDING);
        heads.retitle(change, source, edited.before());
        claims.reopen(
                change,
                source.id(),
                last.parts().stream()
                        .map(ReviewStep.Part::claim)
                        .filter(Objects::nonNull)
                        .toList());
        claims.dismiss(change, source.id(), made, last.reason());
    }

    /** Expects that the step's own claims still stand as it left them, or gave way to others among them. */
    private static void expect(Review review, ReviewStep step, StoredClaim.Status left) {
        String region = review.source().region();
        Set<Long> ids = step.parts().stream().map(ReviewStep.Part::claim).collect(Collectors.toSet());
        List<StoredClaim> decided =
                review.claims().stream().filter(c -> ids.contains(c.id())).toList();
        Set<FigureKey> stand = decided.stream()
                .filter(c -> c.status() == StoredClaim.Status.ACCEPTED)
                .map(c -> c.key(region))
                .collect(Collectors.toSet());
        for (StoredClaim claim : decided) {
            boolean gaveWay = claim.status() == StoredClaim.Status.SUPERSEDED && stand.contains(claim.key(region));
            if (claim.status() != left && !gaveWay) {
                throw new OptimisticLockingFailureException("claim " + claim.id() + " is " + claim.status());
            }
        }
    }

    private void restore(LedgerChange change, Review review, ReviewStep step) {
        Map<Long, StoredClaim.Status> before = new HashMap<>();
        step.parts().forEach(part -> {
            if (part.claim() != null && part.was() != null) {
                before.put(part.claim(), part.was());
            }
        });
        claims.restore(change, review.source().id(), before, review.source().title());
    }
}
