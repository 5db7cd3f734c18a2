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
import gongkai.ui.table.TableModel;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every panel of a subject is drawn from, and what they all look like: title, content, the note of its key at the foot. */
record PanelContext(SubjectData data, Scope scope, Catalogue catalogue, FigurePoints points, FigureText text) {

    String title(String key) {
        return text.translate("panel." + data.subject().name() + "." + key);
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
        return year -> data.reports().absence(unit, Period.ofYear(year));
    }

    /** The chosen years that an axis leaves off are named below it, for each unit whose lines it has. */
    void ends(ChartPanel panel, List<Integer> axis, List<SubjectLine> lines) {
        List<Integer> before = data.missingBefore(axis);
        List<Integer> after = data.missingAfter(axis);
        List<String> units = lines.stream().map(SubjectLine::unit).distinct().toList();
        for (String unit : units) {
            String named = Stream.of(before, after)
                    .map(years -> points.named(years, absence(unit)))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(text.translate("list.semicolon")));
            if (!named.isEmpty()) {
                panel.note(units.size() > 1 ? text.unit(unit) + text.translate("list.comma") + named : named);
            }
        }
    }

    ChartPanel noted(ChartPanel panel, String key) {
        String words = note(key);
        return words.isEmpty() ? panel : panel.note(words);
    }

    /** What is said of all numbers of a panel; empty where there is nothing to say. */
    private String note(String key) {
        String note = "panel." + data.subject().name() + "." + key + ".note";
        String words = text.translate(note);
        return words.equals(note) ? "" : words;
    }

    /** The model of a panel's table, which is called as the panel is. */
    <R> TableModel<R> table(String key) {
        return new TableModel<>(title(key));
    }

    /** A table whose numbers lead to their source. */
    static <R> Component drawn(TableModel<R> model, List<R> rows) {
        return EvidenceLink.in(new Table<>(model, rows)).withFile();
    }

    /** The same behind a click, for hundreds of rows of which nobody reads many. */
    static <R> Component folded(String summary, TableModel<R> model, List<R> rows) {
        NativeDetails more = new NativeDetails(
                summary, EvidenceLink.in(new Table<>(model, rows).later()).withFile());
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
