package gongkai.dashboard.subject.ui;

import static gongkai.ui.table.HtmlTable.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.catalogue.Partition;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.dashboard.level.LevelClaim;
import gongkai.dashboard.level.Levels;
import gongkai.dashboard.ui.CellKey;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.HtmlTable;
import gongkai.ui.table.TableColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the sources divide a region into its levels: one table for each way to divide, each indicator's levels below one
 * another, the years across. Two sources of one year that divide it in the same way have a column each.
 */
final class LevelTables {

    /** One column: what one source says of one year. */
    private record Column(Period period, long source, String title) {}

    private final List<Levels> levels;
    private final Scope scope;
    private final FigurePoints points;
    private final FigureText words;

    LevelTables(List<Levels> levels, Scope scope, FigurePoints points, FigureText words) {
        this.levels = levels;
        this.scope = scope;
        this.points = points;
        this.words = words;
    }

    /** None where no source divides the region. */
    List<Component> panels() {
        Map<Partition, List<Levels>> divided = new LinkedHashMap<>();
        levels.forEach(one -> divided.computeIfAbsent(one.partition(), key -> new ArrayList<>())
                .add(one));
        List<Component> panels = new ArrayList<>();
        divided.forEach((partition, found) -> panels.add(panel(partition, found)));
        return panels;
    }

    private Component panel(Partition partition, List<Levels> found) {
        List<Column> columns = found.stream()
                .map(LevelTables::column)
                .distinct()
                .sorted(Comparator.comparing(Column::period).thenComparing(Column::source))
                .toList();
        List<TableColumn> heads = new ArrayList<>(
                List.of(TableColumn.text(words.say("axis.indicator")), TableColumn.word(words.say("axis.level"))));
        columns.forEach(column -> heads.add(head(column, columns)));
        HtmlTable.Draft table = new HtmlTable.Draft("data-table levels", heads).html("</thead>");
        found.stream()
                .map(Levels::indicator)
                .distinct()
                .forEach(indicator -> indicator(
                        table,
                        partition,
                        columns,
                        indicator,
                        found.stream()
                                .filter(one -> one.indicator().equals(indicator))
                                .toList()));
        String title = words.say("subject.levels." + partition.basis());
        HtmlTable drawn = new HtmlTable(title, table.html("</table>"));
        drawn.fromTheEnd().onCell(cell -> CellKey.parse(scope.unit(), cell).ifPresent(points::evidence));
        Div foot = new Div(new Span(words.say("disclosure.by-level.note." + partition.basis())));
        foot.addClassName("panel-foot");
        Section panel = new Section(new H2(title), drawn, foot);
        panel.addClassNames("panel", "wide");
        return panel;
    }

    private static Column column(Levels levels) {
        LevelClaim first = levels.parts().getFirst();
        return new Column(levels.period(), first.source(), first.sourceTitle());
    }

    private TableColumn head(Column column, List<Column> all) {
        boolean alone = all.stream()
                        .filter(other -> other.period().equals(column.period()))
                        .count()
                == 1;
        Sheet.Cell period = words.inFile(column.period());
        return new TableColumn(
                alone ? period : Sheet.Cell.of(words.period(column.period()) + " · " + column.title()),
                TableColumn.Type.NUMBER);
    }

    private void indicator(
            HtmlTable.Draft table, Partition partition, List<Column> columns, String indicator, List<Levels> found) {
        String measure = words.measureInFile(indicator);
        String name = measure.isEmpty()
                ? words.indicator(indicator)
                : words.say("take.measured", words.indicator(indicator), measure);
        table.html("<tbody>");
        boolean first = true;
        for (String part : partition.parts()) {
            row(table, first ? partition.parts().size() + 1 : 0, name, words.unit(part));
            first = false;
            for (Column column : columns) {
                part(table, of(found, column), part);
            }
            table.html("</tr>");
        }
        row(table, 0, name, words.say("axis.sum"));
        for (Column column : columns) {
            sum(table, of(found, column));
        }
        table.html("</tr></tbody>");
    }

    /** @param spanned over how many rows the indicator's name reaches; 0 where it stands above already */
    private static void row(HtmlTable.Draft table, int spanned, String indicator, String level) {
        table.row("<tr>");
        Sheet.Cell named = Sheet.Cell.of(indicator);
        if (spanned > 0) {
            table.nameOver(spanned, text(indicator), named);
        } else {
            table.fileOnly(named);
        }
        table.name("", text(level), Sheet.Cell.of(level));
    }

    private static @Nullable Levels of(List<Levels> found, Column column) {
        return found.stream()
                .filter(one -> column(one).equals(column))
                .findFirst()
                .orElse(null);
    }

    private void part(HtmlTable.Draft table, @Nullable Levels levels, String part) {
        LevelClaim claim = levels == null
                ? null
                : levels.parts().stream()
                        .filter(one -> one.key().unit().equals(part))
                        .findFirst()
                        .orElse(null);
        if (claim == null) {
            absent(table, "state.not-stated");
            return;
        }
        String shown = words.number(
                claim.value(),
                claim.state(),
                claim.qualifier(),
                claim.printed(),
                claim.key().indicator(),
                false);
        table.cell(
                "",
                "<button class=\"value-link\" data-cell=\"" + text(CellKey.of(claim.key())) + "\">" + text(shown)
                        + "</button>",
                points.inFile(claim));
    }

    private void sum(HtmlTable.Draft table, @Nullable Levels levels) {
        BigDecimal sum = levels == null ? null : levels.sum();
        if (levels == null || sum == null) {
            absent(table, "subject.no-sum");
        } else {
            table.cell("", text(words.numbers().full(sum)), words.inFile(sum, levels.indicator()));
        }
    }

    private void absent(HtmlTable.Draft table, String key) {
        table.cell("absent", text(words.say(key)), Sheet.Cell.of(words.say(key)));
    }
}
