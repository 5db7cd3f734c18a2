package gongkai.dashboard.level;

import gongkai.catalogue.Partition;
import gongkai.catalogue.Period;
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
