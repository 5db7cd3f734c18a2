package gongkai.ledger.store;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Partition;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.ledger.model.StoredClaim;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which of several accepted claims is the figure: one that holds a number before a slash or blank; EXACT before rounded;
 * one whose partition of the region closes on its stated whole; TABLE before NARRATIVE; then the one that is the figure
 * already, then the first one accepted. (A person's decision comes before all of these; {@link gongkai.ledger.Ledger Ledger} sees to that.)
 */
public class DefaultOrder {

    private final Catalogue catalogue;
    private final LongFunction<List<StoredClaim>> claimsOfSource;
    private final Map<Long, List<StoredClaim>> known = new HashMap<>();

    /** @param claimsOfSource reads all claims of a source; asked at most once for each, and only where claims differ */
    public DefaultOrder(Catalogue catalogue, LongFunction<List<StoredClaim>> claimsOfSource) {
        this.catalogue = catalogue;
        this.claimsOfSource = claimsOfSource;
    }

    /** @param candidates accepted claims of one key; {@code current}: the id of the claim that is the figure, or null */
    public Optional<StoredClaim> choose(Collection<StoredClaim> candidates, @Nullable Long current) {
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        return candidates.stream()
                .min(Comparator.comparing(
                                (StoredClaim c) -> c.claim().state(), Comparator.comparing(DefaultOrder::rank))
                        .thenComparing(c -> c.claim().qualifier() != Qualifier.EXACT)
                        .thenComparing(c -> !closes(c))
                        .thenComparing(c -> c.claim().basis() != Basis.TABLE)
                        .thenComparing(c -> current == null || c.id() != current)
                        .thenComparing(StoredClaim::id));
    }

    private static int rank(State state) {
        return switch (state) {
            case VALUE, NONE_STATED -> 0;
            case SLASH -> 1;
            case BLANK -> 2;
        };
    }

    /** Whether the claim is the whole or a part of a division that its own source states, and that adds up. */
    private boolean closes(StoredClaim claim) {
        return catalogue.partitions().stream()
                .filter(p -> p.basis().equals(claim.claim().basis().name()))
                .filter(p -> p.whole().equals(claim.claim().unit())
                        || p.parts().contains(claim.claim().unit()))
                .anyMatch(p -> closes(p, claim));
    }

    private boolean closes(Partition partition, StoredClaim claim) {
        BigDecimal whole = amount(partition.whole(), claim);
        if (whole == null) {
            return false;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : partition.parts()) {
            BigDecimal amount = amount(part, claim);
            if (amount == null) {
                return false;
            }
            sum = sum.add(amount);
        }
        return sum.compareTo(whole) == 0;
    }

    /** What the claim's source says, on the same basis, of another unit under the same indicator, aspect and period. */
    private @Nullable BigDecimal amount(String unit, StoredClaim claim) {
        Claim own = claim.claim();
        if (own.unit().equals(unit)) {
            return own.amount();
        }
        return known.computeIfAbsent(claim.source(), claimsOfSource::apply).stream()
                .filter(c -> c.status() != StoredClaim.Status.DISMISSED)
                .map(StoredClaim::claim)
                .filter(c -> c.unit().equals(unit)
                        && c.indicator().equals(own.indicator())
                        && c.aspect().equals(own.aspect())
                        && c.period().equals(own.period())
                        && c.basis() == own.basis())
                .findFirst()
                .map(Claim::amount)
                .orElse(null);
    }
}
