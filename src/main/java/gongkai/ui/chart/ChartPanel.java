package gongkai.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its heading, the table of the same numbers in a disclosure below it, and words where there is nothing to
 * draw. A number of the table and a point of the chart open their source, and change nothing else.
 */
public final class ChartPanel extends Section {

    /** The upright line at which a line of numbers ends, beside its reason. */
    private static final String BREAK = "┊";

    private final Div foot = new Div();
    private final Div said = new Div();
    private final NativeDetails about;

    private @Nullable HouseChart chart;

    /**
     * @param now what is drawn
     * @param again the same for what is asked for later: made anew, in any thread, so that a page does not hold its numbers
     * @param onSource the one answer to a number of the table and to a point of the chart: takes what they come from
     */
    public ChartPanel(ChartData now, Supplier<ChartData> again, SerializableConsumer<String> onSource) {
        addClassNames("panel", "chart-panel");
        H2 heading = new H2(now.title());
        add(heading);
        foot.addClassName("panel-foot");
        foot.setVisible(false);
        said.addClassName("panel-foot");
        about = new NativeDetails(getTranslation("chart.about"), said);
        about.addClassName("about-chart");
        about.setVisible(false);
        if (now.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("state.no-data-here"));
            empty.addClassName("empty");
            add(empty, foot, about);
            return;
        }
        HouseChart drawn = new HouseChart(now.title(), again);
        drawn.getStyle().set("--narrow-height", ChartRoom.heightWhereNarrow(now) + "px");
        drawn.setHeight(ChartRoom.height(now) + "px");
        drawn.onPoint(onSource);
        chart = drawn;
        add(drawn);
        UnorderedList notes = notes(now);
        if (notes.getElement().getChildCount() > 0) {
            add(notes);
        }
        UnorderedList breaks = reasons(now);
        if (breaks.getElement().getChildCount() > 0) {
            said.add(breaks);
            about.setVisible(true);
        }
        Div below = new Div(
                table(now, again, onSource),
                about,
                DownloadBar.ofChart(
                        now.title(), marks(now), (about, words) -> ChartTable.sheet(again.get(), about, words)));
        below.addClassName("below-chart");
        add(foot, below);
    }

    /** Is seen when the page opens: it waits for nothing. */
    public ChartPanel first() {
        if (chart != null) {
            chart.first();
        }
        return this;
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

    private Component table(ChartData now, Supplier<ChartData> again, SerializableConsumer<String> onSource) {
        Table<Integer> table = Table.later(now.title(), now.categories().size(), () -> ChartTable.content(again.get()));
        table.onClick(ChartTable.SOURCE, onSource);
        NativeDetails details = new NativeDetails(getTranslation("chart.table"), table);
        details.addClassName("as-table");
        return details;
    }
}
