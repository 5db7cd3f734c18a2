package gongkai.sample.report;

import gongkai.ledger.model.Qualifier;
import gongkai.sample.numbers.Dice;
import java.math.BigDecimal;

/**
 * A number as a sentence says it.
 *
 * @param printed as it stands there, such as {@code 2100余}, {@code 近3万}, {@code 约460}
 */
record Rounded(BigDecimal value, Qualifier qualifier, String printed) {

    static Rounded exactly(BigDecimal value) {
        return new Rounded(value, Qualifier.EXACT, value.toPlainString());
    }

    /** In one of the ways that reports round; a small number stands as it is. */
    static Rounded of(long number, Dice dice) {
        if (number < 100) {
            return exactly(BigDecimal.valueOf(number));
        }
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        long floor = number / unit * unit;
        return switch (dice.pick(6, 2, 2)) {
            case 0 -> floor == number ? exactly(BigDecimal.valueOf(number)) : say(floor, Qualifier.OVER, "", "余");
            case 1 -> say(floor + unit, Qualifier.NEARLY, "近", "");
            default -> say(number - floor < unit / 2 ? floor : floor + unit, Qualifier.ABOUT, "约", "");
        };
    }

    private static Rounded say(long value, Qualifier qualifier, String before, String after) {
        boolean tenThousands = value >= 10_000 && value % 1000 == 0;
        String digits = tenThousands
                ? BigDecimal.valueOf(value, 4).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
        return new Rounded(BigDecimal.valueOf(value), qualifier, before + digits + (tenThousands ? "万" : "") + after);
    }
}
