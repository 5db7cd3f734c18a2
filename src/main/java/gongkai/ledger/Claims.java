package gongkai.ledger;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Acceptance;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.model.StoredSource;
import gongkai.ledger.store.ClaimRepository;
import gongkai.ledger.store.RenditionRepository;
import gongkai.ledger.store.SourceRepository;
import gongkai.platform.installation.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What sources claim, and what was decided about it: received, accepted, dismissed, corrected, taken back. Figures follow
 * in the same change. Reasons are shown to readers as they are given.
 */
@Service
public class Claims {

    private final Catalogue catalogue;
    private final SourceRepository sources;
    private final ClaimRepository claims;
    private final RenditionRepository renditions;
    private final SourceRegister register;
    private final FigureLog figures;

    Claims(
            Catalogue catalogue,
            SourceRepository sources,
            ClaimRepository claims,
            RenditionRepository renditions,
            SourceRegister register,
            FigureLog figures) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.claims = claims;
        this.renditions = renditions;
        this.register = register;
        this.figures = figures;
    }

    /**
     * Stores a source of the change's region and what it claims, pending review.
     *
     * @param bytes the document; null for a citation
     * @return the stored source; where the region has the same bytes already, that one, and nothing is changed
     * @throws IllegalArgumentException for an unknown region or indicator, or a period beyond 9999
     */
    public StoredSource receive(LedgerChange change, SourceDraft draft, byte @Nullable [] bytes, List<Claim> stated) {
        String sha256 = bytes == null ? null : Sha256.of(bytes);
        Optional<Source> known = sha256 == null ? Optional.empty() : sources.ofHash(change.region(), sha256);
        if (known.isPresent()) {
            return new StoredSource(known.get(), true);
        }
        Source.Kind kind = bytes == null ? Source.Kind.CITATION : Source.Kind.DOCUMENT;
        long id = sources.insert(draft, kind, sha256, bytes, change.at());
        insert(change, id, stated, StoredClaim.Status.PENDING);
        return new StoredSource(register.get(change, id), false);
    }

    /** Adds claims to a source, pending: what a reviewer found that the reader did not. */
    public List<StoredClaim> add(LedgerChange change, long source, List<Claim> stated) {
        register.get(change, source);
        List<StoredClaim> added = insert(change, source, stated, StoredClaim.Status.PENDING);
        register.settle(change, source);
        return added;
    }

    /**
     * Accepts claims of a source. For each key the default order chooses among all accepted claims, of whichever source;
     * a person's decision stays. An equal claim only adds its place. Where the source corrects a former edition, that
     * edition's claims of the same keys, and of the keys which the new edition no longer states, give way. The source is
     * accepted when nothing of it waits any more.
     *
     * @param ids claims of that source that are not dismissed
     */
    public Acceptance accept(LedgerChange change, long source, Collection<Long> ids, String why) {
        Set<Long> wanted = Set.copyOf(ids);
        List<StoredClaim> own = claims.of(change.region(), source);
        return accept(change, source, own, chosen(own, wanted, source), why);
    }

    /** Accepts every pending claim of a source. */
    public Acceptance acceptAll(LedgerChange change, long source, String why) {
        List<StoredClaim> own = claims.of(change.region(), source);
        return accept(
                change,
                source,
                own,
                own.stream()
                        .filter(c -> c.status() == StoredClaim.Status.PENDING)
                        .toList(),
                why);
    }

    private Acceptance accept(
            LedgerChange change, long id, List<StoredClaim> own, List<StoredClaim> chosen, String why) {
        String region = change.region();
        Source source = register.get(change, id);
        Predicate<StoredClaim> ofKnownUnit = c -> catalogue
                .unit(c.claim().unit())
                .filter(u -> u.region().equals(region))
                .isPresent();
        List<StoredClaim> known = chosen.stream().filter(ofKnownUnit).toList();
        List<StoredClaim> unknown = chosen.stream().filter(ofKnownUnit.negate()).toList();
        if (known.isEmpty()) {
            return new Acceptance(List.of(), 0, unknown, List.of());
        }
        List<StoredClaim> changed = new ArrayList<>(known.stream()
                .filter(c -> c.status() != StoredClaim.Status.ACCEPTED)
                .toList());
        claims.setStatus(region, ids(known), StoredClaim.Status.ACCEPTED);
        changed.addAll(giveWay(region, id, own, known));

        Set<FigureKey> keys = keys(region, known);
        Set<Long> touched = new LinkedHashSet<>(List.of(id));
        if (source.supersedes() != null) {
            touched.add(source.supersedes());
            List<StoredClaim> retired = retire(region, source.supersedes(), own, keys);
            keys.addAll(keys(region, retired));
            changed.addAll(retired);
        }
        register.settle(change, id);
        List<Revision> revisions = figures.choose(change, touched, keys, why);
        return new Acceptance(revisions, Math.max(0, keys.size() - revisions.size()), unknown, changed);
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
        claims.setStatus(region, earlier, StoredClaim.Status.SUPERSEDED);
        return own.stream()
                .filter(c -> earlier.contains(c.id()) && c.status() != StoredClaim.Status.SUPERSEDED)
                .toList();
    }

    /** Takes a former edition's claims out of the choice; answers them as they were. */
    private List<StoredClaim> retire(String region, long former, List<StoredClaim> later, Set<FigureKey> accepted) {
        Set<FigureKey> stated = keys(
                region,
                later.stream()
                        .filter(c -> c.status() != StoredClaim.Status.DISMISSED)
                        .toList());
        List<StoredClaim> retired = claims.of(region, former).stream()
                .filter(c -> c.status() == StoredClaim.Status.ACCEPTED || c.status() == StoredClaim.Status.PENDING)
                .filter(c -> accepted.contains(c.key(region)) || !stated.contains(c.key(region)))
                .toList();
        claims.setStatus(region, ids(retired), StoredClaim.Status.SUPERSEDED);
        sources.setStatus(region, former, Source.Status.SUPERSEDED);
        return retired;
    }

    /**
     * Says that claims are none, with the reason; they stay to be seen. A figure that followed one of them follows the next
     * in the default order, or is withdrawn.
     */
    public void dismiss(LedgerChange change, long source, Collection<Long> ids, String why) {
        Set<FigureKey> keys = dismissed(change, source, Set.copyOf(ids), why);
        register.settle(change, source);
        figures.choose(change, Set.of(source), keys, why);
    }

    private Set<FigureKey> dismissed(LedgerChange change, long source, Set<Long> ids, String why) {
        String region = change.region();
        List<StoredClaim> chosen = chosen(claims.of(region, source), ids, source);
        claims.setStatus(region, ids, StoredClaim.Status.DISMISSED);
        claims.noteDecision(region, ids, change.user(), change.at(), why);
        return keys(
                region,
                chosen.stream()
                        .filter(c -> c.status() == StoredClaim.Status.ACCEPTED)
                        .toList());
    }

    /** Takes dismissals back: the claims wait again for a decision. */
    public void reopen(LedgerChange change, long source, Collection<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        for (StoredClaim claim : chosen(claims.of(change.region(), source), wanted, source)) {
            if (claim.status() != StoredClaim.Status.DISMISSED) {
                throw new NoSuchElementException("not all of the claims " + ids + " are dismissed in source " + source);
            }
        }
        claims.setStatus(change.region(), wanted, StoredClaim.Status.PENDING);
        claims.forgetDecision(change.region(), wanted);
        register.settle(change, source);
    }

    /**
     * Gives claims of a source, and of the edition that it corrects, the status back that they had before they were decided
     * on; the figures follow.
     *
     * @param status by the claim's id
     */
    public void restore(LedgerChange change, long source, Map<Long, StoredClaim.Status> status, String why) {
        String region = change.region();
        Set<Long> touched = new LinkedHashSet<>(List.of(source));
        Long former = register.get(change, source).supersedes();
        if (former != null) {
            touched.add(former);
        }
        List<StoredClaim> restored = touched.stream()
                .flatMap(id -> claims.of(region, id).stream())
                .filter(c -> status.containsKey(c.id()))
                .toList();
        if (restored.size() != status.size()) {
            throw new NoSuchElementException("not all of the claims " + status.keySet() + " are in " + touched);
        }
        restored.stream()
                .collect(Collectors.groupingBy(c -> Objects.requireNonNull(status.get(c.id()))))
                .forEach((to, of) -> claims.setStatus(region, ids(of), to));
        claims.forgetDecision(
                region,
                ids(restored.stream()
                        .filter(c -> c.status() == StoredClaim.Status.DISMISSED)
                        .toList()));
        if (former != null && !claims.statusesOf(region, source).contains(StoredClaim.Status.ACCEPTED)) {
            sources.setStatus(region, former, Source.Status.ACCEPTED);
            register.settle(change, former);
        }
        register.settle(change, source);
        Set<FigureKey> keys = keys(
                region,
                restored.stream()
                        .filter(c -> c.status() == StoredClaim.Status.ACCEPTED
                                || status.get(c.id()) == StoredClaim.Status.ACCEPTED)
                        .toList());
        figures.choose(change, touched, keys, why);
    }

    /** Says that a source is none of ours: all its claims are dismissed with it. */
    public void dismissSource(LedgerChange change, long source, String why) {
        List<StoredClaim> standing = claims.of(change.region(), source).stream()
                .filter(c -> c.status() == StoredClaim.Status.PENDING || c.status() == StoredClaim.Status.ACCEPTED)
                .toList();
        dismiss(change, source, ids(standing), why);
        sources.setStatus(change.region(), source, Source.Status.DISMISSED);
    }

    /**
     * Accepts a single number typed from a document that is not at hand. Numbers typed with the same citation (title,
     * publisher, date) share one source.
     */
    public Acceptance type(LedgerChange change, SourceDraft citation, Claim claim, String why) {
        long source = sources.citation(citation, Source.Kind.CITATION)
                .map(Source::id)
                .orElseGet(() ->
                        receive(change, citation, null, List.of()).source().id());
        List<StoredClaim> typed = insert(change, source, List.of(claim), StoredClaim.Status.PENDING);
        return accept(change, source, ids(typed), why);
    }

    private List<StoredClaim> insert(LedgerChange change, long source, List<Claim> stated, StoredClaim.Status status) {
        for (Claim claim : stated) {
            if (catalogue.indicator(claim.indicator()).isEmpty()) {
                throw new IllegalArgumentException("unknown indicator " + claim.indicator());
            }
        }
        long first = claims.insert(change.region(), source, stated, status);
        List<StoredClaim> stored = new ArrayList<>(stated.size());
        for (Claim claim : stated) {
            stored.add(new StoredClaim(first + stored.size(), source, status, claim));
        }
        return stored;
    }

    private static List<StoredClaim> chosen(List<StoredClaim> own, Set<Long> ids, long source) {
        List<StoredClaim> chosen =
                own.stream().filter(c -> ids.contains(c.id())).toList();
        if (chosen.size() != ids.size()) {
            throw new NoSuchElementException("not all of the claims " + ids + " are in source " + source);
        }
        return chosen;
    }

    private static List<Long> ids(List<StoredClaim> of) {
        return of.stream().map(StoredClaim::id).toList();
    }

    private static Set<FigureKey> keys(String region, List<StoredClaim> of) {
        return of.stream().map(c -> c.key(region)).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
