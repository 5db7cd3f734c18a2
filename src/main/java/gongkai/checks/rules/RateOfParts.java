package gongkai.checks.rules;

import gongkai.catalogue.Indicator;
import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Quotient;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A stated rate is its numerator / denominator at printed precision: as the same basis states them, and as the tables do
 * (domain 8.1 "rate", seed B7, B8). Left is the stated rate. Where only the other partition's column has the numbers, the
 * finding says 口径不同.
 */
final class RateOfParts implements Rule {

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (ClaimKey key : context.keys()) {
            if (!context.isRate(key.indicator()) || Indicator.isShare(key.indicator())) {
                continue;
            }
            context.baseOf(key.indicator()).ifPresent(base -> {
                for (Basis basis : Basis.values()) {
                    context.stated(key, basis)
                            .filter(Amount::isComplete)
                            .ifPresent(rate -> check(context, key, basis, rate, base, report));
                }
            });
        }
    }

    private static void check(
            CheckContext context,
            ClaimKey key,
            Basis basis,
            Amount rate,
            CheckContext.Base base,
            Consumer<Finding> report) {
        Optional<Amount> own = quotient(context, key, basis, base);
        own.flatMap(quotient -> compare(key, rate, quotient, base)).ifPresent(report);
        if (basis == Basis.NARRATIVE) {
            Optional<Amount> table = quotient(context, key, Basis.TABLE, base);
            table.flatMap(quotient -> compare(key, rate, quotient, base)).ifPresent(report);
            if (own.isEmpty() && table.isEmpty()) {
                context.counterpart(key.unit())
                        .ifPresent(other -> quotient(context, key.withUnit(other), Basis.TABLE, base)
                                .flatMap(quotient -> compare(key, rate, quotient, base))
                                .map(f -> f.with("otherUnit", MessageArgument.unit(other))
                                        .saying(f.message() + ".scope"))
                                .ifPresent(report));
            }
        }
    }

    /** What the stated numbers of a basis give; empty where one is missing. */
    static Optional<Amount> quotient(CheckContext context, ClaimKey rate, Basis basis, CheckContext.Base base) {
        return context.derived(rate.withIndicator(base.numerator()), basis)
                .flatMap(numerator -> context.derived(rate.withIndicator(base.denominator()), basis)
                        .flatMap(denominator -> Quotient.of(numerator, denominator)));
    }

    private static Optional<Finding> compare(ClaimKey key, Amount rate, Amount quotient, CheckContext.Base base) {
        return rate.interval().isDisjointFrom(quotient.interval())
                ? Optional.of(Finding.comparing("rate", Severity.ERROR, rate, quotient)
                        .with(key)
                        .with("numerator", MessageArgument.indicator(base.numerator()))
                        .with("denominator", MessageArgument.indicator(base.denominator()))
                        .inPercent())
                : Optional.empty();
    }
}
