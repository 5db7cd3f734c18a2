package gongkai.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The room that the words of a chart take: how high it must be so that its plot has the greater part of its panel, how wide
 * the margin beside the newest place, and where words about the axis stand in their strip above the plot.
 */
final class ChartRoom {

    /** The plot of a chart on a telephone, in pixels: words over it are laid out so that they have room even there. */
    private static final int NARROW = 270;

    private static final int WIDE = 480;
    private static final int LINE_HEIGHT = 14;
    private static final int LEGEND_LINE = 20;
    private static final int NAMES_BELOW = 30;
    private static final int PLOT = 335;
    private static final int PLOT_WHERE_NARROW = 320;
    private static final int SIGN = 16;

    private ChartRoom() {}

    /**
     * Words about a place of the axis, above the plot.
     *
     * @param level 0 just above the plot, more further up, so that none covers another
     * @param leftwards before its line, because there is no room behind it
     */
    record Flag(double at, String words, int level, boolean leftwards) {

        /** Of the words' foot, in pixels from the upper edge of the plot. */
        int y() {
            return -5 - level * LINE_HEIGHT;
        }
    }

    /** The words at breaks, and the signs of notes between them, of which each keeps clear of all others. */
    record Strip(List<Flag> breaks, List<Flag> notes) {

        int height() {
            return Stream.concat(breaks.stream(), notes.stream())
                    .mapToInt(flag -> 6 + (flag.level() + 1) * LINE_HEIGHT)
                    .max()
                    .orElse(0);
        }
    }

    static Strip strip(ChartData data) {
        List<List<double[]>> levels = new ArrayList<>();
        double pitch = (double) NARROW / Math.max(1, data.categories().size());
        List<Flag> notes = new ArrayList<>();
        for (int i = 0; i < data.notes().size(); i++) {
            double at = (data.notes().get(i).at() + 0.5) * pitch;
            int level = put(levels, at - SIGN / 2.0, at + SIGN / 2.0);
            notes.add(new Flag(data.notes().get(i).at(), ChartData.Note.sign(i), level, false));
        }
        List<Flag> breaks = new ArrayList<>();
        for (ChartData.Break point : data.breaks().stream()
                .map(one -> new ChartData.Break(one.before(), one.mark()))
                .distinct()
                .sorted(Comparator.comparingInt(ChartData.Break::before))
                .toList()) {
            double at = point.before() * pitch;
            double width = width(point.mark());
            boolean leftwards = at + width > NARROW && at >= width;
            double start = leftwards ? at - width : at;
            breaks.add(new Flag(point.before() - 0.5, point.mark(), put(levels, start, start + width), leftwards));
        }
        return new Strip(breaks, notes);
    }

    private static int put(List<List<double[]>> levels, double from, double to) {
        int level = 0;
        while (level < levels.size()
                && levels.get(level).stream().anyMatch(taken -> taken[0] < to && from < taken[1])) {
            level++;
        }
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        levels.get(level).add(new double[] {from, to});
        return level;
    }

    /** Whether words fit over that many places of the axis. */
    static boolean hasRoom(ChartData data, int places, String words) {
        return places * NARROW / data.categories().size() >= width(words);
    }

    /** What the words at the newest place, or at the ends of lying bars, need beyond the plot, in pixels. */
    static int beyondPlot(ChartData data, ChartScale scale) {
        boolean lying = data.isLying();
        int label = data.series().stream()
                .flatMap(one ->
                        lying ? one.points().stream() : Stream.of(one.points().getLast()))
                .filter(point -> point.amount() != null)
                .mapToInt(point -> width(ChartFactory.label(point, scale)))
                .max()
                .orElse(0);
        if (lying) {
            return 10 + (data.isStacked() ? 0 : label);
        }
        int words = Math.max(label, width(data.categories().getLast()));
        return 10 + Math.max(0, (words - NARROW / data.categories().size()) / 2);
    }

    /** How high the chart of a panel is, in pixels. */
    static int height(ChartData data) {
        int words = legend(data, WIDE) + strip(data).height() + NAMES_BELOW;
        if (!data.isLying()) {
            return PLOT + words;
        }
        int bars =
                data.categories().size() * (data.isStacked() ? 1 : data.series().size());
        return Math.max(PLOT - 25, 12 + bars * 34) + words;
    }

    /** How high a chart must be on a telephone, in pixels, so that its legend and the names at its bars have room. */
    static int heightWhereNarrow(ChartData data) {
        int words = legend(data, NARROW) + strip(data).height() + NAMES_BELOW;
        int plot = PLOT_WHERE_NARROW
                + 2 * (legend(data, NARROW) + strip(data).height())
                + 40 * data.notes().size();
        if (!data.isLying()) {
            return plot + words;
        }
        int bars = data.isStacked() ? 34 : 34 * data.series().size();
        int rows = data.categories().stream()
                .mapToInt(name -> Math.max(bars, 8 + 15 * Math.ceilDiv(width(name), NARROW / 3)))
                .max()
                .orElse(bars);
        return Math.max(plot, rows * data.categories().size()) + words;
    }

    private static int legend(ChartData data, int across) {
        if (!data.hasLegend()) {
            return 0;
        }
        int lines = 1;
        int used = 0;
        for (ChartData.Series one : data.series()) {
            int entry = 34 + width(one.name());
            if (used > 0 && used + entry > across) {
                lines++;
                used = 0;
            }
            used += entry;
        }
        return 12 + lines * LEGEND_LINE;
    }

    /** Of small words over a chart, in pixels, rather too wide than too narrow. */
    private static int width(String words) {
        return 10
                + words.codePoints()
                        .map(c -> Character.isIdeographic(c) ? 12 : 6)
                        .sum();
    }
}
