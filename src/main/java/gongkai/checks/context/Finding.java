package gongkai.checks.context;

import gongkai.ledger.model.FigureValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found wrong or undecidable in the claims it was given (问题).
 *
 * @param rule the rule's short name, such as {@code breakdown-sum}; stable, for filters and the interface
 * @param left what is judged; rates in per cent; for 2000余 the floor 2000; null where nothing is compared, as for every
 *     UNVERIFIABLE finding
 * @param right what it is judged against
 * @param difference left − right
 * @param claims indexes into the checked list of the claims it speaks of
 * @param message key of its text
 * @param arguments the named values of its text
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        @Nullable BigDecimal difference,
        List<Integer> claims,
        String message,
        Map<String, MessageArgument> arguments) {

    public Finding {
        claims = List.copyOf(claims);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** A finding that compares nothing. */
    public static Finding of(String rule, Severity severity, List<Integer> claims) {
        return new Finding(rule, severity, null, null, null, claims, "finding." + rule, Map.of());
    }

    /** A finding about two amounts. Where it cannot be decided, the numbers stand in the message only. */
    public static Finding comparing(String rule, Severity severity, Amount left, Amount right) {
        boolean decided = severity != Severity.UNVERIFIABLE;
        Finding finding = new Finding(
                rule,
                severity,
                decided ? FigureValue.plain(left.value()) : null,
                decided ? FigureValue.plain(right.value()) : null,
                decided ? FigureValue.plain(left.value().subtract(right.value())) : null,
                Stream.concat(left.claims().stream(), right.claims().stream())
                        .distinct()
                        .toList(),
                decided ? "finding." + rule : "finding." + rule + ".unverifiable",
                Map.of());
        return finding.with("left", left.argument())
                .with("right", right.argument())
                .with(
                        "difference",
                        MessageArgument.number(FigureValue.plain(
                                left.value().subtract(right.value()).abs())));
    }

    public Finding with(String name, MessageArgument argument) {
        Map<String, MessageArgument> more = new LinkedHashMap<>(arguments);
        more.put(name, argument);
        return new Finding(rule, severity, left, right, difference, claims, message, more);
    }

    public Finding with(ClaimKey key) {
        return with("indicator", MessageArgument.indicator(key.indicator()))
                .with("unit", MessageArgument.unit(key.unit()))
                .with("period", MessageArgument.period(key.period()))
                .with("aspect", MessageArgument.text(key.aspect()));
    }

    /** Shows the amounts of a comparison of rates as percentages. */
    public Finding inPercent() {
        Finding shown = this;
        for (String side : List.of("left", "right", "rate")) {
            MessageArgument amount = arguments.get(side);
            if (amount != null) {
                shown = shown.with(side, new MessageArgument(MessageArgument.Kind.PERCENT, amount.value()));
            }
        }
        return shown;
    }

    public Finding saying(String key) {
        return new Finding(rule, severity, left, right, difference, claims, key, arguments);
    }
}
