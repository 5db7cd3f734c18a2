package gongkai.ui.chart;

import com.vaadin.flow.internal.JacksonUtils;
import gongkai.platform.i18n.Translations;
import gongkai.platform.web.Html;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.download.FileFacts;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableParts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What stands below a chart and comes with it: the table of its numbers and its notes, both folded away, and the ways to take
 * it along. Made when it is asked for, in any thread.
 */
final class ChartBelow {

    /** The upright line at which a line of numbers ends, beside its reason. */
    private static final String BREAK = "┊";

    private final String title;
    private final Supplier<ChartData> data;
    private final Locale language;
    private final List<String> notes = new ArrayList<>();
    private final TableParts<Integer> table;

    ChartBelow(String title, Supplier<ChartData> data, Locale language) {
        this.title = title;
        this.data = data;
        this.language = language;
        this.table = new TableParts<>(() -> ChartTable.content(data.get()), language);
    }

    void note(String words) {
        notes.add(words);
    }

    List<String> notes() {
        return notes;
    }

    /** @param address answers with the parts of the table and with the files */
    Html html(String address) {
        ChartData now = data.get();
        Html html = new Html()
                .open("details", "class", "as-table")
                .open("summary")
                .text(translate("chart.table"))
                .close("summary")
                .open(
                        "div",
                        "class",
                        "table-scroll",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-label",
                        title,
                        "data-rest",
                        address)
                .add(table.nothingYet(now.categories().size()))
                .close("div")
                .close("details");
        about(html, now);
        return html.open(
                        "div",
                        "class",
                        "download-bar",
                        "role",
                        "group",
                        "aria-label",
                        translate("download.of", title),
                        "data-file",
                        address)
                .add(DownloadBar.links(title, address + "?", language))
                .add(picture("SVG"))
                .add(picture("PNG"))
                .close("div");
    }

    /** Sentences on definitions, bases and sources, and why a line ends where it does. */
    private void about(Html html, ChartData now) {
        Html reasons = new Html();
        for (ChartData.Break one : now.breaks()) {
            if (!one.reason().isEmpty()) {
                reasons.open("li")
                        .span("", BREAK)
                        .span("", now.categories().get(one.before()))
                        .span("", one.reason())
                        .close("li");
            }
        }
        if (reasons.isEmpty() && notes.isEmpty()) {
            return;
        }
        html.open("details", "class", "about-chart")
                .open("summary")
                .text(translate("chart.about"))
                .close("summary")
                .open("div", "class", "panel-foot");
        if (!reasons.isEmpty()) {
            // a file has them at their years, a sheet has no room for them
            html.element("ul", "axis-notes screen-only", reasons);
        }
        notes.forEach(note -> html.span("", note));
        html.close("div").close("details");
    }

    private Html picture(String kind) {
        return new Html()
                .open(
                        "button",
                        "type",
                        "button",
                        "data-picture",
                        kind,
                        "aria-label",
                        translate("download.as", title, kind))
                .text(kind)
                .close("button");
    }

    /** The whole table, as it is on the page in the end. */
    String table() {
        return table.whole();
    }

    String tablePart(String from, boolean all) {
        return table.part(from, all);
    }

    Sheet sheet(List<Sheet.Fact> about, Sheet.Words words) {
        return ChartTable.sheet(data.get(), about, words);
    }

    void write(DownloadBar.Kind kind, FileFacts facts, OutputStream out) throws IOException {
        kind.write(sheet(facts.facts(), facts.words()), out);
    }

    /** What is written around the picture of the chart, which the browser makes. */
    String aroundPicture(FileFacts facts) {
        List<String> lines = marks(data.get());
        facts.facts().stream()
                .filter(fact -> !fact.words().equals(title))
                .map(fact -> translate("download.line", fact.name(), fact.words()))
                .forEach(lines::add);
        return JacksonUtils.writeValue(Map.of("name", facts.name(), "title", title, "lines", lines))
                .toString();
    }

    /** What the signs in a chart stand for, for a picture of it that is looked at without the page. */
    private List<String> marks(ChartData now) {
        List<ChartData.Point> points = now.series().stream()
                .flatMap(series -> series.points().stream())
                .toList();
        List<String> marks = new ArrayList<>();
        if (points.stream().anyMatch(ChartData.Point::disputed)) {
            marks.add(translate("chart.mark.disputed"));
        }
        if (points.stream()
                .anyMatch(point -> point.amount() == null && point.mark().equals("/"))) {
            marks.add(translate("chart.mark.slash"));
        }
        if (points.stream()
                .anyMatch(point -> point.amount() == null && point.mark().length() > 1)) {
            marks.add(translate("chart.mark.blank"));
        }
        if (!ChartAxes.gaps(now).isEmpty()) {
            marks.add(translate("chart.mark.gap"));
        }
        if (!now.breaks().isEmpty()) {
            marks.add(translate("chart.mark.break"));
        }
        return marks;
    }

    private String translate(String key, Object... parameters) {
        return Translations.translate(language, key, parameters);
    }
}
