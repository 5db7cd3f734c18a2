package gongkai.bench;

import java.util.List;
import java.util.Locale;

/** The numbers for people, in columns; what misses its bound is marked. */
final class Table {

    private static final String MISSED = "✗";
    private static final String HELD = "✓";

    private final List<Measurement> measured;
    private final int width;

    Table(List<Measurement> measured) {
        this.measured = measured;
        this.width = measured.stream().mapToInt(m -> m.name().length()).max().orElse(0);
    }

    /** Every line, and how many bounds are missed. */
    Words words() {
        StringBuilder lines = new StringBuilder();
        measured.forEach(m -> lines.append(line(m).en()).append('\n'));
        long bounded = measured.stream().filter(m -> m.bound() != null).count();
        long missed = measured.stream().filter(m -> !m.holds()).count();
        return new Words(
                lines + "%d 个上限，%d 个未达到".formatted(bounded, missed),
                lines + "%d bounds, %d missed".formatted(bounded, missed));
    }

    /** One line; it has no words. */
    Words line(Measurement m) {
        String sign = m.bound() == null ? " " : m.holds() ? HELD : MISSED;
        String bound = m.bound() == null ? "" : "≤ " + number(m.bound());
        String line = String.format(
                Locale.ROOT,
                "%s %-" + Math.max(1, width) + "s %10s %-2s %-8s n=%d",
                sign,
                m.name(),
                number(m.value()),
                m.unit(),
                bound,
                m.n());
        return new Words(line, line);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%.0f", value);
    }
}
