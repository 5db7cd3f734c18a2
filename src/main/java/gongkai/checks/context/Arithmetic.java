package gongkai.checks.context;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic shared by the rules. */
public final class Arithmetic {

    public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Arithmetic() {}

    /** Without trailing zeros and exponent: 3008, not 3.008E+3. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** part/whole in per cent, to two places, as findings state it. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
