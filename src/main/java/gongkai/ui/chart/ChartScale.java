package gongkai.ui.chart;

import gongkai.platform.i18n.NumberFormats;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the numbers of one chart are written: all of them in one unit, those at its axis and those at its points. 万 is the
 * unit as soon as the largest number has it, so that nobody compares 9,800 with 1.2万.
 *
 * @param top the largest amount that is drawn, or that the axis reaches at least
 */
record ChartScale(Locale language, NumberFormats numbers, NumberFormats.Unit unit, BigDecimal top, boolean rate) {

    static ChartScale of(ChartData data, Locale language) {
        NumberFormats numbers = NumberFormats.in(language);
        Stream<BigDecimal> drawn = data.isStacked()
                ? IntStream.range(0, data.categories().size()).mapToObj(place -> stack(data, place))
                : data.series().stream().flatMap(series -> amounts(series.points().stream()));
        BigDecimal top = Stream.concat(drawn, Stream.ofNullable(data.top())).reduce(BigDecimal.ZERO, BigDecimal::max);
        return new ChartScale(
                language, numbers, data.rate() ? NumberFormats.Unit.ONE : numbers.unitFor(top), top, data.rate());
    }

    /** How high the columns of all series stand upon one another at a place. */
    private static BigDecimal stack(ChartData data, int place) {
        return amounts(data.series().stream().map(series -> series.points().get(place)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<BigDecimal> amounts(Stream<ChartData.Point> points) {
        return points.map(ChartData.Point::amount).flatMap(Stream::ofNullable);
    }

    /** A point's number in the unit of the chart, with the words that its source adds to it: 0.2万余. */
    String label(ChartData.Point point) {
        BigDecimal amount = point.amount();
        if (amount == null || unit.sign().isEmpty()) {
            return point.text();
        }
        String printed = Pattern.quote(numbers.full(amount)) + "|" + Pattern.quote(amount.toPlainString());
        return Pattern.compile(printed)
                .matcher(point.text())
                .replaceFirst(Matcher.quoteReplacement(numbers.in(unit, amount)));
    }

    /** What the browser calls for each number at the axis. */
    String axisFormatter() {
        return rate
                ? "function() { return this.value + '%'; }"
                : "function() { return window.gongkaiAmount(this.value, "
                        + unit.size().toPlainString() + ", '" + unit.sign() + "'); }";
    }
}
