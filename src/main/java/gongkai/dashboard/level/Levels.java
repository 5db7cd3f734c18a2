package gongkai.dashboard.level;

import gongkai.catalogue.Partition;
import gongkai.catalogue.Period;
import gongkai.checks.context.Amount;
import gongkai.checks.context.Contradiction;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.LevelClaim;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One source's division of a region's total into levels, on one basis. Never mixed with another: a report's narrative
 * divides otherwise than its tables.
 *
 * @param parts in the order of the partition; a part that the source leaves out is missing
 * @param sum of the parts; null unless every part of the partition has a number
 */
public record Levels(
        Partition partition,
        String indicator,
        Period period,
        List<LevelClaim> parts,
        @Nullable BigDecimal sum) {

    /**
     * Whether the sum of the parts cannot be the number that is stated for the whole, at its printed precision: 2100余 beside
     * 2110 is no contradiction, a sum below the number that was exceeded is. Never where one of both is no number.
     */
    public boolean contradicts(Figure whole) {
        BigDecimal amount = whole.amount();
        return amount != null
                && sum != null
                && Contradiction.between(Amount.of(whole, amount, false), Amount.exactly(sum, List.of()))
                        .isPresent();
    }

    static Optional<Levels> of(Partition partition, String indicator, List<LevelClaim> claims) {
        List<LevelClaim> parts = partition.parts().stream()
                .flatMap(part -> claims.stream()
                        .filter(c -> c.key().indicator().equals(indicator)
                                && c.key().unit().equals(part)
                                && c.basis().name().equals(partition.basis()))
                        .limit(1))
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = parts.size() < partition.parts().size() ? null : BigDecimal.ZERO;
        for (LevelClaim part : parts) {
            BigDecimal amount = part.amount();
            sum = sum == null || amount == null ? null : sum.add(amount);
        }
        return Optional.of(
                new Levels(partition, indicator, parts.getFirst().key().period(), parts, sum));
    }
}
