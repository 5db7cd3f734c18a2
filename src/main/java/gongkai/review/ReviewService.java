package gongkai.review;

import gongkai.access.OfficersOnly;
import gongkai.catalogue.Period;
import gongkai.ledger.Claims;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.Publications;
import gongkai.ledger.SourceRegister;
import gongkai.ledger.model.Acceptance;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.review.intake.SameReport;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.ReviewStep.Action;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer does with a stored document: looks at every number, corrects, dismisses and claims, and accepts. Each
 * method is one transaction. What the reader said is never overwritten: a correction is another claim at the same place,
 * and every step can be taken back by a further one.
 */
@Service
public class ReviewService {

    private final AcceptanceService acceptance;
    private final Claims claims;
    private final SourceRegister register;
    private final Publications publications;
    private final Sources sources;
    private final ReviewReader reader;
    private final ReviewSteps steps;

    ReviewService(
            AcceptanceService acceptance,
            Claims claims,
            SourceRegister register,
            Publications publications,
            Sources sources,
            ReviewReader reader,
            ReviewSteps steps) {
        this.acceptance = acceptance;
        this.claims = claims;
        this.register = register;
        this.publications = publications;
        this.sources = sources;
        this.reader = reader;
        this.steps = steps;
    }

    /** The document with everything it says; empty where there is none with that id. */
    @Transactional(readOnly = true)
    public Optional<Review> find(String region, long source) {
        return reader.find(region, source);
    }

    /** The documents and citations of a region, the last received first. */
    @Transactional(readOnly = true)
    public List<Listed> list(String region) {
        return reader.list(region);
    }

    /**
     * A document in the list.
     *
     * @param dismissed claims that a person said are none
     * @param unread numbers that nobody has claimed or dismissed yet
     * @param findings open ones; of a document that waits, those found when it came in
     */
    public record Listed(Source source, int pending, int accepted, int dismissed, int unread, int findings) {

        /** How many of its claims a person has accepted or dismissed. */
        public int decided() {
            return accepted + dismissed;
        }
    }

    /** The pending claims that cannot be accepted, because the catalogue lacks their unit. */
    public List<StoredClaim> ofUnknownUnits(Review review) {
        return reader.ofUnknownUnits(review);
    }

    /** Accepts those pending claims of a document; see {@link Claims#accept}. */
    @OfficersOnly
    @Transactional
    public Acceptance accept(String region, long source, Collection<Long> chosen) {
        return change(region, source, change -> {
            steps.expect(change, source, chosen, StoredClaim.Status.PENDING, StoredClaim.Status.ACCEPTED);
            return accepted(change, source, claims.accept(change, source, chosen, title(region, source)));
        });
    }

    /** Accepts every pending claim of a document whose unit is known. */
    @OfficersOnly
    @Transactional
    public Acceptance acceptAll(String region, long source) {
        return change(
                region,
                source,
                change -> accepted(change, source, claims.acceptAll(change, source, title(region, source))));
    }

    private Acceptance accepted(LedgerChange change, long source, Acceptance accepted) {
        if (!accepted.changed().isEmpty()) {
            steps.add(change, source, Action.ACCEPTED, "", ReviewSteps.parts(accepted.changed()));
        }
        return accepted;
    }

    private String title(String region, long source) {
        return sources.find(region, source).map(Source::title).orElse("");
    }

    /**
     * Says what a claim should have been read as. The claim as the reader read it stays in the history, dismissed; where it
     * was accepted, the corrected one is accepted in its place and the figures follow.
     *
     * @throws OptimisticLockingFailureException where somebody else has corrected, dismissed or superseded it meanwhile
     */
    @OfficersOnly
    @Transactional
    public StoredClaim correct(String region, long source, long claim, Claim corrected, String why) {
        return change(region, source, change -> {
            StoredClaim was = steps.expect(
                            change, source, List.of(claim), StoredClaim.Status.PENDING, StoredClaim.Status.ACCEPTED)
                    .getFirst();
            StoredClaim made = claims.add(change, source, List.of(corrected)).getFirst();
            if (was.status() == StoredClaim.Status.ACCEPTED) {
                // first the new one, so that a figure which stays supported has no moment without a claim
                claims.accept(change, source, List.of(made.id()), why);
            }
            claims.dismiss(change, source, List.of(claim), why);
            steps.add(change, source, Action.CORRECTED, claim, null, made.id(), why);
            return made;
        });
    }

    /** Says that claims are none. Figures that rested on them are chosen anew. */
    @OfficersOnly
    @Transactional
    public void dismiss(String region, long source, Collection<Long> chosen, String why) {
        change(region, source, change -> {
            for (StoredClaim was :
                    steps.expect(change, source, chosen, StoredClaim.Status.PENDING, StoredClaim.Status.ACCEPTED)) {
                int step = steps.add(change, source, Action.DISMISSED, was.id(), null, null, why);
                steps.addParts(change, source, step, ReviewSteps.parts(List.of(was)));
            }
            claims.dismiss(change, source, chosen, why);
            return chosen;
        });
    }

