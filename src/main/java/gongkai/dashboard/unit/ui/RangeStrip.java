package gongkai.dashboard.unit.ui;

import gongkai.ledger.query.Spread;
import gongkai.platform.web.Html;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Where one number lies among those of its class: a line from the lowest to the highest, a bar over the middle half, a
 * stroke at the median, a dot for the unit. Beside words that say the same.
 */
final class RangeStrip {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 20;
    private static final double EDGE = 6;

    private RangeStrip() {}

    /** @param description read out for it */
    static Html of(Spread spread, BigDecimal own, String description) {
        double low = spread.lowest().min(own).doubleValue();
        double high = spread.highest().max(own).doubleValue();
        double q1 = x(spread.lowerQuartile(), low, high);
        double q3 = x(spread.upperQuartile(), low, high);
        String half = number(Math.max(1.5, q3 - q1));
        return new Html()
                .open("div", "class", "range-strip", "role", "img", "aria-label", description)
                .open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "aria-hidden", "true")
                .open(
                        "path",
                        "class",
                        "all",
                        "d",
                        "M" + at(spread.lowest(), low, high) + " 10H" + at(spread.highest(), low, high))
                .close("path")
                .open("rect", "class", "half", "x", number(q1), "y", "5", "width", half, "height", "10", "rx", "2")
                .close("rect")
                .open("path", "class", "median", "d", "M" + at(spread.median(), low, high) + " 4V16")
                .close("path")
                .open("circle", "class", "own", "cx", at(own, low, high), "cy", "10", "r", "4")
                .close("circle")
                .close("svg")
                .close("div");
    }

    private static String at(BigDecimal value, double low, double high) {
        return number(x(value, low, high));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static double x(BigDecimal value, double low, double high) {
        double share = high <= low ? 0.5 : (value.doubleValue() - low) / (high - low);
        return EDGE + share * (WIDTH - 2 * EDGE);
    }
}
