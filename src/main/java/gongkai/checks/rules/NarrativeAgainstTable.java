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
    public void check(CheckContext said, Consumer<Finding> report) {
        for (ClaimKey key : said.keys()) {
            Optional<Amount> text = said.stated(key, Basis.NARRATIVE).filter(Amount::isComplete);
            if (text.isEmpty()) {
                continue;
            }
            Optional<Amount> table = said.derived(key, Basis.TABLE);
            if (table.isPresent()) {
                compare(said, key, text.get(), table.get())
                        .map(f -> f.with(key))
                        .ifPresent(report);
            } else if (!said.isRate(key.indicator())) {
                compareCounterpart(said, key, text.get(), report);
            }
        }
    }

    private static void compareCounterpart(CheckContext said, ClaimKey key, Amount text, Consumer<Finding> report) {
        said.counterpart(key.unit())
                .filter(other ->
                        said.stated(key.withUnit(other), Basis.NARRATIVE).isEmpty())
                .ifPresent(other -> said.derived(key.withUnit(other), Basis.TABLE)
                        .flatMap(table -> compare(said, key, text, table))
                        .map(f -> f.with(key).with("otherUnit", MessageArgument.unit(other)))
                        .map(f -> f.saying(f.message() + ".scope"))
                        .ifPresent(report));
    }

    private static Optional<Finding> compare(CheckContext said, ClaimKey key, Amount text, Amount table) {
        return Contradiction.between(text, table)
                .map(severity -> isRounded(said, key)
                        ? Finding.comparing("narrative-table", severity, table, text)
                        : Finding.comparing("narrative-table", severity, text, table))
                .map(f -> f.with("text", text.argument()).with("table", table.argument()));
    }

    private static boolean isRounded(CheckContext said, ClaimKey key) {
        return said.stating(key, Basis.NARRATIVE).stream()
                        .map(i -> said.claims().get(i))
                        .map(Claim::qualifier)
                        .findFirst()
                        .orElse(Qualifier.EXACT)
                != Qualifier.EXACT;
    }
}
