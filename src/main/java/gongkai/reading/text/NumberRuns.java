package gongkai.reading.text;

/** What the promise of completeness speaks of: digits of any script, and Chinese numerals, traditional ones included. */
public final class NumberRuns {

    private static final String TRADITIONAL = "兩萬億○";

    private NumberRuns() {}

    public static boolean isNumeral(char c) {
        return ChineseNumber.isNumeral(c) || TRADITIONAL.indexOf(c) >= 0;
    }
}
