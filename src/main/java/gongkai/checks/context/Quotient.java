package gongkai.checks.context;

import gongkai.ledger.model.FigureValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a numerator and a denominator give, in per cent. */
public final class Quotient {

    private Quotient() {}

    /** Empty where the denominator is 0 or either stands on / or blank. */
    public static Optional<Amount> of(Amount numerator, Amount denominator) {
        if (denominator.value().signum() <= 0 || !numerator.isComplete() || !denominator.isComplete()) {
            return Optional.empty();
        }
        var value = Arithmetic.percent(numerator.value(), denominator.value());
        List<Integer> claims = Stream.concat(numerator.claims().stream(), denominator.claims().stream())
                .distinct()
                .toList();
        return Optional.of(new Amount(
                value,
                numerator.interval().percentOf(denominator.interval()),
                0,
                claims,
                List.of(FigureValue.plain(value).toPlainString())));
    }
}
