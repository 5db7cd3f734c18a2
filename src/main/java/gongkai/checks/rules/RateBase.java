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
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A rate without the numbers it was measured on cannot be verified (domain 8.1 "rate needs its base", seed G1, G2, G5).
 */
final class RateBase implements Rule {

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (ClaimKey key : context.keys()) {
            List<Integer> stating = context.stating(key).stream()
                    .filter(i -> context.claims().get(i).value() != null)
                    .toList();
            if (!stating.isEmpty() && isProportion(context, key.indicator()) && !hasBase(context, key)) {
                Finding finding = Finding.of("rate-base", Severity.UNVERIFIABLE, stating)
                        .with(key)
                        .with("rate", statedRate(context, stating.getFirst()))
                        .inPercent();
                report.accept(context.baseOf(key.indicator())
                        .map(base -> finding.with("missing", missing(context, key, base)))
                        .orElseGet(() -> finding.saying("finding.rate-base.unknown")));
            }
        }
    }

    /** Days, seconds and points are rates without a base. */
    private static boolean isProportion(CheckContext context, String indicator) {
        return context.isRate(indicator)
                && context.catalogue()
                        .indicator(indicator)
                        .map(i -> i.measure().equals("%"))
                        .orElse(true);
    }

    private static boolean hasBase(CheckContext context, ClaimKey key) {
        return context.baseOf(key.indicator())
                .filter(base -> missingCodes(context, key, base).isEmpty()
                        || context.counterpart(key.unit())
                                .filter(other -> missingCodes(context, key.withUnit(other), base)
                                        .isEmpty())
                                .isPresent())
                .isPresent();
    }

    private static MessageArgument missing(CheckContext context, ClaimKey key, CheckContext.Base base) {
        return MessageArgument.indicators(missingCodes(context, key, base));
    }

    private static List<String> missingCodes(CheckContext context, ClaimKey key, CheckContext.Base base) {
        return List.of(base.numerator(), base.denominator()).stream()
                .filter(code -> {
                    Optional<Amount> amount = context.derivedAnywhere(key.withIndicator(code), Basis.NARRATIVE);
                    return amount.isEmpty() || !amount.get().saysSomething();
                })
                .toList();
    }

    private static MessageArgument statedRate(CheckContext context, int claim) {
        return Amount.of(context.claims().get(claim), claim, true).argument();
    }
}
