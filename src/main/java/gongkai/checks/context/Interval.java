package gongkai.checks.context;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values a printed number may stand for. Two numbers contradict each other only where these are disjoint.
 *
 * <p>2000余 is 2000 up to, not including, 3000: one unit of its last non-zero digit. 98以上 is 98 and more. 近2000 is below
 * 2000, by one such unit at most; 约2000 within one unit either way. An exact whole number is itself; an exact one with
 * decimals or in 万 is as wide as the rounding at its last printed digit, and so is a percentage.
 *
 * @param high null where nothing bounds it above
 */
public record Interval(BigDecimal low, @Nullable BigDecimal high, boolean highIncluded) {

    private static final Pattern PRINTED = Pattern.compile("(\\d[\\d,]*)(?:\\.(\\d+))?");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Interval exactly(BigDecimal value) {
        return new Interval(value, value, true);
    }

    /** What a claim's number may stand for; / and blank count as the zero they may be reported as. */
    static Interval of(Claim claim, boolean rate) {
        BigDecimal value = claim.amount();
        return value == null
                ? exactly(BigDecimal.ZERO)
                : of(value, claim.qualifier(), claim.printed(), rate || "%".equals(claim.measure()));
    }

    static Interval of(BigDecimal value, Qualifier qualifier, String printed, boolean rate) {
        BigDecimal unit = unitOfLastNonZeroDigit(value);
        return switch (qualifier) {
            case EXACT -> exact(value, printed, rate);
            case OVER -> new Interval(value, value.add(unit), false);
            case AT_LEAST -> new Interval(value, null, false);
            case NEARLY -> new Interval(value.subtract(unit), value, false);
            case ABOUT -> new Interval(value.subtract(unit), value.add(unit), true);
        };
    }

    private static Interval exact(BigDecimal value, String printed, boolean rate) {
        BigDecimal unit = unitOfLastPrintedDigit(value, printed);
        boolean counted = !rate && unit.compareTo(BigDecimal.ONE) == 0;
        BigDecimal half = counted ? BigDecimal.ZERO : unit.divide(TWO);
        return new Interval(value.subtract(half), value.add(half), true);
    }

    private static BigDecimal unitOfLastNonZeroDigit(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    /** 2.4万 for 24000 is printed to the thousand, 9.8 to the tenth, 81 to the one. */
    private static BigDecimal unitOfLastPrintedDigit(BigDecimal value, String printed) {
        Matcher number = PRINTED.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKC));
        if (!number.find()) {
            return BigDecimal.ONE.scaleByPowerOfTen(
                    -Math.max(0, value.stripTrailingZeros().scale()));
        }
        String decimals = number.group(2) == null ? "" : number.group(2);
        BigDecimal digits =
                new BigDecimal(number.group(1).replace(",", "") + (decimals.isEmpty() ? "" : "." + decimals));
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-decimals.length());
        return unit.multiply(factor(value, digits));
    }

    /** How many times the digits alone the value is, where that is a power of ten; else 1. */
    private static BigDecimal factor(BigDecimal value, BigDecimal digits) {
        if (value.signum() == 0 || digits.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal factor = value.abs().divide(digits, 12, RoundingMode.HALF_UP).stripTrailingZeros();
        return factor.precision() == 1 && factor.unscaledValue().intValue() == 1 ? factor : BigDecimal.ONE;
    }

    Interval plus(Interval other) {
        return new Interval(
                low.add(other.low),
                high == null || other.high == null ? null : high.add(other.high),
                highIncluded && other.highIncluded);
    }

    /** This as a percentage of a whole; the whole must be above 0. */
    Interval percentOf(Interval whole) {
        BigDecimal least = whole.high == null ? BigDecimal.ZERO : ratio(low, whole.high);
        BigDecimal most = high == null || whole.low.signum() <= 0 ? null : ratio(high, whole.low);
        return new Interval(least, most, highIncluded);
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.multiply(Arithmetic.HUNDRED).divide(whole, 8, RoundingMode.HALF_UP);
    }

    /** Whether every value of this lies under every value of the other. */
    public boolean isBelow(Interval other) {
        if (high == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || order == 0 && !highIncluded;
    }

    public boolean isDisjointFrom(Interval other) {
        return isBelow(other) || other.isBelow(this);
    }
}
