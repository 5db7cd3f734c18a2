package gongkai.checks.rules;

import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The accepted figure from another source says the same (domain 8.1 "cross-source"); 2000余 in one and 2350 in the other
 * do.
 */
final class BetweenSources implements Rule {

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (ClaimKey key : context.keys()) {
            Optional<Amount> own = context.stated(key, Basis.TABLE)
                    .or(() -> context.stated(key, Basis.NARRATIVE))
                    .filter(Amount::isComplete);
            Optional<Amount> other = context.knownAmount(key);
            if (own.isPresent()
                    && other.isPresent()
                    && own.get().interval().isDisjointFrom(other.get().interval())) {
                report.accept(Finding.comparing("between-sources", Severity.WARNING, own.get(), other.get())
                        .with(key)
                        .with(
                                "source",
                                MessageArgument.text(context.known(key)
                                        .map(f -> f.sourceTitle())
                                        .orElse(""))));
            }
        }
    }
}
