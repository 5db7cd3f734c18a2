package gongkai.checks;

import gongkai.ledger.Basis;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The accepted figure from another source says the same (domain 8.1 "cross-source"); 2000余 in one and 2350 in the other
 * do.
 */
final class BetweenSources implements Rule {

    @Override
    public void check(Said said, Consumer<Finding> report) {
        for (Key key : said.keys()) {
            Optional<Amount> own = said.stated(key, Basis.TABLE)
                    .or(() -> said.stated(key, Basis.NARRATIVE))
                    .filter(Amount::isComplete);
            Optional<Amount> other = said.knownAmount(key);
            if (own.isPresent()
                    && other.isPresent()
                    && own.get().interval().isDisjointFrom(other.get().interval())) {
                report.accept(Finding.comparing("between-sources", Severity.WARNING, own.get(), other.get())
                        .with(key)
                        .with(
                                "source",
                                Argument.text(said.known(key)
                                        .map(f -> f.sourceTitle())
                                        .orElse(""))));
            }
        }
    }
}
