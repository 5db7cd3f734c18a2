package gongkai.ledger;

import gongkai.catalogue.Aspect;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.store.ClaimRepository;
import gongkai.ledger.store.DefaultOrder;
import gongkai.ledger.store.FigureRepository;
import gongkai.ledger.store.SourceRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The figures as a log that is only added to: each revision says what a figure was from then on, and why. */
@Service
public class FigureLog {

    private final Catalogue catalogue;
    private final SourceRepository sources;
    private final ClaimRepository claims;
    private final FigureRepository figures;

    FigureLog(Catalogue catalogue, SourceRepository sources, ClaimRepository claims, FigureRepository figures) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.claims = claims;
        this.figures = figures;
    }

    /**
     * Chooses the figure of each key anew and writes a revision where it says something else than before.
     *
     * @param of the sources whose claims were decided on
     * @param keys what those claims are about
     */
    List<Revision> choose(LedgerChange change, Set<Long> of, Set<FigureKey> keys, String why) {
        if (keys.isEmpty()) {
            return List.of();
        }
        String region = change.region();
        Map<FigureKey, List<StoredClaim>> candidates =
                claims.acceptedOf(region, keys).stream().collect(Collectors.groupingBy(c -> c.key(region)));
        Map<FigureKey, Revision> latest = new HashMap<>();
        figures.latestOf(region, keys).forEach(r -> latest.put(r.key(), r));
        DefaultOrder order = new DefaultOrder(catalogue, id -> claims.of(region, id));
        List<Revision> revisions = new ArrayList<>();
        for (FigureKey key : keys) {
            Revision before = latest.get(key);
            List<StoredClaim> accepted = candidates.getOrDefault(key, List.of());
            if (before != null && before.isDecidedByPerson() && supports(accepted, before)) {
                continue;
            }
            order.choose(accepted, before == null ? null : before.claim())
                    .map(c -> follow(change, key, before, c, accepted, why))
                    .orElseGet(() -> withdraw(change, before, why))
                    .ifPresent(revisions::add);
        }
        figures.insert(revisions, change.version());
        change.touchFigures(revisions.stream().map(Revision::key).toList());
        change.touchSources(of);
        return revisions;
    }

    private static Optional<Revision> follow(
            LedgerChange change,
            FigureKey key,
            @Nullable Revision before,
            StoredClaim chosen,
            List<StoredClaim> accepted,
            String why) {
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
                change.user(),
                change.at(),
                why));
    }

    private static boolean supports(List<StoredClaim> accepted, Revision revision) {
        return accepted.stream().anyMatch(c -> c.id() == revision.claim());
    }

    private static Optional<Revision> withdraw(LedgerChange change, @Nullable Revision before, String why) {
        return before == null || before.cause() == Revision.Cause.WITHDRAWN
                ? Optional.empty()
                : Optional.of(next(change, before, before, Revision.Cause.WITHDRAWN, why));
    }

    /** The revision after {@code last}, which says what {@code said} did. */
    private static Revision next(LedgerChange change, Revision last, Revision said, Revision.Cause cause, String why) {
        return new Revision(
                last.key(),
                last.number() + 1,
                said.value(),
                said.printed(),
                said.form(),
                said.claim(),
                cause,
                change.user(),
                change.at(),
                why);
    }

    /**
     * A person decides what a figure says. The decision is a claim whose source is that person, and the default order
     * does not overrule it.
     *
     * @param printed how the value is shown where a source's own print would stand, such as {@code 2000余}
     * @param expectedRevision the revision that the person saw, 0 where there was no figure
     * @throws StaleRevisionException somebody else was first; nothing was changed
     * @throws IllegalArgumentException without a reason, or for a key whose indicator, aspect or unit the catalogue lacks
     */
    public Revision revise(
            LedgerChange change,
            FigureKey key,
            FigureValue value,
            String printed,
            String reason,
            int expectedRevision) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a revision needs a reason");
        }
        if (catalogue.unit(key.unit()).isEmpty()
                || catalogue.indicator(key.indicator()).isEmpty()
                || !Aspect.CODES.contains(key.aspect())) {
            throw new IllegalArgumentException("unknown unit, indicator or aspect: " + key);
        }
        Revision before = expect(key, figures.history(key), expectedRevision);
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
        long id = claims.insert(key.region(), person(change), List.of(claim), StoredClaim.Status.ACCEPTED);
        return add(
                change,
                new Revision(
                        key,
                        expectedRevision + 1,
                        value,
                        printed,
                        form,
                        id,
                        Revision.Cause.REVISED,
                        change.user(),
                        change.at(),
                        reason));
    }

    /** The source whose claims are a person's decisions. */
    private long person(LedgerChange change) {
        String who = change.user();
        SourceDraft draft = SourceDraft.citation(change.region(), who, who, null, null, "", "", "", "", who);
        long source = sources.citation(draft, Source.Kind.PERSON)
                .map(Source::id)
                .orElseGet(() -> sources.insert(draft, Source.Kind.PERSON, null, null, change.at()));
        sources.setStatus(change.region(), source, Source.Status.ACCEPTED);
        return source;
    }

    /**
     * Takes the latest revision back: a new revision says what the one before said; undoing the first leaves the key
     * without a figure. A person's number that is there again, because a later one was taken back, gives way to what stood
     * before it: so one comes back, decision by decision, to what the documents say.
     *
     * @throws StaleRevisionException somebody else was first; nothing was changed
     * @throws NoSuchElementException where there is nothing to undo
     */
    public Revision undo(LedgerChange change, FigureKey key, String reason, int expectedRevision) {
        List<Revision> history = figures.history(key);
        Revision last = expect(key, history, expectedRevision);
        if (last == null) {
            throw new NoSuchElementException("no figure to undo: " + key);
        }
        boolean persons = last.cause() != Revision.Cause.WITHDRAWN && isPersons(last);
        int before = (persons ? Revision.decidedAt(history) : history.size() - 1) - 1;
        Revision restored = before < 0 ? last : history.get(before);
        boolean without = before < 0 || restored.cause() == Revision.Cause.WITHDRAWN;
        takeBack(change, last, without ? null : restored, reason);
        if (!without && standing(restored).status() != StoredClaim.Status.ACCEPTED) {
            // what the figure said before has been dismissed since: what is left decides
            return choose(change, Set.of(standing(last).source()), Set.of(key), reason)
                    .getFirst();
        }
        return add(
                change,
                next(change, last, restored, without ? Revision.Cause.WITHDRAWN : Revision.Cause.UNDONE, reason));
    }

    /**
     * Dismisses the claim that a revision follows, if it is a person's, so that it is not chosen again, and lets that of
     * another stand.
     *
     * @param restored the revision that holds again; null where none does
     */
    private void takeBack(LedgerChange change, Revision last, @Nullable Revision restored, String why) {
        String region = change.region();
        if ((restored == null || restored.claim() != last.claim()) && isPersons(last)) {
            claims.setStatus(region, List.of(last.claim()), StoredClaim.Status.DISMISSED);
            claims.noteDecision(region, List.of(last.claim()), change.user(), change.at(), why);
        }
        if (restored != null && isPersons(restored)) {
            claims.setStatus(region, List.of(restored.claim()), StoredClaim.Status.ACCEPTED);
            claims.forgetDecision(region, List.of(restored.claim()));
        }
    }

    private boolean isPersons(Revision revision) {
        return sources.find(revision.key().region(), standing(revision).source())
                .filter(source -> source.kind() == Source.Kind.PERSON)
                .isPresent();
    }

    /** The claim that a revision follows, as it stands now. */
    private StoredClaim standing(Revision revision) {
        return claims.find(revision.key().region(), revision.claim()).orElseThrow();
    }

    /**
     * Expects that nobody has changed a figure since somebody saw it.
     *
     * @param revision that was seen, 0 where there was no figure
     * @throws StaleRevisionException somebody else was first
     */
    void expect(FigureKey key, int revision) {
        expect(key, figures.history(key), revision);
    }

    private static @Nullable Revision expect(FigureKey key, List<Revision> history, int expected) {
        Revision last = history.isEmpty() ? null : history.getLast();
        if ((last == null ? 0 : last.number()) != expected) {
            throw new StaleRevisionException(key, expected, last);
        }
        return last;
    }

    private Revision add(LedgerChange change, Revision revision) {
        figures.insert(List.of(revision), change.version());
        change.touchFigures(List.of(revision.key()));
        return revision;
    }
}
