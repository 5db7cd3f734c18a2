package gongkai.base;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.ChartOptions;
import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.Accessibility;
import com.vaadin.flow.component.charts.model.AxisTitle;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.Credits;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Exporting;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.Lang;
import com.vaadin.flow.component.charts.model.LayoutDirection;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotBand;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsBar;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import com.vaadin.flow.component.charts.model.Stacking;
import com.vaadin.flow.component.charts.model.TextAlign;
import com.vaadin.flow.component.charts.model.Title;
import com.vaadin.flow.component.charts.model.Tooltip;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one owner of how charts look and behave; views hand it {@link ChartData} and never touch a chart's configuration.
 *
 * <p>House style: colours come from custom properties (light and dark follow the page); the axis begins at zero unless
 * the numbers are rates; a missing value is a gap, shaded and said in words, and is never bridged; a disputed point has
 * a dashed outline, a diamond where it is a line's point, and its word above; nothing is ever sent to an export server.
 */
public final class ChartFactory {

    /** From here on the axis counts in 万, or in thousands in English. */
    private static final BigDecimal LARGE = new BigDecimal("100000");

    /** Which points are labelled is decided in the browser, where the room is known ({@code frontend/chart-style.js}). */
    private static final String LABEL = "function() { return window.gongkaiLabel(this); }";

    /** What tells lines apart without their colour; the diamond is for what is disputed. */
    private static final MarkerSymbolEnum[] SYMBOLS = {
        MarkerSymbolEnum.CIRCLE, MarkerSymbolEnum.SQUARE, MarkerSymbolEnum.TRIANGLE, MarkerSymbolEnum.TRIANGLE_DOWN
    };

    /** The plot of a chart on a telephone, in pixels: words over it are laid out so that they have room even there. */
    private static final int NARROW = 270;

    private static final int LINE_HEIGHT = 14;

    private ChartFactory() {}

    public static Chart create(ChartData data) {
        localise();
        HouseChart chart = new HouseChart(type(data.shape()));
        chart.addClassName("house-chart");
        chart.getElement().setAttribute("role", "figure").setAttribute("aria-label", data.title());

        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        configuration.getChart().setType(type(data.shape()));
        Title title = new Title(escape(data.title()));
        title.setFloating(true); // only for screen readers: the panel's heading says it to all others
        configuration.setTitle(title);
        configuration.setCredits(new Credits(false));
        configuration.setExporting(new Exporting(false)); // its default would send the numbers to a public server
        configuration.setAccessibility(new Accessibility(true));
        configuration.setPlotOptions(options(data));

        Tooltip tooltip = configuration.getTooltip();
        tooltip.setUseHTML(false);
        tooltip.setHeaderFormat("<span class='highcharts-header'>{point.key}</span><br/>");
        tooltip.setPointFormat("{series.name}: <b>{point.description}</b>");

        configuration.getChart().setMarginRight(beyondPlot(data));
        if (!data.notes().isEmpty()) {
            configuration.getChart().setSpacingTop(22); // their signs stand above the plot
        }
        xAxis(configuration, data);
        yAxis(configuration, data);

        for (ChartData.Series one : data.series()) {
            configuration.addSeries(series(one, data));
        }
        configuration.getLegend().setEnabled(data.series().size() > 1);
        configuration.getLegend().setAlign(HorizontalAlign.LEFT);
        configuration.getLegend().setVerticalAlign(VerticalAlign.TOP);
        configuration.getLegend().setLayout(LayoutDirection.HORIZONTAL);
        configuration.getLegend().setPadding(4);
        configuration.getLegend().setMargin(12);
        marks(configuration, data);
        return chart;
    }

    private static ChartType type(ChartData.Shape shape) {
        return switch (shape) {
            case COLUMNS, STACKED_COLUMNS -> ChartType.COLUMN;
            case BARS, STACKED_BARS -> ChartType.BAR;
            case LINE -> ChartType.LINE;
        };
    }

    private static boolean stacked(ChartData data) {
        return data.shape() == ChartData.Shape.STACKED_COLUMNS || data.shape() == ChartData.Shape.STACKED_BARS;
    }

