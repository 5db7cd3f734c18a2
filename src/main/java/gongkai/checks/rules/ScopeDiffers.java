package gongkai.checks.rules;

import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Text and tables of a source divide the region differently (domain 8.1 "scope", seed B9): once for each pair of units. */
final class ScopeDiffers implements Rule {

    private record Pair(String text, String table) {}

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        Map<Pair, List<Integer>> claims = new LinkedHashMap<>();
        for (ClaimKey key : context.keys()) {
            List<Integer> text = context.stating(key, Basis.NARRATIVE);
            if (!text.isEmpty() && context.stating(key, Basis.TABLE).isEmpty()) {
                context.counterpart(key.unit()).ifPresent(other -> {
                    List<Integer> table = context.stating(key.withUnit(other), Basis.TABLE);
                    if (!table.isEmpty()) {
                        List<Integer> pair =
                                claims.computeIfAbsent(new Pair(key.unit(), other), p -> new ArrayList<>());
                        pair.addAll(text);
                        pair.addAll(table);
                    }
                });
            }
        }
        claims.forEach((pair, indexes) -> report.accept(Finding.of("scope", Severity.WARNING, indexes)
                .with("unit", MessageArgument.unit(pair.text()))
                .with("otherUnit", MessageArgument.unit(pair.table()))));
    }
}
