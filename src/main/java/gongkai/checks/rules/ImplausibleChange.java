package gongkai.checks.rules;

import gongkai.checks.context.Amount;
import gongkai.checks.context.Arithmetic;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A change against the same span of the year before that is beyond the office's threshold, or tenfold as a slipped digit
 * makes it (domain 8.1 "change", "small base"). Only where the forms of both years are comparable.
 */
final class ImplausibleChange implements Rule {

    private final CheckSettings settings;

    ImplausibleChange(CheckSettings settings) {
        this.settings = settings;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (ClaimKey key : context.keys()) {
            if (context.isRate(key.indicator())) {
                continue;
            }
            ClaimKey before = key.plusYears(-1);
            Optional<Amount> now = context.stated(key, Basis.TABLE)
                    .or(() -> context.stated(key, Basis.NARRATIVE))
                    .filter(Amount::isComplete);
            Optional<Amount> then = context.stated(before, Basis.TABLE)
                    .or(() -> context.stated(before, Basis.NARRATIVE))
                    .filter(Amount::isComplete)
                    .or(() -> context.known(before)
                            .filter(figure -> isComparable(context, key, figure))
                            .flatMap(figure -> context.knownAmount(before)));
            if (now.isPresent() && then.isPresent()) {
                judge(key, now.get(), then.get(), report);
            }
        }
    }

    private static boolean isComparable(CheckContext context, ClaimKey key, Figure before) {
        return context.catalogue().continues(key.indicator(), before.form(), context.form(key));
    }

    private void judge(ClaimKey key, Amount now, Amount then, Consumer<Finding> report) {
        BigDecimal base = BigDecimal.valueOf(settings.smallBase());
        if (then.value().signum() <= 0
                || now.value().compareTo(base) < 0 && then.value().compareTo(base) < 0) {
            return;
        }
        BigDecimal change = Arithmetic.percent(now.value().subtract(then.value()), then.value());
        boolean tenfold = isTenfold(now.value(), then.value());
        if (tenfold || change.abs().compareTo(BigDecimal.valueOf(settings.changePercent())) > 0) {
            Finding finding = Finding.comparing("change", Severity.WARNING, now, then)
                    .with(key)
                    .with("before", MessageArgument.period(key.plusYears(-1).period()))
                    .with("percent", MessageArgument.number(FigureValue.plain(change)))
                    .with("threshold", MessageArgument.number(settings.changePercent()));
            report.accept(tenfold ? finding.saying("finding.change.tenfold") : finding);
        }
    }

    private static boolean isTenfold(BigDecimal now, BigDecimal then) {
        return now.compareTo(then.multiply(BigDecimal.TEN)) >= 0
                || now.signum() > 0 && then.compareTo(now.multiply(BigDecimal.TEN)) >= 0;
    }
}
