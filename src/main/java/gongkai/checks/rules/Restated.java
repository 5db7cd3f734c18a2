package gongkai.checks.rules;

import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import java.util.List;
import java.util.function.Consumer;

/** What a source states twice, in its text or in its tables, it states alike (domain 8.1 "narrative = table" within a basis). */
final class Restated implements Rule {

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (ClaimKey key : context.keys()) {
            for (Basis basis : Basis.values()) {
                List<Amount> amounts = context.stating(key, basis).stream()
                        .map(i -> Amount.of(context.claims().get(i), i, context.isRate(key.indicator())))
                        .filter(Amount::isComplete)
                        .toList();
                amounts.stream()
                        .skip(1)
                        .filter(a ->
                                a.interval().isDisjointFrom(amounts.getFirst().interval()))
                        .forEach(a -> report.accept(Finding.comparing("restated", Severity.ERROR, amounts.getFirst(), a)
                                .with(key)
                                .with("basis", MessageArgument.basis(basis))));
            }
        }
    }
}
