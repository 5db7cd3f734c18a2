package gongkai.checks;

import gongkai.access.OfficersOnly;
import gongkai.catalogue.Period;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.Ledger;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * The findings in the books. What is accepted is checked in the transaction that accepts it, and figures are marked
 * disputed in it, so that nobody ever sees the one without the other.
 *
 * <p>Checking again changes nothing where nothing changed: the same finding keeps its verdict, its responsible unit and its
 * history. One that is no longer found is kept as gone.
 */
public class FindingService {

    private final RuleSet checks;
    private final Ledger ledger;
    private final Sources sources;
    private final Figures figures;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final FindingRepository tables;

    public FindingService(
            RuleSet checks,
            Ledger ledger,
            Sources sources,
            Figures figures,
            JdbcTemplate template,
            TransactionOperations transactions,
            Clock clock) {
        this.checks = checks;
        this.ledger = ledger;
        this.sources = sources;
        this.figures = figures;
        this.transactions = transactions;
        this.clock = clock;
        this.tables = new FindingRepository(template);
    }

    /**
     * Checks a source whose claims were just accepted, and those of its unit that look back at it: of the same report year
     * and of the next. The ledger calls this inside its transaction.
     */
    public void recheckAfterAcceptance(String region, long source) {
        write(() -> {
            Set<Long> affected = new LinkedHashSet<>(List.of(source));
            Source accepted = source(region, source);
            Integer year = accepted.year();
            if (year != null && !accepted.unit().isEmpty()) {
                affected.addAll(tables.sourcesOf(region, accepted.unit(), year));
                affected.addAll(tables.sourcesOf(region, accepted.unit(), year + 1));
            }
            ledger.lock(region);
            affected.forEach(id -> check(region, id));
            return affected;
        });
    }

    /** Checks the accepted claims of a source again. */
    public void recheck(String region, long source) {
        write(() -> {
            ledger.lock(region);
            check(region, source);
            return source;
        });
    }

    /** Checks every accepted source of a report year again. */
    public void recheckYear(String region, int year) {
        write(() -> {
            ledger.lock(region);
            List<Long> ids = tables.sourcesOf(region, "", year);
            ids.forEach(id -> check(region, id));
            return ids;
        });
    }

