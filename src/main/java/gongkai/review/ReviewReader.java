package gongkai.review;

import gongkai.catalogue.Catalogue;
import gongkai.checks.FindingService;
import gongkai.checks.StoredFinding;
import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.review.intake.PendingChecks;
import gongkai.review.store.ReviewFinding;
import gongkai.review.store.ReviewRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the review of a document shows. */
@Component
class ReviewReader {

    private final Catalogue catalogue;
    private final Sources sources;
    private final FindingService findings;
    private final PendingChecks pendingChecks;
    private final ReviewRepository tables;

    ReviewReader(
            Catalogue catalogue,
            Sources sources,
            FindingService findings,
            PendingChecks pendingChecks,
            ReviewRepository tables) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.findings = findings;
        this.pendingChecks = pendingChecks;
        this.tables = tables;
    }

    Optional<Review> find(String region, long source) {
        return sources.document(region, source).map(found -> read(region, found));
    }

    private Review read(String region, Source source) {
        Long former = source.supersedes();
        List<StoredClaim> claims = sources.claims(region, source.id()).stream()
                .sorted(Comparator.comparing((StoredClaim c) -> c.claim().start())
                        .thenComparing(StoredClaim::id))
                .toList();
        return new Review(
                source,
                sources.text(region, source.id()),
                claims,
                tables.numbers(region, source.id()),
                tables.steps(region, source.id()),
                former == null ? null : sources.find(region, former).orElse(null),
                former == null
                        ? differences(region, source, claims)
                        : sources.compareWithFormerEdition(region, source.id()),
                findings(source, claims));
    }

    /** What a later file of the same report says in place of what was known, as far as it waits. */
    private List<EditionChange> differences(String region, Source source, List<StoredClaim> claims) {
        Map<Long, StoredClaim> byId = claims.stream().collect(Collectors.toMap(StoredClaim::id, c -> c));
        List<EditionChange> changes = new ArrayList<>();
        sources.differences(region, source.id()).forEach((later, earlier) -> {
            StoredClaim after = byId.get(later);
            if (after != null && after.status() == StoredClaim.Status.PENDING) {
                changes.add(new EditionChange(after.key(region), EditionChange.Kind.CHANGED, byId.get(earlier), after));
            }
        });
        return changes;
    }

    /** Those in the books, and those of what waits that are not in them. */
    private List<ReviewFinding> findings(Source source, List<StoredClaim> claims) {
        List<ReviewFinding> all = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (StoredFinding f : findings.ofSource(source.region(), source.id())) {
            all.add(new ReviewFinding(f.rule(), f.severity(), f.claims(), f.message(), f.arguments(), f));
            known.add(List.of(f.rule(), Set.copyOf(f.claims())));
        }
        for (ReviewFinding f : pendingChecks.of(source, claims)) {
            if (known.add(List.of(f.rule(), Set.copyOf(f.claims())))) {
                all.add(f);
            }
        }
        all.sort(Comparator.comparing(ReviewFinding::severity));
        return all;
    }

    List<ReviewService.Listed> list(String region) {
        Map<Long, ReviewRepository.Counts> counts = tables.counts(region);
        Map<Long, Long> open = findings.openBySource(region);
        return sources.list(region).stream()
                .map(s -> {
                    ReviewRepository.Counts of = counts.getOrDefault(s.source().id(), ReviewRepository.Counts.NONE);
                    boolean pending = s.source().status() == Source.Status.PENDING;
                    int found = pending
                            ? of.errors() + of.others()
                            : open.getOrDefault(s.source().id(), 0L).intValue();
                    return new ReviewService.Listed(
                            s.source(), s.pending(), s.accepted(), of.dismissed(), of.unread(), found);
                })
                .toList();
    }

    /** The pending claims of a unit that the catalogue lacks. */
    List<StoredClaim> ofUnknownUnits(Review review) {
        return review.pending().stream()
                .filter(c -> catalogue
                        .unit(c.claim().unit())
                        .filter(u -> u.region().equals(review.source().region()))
                        .isEmpty())
                .toList();
    }
}
