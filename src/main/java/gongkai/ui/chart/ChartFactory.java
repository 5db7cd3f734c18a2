package gongkai.ui.chart;

import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.Accessibility;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.Credits;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Exporting;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.LayoutDirection;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotOptionsBar;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import com.vaadin.flow.component.charts.model.Stacking;
import com.vaadin.flow.component.charts.model.Title;
import com.vaadin.flow.component.charts.model.Tooltip;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.i18n.I18NProvider;
import gongkai.platform.web.Html;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one owner of how charts look and behave; views hand it {@link ChartData} and never touch a chart's configuration.
 *
 * <p>House style: colours come from custom properties (light and dark follow the page); the axis begins at zero unless
 * the numbers are rates; a missing value is a gap, shaded and said in words, and is never bridged; a disputed point has
 * a dashed outline, a diamond where it is a line's point, and its word above; nothing is ever sent to an export server.
 */
public final class ChartFactory {

    /** Which points are labelled is decided in the browser, where the room is known ({@code frontend/chart-style.js}). */
    private static final String LABEL = "function() { return window.gongkaiLabel(this); }";

    /** What tells lines apart without their colour; the diamond is for what is disputed. */
    private static final MarkerSymbolEnum[] SYMBOLS = {
        MarkerSymbolEnum.CIRCLE, MarkerSymbolEnum.SQUARE, MarkerSymbolEnum.TRIANGLE, MarkerSymbolEnum.TRIANGLE_DOWN
    };

    private ChartFactory() {}

    /** @param language of the words that the chart adds to the view's */
    public static Configuration configuration(ChartData data, Locale language) {
        ChartScale scale = ChartScale.of(data, language);
        ChartRoom.Strip strip = ChartRoom.strip(data);
        Configuration configuration = new Configuration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        configuration.getChart().setType(type(data.shape()));
        Title title = new Title(Html.escapeContent(data.title()));
        title.setFloating(true); // only for screen readers: the panel's heading says it to all others
        configuration.setTitle(title);
        configuration.setCredits(new Credits(false));
        configuration.setExporting(new Exporting(false)); // its default would send the numbers to a public server
        configuration.setAccessibility(new Accessibility(true));
        configuration.setPlotOptions(options(data));

        configuration.getChart().setMarginRight(ChartRoom.beyondPlot(data, scale));
        // without a legend above it, half of the topmost number needs the room
        configuration.getChart().setSpacingTop(data.hasLegend() ? 0 : 12 + strip.height());
        configuration.getChart().setSpacingBottom(4);
        tooltip(configuration.getTooltip(), data);
        ChartAxes.places(configuration, data, strip);
        ChartAxes.numbers(configuration, data, scale);

        for (ChartData.Series one : data.series()) {
            configuration.addSeries(series(one, data, scale));
        }
        configuration.getLegend().setEnabled(data.hasLegend());
        configuration.getLegend().setAlign(HorizontalAlign.LEFT);
        configuration.getLegend().setVerticalAlign(VerticalAlign.TOP);
        configuration.getLegend().setLayout(LayoutDirection.HORIZONTAL);
        configuration.getLegend().setX(-8); // its first sign stands below the title's first letter
        configuration.getLegend().setPadding(4);
        configuration.getLegend().setMargin(8 + strip.height());
        marks(configuration, data, language);
        return configuration;
    }

    private static ChartType type(ChartData.Shape shape) {
        return switch (shape) {
            case COLUMNS, STACKED_COLUMNS -> ChartType.COLUMN;
            case BARS, STACKED_BARS -> ChartType.BAR;
            case LINE -> ChartType.LINE;
        };
    }

    /** Everything that one place has, below the name of the place: the reader looks a year up, not a colour. */
    private static void tooltip(Tooltip tooltip, ChartData data) {
        tooltip.setUseHTML(false);
        tooltip.setShared(!data.isLying() || data.series().size() > 1);
        tooltip.setFormatter("function() { return window.gongkaiTooltip(this); }");
    }

