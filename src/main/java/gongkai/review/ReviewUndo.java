package gongkai.review;

import gongkai.ledger.Ledger;
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

/** Takes back what the last standing step of a review did, inside the caller's transaction. */
class ReviewUndo {

    private final Ledger ledger;
    private final ExpectedClaims expected;
    private final MetadataChanges heads;

    ReviewUndo(Ledger ledger, ExpectedClaims expected, MetadataChanges heads) {
        this.ledger = ledger;
        this.expected = expected;
        this.heads = heads;
    }

    /** @throws ReviewConflict where what the step made has been changed since by other means */
    void undo(Review review, ReviewStep last, String who) {
        String region = review.source().region();
        long source = review.source().id();
        if (review.source().status() == Source.Status.DISMISSED && last.action() != Action.DISCARDED) {
            throw new ReviewConflict(
                    "source " + source + " is " + review.source().status());
        }
        switch (last.action()) {
            case CORRECTED, CLAIMED, DISMISSED -> undoOne(region, source, last, who);
            case ACCEPTED -> {
                expect(review, last, StoredClaim.Status.ACCEPTED);
                restore(review, last, who);
            }
            case DISCARDED -> {
                expect(review, last, StoredClaim.Status.DISMISSED);
                ledger.reopenSource(region, source);
                restore(review, last, who);
            }
            case CONFIRMED -> ledger.reopenSource(region, source);
            case EDITED -> undoEdit(region, review.source(), last, who);
            case UNDONE -> throw new IllegalStateException("what is undone does not stand");
        }
    }

    private void undoOne(String region, long source, ReviewStep last, String who) {
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
            ledger.reopenClaims(region, source, List.of(claim));
            if (wasAccepted) {
                ledger.accept(region, source, List.of(claim), who, last.reason());
            }
        }
        if (replacement != null) {
            ledger.dismissClaims(region, source, List.of(replacement), who, last.reason());
        }
    }

    private void undoEdit(String region, Source source, ReviewStep last, String who) {
        MetadataChange change = Objects.requireNonNull(last.head());
        List<Long> made = last.parts().stream()
                .map(ReviewStep.Part::replacement)
                .filter(Objects::nonNull)
                .toList();
        expected.expect(region, source.id(), made, StoredClaim.Status.PENDING);
        heads.retitle(source, change.before());
        ledger.reopenClaims(
                region,
                source.id(),
                last.parts().stream()
                        .map(ReviewStep.Part::claim)
                        .filter(Objects::nonNull)
                        .toList());
        ledger.dismissClaims(region, source.id(), made, who, last.reason());
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
                throw new ReviewConflict("claim " + claim.id() + " is " + claim.status());
            }
        }
    }

    private void restore(Review review, ReviewStep step, String who) {
        Map<Long, StoredClaim.Status> before = new HashMap<>();
        step.parts().forEach(part -> {
            if (part.claim() != null && part.was() != null) {
                before.put(part.claim(), part.was());
            }
        });
        ledger.restore(
                review.source().region(),
                review.source().id(),
                before,
                who,
                review.source().title());
    }
}
