package gongkai.ledger.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says. Two are equal when they say the same number, state and qualifier, however many zeros follow the
 * decimal point.
 *
 * @param value in the catalogue's measure; null unless the state is VALUE
 */
public record FigureValue(@Nullable BigDecimal value, State state, Qualifier qualifier) {

    public FigureValue {
        if ((state == State.VALUE) != (value != null)) {
            throw new IllegalArgumentException("a figure has a value exactly when its state is VALUE");
        }
        value = value == null ? null : plain(value);
    }

    public static FigureValue exactly(long value) {
        return new FigureValue(BigDecimal.valueOf(value), State.VALUE, Qualifier.EXACT);
    }

    public static FigureValue of(Claim claim) {
        return new FigureValue(claim.value(), claim.state(), claim.qualifier());
    }

    /** Without the zeros that a column's scale or a division leaves behind, and without exponent: 3008, not 3.008E+3. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
