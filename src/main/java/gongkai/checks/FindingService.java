package gongkai.checks;

import gongkai.access.CurrentUser;
import gongkai.access.OfficersOnly;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.SourceFacts;
import gongkai.ledger.Disputes;
import gongkai.ledger.Ledger;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The findings in the books. What is accepted is checked in the change that accepts it, and figures are marked disputed in
 * it, so that nobody ever sees the one without the other.
 *
 * <p>Checking again changes nothing where nothing changed: the same finding keeps its verdict, its responsible unit and its
 * history. One that is no longer found is kept as gone.
 */
@Service
public class FindingService {

    private final SourceChecks checks;
    private final Ledger ledger;
    private final Disputes disputes;
    private final Sources sources;
    private final FindingRepository findings;
    private final CurrentUser user;

    FindingService(
            SourceChecks checks,
            Ledger ledger,
            Disputes disputes,
            Sources sources,
            FindingRepository findings,
            CurrentUser user) {
        this.checks = checks;
        this.ledger = ledger;
        this.disputes = disputes;
        this.sources = sources;
        this.findings = findings;
        this.user = user;
    }

    /**
     * What a check was about.
     *
     * @param keys the figures that it looked at
     * @param disputed those of them that an open contradiction names
     */
    public record Checked(Set<FigureKey> keys, Set<FigureKey> disputed) {}

    /**
     * Checks the sources whose accepted claims a change has added to or taken from, and those of their units that look back
     * at them: of the same report year and of the next.
     */
    public Checked check(LedgerChange change) {
        Set<Long> affected = new LinkedHashSet<>(change.sources());
        for (long id : change.sources()) {
            Source source = source(change.region(), id);
            Integer year = source.year();
            if (year != null && !source.unit().isEmpty()) {
                affected.addAll(sources.reportsOf(change.region(), source.unit(), List.of(year, year + 1)));
            }
        }
        Set<FigureKey> keys = new LinkedHashSet<>();
        affected.forEach(id -> keys.addAll(check(change, id)));
        return new Checked(keys, findings.disputed(change.region(), keys));
    }

