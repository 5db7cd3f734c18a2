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
 * A printed share is part / whole at its printed precision, in the same text or table (domain 8.1 "share", seed A5–A8 and
 * A10–A13). Left is what the two numbers give, right what is printed.
 */
final class ShareOfWhole implements Rule {

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (ClaimKey key : context.keys()) {
            if (!Indicator.isShare(key.indicator())) {
                continue;
            }
            context.baseOf(key.indicator()).ifPresent(base -> {
                for (Basis basis : Basis.values()) {
                    Optional<Amount> printed = context.stated(key, basis).filter(Amount::isComplete);
                    Optional<Amount> part = context.derived(key.withIndicator(base.numerator()), basis);
                    Optional<Amount> whole = context.derived(key.withIndicator(base.denominator()), basis);
                    if (printed.isPresent() && part.isPresent() && whole.isPresent()) {
                        Quotient.of(part.get(), whole.get())
                                .filter(share -> share.interval()
                                        .isDisjointFrom(printed.get().interval()))
                                .ifPresent(share ->
                                        report.accept(Finding.comparing("share", Severity.WARNING, share, printed.get())
                                                .with(key)
                                                .with("part", part.get().argument())
                                                .with("all", whole.get().argument())
                                                .with("whole", MessageArgument.indicator(base.denominator()))
                                                .inPercent()));
                    }
                }
            });
        }
    }
}
