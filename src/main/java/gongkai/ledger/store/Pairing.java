package gongkai.ledger.store;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.StoredClaim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which claims of a document that is read anew are statements that a source makes already. A statement is known by what is
 * said: indicator, aspect, unit, period, basis, value, state and qualifier. Where a report says the same several times, the
 * section and then the order decide which is which.
 *
 * @param known by place in the list that was read, the claim that says the same
 * @param differing by place, the claim that speaks of the same on the same basis and says something else
 */
public record Pairing(Map<Integer, StoredClaim> known, Map<Integer, StoredClaim> differing) {

    public Pairing {
        known = Collections.unmodifiableMap(known);
        differing = Collections.unmodifiableMap(differing);
    }

    /**
     * Pairs each claim with at most one that is held. Dismissed ones count as well, for a dismissed number is no news; they
     * come last.
     */
    public static Pairing of(List<StoredClaim> held, List<Claim> read) {
        Set<Long> taken = new HashSet<>();
        Map<Integer, StoredClaim> known = new HashMap<>();
        pair(held, read, c -> List.of(statement(c), section(c)), taken, known, Set.of());
        pair(held, read, Pairing::statement, taken, known, Set.of());
        Map<Integer, StoredClaim> differing = new HashMap<>();
        List<StoredClaim> standing = held.stream()
                .filter(c -> c.status() != StoredClaim.Status.DISMISSED)
                .toList();
        pair(standing, read, Pairing::about, taken, differing, known.keySet());
        return new Pairing(known, differing);
    }

    private static void pair(
            List<StoredClaim> held,
            List<Claim> read,
            Function<Claim, Object> by,
            Set<Long> taken,
            Map<Integer, StoredClaim> pairs,
            Set<Integer> done) {
        Map<Object, List<StoredClaim>> free = held.stream()
                .filter(c -> !taken.contains(c.id()))
                .sorted(Comparator.comparing((StoredClaim c) -> c.status() == StoredClaim.Status.DISMISSED)
                        .thenComparing(c -> c.claim().start())
                        .thenComparing(StoredClaim::id))
                .collect(Collectors.groupingBy(c -> by.apply(c.claim())));
        Map<Object, Iterator<StoredClaim>> next = new HashMap<>();
        free.forEach((key, claims) -> next.put(key, claims.iterator()));
        for (int i : inOrder(read)) {
            Iterator<StoredClaim> of = next.get(by.apply(read.get(i)));
            if (!pairs.containsKey(i) && !done.contains(i) && of != null && of.hasNext()) {
                StoredClaim claim = of.next();
                pairs.put(i, claim);
                taken.add(claim.id());
            }
        }
    }

    private static List<Integer> inOrder(List<Claim> read) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, read.size()).boxed().toList());
        order.sort(Comparator.comparing(i -> read.get(i).start()));
        return order;
    }

    private record About(String indicator, String aspect, String unit, Period period, Basis basis) {}

    private record Statement(About about, FigureValue value) {}

    private static Object about(Claim claim) {
        return new About(claim.indicator(), claim.aspect(), claim.unit(), claim.period(), claim.basis());
    }

    private static Object statement(Claim claim) {
        return new Statement(
                new About(claim.indicator(), claim.aspect(), claim.unit(), claim.period(), claim.basis()),
                FigureValue.of(claim));
    }

    /** Headings without the signs and spaces that differ from file to file. */
    private static String section(Claim claim) {
        return claim.section().replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
