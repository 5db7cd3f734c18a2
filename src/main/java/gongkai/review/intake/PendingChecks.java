package gongkai.review.intake;

import gongkai.checks.SourceChecks;
import gongkai.checks.context.Finding;
import gongkai.checks.context.SourceFacts;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.ReportedFigures;
import gongkai.ledger.query.Sources;
import gongkai.review.store.PendingCheckRepository;
import gongkai.review.store.ReviewFinding;
import gongkai.review.store.ReviewRepository;
import gongkai.review.store.UnclaimedNumber;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What the checks find in a source of which claims wait. Looked for when its claims change, and kept: showing a review runs
 * no rule.
 */
@Service
public class PendingChecks {

    private final SourceChecks checks;
    private final Sources sources;
    private final ReportedFigures figures;
    private final PendingCheckRepository kept;
    private final ReviewRepository tables;

    PendingChecks(
            SourceChecks checks,
            Sources sources,
            ReportedFigures figures,
            PendingCheckRepository kept,
            ReviewRepository tables) {
        this.checks = checks;
        this.sources = sources;
        this.figures = figures;
        this.kept = kept;
        this.tables = tables;
    }

    /**
     * Begins the review of a source that has just come: keeps its numbers that are no claims, and what the checks find.
     *
     * @return what they find; findings name claims by their place among the source's
     */
    List<Finding> begin(LedgerChange change, long id, List<UnclaimedNumber> numbers) {
        tables.insertNumbers(change.region(), id, numbers);
        List<Finding> found = refresh(change, id);
        tables.insertReading(change.region(), id, found);
        return found;
    }

    /** What the checks find in claims that are not stored; findings name claims by their place. */
    List<Finding> check(List<Claim> claims, SourceFacts facts) {
        return checks.check(claims, facts);
    }

    /** Checks what stands of a source anew, and keeps it; nothing is found where nothing waits. */
    public List<Finding> refresh(LedgerChange change, long id) {
        Source source = sources.find(change.region(), id).orElseThrow();
        List<StoredClaim> standing = standing(sources.claims(change.region(), id));
        List<Finding> found = waits(standing) ? check(source, standing) : List.of();
        kept.replace(change.region(), id, change.version(), named(found, standing));
        return found;
    }

    /**
     * What is kept of a source; where figures have changed since, which it is compared with, what the checks find now.
     *
     * @param claims all claims of the source
     */
    public List<ReviewFinding> of(Source source, List<StoredClaim> claims) {
        List<StoredClaim> standing = standing(claims);
        return waits(standing)
                ? kept.of(source.region(), source.id(), figures.lastChange(source.region()))
                        .orElseGet(() -> named(check(source, standing), standing))
                : List.of();
    }

    private static boolean waits(List<StoredClaim> standing) {
        return standing.stream().anyMatch(c -> c.status() == StoredClaim.Status.PENDING);
    }

    private static List<StoredClaim> standing(List<StoredClaim> claims) {
        return claims.stream()
                .filter(c -> c.status() == StoredClaim.Status.PENDING || c.status() == StoredClaim.Status.ACCEPTED)
                .sorted(Comparator.comparing(StoredClaim::id))
                .toList();
    }

    private List<Finding> check(Source source, List<StoredClaim> standing) {
        return checks.check(standing.stream().map(StoredClaim::claim).toList(), SourceFacts.of(source));
    }

    /** The findings with the ids of the claims that they name. */
    private static List<ReviewFinding> named(List<Finding> findings, List<StoredClaim> standing) {
        return findings.stream()
                .map(f -> new ReviewFinding(
                        f.rule(),
                        f.severity(),
                        f.claims().stream().map(i -> standing.get(i).id()).toList(),
                        f.message(),
                        f.arguments(),
                        null))
                .toList();
    }
}
