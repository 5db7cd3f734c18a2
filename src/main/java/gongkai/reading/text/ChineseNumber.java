package gongkai.reading.text;

import java.math.BigDecimal;

/** Numbers in Chinese numerals: 二十三, 一千零五, 三万五千, 二〇一四, 万. */
public final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final int LONGEST = 16;
    private static final long HUNDRED_MILLION = 100_000_000;

    private ChineseNumber() {}

    public static boolean isNumeral(char c) {
        return DIGITS.indexOf(c) >= 0 || UNITS.indexOf(c) >= 0 || c == '万' || c == '亿' || c == '零' || c == '两';
    }

    /** What a multiplier behind digits stands for; 1 for any other character. */
    public static long multiplier(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万', '萬' -> 10_000;
            case '亿', '億' -> HUNDRED_MILLION;
            default -> 1;
        };
    }

    /** 2.4万 multiplied out: 24000, without zeros behind the point. */
    public static BigDecimal times(BigDecimal value, char multiplier) {
        BigDecimal product =
                value.multiply(BigDecimal.valueOf(multiplier(multiplier))).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    /** The value of a run of numerals; null where the run is no number (too long, or in an impossible order). */
    static @org.jspecify.annotations.Nullable public BigDecimal parse(String run) {
        if (run.isEmpty() || run.length() > LONGEST) {
            return null;
        }
        boolean plain = run.chars().allMatch(c -> digit((char) c) >= 0);
        if (plain && run.length() > 1) {
            return positional(run);
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            int d = digit(c);
            if (d > 0) {
                if (digit > 0) {
                    return null;
                }
                digit = d;
            } else if (d == 0) {
                if (digit > 0) {
                    return null;
                }
                digit = run.length() == 1 ? 0 : -1;
            } else if (c == '万' || c == '亿') {
                long before = section + Math.max(digit, 0);
                before = before == 0 && total == 0 ? 1 : before;
                // 三亿两千万: the 万 multiplies what stands behind the 亿 only
                total = c == '万' && total >= HUNDRED_MILLION
                        ? total + before * multiplier(c)
                        : (total + before) * multiplier(c);
                section = 0;
                digit = -1;
            } else {
                section += (digit < 0 ? 1 : digit) * multiplier(c);
                digit = -1;
            }
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }

    private static BigDecimal positional(String run) {
        StringBuilder digits = new StringBuilder();
        run.chars().forEach(c -> digits.append(digit((char) c)));
        return new BigDecimal(digits.toString());
    }

    private static int digit(char c) {
        return c == '零' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