    private static AbstractPlotOptions options(ChartData data) {
        DataLabels labels = new DataLabels(true);
        labels.setFormatter(LABEL);
        labels.setAllowOverlap(type(data.shape()) == ChartType.BAR && !stacked(data));
        labels.setCrop(false);
        labels.setOverflow("allow"); // above its column: pushed down or aside it would cover something
        if (stacked(data)) {
            labels.setClassName("inside-label");
        }
        return switch (data.shape()) {
            case COLUMNS, STACKED_COLUMNS -> {
                PlotOptionsColumn options = new PlotOptionsColumn();
                options.setAnimation(false);
                options.setMaxPointWidth(44);
                options.setPointPadding(0.06);
                options.setGroupPadding(0.16);
                options.setBorderRadius(3);
                options.setDataLabels(labels);
                if (stacked(data)) {
                    options.setStacking(Stacking.NORMAL);
                }
                yield options;
            }
            case BARS, STACKED_BARS -> {
                PlotOptionsBar options = new PlotOptionsBar();
                options.setAnimation(false);
                options.setMaxPointWidth(22);
                options.setPointPadding(0.06);
                options.setGroupPadding(0.14);
                options.setBorderRadius(3);
                options.setDataLabels(labels);
                if (stacked(data)) {
                    options.setStacking(Stacking.NORMAL);
                }
                yield options;
            }
            case LINE -> {
                PlotOptionsLine options = new PlotOptionsLine();
                options.setAnimation(false);
                options.setConnectNulls(false);
                Marker marker = new Marker(true);
                marker.setRadius(4);
                options.setMarker(marker);
                options.setDataLabels(labels);
                yield options;
            }
        };
    }

    private static void xAxis(Configuration configuration, ChartData data) {
        XAxis axis = new EvenlyNamed();
        configuration.addxAxis(axis);
        axis.setCategories(data.categories().stream().map(ChartFactory::escape).toArray(String[]::new));
        axis.setTickLength(0);
        axis.setTitle(new AxisTitle(""));
        axis.setDescription(data.axis());
        List<Flag> flags = flags(data);
        for (Flag flag : flags) {
            PlotLine line = new PlotLine();
            line.setClassName("form-break");
            line.setValue(flag.point().before() - 0.5);
            line.setZIndex(4);
            Label label = new Label(escape(flag.point().reason()));
            label.setRotation(0);
            label.setY(12 + flag.level() * LINE_HEIGHT);
            label.setTextAlign(flag.leftwards() ? TextAlign.RIGHT : TextAlign.LEFT);
            label.setX(flag.leftwards() ? -4 : 4);
            line.setLabel(label);
            axis.addPlotLine(line);
        }
        for (int i = 0; i < data.notes().size(); i++) {
            PlotLine line = new PlotLine();
            line.setClassName("axis-note");
            line.setValue(data.notes().get(i).at());
            line.setZIndex(2); // before the bands of missing years, behind the columns
            Label label = new Label(ChartData.Note.sign(i));
            label.setRotation(0);
            label.setAlign(HorizontalAlign.CENTER);
            label.setX(0);
            label.setY(-4); // above the plot, where no column reaches
            line.setLabel(label);
            axis.addPlotLine(line);
        }
        for (int[] gap : gaps(data)) {
            PlotBand band = new PlotBand();
            band.setClassName("gap");
            band.setFrom(gap[0] - 0.5);
            band.setTo(gap[1] + 0.5);
            String words = I18NProvider.translate("chart.gap");
            Label label = new Label(words);
            boolean upright = (gap[1] - gap[0] + 1) * NARROW / data.categories().size() < width(words);
            label.setRotation(upright ? -90 : 0);
            label.setTextAlign(TextAlign.CENTER);
            label.setAlign(HorizontalAlign.CENTER);
            label.setVerticalAlign(VerticalAlign.MIDDLE);
            band.setLabel(label);
            axis.addPlotBand(band);
        }
    }

    /**
     * The words at a break of the line.
     *
     * @param level 0 at the top, more further down, so that none covers another
     * @param leftwards before its line, because there is no room behind it
     */
    record Flag(ChartData.Break point, int level, boolean leftwards) {}

    static List<Flag> flags(ChartData data) {
        List<Flag> flags = new ArrayList<>();
        List<Double> ends = new ArrayList<>(); // of what stands on each level, from the left
        double pitch = (double) NARROW / Math.max(1, data.categories().size());
        List<ChartData.Break> breaks = data.breaks().stream()
                .sorted(Comparator.comparingInt(ChartData.Break::before))
                .toList();
        for (ChartData.Break point : breaks) {
            double at = point.before() * pitch;
            double width = width(point.reason());
            boolean leftwards = at + width > NARROW && at >= width;
            double start = leftwards ? at - width : at;
            int level = 0;
            while (level < ends.size() && ends.get(level) > start) {
                level++;
            }
            if (level == ends.size()) {
                ends.add(0.0);
            }
            ends.set(level, start + width);
            flags.add(new Flag(point, level, leftwards));
        }
        return flags;
    }

