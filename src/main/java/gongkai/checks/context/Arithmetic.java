package gongkai.checks.context;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic shared by the rules. */
public final class Arithmetic {

    public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Arithmetic() {}

    /** part/whole in per cent, to two places, as findings state it. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
