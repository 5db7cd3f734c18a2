package gongkai.ledger;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Rendition;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.store.ClaimRepository;
import gongkai.ledger.store.Pairing;
import gongkai.ledger.store.RenditionRepository;
import gongkai.ledger.store.RenditionRepository.Place;
import gongkai.ledger.store.SourceRepository;
import gongkai.platform.installation.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The files that one report came as. A source keeps its identity, its claims, figures and findings whatever file of it comes
 * next.
 *
 * <p>One rendition leads: the source's text is its text, and the claims' offsets count in it. The first document leads from
 * a citation on; a later one does not, but each keeps its text and the places of the claims in it.
 */
@Service
public class Renditions {

    private final Claims claims;
    private final SourceRegister register;
    private final SourceRepository sources;
    private final ClaimRepository stored;
    private final RenditionRepository renditions;

    Renditions(
            Claims claims,
            SourceRegister register,
            SourceRepository sources,
            ClaimRepository stored,
            RenditionRepository renditions) {
        this.claims = claims;
        this.register = register;
        this.sources = sources;
        this.stored = stored;
        this.renditions = renditions;
    }

    /** All that a source came as, the first first, separated ones included; empty where it is one file or citation only. */
    public List<Rendition> of(String region, long source) {
        return renditions.of(region, source);
    }

    /** The text of a rendition; empty for a citation. */
    public String text(String region, long source, int number) {
        return leads(region, source, number) ? sources.text(region, source) : renditions.text(region, source, number);
    }

    /** A source's claims with the places that they have in a rendition; those that it does not state have none (-1). */
    public List<StoredClaim> claims(String region, long source, int number) {
        List<StoredClaim> all = stored.of(region, source);
        if (leads(region, source, number)) {
            return all;
        }
        Map<Long, Place> places = renditions.places(region, source, number);
        return all.stream()
                .map(c -> {
                    Place place = places.get(c.id());
                    Claim claim = c.claim();
                    return new StoredClaim(
                            c.id(),
                            c.source(),
                            c.status(),
                            place == null ? claim.at(claim.section(), -1, -1, claim.quote()) : place.put(claim));
                })
                .toList();
    }

    private boolean leads(String region, long source, int number) {
        List<Rendition> all = of(region, source);
        return all.isEmpty() || all.stream().anyMatch(r -> r.number() == number && r.leads());
    }

    /**
     * Adds a document to a source that it is a rendition of. Known claims gain their places in it, the others wait for
     * review; one that differs takes the place of the earlier one when it is accepted. Where the source was a citation, the
     * document leads from now on.
     *
     * @param stated as read, with offsets in the draft's text
     * @param pairing of the source's claims with these
     * @return whether the document leads
     */
    public boolean attach(
            LedgerChange change, long source, SourceDraft draft, byte[] bytes, List<Claim> stated, Pairing pairing) {
        String region = change.region();
        Source held = register.get(change, source);
        List<StoredClaim> before = stored.of(region, source);
        List<Rendition> others = of(region, source);
        if (others.isEmpty()) {
            renditions.insertFirst(region, source);
            renditions.insertPlaces(
                    region,
                    source,
                    1,
                    before.stream().map(c -> Place.of(c.id(), c.claim(), null)).toList());
        }
        boolean leads = held.kind() == Source.Kind.CITATION;
        int number = Math.max(1, others.size()) + 1;
        renditions.insert(source, number, draft, Sha256.of(bytes), change.at());
        if (leads) {
            renditions.lead(region, source, number, bytes, draft.text());
            renditions.complete(held, draft);
        } else {
            renditions.keep(region, source, number, bytes, draft.text());
        }
        List<Place> places = places(change, source, stated, pairing, leads);
        renditions.insertPlaces(region, source, number, places);
        if (leads) {
            renditions.place(region, places);
        }
        return leads;
    }

