package gongkai.ledger;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Rendition;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.store.LedgerRepository;
import gongkai.ledger.store.Pairing;
import gongkai.ledger.store.RenditionRepository;
import gongkai.ledger.store.RenditionRepository.Place;
import gongkai.platform.installation.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The files that one report came as. A source keeps its identity, its claims, figures and findings whatever file of it comes
 * next; each method is one transaction or joins the caller's.
 *
 * <p>One rendition leads: the source's text is its text, and the claims' offsets count in it. The first document leads from
 * a citation on; a later one does not, but each keeps its text and the places of the claims in it.
 */
public class Renditions {

    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final LedgerRepository tables;
    private final RenditionRepository renditions;

    public Renditions(Ledger ledger, JdbcTemplate template, TransactionOperations transactions, Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
        this.tables = new LedgerRepository(template);
        this.renditions = new RenditionRepository(template);
    }

    /** All that a source came as, the first first, separated ones included; empty where it is one file or citation only. */
    public List<Rendition> of(String region, long source) {
        return renditions.of(region, source);
    }

    /** The text of a rendition; empty for a citation. */
    public String text(String region, long source, int number) {
        return leads(region, source, number) ? tables.text(region, source) : renditions.text(region, source, number);
    }

    /** A source's claims with the places that they have in a rendition; those that it does not state have none (-1). */
    public List<StoredClaim> claims(String region, long source, int number) {
        List<StoredClaim> claims = tables.claimsOf(region, source);
        if (leads(region, source, number)) {
            return claims;
        }
        Map<Long, Place> places = renditions.places(region, source, number);
        return claims.stream()
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
     * @param claims as read, with offsets in the draft's text
     * @param pairing of the source's claims with these
     * @return whether the document leads
     */
    public boolean attach(long source, SourceDraft draft, byte[] bytes, List<Claim> claims, Pairing pairing) {
        return write(() -> {
            String region = draft.region();
            tables.lock(region);
            Source held = source(region, source);
            List<StoredClaim> before = tables.claimsOf(region, source);
            List<Rendition> others = of(region, source);
            if (others.isEmpty()) {
                renditions.insertFirst(region, source);
                renditions.insertPlaces(
                        region,
                        source,
                        1,
                        before.stream()
                                .map(c -> Place.of(c.id(), c.claim(), null))
                                .toList());
            }
            boolean leads = held.kind() == Source.Kind.CITATION;
            int number = Math.max(1, others.size()) + 1;
            renditions.insert(source, number, draft, Sha256.of(bytes), now());
            if (leads) {
                renditions.lead(region, source, number, bytes, draft.text());
                renditions.complete(held, draft);
            } else {
                renditions.keep(region, source, number, bytes, draft.text());
            }
            List<Place> places = places(region, source, claims, pairing, leads);
            renditions.insertPlaces(region, source, number, places);
            if (leads) {
                renditions.place(region, places);
            }
            return leads;
        });
    }

    /** Where the document states what was known, and what it states besides, which is stored pending. */
    private List<Place> places(String region, long source, List<Claim> claims, Pairing pairing, boolean leads) {
        List<Place> places = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            StoredClaim known = pairing.known().get(i);
            if (known == null) {
                fresh.add(i);
            } else {
                places.add(Place.of(known.id(), claims.get(i), null));
            }
        }
        List<Claim> stored = fresh.stream()
                .map(claims::get)
                .map(c -> leads ? c : c.at(c.section(), -1, -1, c.quote()))
                .toList();
        if (stored.isEmpty()) {
            return places;
        }
        long first = ledger.addClaims(region, source, stored).getFirst().id();
        for (int n = 0; n < fresh.size(); n++) {
            StoredClaim earlier = pairing.differing().get(fresh.get(n));
            places.add(Place.of(first + n, claims.get(fresh.get(n)), earlier == null ? null : earlier.id()));
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
    public Separated separate(String region, long source, int number, Collection<Long> following, String who) {
        return write(() -> {
            tables.lock(region);
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
            List<StoredClaim> claims = tables.claimsOf(region, source);
            Set<Long> moved = new LinkedHashSet<>(following);
            moved.addAll(statedOnlyBy(region, source, number));

            String text = text(region, source, number);
            byte[] bytes = bytes(region, source, leaving);
            SourceDraft draft = renditions.draft(region, source, number, text);
            if (leaving.leads()) {
                follow(region, source, staying, claims, moved);
            }
            long into = tables.insertSource(draft, Source.Kind.DOCUMENT, Sha256.of(bytes), bytes, leaving.receivedAt());
            restore(region, source, claims, moved, own, who, draft.title());
            renditions.separate(region, source, number, into, who, now());
            renditions.move(region, moved, into);
            if (!leaving.leads()) {
                renditions.place(
                        region,
                        own.values().stream()
                                .filter(p -> moved.contains(p.claim()))
                                .toList());
            }
            List<Claim> copies = new ArrayList<>();
            for (StoredClaim claim : claims) {
                Place place = own.get(claim.id());
                if (place != null && !moved.contains(claim.id())) {
                    copies.add(place.put(claim.claim()));
                }
            }
            if (!copies.isEmpty()) {
                ledger.addClaims(region, into, copies);
            }
            if (!moved.isEmpty()) {
                ledger.settle(region, source);
                ledger.settle(region, into);
            }
            ledger.heard(region, List.of(source, into));
            return new Separated(into, Set.copyOf(moved), leaving.leads());
        });
    }

    private byte[] bytes(String region, long source, Rendition rendition) {
        Optional<byte[]> bytes =
                rendition.leads() ? tables.bytes(region, source) : renditions.bytes(region, source, rendition.number());
        return bytes.orElseThrow(() -> new IllegalStateException("no bytes of " + source + "/" + rendition.number()));
    }

    /** Lets another rendition lead in place of one that leaves. */
    private void follow(String region, long source, Rendition next, List<StoredClaim> claims, Set<Long> moved) {
        Map<Long, Place> places = renditions.places(region, source, next.number());
        byte @Nullable [] bytes =
                renditions.bytes(region, source, next.number()).orElse(null);
        renditions.lead(region, source, next.number(), bytes, renditions.text(region, source, next.number()));
        renditions.restore(region, source, next.number());
        renditions.place(
                region,
                claims.stream()
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
            String region,
            long source,
            List<StoredClaim> claims,
            Set<Long> moved,
            Map<Long, Place> own,
            String who,
            String why) {
        Set<Long> earlier = new LinkedHashSet<>();
        for (StoredClaim claim : claims) {
            Place place = own.get(claim.id());
            if (moved.contains(claim.id()) && claim.status() == StoredClaim.Status.ACCEPTED && place != null) {
                Long id = place.insteadOf();
                claims.stream()
                        .filter(c -> id != null && c.id() == id && c.status() == StoredClaim.Status.SUPERSEDED)
                        .forEach(c -> earlier.add(c.id()));
            }
        }
        if (!earlier.isEmpty()) {
            ledger.accept(region, source, earlier, who, why);
        }
    }

    private Source source(String region, long id) {
        return tables.source(region, id)
                .orElseThrow(() -> new NoSuchElementException("no source " + id + " in " + region));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T write(Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing back");
        }
        return result;
    }
}
