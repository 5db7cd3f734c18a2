package gongkai.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param measure 条, 件, 人次, %, 万元 …; every stored value is in it
 * @param partOf the whole this is a part of
 * @param breakdown the axis on which the parts divide the whole; null for a plain subset (其中)
 * @param exhaustive whether the parts of that breakdown which stand in one form sum to the whole
 * @param numerator and {@code denominator}: the indicators a rate is made of; null for a rate that is only stated
 * @param aspects the further axis its claims may carry: {@code applicant}, {@code issuer}, or null
 */
public record Indicator(
        String code,
        String zh,
        String en,
        String measure,
        Kind kind,
        @Nullable String partOf,
        @Nullable String breakdown,
        boolean exhaustive,
        OverTime overTime,
        Direction direction,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String aspects,
        String definition,
        String definitionEn,
        String note) {

    /** Below this many cases there is no percentage, no colour, no rank (design: rules of honesty, 6). */
    public static final int MIN_CASES = 30;

    public enum Kind {
        FLOW,
        STOCK,
        RATE
    }

    /** How months and quarters become a year. */
    public enum OverTime {
        SUM,
        LAST,
        FIRST,
        NONE
    }

    /** Which way is better. NONE: a change carries no good or bad colour. */
    public enum Direction {
        UP,
        DOWN,
        NONE
    }

    private static final String SHARE = ".share";

    /** The code of the share that a part has of its whole, printed beside the number itself. */
    public static String shareOf(String part) {
        return part + SHARE;
    }

    /** Whether a code is that of a part's share. */
    public static boolean isShare(String code) {
        return code.endsWith(SHARE);
    }

    /** The code of the part whose share it is; any other code as it is. */
    public static String sharedPart(String code) {
        return isShare(code) ? code.substring(0, code.length() - SHARE.length()) : code;
    }

    public boolean isRate() {
        return kind == Kind.RATE;
    }

    /** Whether its numbers carry the per cent sign; a score or a mean time is a rate that does not. */
    public boolean isPercent() {
        return isRate() && measure.equals("%");
    }

    /** The first part of its code: disclosure, application, hotline … */
    public String subject() {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    /** Whether a number stands on fewer than {@link #MIN_CASES} cases. */
    public static boolean isFew(BigDecimal cases) {
        return cases.compareTo(BigDecimal.valueOf(MIN_CASES)) < 0;
    }
}