    private void check(String region, long id) {
        Source source = source(region, id);
        List<StoredClaim> accepted = sources.claims(region, id).stream()
                .filter(c -> c.status() == StoredClaim.Status.ACCEPTED)
                .toList();
        Map<String, FindingRepository.Draft> found = new LinkedHashMap<>();
        if (!accepted.isEmpty()) {
            checks.check(accepted.stream().map(StoredClaim::claim).toList(), facts(source), known(region, accepted))
                    .forEach(f -> {
                        FindingRepository.Draft draft = draft(source, f, accepted);
                        found.putIfAbsent(draft.fingerprint(), draft);
                    });
        }
        Set<FigureKey> before = tables.disputedBy(region, id, null);
        Map<String, Long> stored = tables.idsOf(region, id);
        Instant now = now();
        tables.stand(
                region,
                found.keySet().stream()
                        .filter(stored::containsKey)
                        .map(stored::get)
                        .toList(),
                stored.entrySet().stream()
                        .filter(e -> !found.containsKey(e.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                now);
        tables.insert(
                region,
                id,
                found.values().stream()
                        .filter(d -> !stored.containsKey(d.fingerprint()))
                        .toList(),
                now);
        mark(region, before, tables.disputedBy(region, id, null));
    }

    /** Brings the ledger's marks level for the keys that one source or finding disputed before or disputes now. */
    private void mark(String region, Set<FigureKey> before, Set<FigureKey> after) {
        Set<FigureKey> raised = new LinkedHashSet<>(after);
        raised.removeAll(before);
        if (!raised.isEmpty()) {
            ledger.markDisputed(region, raised, true);
        }
        Set<FigureKey> lifted = new LinkedHashSet<>(before);
        lifted.removeAll(after);
        lifted.removeAll(tables.disputed(region, lifted));
        if (!lifted.isEmpty()) {
            ledger.markDisputed(region, lifted, false);
        }
    }

    private static SourceFacts facts(Source source) {
        boolean annualReport = source.year() != null && !source.form().isEmpty();
        return new SourceFacts(
                source.region(),
                source.unit().isEmpty() ? source.region() : source.unit(),
                annualReport ? source.year() : null,
                source.published(),
                source.id());
    }

    /** The figures of the same indicators and units, from a year before the claims on. */
    private List<Figure> known(String region, List<StoredClaim> claims) {
        Set<String> indicators = claims.stream().map(c -> c.claim().indicator()).collect(Collectors.toSet());
        indicators.addAll(checks.lookedBackAt(indicators));
        List<Period> periods = claims.stream().map(c -> c.claim().period()).toList();
        int first = periods.stream().mapToInt(p -> p.from().getYear()).min().orElseThrow();
        int last = periods.stream().mapToInt(p -> p.to().getYear()).max().orElseThrow();
        return figures.find(FigureQuery.of(region)
                .indicators(indicators)
                .units(claims.stream().map(c -> c.claim().unit()).collect(Collectors.toSet()))
                .years(first - 1, last)
                .allAspects());
    }

    private static FindingRepository.Draft draft(Source source, Finding finding, List<StoredClaim> claims) {
        List<StoredClaim> named = finding.claims().stream().map(claims::get).toList();
        List<FigureKey> keys =
                named.stream().map(c -> c.key(source.region())).distinct().toList();
        MessageArgument unit = finding.arguments().get("unit");
        Integer year = named.stream()
                .map(c -> c.claim().period().to().getYear())
                .max(Comparator.naturalOrder())
                .orElse(source.year());
        return new FindingRepository.Draft(
                finding,
                named.stream().map(StoredClaim::id).toList(),
                FindingRepository.fingerprint(finding, keys),
                unit == null ? source.unit() : unit.value(),
                year);
    }

    /**
     * Records what the office makes of a finding. Any verdict but OPEN lifts the dispute of the figures it names, unless
     * another open finding disputes them too.
     *
     * @param reason required for every verdict but OPEN
     * @param expectedDecisions of the finding as the person saw it
     * @throws StaleFindingException somebody else was first; nothing was changed
     */
    @OfficersOnly
    public StoredFinding verdict(
            String region, long id, Verdict verdict, String reason, String who, int expectedDecisions) {
        if (verdict != Verdict.OPEN && reason.isBlank()) {
            throw new IllegalArgumentException("a verdict needs a reason");
        }
        return decide(
                region,
                id,
                expectedDecisions,
                f -> new FindingDecision(
                        f.decisions() + 1, verdict, reason.strip(), f.responsible(), f.due(), who, now()));
    }

    /**
     * Asks a unit to settle a finding by a day.
     *
     * @param unit a unit's code; empty to ask nobody any longer
     * @throws StaleFindingException somebody else was first; nothing was changed
     */
    @OfficersOnly
    public StoredFinding assign(
            String region, long id, String unit, @Nullable LocalDate due, String who, int expectedDecisions) {
        return decide(
                region,
                id,
                expectedDecisions,
                f -> new FindingDecision(f.decisions() + 1, f.verdict(), f.reason(), unit, due, who, now()));
    }

    private StoredFinding decide(
            String region,
            long id,
            int expected,
            java.util.function.Function<StoredFinding, FindingDecision> decision) {
        return write(() -> {
            ledger.lock(region);
            StoredFinding before = get(region, id);
            if (before.decisions() != expected) {
                throw new StaleFindingException(before);
            }
            Set<FigureKey> disputed = tables.disputedBy(region, before.source(), id);
            tables.decide(before, decision.apply(before));
            mark(region, disputed, tables.disputedBy(region, before.source(), id));
            return get(region, id);
        });
    }

    /** By severity, unit, year and rule. */
    public List<StoredFinding> list(FindingQuery query) {
        return tables.list(query);
    }

    public Optional<StoredFinding> find(String region, long id) {
        return tables.find(region, id);
    }

    /** The decisions about a finding, oldest first. */
    public List<FindingDecision> history(String region, long id) {
        return tables.history(region, id);
    }

    /**
     * Why figures are disputed: the open ERROR findings that name a claim of a key, for the keys of some indicators. With
     * their left and right these are the values that stand beside a disputed figure.
     */
    public Map<FigureKey, List<StoredFinding>> disputes(String region, Collection<String> indicators) {
        return tables.openErrors(region, indicators);
    }

    /** The open findings that a unit was asked to settle (整改清单): by unit, then the earliest due first. */
    public List<StoredFinding> toSettle(String region) {
        List<StoredFinding> rows = new ArrayList<>(
                list(FindingQuery.of(region).verdicts(Verdict.OPEN).onlyAssigned()));
        rows.sort(Comparator.comparing(StoredFinding::responsible)
                .thenComparing(StoredFinding::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(StoredFinding::id));
        return rows;
    }

    private StoredFinding get(String region, long id) {
        return find(region, id).orElseThrow(() -> new NoSuchElementException("no finding " + id + " in " + region));
    }

    private Source source(String region, long id) {
        return sources.find(region, id)
                .orElseThrow(() -> new NoSuchElementException("no source " + id + " in " + region));
    }

    private <T> T write(Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing back");
        }
        return result;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
