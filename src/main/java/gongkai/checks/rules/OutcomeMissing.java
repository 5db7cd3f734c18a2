package gongkai.checks.rules;

import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import gongkai.platform.csv.CsvRow;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A number of letters taken in says nothing of the work done while no source states how many were answered (domain 8.1
 * "rate needs its base", seed G3, G4). {@code outcomes.csv} lists what would tell.
 */
final class OutcomeMissing implements Rule {

    private final Map<String, List<String>> outcomes = CsvRow.readShipped(
                    "checks/outcomes.csv", row -> Map.entry(row.required("indicator"), row.list("outcomes", "[\\s;]+")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (ClaimKey key : context.keys()) {
            List<String> telling = outcomes.getOrDefault(key.indicator(), List.of());
            boolean told = telling.stream()
                    .anyMatch(code -> context.derivedAnywhere(key.withIndicator(code), Basis.NARRATIVE)
                            .filter(Amount::saysSomething)
                            .isPresent());
            List<Integer> counting = context.stating(key).stream()
                    .filter(i -> context.claims().get(i).value() != null)
                    .toList();
            if (!telling.isEmpty() && !told && !counting.isEmpty()) {
                report.accept(Finding.of("outcome-missing", Severity.UNVERIFIABLE, counting)
                        .with(key)
                        .with(
                                "left",
                                Amount.of(context.claims().get(counting.getFirst()), counting.getFirst(), false)
                                        .argument())
                        .with("missing", MessageArgument.indicator(telling.getFirst())));
            }
        }
    }
}
