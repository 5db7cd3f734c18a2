package gongkai.ui.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import gongkai.ui.component.DelegatedListener;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.download.FileFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its heading, the table of the same numbers in a disclosure below it, and words where there is nothing to
 * draw. A number of the table and a point of the chart open their source, and change nothing else. What stands below the chart
 * comes with it, when it is near the window.
 */
public final class ChartPanel extends Section {

    private final Div foot = new Div();
    private final String title;
    private final transient ChartBelow below;
    private final @Nullable HouseChart chart;

    /**
     * @param now what is drawn
     * @param again the same for what is asked for later: made anew, in any thread, so that a page does not hold its numbers
     * @param onSource the one answer to a number of the table and to a point of the chart: takes what they come from
     */
    public ChartPanel(ChartData now, Supplier<ChartData> again, SerializableConsumer<String> onSource) {
        title = now.title();
        below = new ChartBelow(title, again, getLocale());
        addClassNames("panel", "chart-panel");
        add(new H2(title));
        foot.addClassName("panel-foot");
        if (now.isEmpty()) {
            chart = null;
            Paragraph empty = new Paragraph(getTranslation("state.no-data-here"));
            empty.addClassName("empty");
            add(empty);
            return;
        }
        HouseChart drawn = new HouseChart(title, again).with(below);
        drawn.getStyle().set("--narrow-height", ChartRoom.heightWhereNarrow(now) + "px");
        drawn.setHeight(ChartRoom.height(now) + "px");
        drawn.onPoint(onSource);
        DelegatedListener.add(this, "click", ChartTable.SOURCE, onSource);
        chart = drawn;
        add(drawn);
        if (!now.notes().isEmpty()) {
            add(notes(now));
        }
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
        if (chart == null) {
            return note(new Span(words));
        }
        below.note(words);
        return this;
    }

    /** What has to be seen with the chart, as that its parts contradict their sum. */
    public ChartPanel note(Component words) {
        if (foot.getParent().isEmpty()) {
            add(foot);
        }
        foot.add(words);
        return this;
    }

    /** Takes the full width of the page's grid. */
    public ChartPanel wide() {
        addClassName("wide");
        return this;
    }

    /** The sentences that are folded away below it. */
    public List<String> notes() {
        return List.copyOf(below.notes());
    }

    public String title() {
        return title;
    }

    /** The whole table of its numbers, as its reader sees it when it is opened; empty where there are none. */
    public String table() {
        return chart == null ? "" : below.table();
    }

    /** Writes the file of a kind as whoever follows its link gets it. */
    public void write(DownloadBar.Kind kind, OutputStream out) throws IOException {
        below.write(kind, Objects.requireNonNull(chart).facts(), out);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        HouseChart drawn = chart;
        if (drawn != null) { // at the end of the request, when the view has written its notes
            event.getUI().beforeClientResponse(this, context -> drawn.taken(FileFacts.of(drawn, title, below.notes())));
        }
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
}
