package gongkai.checks;

import gongkai.catalogue.Indicator;
import gongkai.ledger.Basis;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The printed shares of an exhaustive breakdown sum to 100 within their rounding (domain 8.1 "share", seed A9, A14). */
final class SharesSum implements Rule {

    @Override
    public void check(Said said, Consumer<Finding> report) {
        Set<Key> wholes = new LinkedHashSet<>();
        for (Key key : said.keys()) {
            if (key.indicator().endsWith(Said.SHARE)) {
                said.baseOf(key.indicator())
                        .filter(base -> said.catalogue()
                                .indicator(base.numerator())
                                .map(Indicator::exhaustive)
                                .orElse(false))
                        .ifPresent(base -> wholes.add(key.withIndicator(base.denominator())));
            }
        }
        for (Key whole : wholes) {
            for (Basis basis : Basis.values()) {
                check(said, whole, basis, report);
            }
        }
    }

    private static void check(Said said, Key whole, Basis basis, Consumer<Finding> report) {
        Amount hundred = Amount.exactly(Numbers.HUNDRED, List.of());
        said.exhaustiveBreakdowns(whole.indicator(), said.form(whole)).forEach((breakdown, codes) -> {
            List<Amount> shares = codes.stream()
                    .map(code -> said.stated(whole.withIndicator(code + Said.SHARE), basis))
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
