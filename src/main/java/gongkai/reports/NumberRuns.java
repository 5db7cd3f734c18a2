package gongkai.reports;

/** What the promise of completeness speaks of: digits of any script, and Chinese numerals, traditional ones included. */
final class NumberRuns {

    private static final String TRADITIONAL = "兩萬億○";

    private NumberRuns() {}

    static boolean isNumeral(char c) {
        return ChineseNumber.isNumeral(c) || TRADITIONAL.indexOf(c) >= 0;
    }
}