    /** What the words at the newest place, or at the ends of lying bars, need beyond the plot, in pixels. */
    private static int beyondPlot(ChartData data) {
        boolean lying = type(data.shape()) == ChartType.BAR;
        int label = data.series().stream()
                .flatMap(one ->
                        lying ? one.points().stream() : Stream.of(one.points().getLast()))
                .filter(point -> point.amount() != null)
                .mapToInt(point -> width(point.text()))
                .max()
                .orElse(0);
        if (lying) {
            return 10 + (stacked(data) ? 0 : label);
        }
        int words = Math.max(label, width(data.categories().getLast()));
        return 10 + Math.max(0, (words - NARROW / data.categories().size()) / 2);
    }

    /** How high a chart must be on a telephone, in pixels, so that its legend and the names at its bars have room. */
    static int heightWhereNarrow(ChartData data) {
        int legend = data.series().size() > 1 ? 12 + 20 * data.series().size() : 0;
        if (type(data.shape()) != ChartType.BAR) {
            return 240 + legend;
        }
        int bars = data.shape() == ChartData.Shape.BARS ? 34 * data.series().size() : 34;
        int rows = data.categories().stream()
                .mapToInt(name -> Math.max(bars, 8 + 15 * Math.ceilDiv(width(name), NARROW / 3)))
                .max()
                .orElse(bars);
        return 76 + legend + rows * data.categories().size();
    }

    /** Of small words over a chart, in pixels, rather too wide than too narrow. */
    private static int width(String words) {
        return 10
                + words.codePoints()
                        .map(c -> Character.isIdeographic(c) ? 11 : 6)
                        .sum();
    }

    /** Runs of categories inside the data for which no series has anything at all, as first and last index. */
    static List<int[]> gaps(ChartData data) {
        List<int[]> gaps = new ArrayList<>();
        int start = -1;
        boolean upright = type(data.shape()) != ChartType.BAR;
        for (int i = 0; upright && i < data.categories().size(); i++) {
            int at = i;
            boolean nothing = data.series().stream()
                    .map(s -> s.points().get(at))
                    .allMatch(p -> p.amount() == null && p.mark().isEmpty());
            if (nothing && start < 0) {
                start = i;
            }
            if (!nothing && start >= 0) {
                gaps.add(new int[] {start, i - 1});
                start = -1;
            }
        }
        return gaps;
    }

    private static void yAxis(Configuration configuration, ChartData data) {
        YAxis axis = configuration.getyAxis();
        axis.setTitle(new AxisTitle(""));
        if (!data.rate() || data.shape() != ChartData.Shape.LINE) {
            axis.setMin(0); // a column that does not begin at zero lies about its height
        }
        if (data.top() != null) {
            axis.setSoftMax(data.top().multiply(new BigDecimal("1.14")));
        }
        axis.setAllowDecimals(data.rate());
        axis.setTickPixelInterval(type(data.shape()) == ChartType.BAR ? 100 : 64); // numbers side by side need more
        boolean large = data.series().stream()
                .flatMap(s -> s.points().stream())
                .anyMatch(p -> p.amount() != null && p.amount().compareTo(LARGE) >= 0);
        axis.getLabels().setFormat(data.rate() ? "{value}%" : large ? "{text}" : "{value:,.0f}");
        axis.setReversedStacks(false);
        int lines =
                flags(data).stream().mapToInt(flag -> flag.level() + 1).max().orElse(0);
        // room beyond the longest column: for its label, and for words at breaks
        axis.setMaxPadding(type(data.shape()) == ChartType.BAR ? 0.02 : 0.2 + 0.07 * lines);
        axis.setEndOnTick(false);
    }

    private static DataSeries series(ChartData.Series one, ChartData data) {
        DataSeries series = new DataSeries(escape(one.name()));
        AbstractPlotOptions options = options(data);
        if (options instanceof PlotOptionsColumn column) {
            column.setColorIndex(one.colour());
        } else if (options instanceof PlotOptionsBar bar) {
            bar.setColorIndex(one.colour());
        } else if (options instanceof PlotOptionsLine line) {
            line.setColorIndex(one.colour());
            line.getMarker().setSymbol(SYMBOLS[one.colour() % SYMBOLS.length]);
        }
        series.setPlotOptions(options);
        String disputed = I18NProvider.translate("state.disputed");
        for (int i = 0; i < one.points().size(); i++) {
            ChartData.Point point = one.points().get(i);
            int at = i;
            if (data.shape() == ChartData.Shape.LINE && data.breaks().stream().anyMatch(b -> b.before() == at)) {
                series.add(new DataSeriesItem(i - 0.5, (Number) null)); // the line does not go on over a break
            }
            DataSeriesItem item = new DataSeriesItem();
            item.setX(i);
            item.setY(point.amount());
            item.setName(escape(label(point, disputed)));
            item.setDescription(escape(point.note().isEmpty() ? point.text() : point.text() + " · " + point.note()));
            if (point.disputed()) {
                item.setClassName("disputed");
                if (data.shape() == ChartData.Shape.LINE) {
                    Marker marker = new Marker(true);
                    marker.setSymbol(MarkerSymbolEnum.DIAMOND);
                    marker.setRadius(7);
                    item.setMarker(marker);
                }
                DataLabels label = new DataLabels(true);
                label.setClassName(stacked(data) ? "inside-label" : "disputed-label");
                label.setFormatter(LABEL);
                label.setAllowOverlap(true); // it is told in any case, by its sign alone where there is no room
                item.setDataLabels(label);
            }
            series.add(item);
        }
        return series;
    }

