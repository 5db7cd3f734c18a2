package gongkai.checks.rules;

import gongkai.catalogue.Indicator;
import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Contradiction;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.ledger.model.Basis;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * No part is more than its whole: in each unit, and over the columns of a table together (domain 8.1 "part ≤ whole",
 * seed B1–B3). Parts of an exhaustive breakdown are {@link BreakdownSum}'s.
 */
final class PartExceedsWhole implements Rule {

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        Set<ClaimKey> together = new LinkedHashSet<>();
        for (ClaimKey key : context.keys()) {
            String whole = wholeOfSubset(context, key.indicator());
            if (whole != null) {
                for (Basis basis : Basis.values()) {
                    compare(context, key, whole, basis, report);
                }
                context.catalogue().partitions().stream()
                        .filter(p -> p.parts().contains(key.unit()))
                        .forEach(p -> together.add(key.withUnit(p.whole())));
            }
        }
        for (ClaimKey key : together) {
            for (Basis basis : Basis.values()) {
                compareLevels(context, key, basis, report);
            }
        }
    }

    private static @Nullable String wholeOfSubset(CheckContext context, String indicator) {
        return context.isRate(indicator)
                ? null
                : context.catalogue()
                        .indicator(indicator)
                        .filter(i -> !i.exhaustive())
                        .map(Indicator::partOf)
                        .orElse(null);
    }

    private static void compare(
            CheckContext context, ClaimKey key, String whole, Basis basis, Consumer<Finding> report) {
        context.stated(key, basis)
                .ifPresent(part -> context.derivedAnywhere(key.withIndicator(whole), basis)
                        .ifPresent(all -> compare(part, all, key, whole, basis, report)));
    }

    /** The columns of a table together, where the source does not state the part for the whole region. */
    private static void compareLevels(CheckContext context, ClaimKey key, Basis basis, Consumer<Finding> report) {
        String whole = wholeOfSubset(context, key.indicator());
        if (whole == null || context.stated(key, basis).isPresent()) {
            return;
        }
        Optional<Amount> part = context.ofLevels(key, basis);
        Optional<Amount> all = context.ofLevels(key.withIndicator(whole), basis);
        if (part.isPresent() && all.isPresent()) {
            compare(part.get(), all.get(), key, whole, basis, report);
        }
    }

    private static void compare(
            Amount part, Amount all, ClaimKey key, String whole, Basis basis, Consumer<Finding> report) {
        Contradiction.ofMore(part, all)
                .filter(severity -> part.saysSomething())
                .ifPresent(severity -> report.accept(Finding.comparing("part-whole", severity, part, all)
                        .with(key)
                        .with("whole", MessageArgument.indicator(whole))
                        .with("basis", MessageArgument.basis(basis))));
    }
}
