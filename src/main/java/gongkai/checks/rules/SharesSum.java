package gongkai.checks.rules;

import gongkai.catalogue.Indicator;
import gongkai.checks.context.Amount;
import gongkai.checks.context.Arithmetic;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The printed shares of an exhaustive breakdown sum to 100 within their rounding (domain 8.1 "share", seed A9, A14). */
final class SharesSum implements Rule {

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        Set<ClaimKey> wholes = new LinkedHashSet<>();
        for (ClaimKey key : context.keys()) {
            if (Indicator.isShare(key.indicator())) {
                context.baseOf(key.indicator())
                        .filter(base -> context.catalogue()
                                .indicator(base.numerator())
                                .map(Indicator::exhaustive)
                                .orElse(false))
                        .ifPresent(base -> wholes.add(key.withIndicator(base.denominator())));
            }
        }
        for (ClaimKey whole : wholes) {
            for (Basis basis : Basis.values()) {
                check(context, whole, basis, report);
            }
        }
    }

    private static void check(CheckContext context, ClaimKey whole, Basis basis, Consumer<Finding> report) {
        Amount hundred = Amount.exactly(Arithmetic.HUNDRED, List.of());
        context.exhaustiveBreakdowns(whole.indicator(), context.form(whole)).forEach((breakdown, codes) -> {
            List<Amount> shares = codes.stream()
                    .map(code -> context.stated(whole.withIndicator(Indicator.shareOf(code)), basis))
                    .flatMap(Optional::stream)
                    .filter(Amount::isComplete)
                    .toList();
            if (shares.size() < 2) {
                return;
            }
            Amount sum = Amount.sum(shares);
            boolean wrong = shares.size() == codes.size()
                    ? sum.interval().isDisjointFrom(hundred.interval())
                    : hundred.interval().isBelow(sum.interval());
            if (wrong && sum.value().compareTo(BigDecimal.ZERO) > 0) {
                report.accept(Finding.comparing("share-sum", Severity.WARNING, sum, hundred)
                        .with(whole)
                        .inPercent());
            }
        });
    }
}
