package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.Svg;
import gongkai.dashboard.unit.Spread;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Where one number lies among those of its class: a line from the lowest to the highest, a bar over the middle half, a
 * stroke at the median, a dot for the unit. Beside words that say the same.
 */
final class RangeStrip extends Svg {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 20;
    private static final double EDGE = 6;

    RangeStrip(Spread spread, BigDecimal own, String description) {
        super(svg(spread, own));
        addClassName("range-strip");
        getElement().setAttribute("role", "img").setAttribute("aria-label", description);
    }

    static String svg(Spread spread, BigDecimal own) {
        double low = spread.lowest().min(own).doubleValue();
        double high = spread.highest().max(own).doubleValue();
        double q1 = x(spread.lowerQuartile(), low, high);
        double q3 = x(spread.upperQuartile(), low, high);
        return String.format(
                Locale.ROOT,
                "<svg viewBox='0 0 %d %d' aria-hidden='true'><path class='all' d='M%.1f 10H%.1f'/>"
                        + "<rect class='half' x='%.1f' y='5' width='%.1f' height='10' rx='2'/>"
                        + "<path class='median' d='M%.1f 4V16'/><circle class='own' cx='%.1f' cy='10' r='4'/></svg>",
                WIDTH,
                HEIGHT,
                x(spread.lowest(), low, high),
                x(spread.highest(), low, high),
                q1,
                Math.max(1.5, q3 - q1),
                x(spread.median(), low, high),
                x(own, low, high));
    }

    private static double x(BigDecimal value, double low, double high) {
        double share = high <= low ? 0.5 : (value.doubleValue() - low) / (high - low);
        return EDGE + share * (WIDTH - 2 * EDGE);
    }
}
