package gongkai.platform.i18n;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How numbers are written. The full form never loses a digit; the brief form counts in 万 and 亿 in Chinese and in
 * millions and billions in English, and is only used where the full form is one step away.
 */
public final class NumberFormats {

    /**
     * What many numbers are counted in together.
     *
     * @param size 1, or what one of its sign stands for
     * @param sign 万, 亿, M, B; empty for 1
     */
    public record Unit(BigDecimal size, String sign) {

        public static final Unit ONE = new Unit(BigDecimal.ONE, "");
    }

    private static final Pattern UNGROUPED = Pattern.compile("(?<![\\d.,])[1-9]\\d{3,}(?![\\d,])");

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal WAN = new BigDecimal("10000");
    private static final BigDecimal YI = new BigDecimal("100000000");
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final BigDecimal BILLION = new BigDecimal("1000000000");

    private final boolean chinese;
    private final DecimalFormatSymbols symbols;

    private NumberFormats(Locale locale) {
        this.chinese = Languages.isChinese(locale);
        this.symbols = DecimalFormatSymbols.getInstance(locale);
    }

    public static NumberFormats in(Locale locale) {
        return new NumberFormats(locale);
    }

    /** All digits, grouped: 6,728; 377,820; 98.6. */
    public String full(BigDecimal value) {
        return new DecimalFormat("#,##0.##########", symbols).format(value);
    }

    public String full(long value) {
        return full(BigDecimal.valueOf(value));
    }

    /** A number as its source prints it, with its digits grouped as everywhere: 2000余 becomes 2,000余. */
    public static String grouped(String printed) {
        return UNGROUPED
                .matcher(printed)
                .replaceAll(digits -> new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(digits.group())));
    }

    /** At most four significant digits above 10,000 (Chinese) or a million (English): 37.78万, 919.5万, 9.195M. */
    public String brief(BigDecimal value) {
        return in(unitFor(value), value);
    }

    /** The unit in which a number of that size is written briefly. */
    public Unit unitFor(BigDecimal value) {
        BigDecimal size = value.abs();
        if (chinese) {
            return size.compareTo(YI) >= 0
                    ? new Unit(YI, "亿")
                    : size.compareTo(WAN) >= 0 ? new Unit(WAN, "万") : Unit.ONE;
        }
        return size.compareTo(BILLION) >= 0
                ? new Unit(BILLION, "B")
                : size.compareTo(MILLION) >= 0 ? new Unit(MILLION, "M") : Unit.ONE;
    }

    /** In that unit whatever its size, as beside a larger number: 0.86万; what would be written as nothing is {@code <0.01万}. */
    public String in(Unit unit, BigDecimal value) {
        if (unit.sign().isEmpty() || value.signum() == 0) {
            return full(value);
        }
        BigDecimal part = value.divide(unit.size(), MathContext.DECIMAL64);
        return part.abs().compareTo(HUNDREDTH) < 0
                ? "<" + full(HUNDREDTH) + unit.sign()
                : scaled(value, unit.size()) + unit.sign();
    }

    private String scaled(BigDecimal value, BigDecimal by) {
        BigDecimal part = value.divide(by, MathContext.DECIMAL64);
        int integerDigits = part.precision() - part.scale();
        return full(part.setScale(Math.max(0, Math.min(2, 4 - integerDigits)), RoundingMode.HALF_UP));
    }

    /** A value that is already in per cent, with at most that many decimals: 92%, 99.57%. */
    public String percent(BigDecimal perCent, int decimals) {
        return full(perCent.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros()) + "%";
    }

    /** With its sign, a true minus: +231, −1,942, 0. */
    public String signed(BigDecimal value) {
        return switch (value.signum()) {
            case 1 -> "+" + full(value);
            case -1 -> "−" + full(value.abs());
            default -> "0";
        };
    }
}
