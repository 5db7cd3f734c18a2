package gongkai.ledger.query;

import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the units of one class lie in one period for one indicator: median and quartiles over those with an undisputed
 * number (for a rate: only those measured on at least {@link Indicator#MIN_CASES} cases).
 *
 * @param units how many units stand behind it
 */
public record Spread(
        String unitClass,
        Period period,
        int units,
        BigDecimal lowest,
        BigDecimal lowerQuartile,
        BigDecimal median,
        BigDecimal upperQuartile,
        BigDecimal highest) {

    /** With fewer units than this, nothing is said of a place among them. */
    public static final int FEWEST_UNITS = 5;

    /** A quarter of the class. Bands come before ranks: a place within a band says little. */
    public enum Band {
        LOWEST,
        LOWER,
        HIGHER,
        HIGHEST
    }

    /** Whether a place may be told at all: enough units, and not all alike. */
    public boolean tells() {
        return units >= FEWEST_UNITS && lowest.compareTo(highest) < 0;
    }

    /**
     * The band of a number; null where no place may be told: too few units or cases.
     *
     * @param volume the number of cases behind it: itself, or a rate's denominator; null where that is not stated
     */
    public @Nullable Band band(@Nullable BigDecimal amount, @Nullable BigDecimal volume) {
        if (amount == null || volume == null || Indicator.isFew(volume) || !tells()) {
            return null;
        }
        if (amount.compareTo(median) <= 0) {
            return amount.compareTo(lowerQuartile) <= 0 ? Band.LOWEST : Band.LOWER;
        }
        return amount.compareTo(upperQuartile) < 0 ? Band.HIGHER : Band.HIGHEST;
    }
}
