package gongkai.checks;

import gongkai.ledger.Basis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Text and tables of a source divide the region differently (domain 8.1 "scope", seed B9): once for each pair of units. */
final class ScopeDiffers implements Rule {

    private record Pair(String text, String table) {}

    @Override
    public void check(Said said, Consumer<Finding> report) {
        Map<Pair, List<Integer>> claims = new LinkedHashMap<>();
        for (Key key : said.keys()) {
            List<Integer> text = said.stating(key, Basis.NARRATIVE);
            if (!text.isEmpty() && said.stating(key, Basis.TABLE).isEmpty()) {
                said.counterpart(key.unit()).ifPresent(other -> {
                    List<Integer> table = said.stating(key.withUnit(other), Basis.TABLE);
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
                .with("unit", Argument.unit(pair.text()))
                .with("otherUnit", Argument.unit(pair.table()))));
    }
}
