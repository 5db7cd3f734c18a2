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
    public void check(CheckContext said, Consumer<Finding> report) {
        for (ClaimKey key : said.keys()) {
            List<Integer> stating = said.stating(key).stream()
                    .filter(i -> said.claims().get(i).value() != null)
                    .toList();
            if (!stating.isEmpty() && isProportion(said, key.indicator()) && !hasBase(said, key)) {
                Finding finding = Finding.of("rate-base", Severity.UNVERIFIABLE, stating)
                        .with(key)
                        .with("rate", statedRate(said, stating.getFirst()))
                        .inPercent();
                report.accept(said.baseOf(key.indicator())
                        .map(base -> finding.with("missing", missing(said, key, base)))
                        .orElseGet(() -> finding.saying("finding.rate-base.unknown")));
            }
        }
    }

    /** Days, seconds and points are rates without a base. */
    private static boolean isProportion(CheckContext said, String indicator) {
        return said.isRate(indicator)
                && said.catalogue()
                        .indicator(indicator)
                        .map(i -> i.measure().equals("%"))
                        .orElse(true);
    }

    private static boolean hasBase(CheckContext said, ClaimKey key) {
        return said.baseOf(key.indicator())
                .filter(base -> missingCodes(said, key, base).isEmpty()
                        || said.counterpart(key.unit())
                                .filter(other -> missingCodes(said, key.withUnit(other), base)
                                        .isEmpty())
                                .isPresent())
                .isPresent();
    }

    private static MessageArgument missing(CheckContext said, ClaimKey key, CheckContext.Base base) {
        return MessageArgument.indicators(missingCodes(said, key, base));
    }

    private static List<String> missingCodes(CheckContext said, ClaimKey key, CheckContext.Base base) {
        return List.of(base.numerator(), base.denominator()).stream()
                .filter(code -> {
                    Optional<Amount> amount = said.derivedAnywhere(key.withIndicator(code), Basis.NARRATIVE);
                    return amount.isEmpty() || !amount.get().saysSomething();
                })
                .toList();
    }

    private static MessageArgument statedRate(CheckContext said, int claim) {
        return Amount.of(said.claims().get(claim), claim, true).argument();
    }
}
