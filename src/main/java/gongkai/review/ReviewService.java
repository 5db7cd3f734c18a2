package gongkai.review;

import gongkai.access.OfficersOnly;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.checks.FindingQuery;
import gongkai.checks.FindingService;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.checks.context.Finding;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.Ledger;
import gongkai.ledger.model.Acceptance;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import gongkai.reading.ReportReader;
import gongkai.reading.metadata.ReportKind;
import gongkai.reading.text.VisibleText;
import gongkai.review.intake.SameReport;
import gongkai.review.intake.SourceChecks;
import gongkai.review.store.MetadataChange;
import gongkai.review.store.ReviewRepository;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.ReviewStep.Action;
import gongkai.review.store.UnclaimedNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What an officer does with a stored document: looks at every number, corrects, dismisses and claims, and accepts. Each
 * method is one transaction. What the reader said is never overwritten: a correction is another claim at the same place,
 * and every step can be taken back by a further one.
 */
public class ReviewService {

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Sources sources;
    private final FindingService findings;
    private final SourceChecks checks;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ReviewRepository tables;
    private final MetadataChanges heads;
    private final ExpectedClaims expected;
    private final ReviewUndo undo;

    public ReviewService(
            Catalogue catalogue,
            ReportReader reader,
            Ledger ledger,
            Sources sources,
            Figures figures,
            RuleSet checks,
            FindingService findings,
            JdbcTemplate template,
            TransactionOperations transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.sources = sources;
        this.findings = findings;
        this.checks = new SourceChecks(catalogue, checks, figures);
        this.transactions = transactions;
        this.clock = clock;
        this.tables = new ReviewRepository(template);
        this.heads = new MetadataChanges(catalogue, reader, ledger, sources, tables);
        this.expected = new ExpectedClaims(sources);
        this.undo = new ReviewUndo(ledger, expected, heads);
    }

