package gongkai.checks.rules;

import gongkai.catalogue.Partition;
import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Contradiction;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The levels of a partition sum to the whole that the source states in the same basis (domain 8.1 "units = district", seed
 * A2). Levels of different partitions are never added;
 * a partition that belongs to the other basis may be short of the whole.
 */
final class LevelSum implements Rule {

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (ClaimKey whole : context.keys()) {
            if (context.isRate(whole.indicator())) {
                continue;
            }
            for (Partition partition : context.partitions(whole.unit())) {
                for (Basis basis : Basis.values()) {
                    context.stated(whole, basis).ifPresent(all -> check(context, whole, partition, basis, all, report));
                }
            }
        }
    }

    private static void check(
            CheckContext context,
            ClaimKey whole,
            Partition partition,
            Basis basis,
            Amount all,
            Consumer<Finding> report) {
        List<Amount> levels = partition.parts().stream()
                .map(part -> context.derived(whole.withUnit(part), basis))
                .flatMap(Optional::stream)
                .toList();
        if (levels.stream().noneMatch(Amount::saysSomething)) {
            return;
        }
        Amount sum = Amount.sum(levels);
        boolean isAll =
                levels.size() == partition.parts().size() && partition.basis().equals(basis.name());
        Optional<Severity> contradiction = isAll ? Contradiction.between(sum, all) : Contradiction.ofMore(sum, all);
        contradiction.ifPresent(severity -> report.accept(Finding.comparing("level-sum", severity, sum, all)
                .with(whole)
                .with("parts", MessageArgument.units(partition.parts()))
                .with("basis", MessageArgument.basis(basis))));
    }
}
