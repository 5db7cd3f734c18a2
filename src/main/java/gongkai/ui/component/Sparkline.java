package gongkai.ui.component;

import gongkai.platform.web.Html;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line the size of a word, drawn as SVG on the server: no chart library for it. One value per step of time; a null
 * breaks the line, another form does, and a value between two nulls is a dot. The lower edge is zero, so that heights can be compared.
 */
public final class Sparkline {

    static final int WIDTH = 120;
    static final int HEIGHT = 32;
    private static final double EDGE = 3;

    private Sparkline() {}

    /**
     * @param breaks indexes of values that do not go on from the value before them, as another form counts them
     * @param description what a reader who cannot see it is told
     */
    public static Html html(List<@Nullable BigDecimal> values, Collection<Integer> breaks, String description) {
        return new Html()
                .open("div", "class", "sparkline", "role", "img", "aria-label", description)
                .add(drawing(values, breaks))
                .close("div");
    }

    /** Whether there is anything to draw: a single value has no course. */
    public static boolean hasCourse(List<@Nullable BigDecimal> values) {
        return values.stream().filter(v -> v != null).limit(2).count() == 2;
    }

    static Html drawing(List<@Nullable BigDecimal> values, Collection<Integer> breaks) {
        double max = values.stream()
                .filter(v -> v != null)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        double top = max <= 0 ? 1 : max;
        double step = values.size() < 2 ? 0 : (WIDTH - 2 * EDGE) / (values.size() - 1);
        StringBuilder path = new StringBuilder();
        Html dots = new Html();
        boolean pen = false;
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value == null) {
                pen = false;
                continue;
            }
            pen = pen && !breaks.contains(i);
            double x = EDGE + i * step;
            double y = y(value, top);
            boolean alone = !pen && (i + 1 == values.size() || values.get(i + 1) == null || breaks.contains(i + 1));
            if (alone) {
                dot(dots, "lone", x, y);
            } else {
                path.append(pen ? "L" : "M").append(number(x)).append(' ').append(number(y));
            }
            pen = true;
            last = i;
        }
        if (last >= 0) {
            BigDecimal value = values.get(last);
            dot(dots, "last", EDGE + last * step, y(value == null ? BigDecimal.ZERO : value, top));
        }
        return new Html()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + WIDTH + " " + HEIGHT,
                        "preserveAspectRatio",
                        "none",
                        "aria-hidden",
                        "true")
                .open("path", "class", "zero", "d", "M0 " + number(HEIGHT - 0.5) + "H" + WIDTH)
                .close("path")
                .open("path", "class", "course", "d", path.toString())
                .close("path")
                .add(dots)
                .close("svg");
    }

    private static double y(BigDecimal value, double top) {
        return HEIGHT - EDGE - Math.max(0, value.doubleValue()) / top * (HEIGHT - 2 * EDGE);
    }

    private static void dot(Html dots, String name, double x, double y) {
        dots.open("circle", "class", name, "cx", number(x), "cy", number(y), "r", "2.5")
                .close("circle");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