    private static AbstractPlotOptions options(ChartData data) {
        DataLabels labels = new DataLabels(true);
        labels.setFormatter(LABEL);
        // which of them have room is decided in chart-words.js, by a rule and not by chance
        labels.setAllowOverlap(true);
        labels.setCrop(false);
        labels.setOverflow("allow"); // above its column: pushed down or aside it would cover something
        if (data.isStacked()) {
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
                if (data.isStacked()) {
                    options.setStacking(Stacking.NORMAL);
                }
                yield options;
            }
            case BARS, STACKED_BARS -> {
                PlotOptionsBar options = new PlotOptionsBar();
                options.setAnimation(false);
                options.setMaxPointWidth(data.categories().size() <= 3 ? 40 : 22);
                options.setPointPadding(0.06);
                options.setGroupPadding(0.14);
                options.setBorderRadius(3);
                options.setDataLabels(labels);
                if (data.isStacked()) {
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

    /** Of how it looks only what no other series has: the rest is said once for all of them. */
    private static AbstractPlotOptions own(ChartData.Series one, ChartData data) {
        return switch (data.shape()) {
            case COLUMNS, STACKED_COLUMNS -> {
                PlotOptionsColumn options = new PlotOptionsColumn();
                options.setColorIndex(one.colour());
                yield options;
            }
            case BARS, STACKED_BARS -> {
                PlotOptionsBar options = new PlotOptionsBar();
                options.setColorIndex(one.colour());
                yield options;
            }
            case LINE -> {
                PlotOptionsLine options = new PlotOptionsLine();
                options.setColorIndex(one.colour());
                Marker marker = new Marker();
                marker.setSymbol(SYMBOLS[one.colour() % SYMBOLS.length]);
                options.setMarker(marker);
                yield options;
            }
        };
    }

    private static DataSeries series(ChartData.Series one, ChartData data, ChartScale scale) {
        DataSeries series = new DataSeries(Html.escapeContent(one.name()));
        series.setPlotOptions(own(one, data));
        for (int i = 0; i < one.points().size(); i++) {
            ChartData.Point point = one.points().get(i);
            int at = i;
            if (data.shape() == ChartData.Shape.LINE && data.breaks().stream().anyMatch(b -> b.before() == at)) {
                series.add(new DataSeriesItem(i - 0.5, (Number) null)); // the line does not go on over a break
            }
            DataSeriesItem item = new DataSeriesItem();
            item.setX(i);
            item.setY(point.amount());
            item.setName(Html.escapeContent(label(point, scale)));
            String words = point.note().isEmpty() ? point.text() : point.text() + " · " + point.note();
            if (!words.equals(label(point, scale))) { // else the browser says the one for both
                item.setDescription(Html.escapeContent(words));
            }
            if (!point.source().isEmpty()) {
                item.setId(point.source());
            }
            if (point.disputed()) {
                item.setClassName("disputed");
                if (data.shape() == ChartData.Shape.LINE) {
                    Marker marker = new Marker(true);
                    marker.setSymbol(MarkerSymbolEnum.DIAMOND);
                    marker.setRadius(7);
                    item.setMarker(marker);
                }
                DataLabels label = new DataLabels(true); // all else as every label has it
                label.setClassName(data.isStacked() ? "disputed-inside" : "disputed-label");
                item.setDataLabels(label);
            }
            series.add(item);
        }
        return series;
    }

    /** What stands at a point: its number in the chart's unit, and that it is disputed. */
    static String label(ChartData.Point point, ChartScale scale) {
        if (point.amount() == null) {
            return "";
        }
        String number = scale.label(point);
        return point.disputed()
                ? "◇ " + number + " " + I18NProvider.translate(scale.language(), "state.disputed")
                : number;
    }

    /** The signs that a source holds instead of a number, written on the zero line where the number would stand. */
    private static void marks(Configuration configuration, ChartData data, Locale language) {
        DataSeries marks = new DataSeries(I18NProvider.translate(language, "chart.marks"));
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
                item.setName(Html.escapeContent(String.join(" ", signs)));
                item.setDescription(
                        Html.escapeContent(String.join(I18NProvider.translate(language, "list.semicolon"), words)));
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
}
