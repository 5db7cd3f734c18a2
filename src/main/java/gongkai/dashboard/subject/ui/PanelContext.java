package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.dashboard.subject.SubjectData;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.chart.ChartPanel;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.Table;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every panel of a subject is drawn from, and what they all look like: title, content, the note of its key at the foot.
 *
 * @param source of the numbers: panels hold none of them, and make a chart or a table anew when it is asked for later
 */
record PanelContext(
        Supplier<SubjectData> source, Scope scope, Catalogue catalogue, FigurePoints points, FigureText text) {

    /** A table of more cells than these waits until somebody comes near. */
    private static final int FEW_CELLS = 30;

    SubjectData data() {
        return source.get();
    }

    /** The panels of charts, with what is said of them. */
    List<ChartPanel> charts(Supplier<List<Plot>> plots) {
        List<ChartPanel> panels = new ArrayList<>();
        List<Plot> now = plots.get();
        for (int i = 0; i < now.size(); i++) {
            int at = i;
            ChartPanel panel =
                    new ChartPanel(now.get(i).chart(), () -> plots.get().get(at).chart(), EvidenceLink::open);
            now.get(i).notes().forEach(panel::note);
            panels.add(now.get(i).wide() ? panel.wide() : panel);
        }
        return panels;
    }

    String title(String key) {
        return text.translate("panel." + data().subject().name() + "." + key);
    }

    SubjectLine own(String name, List<@Nullable Figure> figures) {
        return new SubjectLine(name, scope.unit(), figures);
    }

    SubjectLine other(String name, List<@Nullable Figure> figures) {
        return new SubjectLine(name, Objects.requireNonNullElse(scope.with(), scope.unit()), figures);
    }

    /** The lines of both units, each told by its unit; those of the chosen one as they are where no other stands beside it. */
    List<SubjectLine> beside(List<SubjectLine> own, List<SubjectLine> other) {
        String with = scope.with();
        return with == null || other.isEmpty()
                ? own
                : Stream.concat(
                                own.stream().map(line -> line.named(text.unit(scope.unit()))),
                                other.stream().map(line -> line.named(text.unit(with))))
                        .toList();
    }

    /** Why a unit has no number of a year. */
    Function<Integer, Absence> absence(String unit) {
        return year -> data().reports().absence(unit, Period.ofYear(year));
    }

    /** Names the chosen years that an axis leaves off, for each unit whose lines it has. */
    List<String> ends(List<Integer> axis, List<SubjectLine> lines) {
        List<Integer> before = data().missingBefore(axis);
        List<Integer> after = data().missingAfter(axis);
        List<String> units = lines.stream().map(SubjectLine::unit).distinct().toList();
        List<String> ends = new ArrayList<>();
        for (String unit : units) {
            String named = Stream.of(before, after)
                    .map(years -> points.named(years, absence(unit)))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(text.translate("list.semicolon")));
            if (!named.isEmpty()) {
                ends.add(units.size() > 1 ? text.unit(unit) + text.translate("list.comma") + named : named);
            }
        }
        return ends;
    }

    /** What is said of a panel's chart: the given, and what holds for all numbers of the panel. */
    List<String> notes(String key, List<String> own) {
        String words = note(key);
        return words.isEmpty()
                ? own
                : Stream.concat(own.stream(), Stream.of(words)).toList();
    }

    /** What is said of all numbers of a panel; empty where there is nothing to say. */
    private String note(String key) {
        String note = "panel." + data().subject().name() + "." + key + ".note";
        String words = text.translate(note);
        return words.equals(note) ? "" : words;
    }

    /** The model of a panel's table, which is called as the panel is. */
    <R> TableModel<R> table(String key) {
        return new TableModel<>(title(key));
    }

    /** A table whose numbers lead to their source. A small one is there at once. */
    static <R> Component drawn(Supplier<TableContent<R>> content) {
        return evident(content).withFile();
    }

    static <R> Table<R> evident(Supplier<TableContent<R>> content) {
        TableContent<R> now = content.get();
        int rows = now.rows().size();
        String name = now.model().name();
        boolean isSmall = rows * now.model().width() <= FEW_CELLS;
        return EvidenceLink.in(
                isSmall
                        ? Table.of(name, content)
                        : Table.later(name, rows, content).highFor(rows));
    }

    /** The same behind a click, for hundreds of rows of which nobody reads many: made only when it is opened. */
    static <R> Component folded(String summary, String name, Supplier<TableContent<R>> content) {
        NativeDetails more = new NativeDetails(
                summary, EvidenceLink.in(Table.closed(name, content)).withFile());
        more.addClassName("more-rows");
        return more;
    }

    TableColumn column(String key, TableColumn.Type type) {
        return TableColumn.text(text.translate(key)).of(type);
    }

    TableCell period(Period period) {
        return TableCell.of(text.period(period), text.inFile(period));
    }

    static TableCell year(int year) {
        return TableCell.of(String.valueOf(year), Sheet.Cell.year(year));
    }

    TableCell absent(String key) {
        return TableCell.absent(text.translate(key));
    }

    /** A figure's cell; that it is not stated where there is none. */
    TableCell stated(@Nullable Figure figure) {
        return figure == null ? absent("state.not-stated") : points.cell(figure);
    }

    Section panel(String key, Component table) {
        Section panel = section(title(key), table);
        String words = note(key);
        if (!words.isEmpty()) {
            foot(panel, words);
        }
        return panel;
    }

    static Section section(String title, Component... content) {
        Section panel = new Section(new H2(title));
        panel.add(content);
        panel.addClassNames("panel", "wide");
        return panel;
    }

    static void foot(Section panel, String words) {
        Div foot = new Div(new Span(words));
        foot.addClassName("panel-foot");
        panel.add(foot);
    }
}
