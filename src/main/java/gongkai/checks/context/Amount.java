package gongkai.checks.context;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number as a source states it, or the sum of several, with the claims behind it.
 *
 * @param value for 2000余 the floor; / and blank add nothing ("0 as reported")
 * @param unreported how many of the cells behind it hold / or nothing
 * @param claims indexes of the claims behind it
 * @param terms each number as it goes into the message
 */
public record Amount(BigDecimal value, Interval interval, int unreported, List<Integer> claims, List<String> terms) {

    public static Amount of(Claim claim, int index, boolean rate) {
        BigDecimal value = claim.amount();
        return new Amount(
                value == null ? BigDecimal.ZERO : value,
                Interval.of(claim, rate),
                value == null ? 1 : 0,
                List.of(index),
                List.of(term(claim.state(), claim.qualifier(), value)));
    }

    /** An accepted number of another source; null-free because only figures with an amount are known. */
    public static Amount of(Figure figure, BigDecimal amount, boolean rate) {
        return printed(amount, figure.qualifier(), figure.printed(), rate);
    }

    /**
     * A number that was printed, without the claim behind it.
     *
     * @param printed as the source has it: its last digit tells how exact the number is
     * @param rate whether it is rounded although it is whole
     */
    public static Amount printed(BigDecimal amount, Qualifier qualifier, String printed, boolean rate) {
        return new Amount(
                amount,
                Interval.of(amount, qualifier, printed, rate),
                0,
                List.of(),
                List.of(term(State.VALUE, qualifier, amount)));
    }

    public static Amount exactly(BigDecimal value, List<Integer> claims) {
        return new Amount(value, Interval.exactly(value), 0, claims, List.of(value.toPlainString()));
    }

    private static String term(State state, Qualifier qualifier, @Nullable BigDecimal value) {
        if (value == null) {
            return state == State.SLASH ? "/" : "_";
        }
        String number = FigureValue.plain(value).toPlainString();
        return qualifier == Qualifier.EXACT ? number : qualifier + " " + number;
    }

    Amount plus(Amount other) {
        return new Amount(
                value.add(other.value),
                interval.plus(other.interval),
                unreported + other.unreported,
                Stream.concat(claims.stream(), other.claims.stream()).distinct().toList(),
                Stream.concat(terms.stream(), other.terms.stream()).toList());
    }

    public static Amount sum(List<Amount> amounts) {
        return amounts.stream()
                .reduce(Amount::plus)
                .orElseThrow(() -> new IllegalArgumentException("a sum of nothing"));
    }

    public boolean isComplete() {
        return unreported == 0;
    }

    /** Whether anything behind it is a number rather than / or blank. */
    public boolean saysSomething() {
        return unreported < terms.size();
    }

    public MessageArgument argument() {
        return new MessageArgument(MessageArgument.Kind.AMOUNT, String.join("+", terms));
    }
}
