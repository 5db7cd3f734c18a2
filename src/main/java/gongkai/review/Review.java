package gongkai.review;

import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.review.store.ReviewFinding;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.UnclaimedNumber;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stored document with everything it says and what became of each number.
 *
 * @param text what the offsets count in; empty for a citation
 * @param claims all of them, in the order of the text
 * @param numbers those that are no claims, in the order of the text
 * @param steps what people did, oldest first
 * @param former the edition that this one corrects; null where there is none
 * @param findings the standing ones of what is accepted, then what accepting the rest would bring
 * @param changes what accepting would change: against the former edition, or where a later file of the same report says
 *     something else than was known; empty where neither is
 */
public record Review(
        Source source,
        String text,
        List<StoredClaim> claims,
        List<UnclaimedNumber> numbers,
        List<ReviewStep> steps,
        @Nullable Source former,
        List<EditionChange> changes,
        List<ReviewFinding> findings) {

    public Review {
        claims = List.copyOf(claims);
        numbers = List.copyOf(numbers);
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** The steps that were not taken back, oldest first. */
    public List<ReviewStep> standing() {
        return steps.stream()
                .filter(s -> s.action() != ReviewStep.Action.UNDONE)
                .filter(s ->
                        steps.stream().noneMatch(u -> Integer.valueOf(s.step()).equals(u.undoes())))
                .toList();
    }

    /** The claims that still wait for a person. */
    public List<StoredClaim> pending() {
        return claims.stream()
                .filter(c -> c.status() == StoredClaim.Status.PENDING)
                .toList();
    }

    /** How many of its claims a person has accepted or dismissed; what was read and corrected since counts once. */
    public int decided() {
        Set<Long> dismissed = standing().stream()
                .filter(s -> s.action() == ReviewStep.Action.DISMISSED)
                .map(ReviewStep::claim)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return (int) claims.stream()
                .filter(c -> c.status() == StoredClaim.Status.ACCEPTED
                        || c.status() == StoredClaim.Status.DISMISSED && dismissed.contains(c.id()))
                .count();
    }

    /** The unread numbers that still wait for a person. */
    public int unread() {
        return (int) numbers.stream().filter(UnclaimedNumber::isOpen).count();
    }

    /** Whether nothing of it is accepted and nothing waits: an officer may say that it states nothing that is counted. */
    public boolean isWithoutFigures() {
        return source.status() == Source.Status.PENDING
                && claims.stream()
                        .noneMatch(c ->
                                c.status() == StoredClaim.Status.PENDING || c.status() == StoredClaim.Status.ACCEPTED);
    }
}
