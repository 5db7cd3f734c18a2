package gongkai.ledger.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands among its class with the latest number of an indicator.
 *
 * @param amount its own number; null for {@code /} or blank
 * @param volume the cases behind it: itself, or a rate's denominator; null where that is not stated
 * @param below how many units of the class have less, {@code above} how many more
 */
public record Standing(
        String indicator,
        Spread spread,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal volume,
        boolean disputed,
        int below,
        int above) {

    /** Null where no place may be told. */
    public Spread.@Nullable Band band() {
        return disputed ? null : spread.band(amount, volume);
    }

    /** What may be told of its place, or why nothing may. */
    public Place place() {
        if (amount == null) {
            return Place.NO_NUMBER;
        }
        if (disputed) {
            return Place.DISPUTED;
        }
        if (!spread.tells()) {
            return Place.ALIKE;
        }
        if (band() != null) {
            return Place.IN_BAND;
        }
        return volume == null ? Place.NO_BASE : Place.FEW_CASES;
    }

    /** Why a unit has no place among its class, or that it has one. */
    public enum Place {
        IN_BAND,
        NO_NUMBER,
        DISPUTED,
        /** All units have the same number. */
        ALIKE,
        /** A rate without the number of cases it is of. */
        NO_BASE,
        FEW_CASES
    }
}