    /** Where the document states what was known, and what it states besides, which is stored pending. */
    private List<Place> places(LedgerChange change, long source, List<Claim> stated, Pairing pairing, boolean leads) {
        List<Place> places = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            StoredClaim known = pairing.known().get(i);
            if (known == null) {
                fresh.add(i);
            } else {
                places.add(Place.of(known.id(), stated.get(i), null));
            }
        }
        List<Claim> added = fresh.stream()
                .map(stated::get)
                .map(c -> leads ? c : c.at(c.section(), -1, -1, c.quote()))
                .toList();
        if (added.isEmpty()) {
            return places;
        }
        long first = claims.add(change, source, added).getFirst().id();
        for (int n = 0; n < fresh.size(); n++) {
            StoredClaim earlier = pairing.differing().get(fresh.get(n));
            places.add(Place.of(first + n, stated.get(fresh.get(n)), earlier == null ? null : earlier.id()));
        }
        return places;
    }

    /** The claims that no other rendition of the source states. */
    public Set<Long> statedOnlyBy(String region, long source, int number) {
        Set<Long> own =
                new LinkedHashSet<>(renditions.places(region, source, number).keySet());
        of(region, source).stream()
                .filter(r -> r.stands() && r.number() != number)
                .forEach(r -> own.removeAll(
                        renditions.places(region, source, r.number()).keySet()));
        return own;
    }

    /**
     * What a separation made.
     *
     * @param source the id of the new source
     * @param moved the claims that only the separated file stated; they keep what was decided about them
     * @param led whether the file led the source that it left
     */
    public record Separated(long source, Set<Long> moved, boolean led) {}

    /**
     * Says that a document is no rendition of the source but a report of its own. What it alone states goes with it as it
     * stands; of what both state it gets claims of its own, which wait for review. The source is what it was before the
     * document came.
     *
     * @param following claims without a place of their own that were made of what only this document prints
     * @throws NoSuchElementException where there is no such document, or nothing that it could be separated from
     */
    public Separated separate(LedgerChange change, long source, int number, Collection<Long> following) {
        String region = change.region();
        List<Rendition> standing =
                of(region, source).stream().filter(Rendition::stands).toList();
        Rendition leaving = standing.stream()
                .filter(r -> r.number() == number && r.kind() == Source.Kind.DOCUMENT)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no document " + number + " in source " + source));
        Rendition staying = standing.stream()
                .filter(r -> r.number() != number)
                .min(Comparator.comparing((Rendition r) -> !r.leads())
                        .thenComparing(r -> r.kind() == Source.Kind.CITATION)
                        .thenComparing(Rendition::number))
                .orElseThrow(() -> new NoSuchElementException("source " + source + " is that document alone"));
        Map<Long, Place> own = renditions.places(region, source, number);
        List<StoredClaim> held = stored.of(region, source);
        Set<Long> moved = new LinkedHashSet<>(following);
        moved.addAll(statedOnlyBy(region, source, number));

        String text = text(region, source, number);
        byte[] bytes = bytes(region, source, leaving);
        SourceDraft draft = renditions.draft(region, source, number, text);
        if (leaving.leads()) {
            follow(region, source, staying, held, moved);
        }
        long into = sources.insert(draft, Source.Kind.DOCUMENT, Sha256.of(bytes), bytes, leaving.receivedAt());
        restore(change, source, held, moved, own, draft.title());
        renditions.separate(region, source, number, into, change.user(), change.at());
        stored.move(region, moved, into);
        if (!leaving.leads()) {
            renditions.place(
                    region,
                    own.values().stream().filter(p -> moved.contains(p.claim())).toList());
        }
        List<Claim> copies = new ArrayList<>();
        for (StoredClaim claim : held) {
            Place place = own.get(claim.id());
            if (place != null && !moved.contains(claim.id())) {
                copies.add(place.put(claim.claim()));
            }
        }
        if (!copies.isEmpty()) {
            claims.add(change, into, copies);
        }
        if (!moved.isEmpty()) {
            register.settle(change, source);
            register.settle(change, into);
        }
        change.touchSources(List.of(source, into));
        return new Separated(into, Set.copyOf(moved), leaving.leads());
    }

    private byte[] bytes(String region, long source, Rendition rendition) {
        Optional<byte[]> bytes = rendition.leads()
                ? sources.bytes(region, source)
                : renditions.bytes(region, source, rendition.number());
        return bytes.orElseThrow(() -> new IllegalStateException("no bytes of " + source + "/" + rendition.number()));
    }

    /** Lets another rendition lead in place of one that leaves. */
    private void follow(String region, long source, Rendition next, List<StoredClaim> held, Set<Long> moved) {
        Map<Long, Place> places = renditions.places(region, source, next.number());
        byte @Nullable [] bytes =
                renditions.bytes(region, source, next.number()).orElse(null);
        renditions.lead(region, source, next.number(), bytes, renditions.text(region, source, next.number()));
        renditions.restore(region, source, next.number());
        renditions.place(
                region,
                held.stream()
                        .filter(c -> !moved.contains(c.id()))
                        .map(c -> {
                            Place place = places.get(c.id());
                            return place == null
                                    ? new Place(
                                            c.id(),
                                            c.claim().section(),
                                            -1,
                                            -1,
                                            c.claim().quote(),
                                            null)
                                    : place;
                        })
                        .toList());
    }

    /** What gave way to a claim that leaves stands again. */
    private void restore(
            LedgerChange change,
            long source,
            List<StoredClaim> held,
            Set<Long> moved,
            Map<Long, Place> own,
            String why) {
        Set<Long> earlier = new LinkedHashSet<>();
        for (StoredClaim claim : held) {
            Place place = own.get(claim.id());
            if (moved.contains(claim.id()) && claim.status() == StoredClaim.Status.ACCEPTED && place != null) {
                Long id = place.insteadOf();
                held.stream()
                        .filter(c -> id != null && c.id() == id && c.status() == StoredClaim.Status.SUPERSEDED)
                        .forEach(c -> earlier.add(c.id()));
            }
        }
        if (!earlier.isEmpty()) {
            claims.accept(change, source, earlier, why);
        }
    }
}
