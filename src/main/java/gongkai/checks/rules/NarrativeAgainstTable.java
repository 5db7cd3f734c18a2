package gongkai.checks.rules;

import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Contradiction;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the text says, the tables say too (domain 8.1 "narrative = table", F7 of §3, seed B4–B6, C1–C4, D1–D5, E1, F4–F8). A
 * total that no cell holds is the sum of the columns, or of the rows that divide it. Where text and tables divide the
 * region differently, the two parts that stand for each other are compared and the finding says so (口径不同).
 *
 * <p>An exact sentence is the left side; a rounded one ("2000余") is judged by the table, which then is.
 */
final class NarrativeAgainstTable implements Rule {

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (ClaimKey key : context.keys()) {
            Optional<Amount> text = context.stated(key, Basis.NARRATIVE).filter(Amount::isComplete);
            if (text.isEmpty()) {
                continue;
            }
            Optional<Amount> table = context.derived(key, Basis.TABLE);
            if (table.isPresent()) {
                compare(context, key, text.get(), table.get())
                        .map(f -> f.with(key))
                        .ifPresent(report);
            } else if (!context.isRate(key.indicator())) {
                compareCounterpart(context, key, text.get(), report);
            }
        }
    }

    private static void compareCounterpart(CheckContext context, ClaimKey key, Amount text, Consumer<Finding> report) {
        context.counterpart(key.unit())
                .filter(other ->
                        context.stated(key.withUnit(other), Basis.NARRATIVE).isEmpty())
                .ifPresent(other -> context.derived(key.withUnit(other), Basis.TABLE)
                        .flatMap(table -> compare(context, key, text, table))
                        .map(f -> f.with(key).with("otherUnit", MessageArgument.unit(other)))
                        .map(f -> f.saying(f.message() + ".scope"))
                        .ifPresent(report));
    }

    private static Optional<Finding> compare(CheckContext context, ClaimKey key, Amount text, Amount table) {
        return Contradiction.between(text, table)
                .map(severity -> isRounded(context, key)
                        ? Finding.comparing("narrative-table", severity, table, text)
                        : Finding.comparing("narrative-table", severity, text, table))
                .map(f -> f.with("text", text.argument()).with("table", table.argument()));
    }

    private static boolean isRounded(CheckContext context, ClaimKey key) {
        return context.stating(key, Basis.NARRATIVE).stream()
                        .map(i -> context.claims().get(i))
                        .map(Claim::qualifier)
                        .findFirst()
                        .orElse(Qualifier.EXACT)
                != Qualifier.EXACT;
    }
}