    private static String label(ChartData.Point point, String disputed) {
        if (point.amount() == null) {
            return "";
        }
        return point.disputed() ? "◇ " + point.text() + " " + disputed : point.text();
    }

    /** The signs that a source holds instead of a number, written on the zero line where the number would stand. */
    private static void marks(Configuration configuration, ChartData data) {
        DataSeries marks = new DataSeries(I18NProvider.translate("chart.marks"));
        for (int i = 0; i < data.categories().size(); i++) {
            Set<String> signs = new LinkedHashSet<>(); // of all series: they stand at one place
            List<String> words = new ArrayList<>();
            for (ChartData.Series one : data.series()) {
                ChartData.Point point = one.points().get(i);
                if (point.amount() == null && !point.mark().isEmpty()) {
                    signs.add(point.mark());
                    words.add(one.name() + " " + point.text());
                }
            }
            if (!signs.isEmpty()) {
                DataSeriesItem item = new DataSeriesItem(i, 0);
                item.setName(escape(String.join(" ", signs)));
                item.setDescription(escape(String.join(I18NProvider.translate("list.semicolon"), words)));
                marks.add(item);
            }
        }
        if (marks.getData().isEmpty()) {
            return;
        }
        PlotOptionsScatter options = new PlotOptionsScatter();
        options.setShowInLegend(false);
        options.setAnimation(false);
        options.setMarker(new Marker(false));
        DataLabels labels = new DataLabels(true);
        labels.setFormatter(LABEL);
        labels.setAllowOverlap(true);
        options.setDataLabels(labels);
        marks.setPlotOptions(options);
        configuration.addSeries(marks);
    }

    /** Number symbols and the chart's own words, once for each page. */
    private static void localise() {
        UI ui = UI.getCurrent();
        String tag = ui.getLocale().toLanguageTag();
        if (tag.equals(ComponentUtil.getData(ui, "chart-language"))) {
            return;
        }
        ComponentUtil.setData(ui, "chart-language", tag);
        HouseLang lang = new HouseLang();
        if (ui.getLocale().getLanguage().equals("zh")) {
            lang.setNumericSymbols(new String[] {"万", "亿", "万亿"});
            lang.setNumericSymbolMagnitude(10000);
        } else {
            lang.setNumericSymbols(new String[] {"k", "M", "B"});
            lang.setNumericSymbolMagnitude(1000);
        }
        lang.setThousandsSep(",");
        lang.setDecimalPoint(".");
        lang.setNoData(I18NProvider.translate("state.no-data"));
        ChartOptions.get(ui).setLang(lang);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Names evenly spaced places, as many as have room, and always the newest; the library would slant or drop them. */
    private static final class EvenlyNamed extends XAxis {

        @SuppressWarnings("unused") // written to the client, which calls it as a function
        private final String _fn_tickPositioner = "function() { return window.gongkaiTicks(this); }";
    }

    /** The chart library's words for screen readers, which the component's own language class does not know. */
    private static final class HouseLang extends Lang {

        @SuppressWarnings("unused") // written to the client by the chart's serialiser
        private final Map<String, Object> accessibility = Map.of(
                "defaultChartTitle",
                I18NProvider.translate("chart.a11y.title"),
                "chartContainerLabel",
                I18NProvider.translate("chart.a11y.container"),
                "svgContainerLabel",
                I18NProvider.translate("chart.a11y.svg"),
                "legend",
                Map.of(
                        "legendLabelNoTitle",
                        I18NProvider.translate("chart.a11y.legend"),
                        "legendItem",
                        I18NProvider.translate("chart.a11y.legend-item")),
                "screenReaderSection",
                Map.of(
                        "beforeRegionLabel",
                        "",
                        "afterRegionLabel",
                        "",
                        "endOfChartMarker",
                        I18NProvider.translate("chart.a11y.end")));

        public Map<String, Object> getAccessibility() {
            return accessibility;
        }
    }
}
