package gongkai.ledger;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Acceptance;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.model.StoredSource;
import gongkai.ledger.rollup.RollUp;
import gongkai.ledger.rollup.RollUpDifference;
import gongkai.ledger.store.DefaultOrder;
import gongkai.ledger.store.LedgerRepository;
import gongkai.ledger.store.RenditionRepository;
import gongkai.platform.installation.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Everything that changes the ledger. Each method is one transaction (or joins the caller's): the figures, their history
 * and the roll-up change together or not at all. Writers of one region follow one another.
 *
 * <p>Who decides is an account name, or {@link #PUBLISHED_DATA}. Reasons are shown to readers as they are given.
 */
public class Ledger {

    /** The officer in whose name the published figures are accepted on the first start. */
    public static final String PUBLISHED_DATA = "published-data";

    private final Catalogue catalogue;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final LedgerRepository tables;
    private final RenditionRepository renditions;
    private final RollUp rollUp;
    private final PersonalClaims decisions;
    private final List<AcceptanceListener> listeners = new CopyOnWriteArrayList<>();

    public Ledger(Catalogue catalogue, JdbcTemplate template, TransactionOperations transactions, Clock clock) {
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.clock = clock;
        this.jdbc = JdbcClient.create(template);
        this.tables = new LedgerRepository(template);
        this.renditions = new RenditionRepository(template);
        this.rollUp = new RollUp(template);
        this.decisions = new PersonalClaims(jdbc);
    }

    /** Lets somebody hear of every change of accepted claims, inside the transaction that makes it. */
    public void listen(AcceptanceListener listener) {
        listeners.add(listener);
    }

    /**
     * Stores a source and what it claims, pending review.
     *
     * @param bytes the document; null for a citation
     * @return the stored source; where the region has the same bytes already, that one, and nothing is changed
     * @throws IllegalArgumentException for an unknown region or indicator, or a period beyond 9999
     */
    public StoredSource receive(SourceDraft draft, byte @Nullable [] bytes, List<Claim> claims) {
        String sha256 = bytes == null ? null : Sha256.of(bytes);
        return write(() -> {
            tables.lock(draft.region());
            Optional<Source> known = sha256 == null ? Optional.empty() : tables.sourceOfHash(draft.region(), sha256);
            if (known.isPresent()) {
                return new StoredSource(known.get(), true);
            }
            Source.Kind kind = bytes == null ? Source.Kind.CITATION : Source.Kind.DOCUMENT;
            long id = tables.insertSource(draft, kind, sha256, bytes, now());
            insertClaims(draft.region(), id, claims, StoredClaim.Status.PENDING);
            return new StoredSource(source(draft.region(), id), false);
        });
    }

    /**
     * Accepts claims of a source. For each key the default order chooses among all accepted claims, of whichever source;
     * a person's decision stays. An equal claim only adds its place. Where the source corrects a former edition, that
     * edition's claims of the same keys, and of the keys which the new edition no longer states, give way. The source is
     * accepted when nothing of it waits any more.
     *
     * @param claimIds claims of that source that are not dismissed
     */
    public Acceptance accept(String region, long source, Collection<Long> claimIds, String who, String why) {
        return write(() -> accept(region, source, Set.copyOf(claimIds), who, why));
    }

    /** Accepts every pending claim of a source. */
    public Acceptance acceptAll(String region, long source, String who, String why) {
        return write(() -> accept(region, source, null, who, why));
    }

    private Acceptance accept(String region, long sourceId, @Nullable Set<Long> ids, String who, String why) {
        long version = tables.lock(region);
        Source source = source(region, sourceId);
        List<StoredClaim> own = tables.claimsOf(region, sourceId);
        List<StoredClaim> chosen = own.stream()
                .filter(c -> ids == null ? c.status() == StoredClaim.Status.PENDING : ids.contains(c.id()))
                .toList();
        if (ids != null && chosen.size() != ids.size()) {
            throw new NoSuchElementException("not all of the claims " + ids + " are in source " + sourceId);
        }
        Map<Boolean, List<StoredClaim>> byUnit = chosen.stream()
                .collect(Collectors.partitioningBy(c -> catalogue
                        .unit(c.claim().unit())
                        .filter(u -> u.region().equals(region))
                        .isPresent()));
        List<StoredClaim> known = byUnit.getOrDefault(true, List.of());
        List<StoredClaim> unknown = byUnit.getOrDefault(false, List.of());
        if (known.isEmpty()) {
            return new Acceptance(List.of(), 0, unknown, List.of());
        }
        List<StoredClaim> changed = new ArrayList<>(known.stream()
                .filter(c -> c.status() != StoredClaim.Status.ACCEPTED)
                .toList());
        tables.setClaimStatus(region, known.stream().map(StoredClaim::id).toList(), StoredClaim.Status.ACCEPTED);
        changed.addAll(giveWay(region, sourceId, own, known));

        Set<FigureKey> keys =
                known.stream().map(c -> c.key(region)).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Long> sources = new LinkedHashSet<>(List.of(sourceId));
        if (source.supersedes() != null) {
            sources.add(source.supersedes());
            List<StoredClaim> retired = retire(region, source.supersedes(), own, keys);
            retired.forEach(c -> keys.add(c.key(region)));
            changed.addAll(retired);
        }
        settle(region, sourceId);
        List<Revision> revisions = elect(region, sources, keys, who, why, version);
        return new Acceptance(revisions, Math.max(0, keys.size() - revisions.size()), unknown, changed);
    }

    /**
     * What its claims make of a source: it waits while one of them does, or while none is accepted. What a person or a
     * corrected edition put an end to stays as it is.
     */
    void settle(String region, long id) {
        Source.Status now = source(region, id).status();
        if (now == Source.Status.DISMISSED || now == Source.Status.SUPERSEDED) {
            return;
        }
        Set<StoredClaim.Status> claims =
                tables.claimsOf(region, id).stream().map(StoredClaim::status).collect(Collectors.toSet());
        boolean waits = claims.contains(StoredClaim.Status.PENDING) || !claims.contains(StoredClaim.Status.ACCEPTED);
        tables.setSourceStatus(region, id, waits ? Source.Status.PENDING : Source.Status.ACCEPTED);
    }

    /**
     * Gives claims of a source, and of the edition that it corrects, the status back that they had before they were decided
     * on; the figures follow.
     *
     * @param status by the claim's id
     */
    public void restore(String region, long source, Map<Long, StoredClaim.Status> status, String who, String why) {
        write(() -> {
            long version = tables.lock(region);
            Set<Long> sources = new LinkedHashSet<>(List.of(source));
            Long former = source(region, source).supersedes();
            if (former != null) {
                sources.add(former);
            }
            List<StoredClaim> claims = sources.stream()
                    .flatMap(id -> tables.claimsOf(region, id).stream())
                    .filter(c -> status.containsKey(c.id()))
                    .toList();
            if (claims.size() != status.size()) {
                throw new NoSuchElementException("not all of the claims " + status.keySet() + " are in " + sources);
            }
            claims.stream()
                    .collect(Collectors.groupingBy(c -> Objects.requireNonNull(status.get(c.id()))))
                    .forEach((to, of) -> tables.setClaimStatus(
                            region, of.stream().map(StoredClaim::id).toList(), to));
            tables.clearDecisions(
                    region,
                    claims.stream()
                            .filter(c -> c.status() == StoredClaim.Status.DISMISSED)
                            .map(StoredClaim::id)
                            .toList());
            if (former != null && noneAccepted(region, source)) {
                tables.setSourceStatus(region, former, Source.Status.ACCEPTED);
                settle(region, former);
            }
            settle(region, source);
            Set<FigureKey> keys = claims.stream()
                    .filter(c -> c.status() == StoredClaim.Status.ACCEPTED
                            || status.get(c.id()) == StoredClaim.Status.ACCEPTED)
                    .map(c -> c.key(region))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return elect(region, sources, keys, who, why, version);
        });
    }

    private boolean noneAccepted(String region, long source) {
        return tables.claimsOf(region, source).stream().noneMatch(c -> c.status() == StoredClaim.Status.ACCEPTED);
    }

    /**
     * Takes the earlier statements out of the choice that accepted ones of a later rendition stand in place of.
     *
     * @return those statements, as they were before
     */
    private List<StoredClaim> giveWay(String region, long source, List<StoredClaim> own, List<StoredClaim> accepted) {
        Map<Long, Long> insteadOf = renditions.insteadOf(region, source);
        Set<Long> earlier = accepted.stream()
                .map(c -> insteadOf.get(c.id()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        tables.setClaimStatus(region, earlier, StoredClaim.Status.SUPERSEDED);
        return own.stream()
                .filter(c -> earlier.contains(c.id()) && c.status() != StoredClaim.Status.SUPERSEDED)
                .toList();
    }

    /** Tells the listeners that claims have come to sources or gone from them. */
    void heard(String region, Collection<Long> sources) {
        listeners.forEach(listener -> sources.forEach(source -> listener.accepted(region, source)));
    }

    /**
     * Recomputes the roll-up of a region from its figures and answers where the stored rows differ: none, unless somebody
     * changed the tables past this class. Changes nothing.
     */
    public List<RollUpDifference> reconcile(String region) {
        List<RollUpDifference> differences = transactions.execute(status -> {
            tables.lock(region);
            status.setRollbackOnly();
            return rollUp.reconcile(region);
        });
        return differences == null ? List.of() : differences;
    }

    /** Adds claims to a source, pending: what a reviewer found that the reader did not. */
    public List<StoredClaim> addClaims(String region, long source, List<Claim> claims) {
        return write(() -> {
            tables.lock(region);
            source(region, source);
            long first = insertClaims(region, source, claims, StoredClaim.Status.PENDING);
            settle(region, source);
            return tables.claimsOf(region, source).stream()
                    .filter(c -> c.id() >= first)
                    .toList();
        });
    }

    /**
     * Says that claims are none, with the reason; they stay to be seen. A figure that followed one of them follows the next
     * in the default order, or is withdrawn.
     */
    public void dismissClaims(String region, long source, Collection<Long> claimIds, String who, String why) {
        write(() -> {
            long version = tables.lock(region);
            Set<FigureKey> keys = dismiss(region, source, Set.copyOf(claimIds), who, why);
            settle(region, source);
            return elect(region, Set.of(source), keys, who, why, version);
        });
    }

    /**
     * Says what a claim should have been read as: the claim as it was read is dismissed, and the corrected one stands
     * pending in its place.
     */
    public StoredClaim correctClaim(String region, long source, long claimId, Claim corrected, String who, String why) {
        return write(() -> {
            long version = tables.lock(region);
            Set<FigureKey> keys = dismiss(region, source, Set.of(claimId), who, why);
            long id = insertClaims(region, source, List.of(corrected), StoredClaim.Status.PENDING);
            settle(region, source);
            elect(region, Set.of(source), keys, who, why, version);
            return new StoredClaim(id, source, StoredClaim.Status.PENDING, corrected);
        });
    }

    private Set<FigureKey> dismiss(String region, long source, Set<Long> ids, String who, String why) {
        List<StoredClaim> chosen = tables.claimsOf(region, source).stream()
                .filter(c -> ids.contains(c.id()))
                .toList();
        if (chosen.size() != ids.size()) {
            throw new NoSuchElementException("not all of the claims " + ids + " are in source " + source);
        }
        tables.setClaimStatus(region, ids, StoredClaim.Status.DISMISSED);
        for (long id : ids) {
            jdbc.sql("update claim set decided_by = ?, decided_at = ?, decision = ? where region = ? and id = ?")
                    .params(who, now().atOffset(ZoneOffset.UTC), why, region, id)
                    .update();
        }
        return chosen.stream()
                .filter(c -> c.status() == StoredClaim.Status.ACCEPTED)
                .map(c -> c.key(region))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Takes dismissals back: the claims wait again for a decision. */
    public void reopenClaims(String region, long source, Collection<Long> claimIds) {
        write(() -> {
            tables.lock(region);
            Set<Long> ids = Set.copyOf(claimIds);
            long dismissed = tables.claimsOf(region, source).stream()
                    .filter(c -> ids.contains(c.id()) && c.status() == StoredClaim.Status.DISMISSED)
                    .count();
            if (dismissed != ids.size()) {
                throw new NoSuchElementException("not all of the claims " + ids + " are dismissed in source " + source);
            }
            tables.setClaimStatus(region, ids, StoredClaim.Status.PENDING);
            tables.clearDecisions(region, ids);
            settle(region, source);
            return ids;
        });
    }

    /** Says that a source, none of whose claims is accepted yet, is a document of its own and corrects no former edition. */
    public void detach(String region, long source) {
        write(() -> {
            tables.lock(region);
            return jdbc.sql("""
                    update source set supersedes = null where region = ? and id = ? and status = 'PENDING'
                      and not exists (select 1 from claim c
                        where c.region = source.region and c.source = source.id and c.status = 'ACCEPTED')
                    """).params(region, source).update();
        });
    }

    /** Says that a source was looked at and states nothing that is counted here. */
    public void acceptWithoutClaims(String region, long source) {
        write(() -> {
            tables.lock(region);
            if (tables.claimsOf(region, source).stream().anyMatch(c -> c.status() == StoredClaim.Status.PENDING)) {
                throw new IllegalStateException("claims of source " + source + " wait");
            }
            tables.setSourceStatus(region, source, Source.Status.ACCEPTED);
            return source;
        });
    }

    /** Takes that back, or that a source is none of ours: it waits again. */
    public void reopenSource(String region, long source) {
        write(() -> {
            tables.lock(region);
            tables.setSourceStatus(region, source, Source.Status.PENDING);
            return source;
        });
    }

    /**
     * Changes what a source says of itself while it waits; its claims stay as they are.
     *
     * @return whether it waits
     */
    public boolean retitle(String region, long source, String title, String unit, @Nullable Integer year, String form) {
        return write(() -> {
            tables.lock(region);
            return jdbc.sql("""
                            update source set title = :title, unit = :unit, report_year = :year, form = :form
                            where region = :region and id = :id and status = 'PENDING'
                            """)
                            .param("title", title)
                            .param("unit", unit)
                            .param("year", year)
                            .param("form", form)
                            .param("region", region)
                            .param("id", source)
                            .update()
                    > 0;
        });
    }

    /** Says that a source is none of ours: all its claims are dismissed with it. */
    public void dismissSource(String region, long source, String who, String why) {
        write(() -> {
            Set<Long> ids = tables.claimsOf(region, source).stream()
                    .filter(c -> c.status() == StoredClaim.Status.PENDING || c.status() == StoredClaim.Status.ACCEPTED)
                    .map(StoredClaim::id)
                    .collect(Collectors.toSet());
            dismissClaims(region, source, ids, who, why);
            tables.setSourceStatus(region, source, Source.Status.DISMISSED);
            return ids;
        });
    }

    /**
     * Accepts a single number typed from a document that is not at hand. Numbers typed with the same citation (title,
     * publisher, date) share one source.
     */
    public Acceptance type(SourceDraft citation, Claim claim, String who, String why) {
        return write(() -> {
            tables.lock(citation.region());
            long source = tables.citation(citation, Source.Kind.CITATION)
                    .map(Source::id)
                    .orElseGet(() -> receive(citation, null, List.of()).source().id());
            long id = insertClaims(citation.region(), source, List.of(claim), StoredClaim.Status.PENDING);
            return accept(citation.region(), source, Set.of(id), who, why);
        });
    }

    /** Takes a former edition's claims out of the choice; answers them as they were. */
    private List<StoredClaim> retire(String region, long former, List<StoredClaim> later, Set<FigureKey> accepted) {
        Set<FigureKey> stated = later.stream()
                .filter(c -> c.status() != StoredClaim.Status.DISMISSED)
                .map(c -> c.key(region))
                .collect(Collectors.toSet());
        List<StoredClaim> retired = tables.claimsOf(region, former).stream()
                .filter(c -> c.status() == StoredClaim.Status.ACCEPTED || c.status() == StoredClaim.Status.PENDING)
                .filter(c -> accepted.contains(c.key(region)) || !stated.contains(c.key(region)))
                .toList();
        tables.setClaimStatus(region, retired.stream().map(StoredClaim::id).toList(), StoredClaim.Status.SUPERSEDED);
        tables.setSourceStatus(region, former, Source.Status.SUPERSEDED);
        return retired;
    }

    /** Chooses the figure of each key anew and writes a revision where it says something else than before. */
    private List<Revision> elect(
            String region, Set<Long> sources, Set<FigureKey> keys, String who, String why, long version) {
        Map<FigureKey, List<StoredClaim>> candidates =
                tables.acceptedOfKeysOf(region, sources).stream().collect(Collectors.groupingBy(c -> c.key(region)));
        Map<FigureKey, Revision> latest = new HashMap<>();
        tables.latestOfKeysOf(region, sources).forEach(r -> latest.put(r.key(), r));
        DefaultOrder order = new DefaultOrder(catalogue, id -> tables.claimsOf(region, id));
        Instant now = now();
        List<Revision> revisions = new ArrayList<>();
        for (FigureKey key : keys) {
            Revision before = latest.get(key);
            List<StoredClaim> of = candidates.getOrDefault(key, List.of());
            if (before != null && before.isDecidedByPerson() && supports(of, before)) {
                continue;
            }
            order.choose(of, before == null ? null : before.claim())
                    .map(c -> follow(key, before, c, of, who, why, now))
                    .orElseGet(() -> withdraw(key, before, who, why, now))
                    .ifPresent(revisions::add);
        }
        tables.insertFigures(revisions, version);
        rollUp.recompute(region, revisions.stream().map(Revision::key).toList());
        if (!keys.isEmpty()) {
            heard(region, sources);
        }
        return revisions;
    }

    private static Optional<Revision> follow(
            FigureKey key,
            @Nullable Revision before,
            StoredClaim chosen,
            List<StoredClaim> accepted,
            String who,
            String why,
            Instant now) {
        Claim claim = chosen.claim();
        boolean stillSupported =
                before != null && before.cause() != Revision.Cause.WITHDRAWN && supports(accepted, before);
        if (before != null && stillSupported && before.value().equals(FigureValue.of(claim))) {
            return Optional.empty();
        }
        return Optional.of(new Revision(
                key,
                before == null ? 1 : before.number() + 1,
                FigureValue.of(claim),
                claim.printed(),
                claim.form(),
                chosen.id(),
                before == null || stillSupported || before.cause() == Revision.Cause.WITHDRAWN
                        ? Revision.Cause.ACCEPTED
                        : Revision.Cause.REPLACED,
                who,
                now,
                why));
    }

    private static boolean supports(List<StoredClaim> accepted, Revision revision) {
        return accepted.stream().anyMatch(c -> c.id() == revision.claim());
    }

    private static Optional<Revision> withdraw(
            FigureKey key, @Nullable Revision before, String who, String why, Instant now) {
        if (before == null || before.cause() == Revision.Cause.WITHDRAWN) {
            return Optional.empty();
        }
        return Optional.of(new Revision(
                key,
                before.number() + 1,
                before.value(),
                before.printed(),
                before.form(),
                before.claim(),
                Revision.Cause.WITHDRAWN,
                who,
                now,
                why));
    }

    /**
     * A person decides what a figure says. The decision is a claim whose source is that person, and the default order
     * does not overrule it.
     *
     * @param printed how the value is shown where a source's own print would stand, such as {@code 2000余}
     * @param expectedRevision the revision that the person saw, 0 where there was no figure
     * @throws StaleRevisionException somebody else was first; nothing was changed
     * @throws IllegalArgumentException without a reason, or for a key whose indicator or unit the catalogue lacks
     */
    public Revision revise(
            FigureKey key, FigureValue value, String printed, String reason, String who, int expectedRevision) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a revision needs a reason");
        }
        if (catalogue.unit(key.unit()).isEmpty()) {
            throw new IllegalArgumentException("unknown unit " + key.unit());
        }
        return write(() -> {
            long version = tables.lock(key.region());
            List<Revision> history = tables.history(key);
            Revision before = expect(key, history, expectedRevision);
            SourceDraft person = SourceDraft.citation(key.region(), who, who, null, null, "", "", "", "", who);
            long source = tables.citation(person, Source.Kind.PERSON)
                    .map(Source::id)
                    .orElseGet(() -> tables.insertSource(person, Source.Kind.PERSON, null, null, now()));
            tables.setSourceStatus(key.region(), source, Source.Status.ACCEPTED);
            String form = before == null
                    ? catalogue.formOfYear(key.period().to().getYear()).code()
                    : before.form();
            Claim claim = new Claim(
                    key.indicator(),
                    key.aspect(),
                    key.unit(),
                    key.period(),
                    value.value(),
                    value.state(),
                    value.qualifier(),
                    "",
                    printed,
                    Basis.NARRATIVE,
                    form,
                    "",
                    -1,
                    -1,
                    reason);
            long id = insertClaims(key.region(), source, List.of(claim), StoredClaim.Status.ACCEPTED);
            return add(
                    new Revision(
                            key,
                            expectedRevision + 1,
                            value,
                            printed,
                            form,
                            id,
                            Revision.Cause.REVISED,
                            who,
                            now(),
                            reason),
                    version);
        });
    }

    /**
     * Takes the latest revision back: a new revision says what the one before said; undoing the first leaves the key
     * without a figure.
     *
     * @throws StaleRevisionException somebody else was first; nothing was changed
     * @throws NoSuchElementException where there is nothing to undo
     */
    public Revision undo(FigureKey key, String reason, String who, int expectedRevision) {
        return write(() -> {
            long version = tables.lock(key.region());
            List<Revision> history = tables.history(key);
            Revision last = expect(key, history, expectedRevision);
            if (last == null) {
                throw new NoSuchElementException("no figure to undo: " + key);
            }
            Revision restored = history.size() < 2 ? last : history.get(history.size() - 2);
            boolean without = history.size() < 2 || restored.cause() == Revision.Cause.WITHDRAWN;
            decisions.takeBack(last, without ? null : restored, who, reason, now());
            if (!without && !decisions.stands(restored)) {
                // what the figure said before has been dismissed since: what is left decides
                long person = decisions.source(last);
                return elect(key.region(), Set.of(person), Set.of(key), who, reason, version)
                        .getFirst();
            }
            return add(
                    new Revision(
                            key,
                            last.number() + 1,
                            restored.value(),
                            restored.printed(),
                            restored.form(),
                            restored.claim(),
                            without ? Revision.Cause.WITHDRAWN : Revision.Cause.UNDONE,
                            who,
                            now(),
                            reason),
                    version);
        });
    }

    /**
     * Expects that nobody has changed a figure since somebody saw it; holds the region's lock, so that it stays so in the
     * caller's transaction.
     *
     * @param revision that was seen, 0 where there was no figure
     * @throws StaleRevisionException somebody else was first
     */
    public void expect(FigureKey key, int revision) {
        tables.lock(key.region());
        expect(key, tables.history(key), revision);
    }

    private static @Nullable Revision expect(FigureKey key, List<Revision> history, int expected) {
        Revision last = history.isEmpty() ? null : history.getLast();
        if ((last == null ? 0 : last.number()) != expected) {
            throw new StaleRevisionException(key, expected, last);
        }
        return last;
    }

    private Revision add(Revision revision, long version) {
        tables.insertFigures(List.of(revision), version);
        rollUp.recompute(revision.key().region(), List.of(revision.key()));
        return revision;
    }

    /**
     * Publishes a period: its figures as they stand now, of every span within it, are no longer provisional. What changes
     * afterwards is provisional until the period is published again.
     */
    public void publish(String region, Period period, String who) {
        write(() -> {
            long version = tables.lock(region);
            tables.insertPublication(region, version, period, who, now());
            List<FigureKey> within = jdbc.sql("""
                    select distinct indicator, aspect, unit, from_month, to_month from figure
                    where region = ? and from_month >= ? and to_month <= ?
                    """)
                    .params(region, Months.from(period), Months.to(period))
                    .query((rs, n) -> new FigureKey(
                            region,
                            rs.getString(1),
                            rs.getString(2),
                            rs.getString(3),
                            Months.period(rs.getInt(4), rs.getInt(5))))
                    .list();
            rollUp.recompute(region, within);
            return within;
        });
    }

    /**
     * Sets or lifts the mark that an open ERROR finding names a claim of these keys, all of one region. Sums that a marked
     * figure goes into carry the mark too.
     */
    public void markDisputed(String region, Collection<FigureKey> keys, boolean disputed) {
        write(() -> {
            tables.lock(region);
            for (FigureKey key : new LinkedHashSet<>(keys)) {
                Object[] params = {
                    region,
                    key.indicator(),
                    key.aspect(),
                    key.unit(),
                    Months.from(key.period()),
                    Months.to(key.period())
                };
                jdbc.sql("""
                        delete from dispute
                        where region = ? and indicator = ? and aspect = ? and unit = ? and from_month = ? and to_month = ?
                        """).params(params).update();
                if (disputed) {
                    jdbc.sql("""
                            insert into dispute (region, indicator, aspect, unit, from_month, to_month)
                            values (?, ?, ?, ?, ?, ?)
                            """).params(params).update();
                }
            }
            rollUp.recompute(region, keys);
            return keys;
        });
    }

    /** Takes the region's lock in the caller's transaction; see {@link LedgerRepository#lock}. */
    public void lock(String region) {
        tables.lock(region);
    }

    private long insertClaims(String region, long source, List<Claim> claims, StoredClaim.Status status) {
        for (Claim claim : claims) {
            if (catalogue.indicator(claim.indicator()).isEmpty()) {
                throw new IllegalArgumentException("unknown indicator " + claim.indicator());
            }
        }
        return tables.insertClaims(region, source, claims, status);
    }

    private Source source(String region, long id) {
        return tables.source(region, id)
                .orElseThrow(() -> new NoSuchElementException("no source " + id + " in " + region));
    }

    private <T> T write(Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing back");
        }
        return result;
    }

    /** Databases keep microseconds: what is answered equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
