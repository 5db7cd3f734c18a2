package gongkai.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its heading, the table of the same numbers in a disclosure below it, and words where there is nothing to
 * draw. A number of the table and a point of the chart open their source, and change nothing else.
 */
public final class ChartPanel extends Section {

    /** A reader asked for the number at that series and category. */
    @FunctionalInterface
    public interface PointListener {
        void open(int series, int category);
    }

    /** The upright line at which a line of numbers ends, beside its reason. */
    private static final String BREAK = "┊";

    private final Div foot = new Div();
    private final Div said = new Div();
    private final NativeDetails about;

    /** @param onValue the one answer to a number of the table and to a point of the chart; null for none */
    public ChartPanel(ChartData data, @Nullable PointListener onValue) {
        addClassNames("panel", "chart-panel");
        H2 heading = new H2(data.title());
        add(heading);
        foot.addClassName("panel-foot");
        foot.setVisible(false);
        said.addClassName("panel-foot");
        about = new NativeDetails(getTranslation("chart.about"), said);
        about.addClassName("about-chart");
        about.setVisible(false);
        if (data.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("state.no-data-here"));
            empty.addClassName("empty");
            add(empty, foot, about);
        } else {
            Chart chart = chart(data, onValue);
            add(chart);
            UnorderedList notes = notes(data);
            if (notes.getElement().getChildCount() > 0) {
                add(notes);
            }
            UnorderedList breaks = reasons(data);
            if (breaks.getElement().getChildCount() > 0) {
                said.add(breaks);
                about.setVisible(true);
            }
            Div below = new Div(
                    table(data, onValue),
                    about,
                    new DownloadBar(
                            data.title(), chart, marks(data), (about, words) -> ChartTable.sheet(data, about, words)));
            below.addClassName("below-chart");
            add(foot, below);
        }
    }

    /** A sentence on definition, basis or source: folded away on the screen, printed, and taken along. */
    public ChartPanel note(String words) {
        said.add(new Span(words));
        about.setVisible(true);
        return this;
    }

    /** What has to be seen with the chart, as that its parts contradict their sum. */
    public ChartPanel note(Component words) {
        foot.add(words);
        foot.setVisible(true);
        return this;
    }

    /** What the signs in a chart stand for, for a picture of it that is looked at without the page. */
    private List<String> marks(ChartData data) {
        List<ChartData.Point> points = data.series().stream()
                .flatMap(series -> series.points().stream())
                .toList();
        List<String> marks = new ArrayList<>();
        if (points.stream().anyMatch(ChartData.Point::disputed)) {
            marks.add(getTranslation("chart.mark.disputed"));
        }
        if (points.stream()
                .anyMatch(point -> point.amount() == null && point.mark().equals("/"))) {
            marks.add(getTranslation("chart.mark.slash"));
        }
        if (points.stream()
                .anyMatch(point -> point.amount() == null && point.mark().length() > 1)) {
            marks.add(getTranslation("chart.mark.blank"));
        }
        if (!ChartAxes.gaps(data).isEmpty()) {
            marks.add(getTranslation("chart.mark.gap"));
        }
        if (!data.breaks().isEmpty()) {
            marks.add(getTranslation("chart.mark.break"));
        }
        return marks;
    }

    /** Takes the full width of the page's grid. */
    public ChartPanel wide() {
        addClassName("wide");
        return this;
    }

    private static Chart chart(ChartData data, @Nullable PointListener onPoint) {
        Chart chart = ChartFactory.create(data);
        chart.getStyle().set("--narrow-height", ChartRoom.heightWhereNarrow(data) + "px");
        chart.setHeight(ChartRoom.height(data) + "px");
        if (onPoint != null) {
            chart.addPointClickListener(event -> {
                if (event.getSeriesItemIndex() < data.series().size()) {
                    // not the item's index: a line has an item more at each of its breaks
                    onPoint.open(event.getSeriesItemIndex(), (int) Math.round(event.getxAxisValue()));
                }
            });
        }
        return chart;
    }

    /** What the signs on the axis stand for. */
    private static UnorderedList notes(ChartData data) {
        UnorderedList list = new UnorderedList();
        list.addClassName("axis-notes");
        for (int i = 0; i < data.notes().size(); i++) {
            ChartData.Note note = data.notes().get(i);
            list.add(new ListItem(new Span(ChartData.Note.sign(i)), new Span(note.when()), new Span(note.words())));
        }
        return list;
    }

    /** Why a line ends where it does: sentences, which would take the plot's room if they were not folded away. */
    private static UnorderedList reasons(ChartData data) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("axis-notes", "screen-only"); // a file has them at their years, a sheet has no room for them
        for (ChartData.Break one : data.breaks()) {
            if (!one.reason().isEmpty()) {
                list.add(new ListItem(
                        new Span(BREAK), new Span(data.categories().get(one.before())), new Span(one.reason())));
            }
        }
        return list;
    }

    private Component table(ChartData data, @Nullable PointListener onValue) {
        Table<Integer> table = new Table<>(ChartTable.of(data, onValue != null), ChartTable.rows(data)).later();
        if (onValue != null) {
            table.onClick(ChartTable.POINT, point -> ChartTable.open(point, data, onValue));
        }
        NativeDetails details = new NativeDetails(getTranslation("chart.table"), table);
        details.addClassName("as-table");
        return details;
    }
}
