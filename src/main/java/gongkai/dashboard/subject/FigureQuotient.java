package gongkai.dashboard.subject;

import gongkai.catalogue.Indicator;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Qualifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure divided by another of the same unit and period, or why it is not: only where both are undisputed and exact, and
 * there are enough cases.
 *
 * @param value one decimal; null where there is an obstacle
 */
public record FigureQuotient(
        @Nullable BigDecimal value, @Nullable Obstacle obstacle) {

    /** Why nothing is divided. */
    public enum Obstacle {
        DISPUTED,
        /** One of both is {@code /} or blank, or the divisor is zero. */
        NO_NUMBER,
        /** One of both is rounded (余, 以上, 近, 约). */
        ROUNDED,
        FEW;

        /** The end of its text key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static FigureQuotient of(Figure work, Figure staff) {
        BigDecimal number = work.amount();
        BigDecimal people = staff.amount();
        if (work.disputed() || staff.disputed()) {
            return none(Obstacle.DISPUTED);
        }
        if (number == null || people == null || people.signum() == 0) {
            return none(Obstacle.NO_NUMBER);
        }
        if (work.qualifier() != Qualifier.EXACT || staff.qualifier() != Qualifier.EXACT) {
            return none(Obstacle.ROUNDED);
        }
        if (Indicator.isFew(number)) {
            return none(Obstacle.FEW);
        }
        return new FigureQuotient(number.divide(people, 1, RoundingMode.HALF_UP), null);
    }

    private static FigureQuotient none(Obstacle why) {
        return new FigureQuotient(null, why);
    }
}