    /** @return the keys that its findings named before or name now */
    private Set<FigureKey> check(LedgerChange change, long id) {
        String region = change.region();
        Source source = source(region, id);
        List<StoredClaim> accepted = sources.claims(region, id).stream()
                .filter(c -> c.status() == StoredClaim.Status.ACCEPTED)
                .toList();
        List<Finding> now = accepted.isEmpty()
                ? List.of()
                : checks.check(accepted.stream().map(StoredClaim::claim).toList(), SourceFacts.of(source));
        Map<String, FindingRepository.Draft> found = drafts(source, now, accepted);
        Map<String, Long> stored = findings.idsOf(region, id);
        Set<FigureKey> named = new LinkedHashSet<>(stored.isEmpty() ? Set.of() : findings.keysNamedBy(region, id));
        findings.stand(
                region,
                found.keySet().stream()
                        .filter(stored::containsKey)
                        .map(stored::get)
                        .toList(),
                stored.entrySet().stream()
                        .filter(e -> !found.containsKey(e.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                change.at());
        List<FindingRepository.Draft> fresh = found.values().stream()
                .filter(d -> !stored.containsKey(d.fingerprint()))
                .toList();
        if (!fresh.isEmpty()) {
            findings.insert(region, id, fresh, change.at());
        }
        fresh.forEach(draft -> draft.claims().forEach(claim -> named.add(claim.key(region))));
        return named;
    }

    /**
     * Keeps what was found in a source that nothing was found in before.
     *
     * @param accepted the claims that were checked, which the findings name by their place
     * @return the ids of what is kept, with what it says
     */
    public Map<Long, Finding> keep(
            LedgerChange change, Source source, List<StoredClaim> accepted, List<Finding> found) {
        List<FindingRepository.Draft> drafts =
                List.copyOf(drafts(source, found, accepted).values());
        long id = drafts.isEmpty() ? 0 : findings.insert(change.region(), source.id(), drafts, change.at());
        Map<Long, Finding> kept = new LinkedHashMap<>();
        for (FindingRepository.Draft draft : drafts) {
            kept.put(id++, draft.finding());
        }
        return kept;
    }

    /** Which of some keys open contradictions name. */
    public Set<FigureKey> disputed(String region, Collection<FigureKey> among) {
        return findings.disputed(region, among);
    }

    private static Map<String, FindingRepository.Draft> drafts(
            Source source, List<Finding> found, List<StoredClaim> claims) {
        Map<String, FindingRepository.Draft> drafts = new LinkedHashMap<>();
        for (Finding finding : found) {
            FindingRepository.Draft draft = draft(source, finding, claims);
            drafts.putIfAbsent(draft.fingerprint(), draft);
        }
        return drafts;
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
                named,
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
     * @throws OptimisticLockingFailureException somebody else was first; nothing was changed
     */
    @OfficersOnly
    @Transactional
    public StoredFinding verdict(String region, long id, Verdict verdict, String reason, int expectedDecisions) {
        if (verdict != Verdict.OPEN && reason.isBlank()) {
            throw new IllegalArgumentException("a verdict needs a reason");
        }
        return ledger.change(region, user.name(), change -> {
            StoredFinding decided = decide(
                    change,
                    id,
                    expectedDecisions,
                    f -> new FindingDecision(
                            f.decisions() + 1,
                            verdict,
                            reason.strip(),
                            f.responsible(),
                            f.due(),
                            change.user(),
                            change.at()));
            Set<FigureKey> keys = findings.keysOf(region, id);
            disputes.replace(change, keys, findings.disputed(region, keys));
            return decided;
        });
    }

    /**
     * Asks a unit to settle a finding by a day.
     *
     * @param unit a unit's code; empty to ask nobody any longer
     * @throws OptimisticLockingFailureException somebody else was first; nothing was changed
     */
    @OfficersOnly
    @Transactional
    public StoredFinding assign(String region, long id, String unit, @Nullable LocalDate due, int expectedDecisions) {
        return ledger.change(
                region,
                user.name(),
                change -> decide(
                        change,
                        id,
                        expectedDecisions,
                        f -> new FindingDecision(
                                f.decisions() + 1, f.verdict(), f.reason(), unit, due, change.user(), change.at())));
    }

    /**
     * Records a decision in a change that is under way, whose figures the caller brings level.
     *
     * @param expected how many decisions there are of it
     */
    public StoredFinding decide(
            LedgerChange change, long id, int expected, Function<StoredFinding, FindingDecision> decision) {
        StoredFinding before = get(change.region(), id);
        if (before.decisions() != expected) {
            throw new OptimisticLockingFailureException(
                    "finding " + id + " of " + change.region() + " has " + before.decisions() + " decisions by now");
        }
        findings.decide(before, decision.apply(before));
        return get(change.region(), id);
    }

    /** Those of a source that stand: by severity, unit, year and rule. */
    public List<StoredFinding> ofSource(String region, long source) {
        return findings.titled(region, findings.ofSource(region, source));
    }

    /** How many findings stand open, by the source that they were found in. */
    public Map<Long, Long> openBySource(String region) {
        return findings.openBySource(region);
    }

    public Optional<StoredFinding> find(String region, long id) {
        return findings.find(region, id)
                .map(f -> findings.titled(region, List.of(f)).getFirst());
    }

    /** The decisions about a finding, oldest first. */
    public List<FindingDecision> history(String region, long id) {
        return findings.history(region, id);
    }

    private StoredFinding get(String region, long id) {
        return find(region, id).orElseThrow(() -> new NoSuchElementException("no finding " + id + " in " + region));
    }

    private Source source(String region, long id) {
        return sources.find(region, id)
                .orElseThrow(() -> new NoSuchElementException("no source " + id + " in " + region));
    }
}