    /** Makes a pending claim of a number that the reader left unread or ignored. */
    @OfficersOnly
    @Transactional
    public StoredClaim claim(String region, long source, int number, Claim claim, String why) {
        return change(region, source, change -> {
            steps.expectOpen(change, source, number);
            StoredClaim made = claims.add(change, source, List.of(claim)).getFirst();
            steps.add(change, source, Action.CLAIMED, null, number, made.id(), why);
            return made;
        });
    }

    /** Says that an unread number is nothing that is counted here. */
    @OfficersOnly
    @Transactional
    public void dismissNumber(String region, long source, int number, String why) {
        change(region, source, change -> {
            steps.expectOpen(change, source, number);
            return steps.add(change, source, Action.DISMISSED, null, number, null, why);
        });
    }

    /**
     * Changes title, unit and year of a document that waits. Its pending claims that speak of its unit and within its year
     * follow; accepted ones keep theirs. A document that had no year is read again as of the new one.
     *
     * @param unit a unit's code, or the printed name of one that the catalogue lacks
     * @return how many claims followed or were read anew
     * @throws OptimisticLockingFailureException where it waits no longer
     */
    @OfficersOnly
    @Transactional
    public int edit(String region, long source, String title, String unit, @Nullable Integer year, String why) {
        return change(region, source, change -> steps.edit(change, source, title, unit, year, why));
    }

    /**
     * Says that a document was looked at and states nothing that is counted here, so that nobody waits for it any more.
     *
     * @throws OptimisticLockingFailureException where it has claims that wait or are accepted
     */
    @OfficersOnly
    @Transactional
    public void confirmWithoutFigures(String region, long source) {
        change(region, source, change -> {
            if (!reader.find(region, source).orElseThrow().isWithoutFigures()) {
                throw new OptimisticLockingFailureException("source " + source + " has claims");
            }
            register.acceptWithoutClaims(change, source);
            return steps.add(change, source, Action.CONFIRMED, "", List.of());
        });
    }

    /**
     * Takes the last standing step of a document back.
     *
     * @throws NoSuchElementException where there is none
     * @throws OptimisticLockingFailureException where what the step made has been changed since by other means
     */
    @OfficersOnly
    @Transactional
    public ReviewStep undo(String region, long source) {
        return change(region, source, change -> {
            Review review = reader.find(region, source).orElseThrow();
            if (review.standing().isEmpty()) {
                throw new NoSuchElementException("no step to take back in source " + source);
            }
            return steps.undo(change, review, review.standing().getLast());
        });
    }

    /** Says that a pending document is one of its own, and no corrected edition of another. */
    @OfficersOnly
    @Transactional
    public void detach(String region, long source) {
        change(region, source, change -> {
            register.detach(change, source);
            return source;
        });
    }

    /** Says that a document is none of ours: its claims are dismissed with it, and it is no longer waited for. */
    @OfficersOnly
    @Transactional
    public void discard(String region, long source, String why) {
        change(region, source, change -> {
            List<StoredClaim> before = sources.claims(region, source).stream()
                    .filter(c -> c.status() == StoredClaim.Status.PENDING || c.status() == StoredClaim.Status.ACCEPTED)
                    .toList();
            claims.dismissSource(change, source, why);
            return steps.add(change, source, Action.DISCARDED, why, ReviewSteps.parts(before));
        });
    }

    /**
     * Accepts one number typed from a document that is named but not at hand. Where the document came meanwhile, it is the
     * number of that document, and accepted there.
     */
    @OfficersOnly
    @Transactional
    public Acceptance type(SourceDraft citation, Claim claim) {
        return acceptance.change(citation.region(), change -> {
            Optional<SameReport.Match> held = new SameReport(sources).find(citation, claim);
            if (held.isEmpty()) {
                return claims.type(change, citation, claim, citation.title());
            }
            Source source = held.get().source();
            StoredClaim stated = held.get().pairing().known().get(0);
            if (stated == null || stated.status() == StoredClaim.Status.DISMISSED) {
                stated = claims.add(change, source.id(), List.of(claim)).getFirst();
            }
            Acceptance accepted = claims.accept(change, source.id(), List.of(stated.id()), source.title());
            steps.refreshChecks(change, source.id());
            return accepted;
        });
    }

    /** Says that the figures of a period, as they stand, are no longer provisional. */
    @OfficersOnly
    @Transactional
    public void publish(String region, Period period) {
        acceptance.change(region, change -> {
            publications.publish(change, period);
            return period;
        });
    }

    /** Changes one document, and keeps what the checks find in what of it still waits. */
    private <T extends @Nullable Object> T change(String region, long source, Function<LedgerChange, T> work) {
        return acceptance.change(region, change -> {
            T done = work.apply(change);
            steps.refreshChecks(change, source);
            return done;
        });
    }
}
