package gongkai.ui.chart;

import gongkai.ui.download.Sheet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one chart and of the table beside it: both are drawn from this, so they cannot differ.
 *
 * @param title what it shows, as a sentence without a full stop: 历年主动公开政府信息数(条)
 * @param axis what the categories are (年份, 单位): the heading of the table's first column
 * @param categories one per place on the axis, gaps included
 * @param rate whether the numbers are per cent: then the axis does not have to begin at zero
 * @param breaks where a line must not go on, with the reason; several at one place where there are several reasons
 * @param top the amount that the value axis reaches at least, so that two charts side by side share a scale; else null
 * @param notes what happened at which place of the axis, from the first on
 * @param heads null where places and series are words
 */
public record ChartData(
        String title,
        String axis,
        List<String> categories,
        List<Series> series,
        Shape shape,
        boolean rate,
        List<Break> breaks,
        @Nullable BigDecimal top,
        List<Note> notes,
        @Nullable Heads heads) {

    /**
     * What the file has for the places on the axis and for the series where they are more than words: years.
     *
     * @param places one per category
     * @param series one per series
     */
    public record Heads(List<Sheet.Cell> places, List<Sheet.Cell> series) {}

    public enum Shape {
        /** Upright columns, side by side: years. */
        COLUMNS,
        /** Upright columns, parts on one another. */
        STACKED_COLUMNS,
        /** Lying bars: units, whose names need room. */
        BARS,
        STACKED_BARS,
        /** Only for a rate or a stock over time. */
        LINE
    }

    /**
     * @param colour 0 to 7, the same for the same thing in every chart
     * @param points one per category
     */
    public record Series(String name, int colour, List<Point> points) {}

    /**
     * @param amount null where there is nothing to draw; zero is drawn as zero
     * @param text how the number is written, with measure and qualifier; or the words for its absence ({@code /}, 空白,
     *     无报告)
     * @param mark a short sign that stands in the chart where a source holds no number ({@code /}, 空白); else empty
     * @param note words for its state (有争议…), may be empty
     * @param said the same for the file that is taken along; null where it is no more than the text
     * @param source names where it comes from, for who clicks it; empty where that cannot be shown
     */
    public record Point(
            @Nullable BigDecimal amount,
            String text,
            String mark,
            boolean disputed,
            String note,
            Sheet.@Nullable Cell said,
            String source) {

        public Point(@Nullable BigDecimal amount, String text, String mark, boolean disputed, String note) {
            this(amount, text, mark, disputed, note, null, "");
        }

        /** What the file has in its place. */
        Sheet.Cell inFile() {
            return said != null ? said : Sheet.Cell.of(text).noting(note);
        }

        public static Point none(String words) {
            return new Point(null, words, "", false, "");
        }
    }

    /**
     * Something that happened and may explain a number.
     *
     * @param at where on the axis: the first category reaches from −0.5 to 0.5
     * @param when its day in words
     */
    public record Note(double at, String when, String words) {

        /** The sign of the note that stands at that index: ① for the first. */
        static String sign(int index) {
            return index < 20 ? String.valueOf((char) ('①' + index)) : "(" + (index + 1) + ")";
        }
    }

    /**
     * The line does not go on before the category at that index.
     *
     * @param mark few words that stand at the axis
     * @param reason a sentence below the chart; empty where the mark says it all
     */
    public record Break(int before, String mark, String reason) {

        public Break(int before, String mark) {
            this(before, mark, "");
        }

        String words() {
            return reason.isEmpty() ? mark : reason;
        }
    }

    public ChartData {
        for (Series one : series) {
            if (one.points().size() != categories.size()) {
                throw new IllegalArgumentException(one.name() + " has not one point per category");
            }
        }
    }

    public ChartData(
            String title,
            String axis,
            List<String> categories,
            List<Series> series,
            Shape shape,
            boolean rate,
            List<Break> breaks) {
        this(title, axis, categories, series, shape, rate, breaks, null, List.of(), null);
    }

    /** The same with a value axis that reaches at least that amount. */
    public ChartData upTo(@Nullable BigDecimal amount) {
        return new ChartData(title, axis, categories, series, shape, rate, breaks, amount, notes, heads);
    }

    /** The same with notes on its axis. */
    public ChartData noting(List<Note> some) {
        return new ChartData(title, axis, categories, series, shape, rate, breaks, top, some, heads);
    }

    /** The same with its categories as years. */
    public ChartData ofYears(List<Integer> years) {
        return headed(years.stream().map(Sheet.Cell::year).toList(), words(seriesNames()));
    }

    /** The same with its series as years. */
    public ChartData besideYears(List<Integer> years) {
        return headed(words(categories), years.stream().map(Sheet.Cell::year).toList());
    }

    private ChartData headed(List<Sheet.Cell> places, List<Sheet.Cell> names) {
        return new ChartData(
                title, axis, categories, series, shape, rate, breaks, top, notes, new Heads(places, names));
    }

    private List<String> seriesNames() {
        return series.stream().map(Series::name).toList();
    }

    private static List<Sheet.Cell> words(List<String> words) {
        return words.stream().map(Sheet.Cell::of).toList();
    }

    /** The categories for a file. */
    List<Sheet.Cell> places() {
        return heads == null ? words(categories) : heads.places();
    }

    /** The names of the series for a file. */
    List<Sheet.Cell> names() {
        return heads == null ? words(seriesNames()) : heads.series();
    }

    boolean isLying() {
        return shape == Shape.BARS || shape == Shape.STACKED_BARS;
    }

    boolean isStacked() {
        return shape == Shape.STACKED_COLUMNS || shape == Shape.STACKED_BARS;
    }

    /** Several series are named below the title, and a single one whose name the title does not say. */
    boolean hasLegend() {
        return series.size() > 1 || series.stream().anyMatch(one -> !title.contains(one.name()));
    }

    /** Whether there is nothing at all to draw. */
    public boolean isEmpty() {
        return series.stream()
                .flatMap(s -> s.points().stream())
                .allMatch(p -> p.amount() == null && p.mark().isEmpty());
    }
}