    /** The document with everything it says; empty where there is none with that id. */
    public Optional<Review> find(String region, long source) {
        return write(() -> sources.find(region, source).map(found -> read(region, found)));
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

    private List<ReviewFinding> findings(Source source, List<StoredClaim> claims) {
        List<ReviewFinding> all = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (StoredFinding f : findings.list(FindingQuery.of(source.region()).source(source.id()))) {
            all.add(new ReviewFinding(f.rule(), f.severity(), f.claims(), f.message(), f.arguments(), f));
            known.add(List.of(f.rule(), Set.copyOf(f.claims())));
        }
        List<StoredClaim> standing = claims.stream()
                .filter(c -> c.status() == StoredClaim.Status.PENDING || c.status() == StoredClaim.Status.ACCEPTED)
                .sorted(Comparator.comparing(StoredClaim::id))
                .toList();
        if (standing.stream().anyMatch(c -> c.status() == StoredClaim.Status.PENDING)) {
            SourceFacts facts = new SourceFacts(
                    source.region(),
                    source.unit(),
                    ReportKind.of(source.title()) == ReportKind.BULLETIN ? null : source.year(),
                    source.published(),
                    source.id());
            for (Finding f :
                    checks.check(standing.stream().map(StoredClaim::claim).toList(), facts)) {
                List<Long> ids =
                        f.claims().stream().map(i -> standing.get(i).id()).toList();
                if (known.add(List.of(f.rule(), Set.copyOf(ids)))) {
                    all.add(new ReviewFinding(f.rule(), f.severity(), ids, f.message(), f.arguments(), null));
                }
            }
        }
        all.sort(Comparator.comparing(ReviewFinding::severity));
        return all;
    }

    /** The documents and citations of a region, the last received first. */
    public List<Listed> list(String region) {
        return write(() -> {
            Map<Long, ReviewRepository.Counts> counts = tables.counts(region);
            Map<Long, Long> open = findings.list(FindingQuery.of(region).verdicts(Verdict.OPEN)).stream()
                    .collect(Collectors.groupingBy(StoredFinding::source, Collectors.counting()));
            return sources.list(region).stream()
                    .map(s -> {
                        ReviewRepository.Counts of =
                                counts.getOrDefault(s.source().id(), ReviewRepository.Counts.NONE);
                        boolean pending = s.source().status() == Source.Status.PENDING;
                        int found = pending
                                ? of.errors() + of.others()
                                : open.getOrDefault(s.source().id(), 0L).intValue();
                        return new Listed(s.source(), s.pending(), s.accepted(), of.dismissed(), of.unread(), found);
                    })
                    .toList();
        });
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
        return review.pending().stream()
                .filter(c -> catalogue
                        .unit(c.claim().unit())
                        .filter(u -> u.region().equals(review.source().region()))
                        .isEmpty())
                .toList();
    }

    /** Accepts those pending claims of a document; see {@link Ledger#accept}. */
    @OfficersOnly
    public Acceptance accept(String region, long source, Collection<Long> claims, String who) {
        return write(() -> {
            tables.lock(region);
            expected.expect(region, source, claims, StoredClaim.Status.PENDING, StoredClaim.Status.ACCEPTED);
            return accepted(region, source, who, ledger.accept(region, source, claims, who, title(region, source)));
        });
    }

    /** Accepts every pending claim of a document whose unit is known. */
    @OfficersOnly
    public Acceptance acceptAll(String region, long source, String who) {
        return write(() -> {
            tables.lock(region);
            return accepted(region, source, who, ledger.acceptAll(region, source, who, title(region, source)));
        });
    }

    private Acceptance accepted(String region, long source, String who, Acceptance acceptance) {
        if (!acceptance.changed().isEmpty()) {
            step(region, source, Action.ACCEPTED, who, "", parts(acceptance.changed()));
        }
        return acceptance;
    }

    private static List<ReviewStep.Part> parts(List<StoredClaim> before) {
        return before.stream()
                .map(c -> new ReviewStep.Part(c.id(), c.status(), null, null))
                .toList();
    }

    private String title(String region, long source) {
        return sources.find(region, source).map(Source::title).orElse("");
    }

    /**
     * Says what a claim should have been read as. The claim as the reader read it stays in the history, dismissed; where it
     * was accepted, the corrected one is accepted in its place and the figures follow.
     *
     * @throws ReviewConflict where somebody else has corrected, dismissed or superseded it meanwhile
     */
    @OfficersOnly
    public StoredClaim correct(String region, long source, long claim, Claim corrected, String who, String why) {
        return write(() -> {
            tables.lock(region);
            StoredClaim was =
                    expected.expect(region, source, claim, StoredClaim.Status.PENDING, StoredClaim.Status.ACCEPTED);
            StoredClaim made =
                    ledger.addClaims(region, source, List.of(corrected)).getFirst();
            if (was.status() == StoredClaim.Status.ACCEPTED) {
                // first the new one, so that a figure which stays supported has no moment without a claim
                ledger.accept(region, source, List.of(made.id()), who, why);
            }
            ledger.dismissClaims(region, source, List.of(claim), who, why);
            step(region, source, Action.CORRECTED, claim, null, made.id(), null, who, why);
            return made;
        });
    }

    /** Says that claims are none. Figures that rested on them are chosen anew. */
    @OfficersOnly
    public void dismiss(String region, long source, Collection<Long> claims, String who, String why) {
        write(() -> {
            tables.lock(region);
            for (StoredClaim was :
                    expected.expect(region, source, claims, StoredClaim.Status.PENDING, StoredClaim.Status.ACCEPTED)) {
                int step = step(region, source, Action.DISMISSED, was.id(), null, null, null, who, why);
                tables.addParts(region, source, step, parts(List.of(was)));
            }
            ledger.dismissClaims(region, source, claims, who, why);
            return claims;
        });
    }

    /** Makes a pending claim of a number that the reader left unread or ignored. */
    @OfficersOnly
    public StoredClaim claim(String region, long source, int number, Claim claim, String who, String why) {
        return write(() -> {
            tables.lock(region);
            open(region, source, number);
            StoredClaim made = ledger.addClaims(region, source, List.of(claim)).getFirst();
            step(region, source, Action.CLAIMED, null, number, made.id(), null, who, why);
            return made;
        });
    }

    /** Says that an unread number is nothing that is counted here. */
    @OfficersOnly
    public void dismissNumber(String region, long source, int number, String who, String why) {
        write(() -> {
            tables.lock(region);
            open(region, source, number);
            return step(region, source, Action.DISMISSED, null, number, null, null, who, why);
        });
    }

    /**
     * Changes title, unit and year of a document that waits. Its pending claims that speak of its unit and within its year
     * follow; accepted ones keep theirs. A document that had no year is read again as of the new one.
     *
     * @param unit a unit's code, or the printed name of one that the catalogue lacks
     * @return how many claims followed or were read anew
     * @throws ReviewConflict where it waits no longer
     */
    @OfficersOnly
    public int edit(
            String region, long source, String title, String unit, @Nullable Integer year, String who, String why) {
        return write(() -> {
            tables.lock(region);
            Source now = sources.find(region, source).orElseThrow();
            MetadataChange change = new MetadataChange(
                    MetadataChange.Head.of(now),
                    heads.withForm(now, VisibleText.line(title), VisibleText.line(unit), year));
            List<ReviewStep.Part> parts = heads.change(now, change, who, why);
            int step = step(region, source, Action.EDITED, who, why, parts);
            tables.addHead(region, source, step, change);
            return parts.size();
        });
    }

    /**
     * Says that a document was looked at and states nothing that is counted here, so that nobody waits for it any more.
     *
     * @throws ReviewConflict where it has claims that wait or are accepted
     */
    @OfficersOnly
    public void confirmWithoutFigures(String region, long source, String who) {
        write(() -> {
            tables.lock(region);
            if (!find(region, source).orElseThrow().isWithoutFigures()) {
                throw new ReviewConflict("source " + source + " has claims");
            }
            ledger.acceptWithoutClaims(region, source);
            return step(region, source, Action.CONFIRMED, who, "", List.of());
        });
    }

    /**
     * Takes the last standing step of a document back.
     *
     * @throws NoSuchElementException where there is none
     * @throws ReviewConflict where what the step made has been changed since by other means
     */
    @OfficersOnly
    public ReviewStep undo(String region, long source, String who) {
        return write(() -> {
            tables.lock(region);
            Review review = find(region, source).orElseThrow();
            List<ReviewStep> standing = review.standing();
            if (standing.isEmpty()) {
                throw new NoSuchElementException("no step to take back in source " + source);
            }
            ReviewStep last = standing.getLast();
            undo.undo(review, last, who);
            step(region, source, Action.UNDONE, null, null, null, last.step(), who, last.reason());
            return last;
        });
    }

    /** Says that a pending document is one of its own, and no corrected edition of another. */
    @OfficersOnly
    public void detach(String region, long source) {
        write(() -> {
            ledger.detach(region, source);
            return source;
        });
    }

    /** Says that a document is none of ours: its claims are dismissed with it, and it is no longer waited for. */
    @OfficersOnly
    public void discard(String region, long source, String who, String why) {
        write(() -> {
            tables.lock(region);
            List<StoredClaim> before = sources.claims(region, source).stream()
                    .filter(c -> c.status() == StoredClaim.Status.PENDING || c.status() == StoredClaim.Status.ACCEPTED)
                    .toList();
            ledger.dismissSource(region, source, who, why);
            return step(region, source, Action.DISCARDED, who, why, parts(before));
        });
    }

    /**
     * Accepts one number typed from a document that is named but not at hand. Where the document came meanwhile, it is the
     * number of that document, and accepted there.
     */
    @OfficersOnly
    public Acceptance type(SourceDraft citation, Claim claim, String who) {
        return write(() -> {
            tables.lock(citation.region());
            Optional<SameReport.Match> held = new SameReport(sources).find(citation, claim);
            if (held.isEmpty()) {
                return ledger.type(citation, claim, who, citation.title());
            }
            Source source = held.get().source();
            StoredClaim stated = held.get().pairing().known().get(0);
            if (stated == null || stated.status() == StoredClaim.Status.DISMISSED) {
                stated = ledger.addClaims(source.region(), source.id(), List.of(claim))
                        .getFirst();
            }
            return ledger.accept(source.region(), source.id(), List.of(stated.id()), who, source.title());
        });
    }

    /** Says that the figures of a period, as they stand, are no longer provisional. */
    @OfficersOnly
    public void publish(String region, Period period, String who) {
        write(() -> {
            ledger.publish(region, period, who);
            return period;
        });
    }

    private void open(String region, long source, int number) {
        UnclaimedNumber found = tables.numbers(region, source).stream()
                .filter(n -> n.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no number " + number + " in source " + source));
        if (found.fate() != UnclaimedNumber.Fate.OPEN) {
            throw new ReviewConflict("number " + number + " is " + found.fate());
        }
    }

    private int step(
            String region,
            long source,
            Action action,
            @Nullable Long claim,
            @Nullable Integer number,
            @Nullable Long replacement,
            @Nullable Integer undoes,
            String who,
            String why) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int step = tables.nextStep(region, source);
        tables.addStep(
                region,
                source,
                new ReviewStep(step, action, claim, number, replacement, undoes, who, now, why, List.of(), null));
        return step;
    }

    private int step(String region, long source, Action action, String who, String why, List<ReviewStep.Part> parts) {
        int step = step(region, source, action, null, null, null, null, who, why);
        tables.addParts(region, source, step, parts);
        return step;
    }

    private <T> T write(Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing back");
        }
        return result;
    }
}
