package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.catalogue.Partition;
import gongkai.catalogue.Period;
import gongkai.dashboard.level.Levels;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.query.LevelClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the sources divide a region into its levels: one table for each way to divide, each indicator's levels below one
 * another, the years across. Two sources of one year that divide it in the same way have a column each.
 */
final class LevelTables {

    /** One column: what one source says of one year. */
    private record Column(Period period, long source, String title) {}

    /** One row: a part of an indicator, or all of its parts together where that is null. */
    private record Line(String indicator, @Nullable String part, List<Levels> of) {}

    private final Supplier<List<Levels>> levels;
    private final FigurePoints points;
    private final FigureText words;

    LevelTables(Supplier<List<Levels>> levels, FigurePoints points, FigureText words) {
        this.levels = levels;
        this.points = points;
        this.words = words;
    }

    /** None where no source divides the region. */
    List<Component> panels() {
        return levels.get().stream()
                .map(Levels::partition)
                .distinct()
                .map(this::panel)
                .toList();
    }

    private Component panel(Partition partition) {
        Component drawn =
                PanelContext.evident(() -> content(partition)).fromTheEnd().withFile();
        Div foot = new Div(new Span(words.translate("disclosure.by-level.note." + partition.basis())));
        foot.addClassName("panel-foot");
        Section panel = new Section(new H2(title(partition)), drawn, foot);
        panel.addClassNames("panel", "wide");
        return panel;
    }

    private String title(Partition partition) {
        return words.translate("subject.levels." + partition.basis());
    }

    private TableContent<Line> content(Partition partition) {
        List<Levels> found = levels.get().stream()
                .filter(one -> one.partition().equals(partition))
                .toList();
        List<Column> columns = found.stream()
                .map(LevelTables::column)
                .distinct()
                .sorted(Comparator.comparing(Column::period).thenComparing(Column::source))
                .toList();
        TableModel<Line> model = new TableModel<Line>(title(partition))
                .styled("data-table levels")
                .over(
                        TableColumn.text(words.translate("axis.indicator")),
                        line -> TableCell.of(named(line.indicator())))
                .words(TableColumn.word(words.translate("axis.level")), this::level);
        columns.forEach(column -> model.column(head(column, columns), line -> cell(line, column)));
        return new TableContent<>(model, lines(partition, found));
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

    /** The parts of each indicator, and their sum. */
    private static List<Line> lines(Partition partition, List<Levels> found) {
        List<Line> lines = new ArrayList<>();
        found.stream().map(Levels::indicator).distinct().forEach(indicator -> {
            List<Levels> of = found.stream()
                    .filter(one -> one.indicator().equals(indicator))
                    .toList();
            partition.parts().forEach(part -> lines.add(new Line(indicator, part, of)));
            lines.add(new Line(indicator, null, of));
        });
        return lines;
    }

    private String named(String indicator) {
        String measure = words.measureInFile(indicator);
        return measure.isEmpty()
                ? words.indicator(indicator)
                : words.translate("download.measured", words.indicator(indicator), measure);
    }

    private String level(Line line) {
        String part = line.part();
        return part == null ? words.translate("axis.sum") : words.unit(part);
    }

    private TableCell cell(Line line, Column column) {
        Levels levels = line.of().stream()
                .filter(one -> column(one).equals(column))
                .findFirst()
                .orElse(null);
        String part = line.part();
        return part == null ? sum(levels) : part(levels, part);
    }

    private TableCell part(@Nullable Levels levels, String part) {
        LevelClaim claim = levels == null
                ? null
                : levels.parts().stream()
                        .filter(one -> one.key().unit().equals(part))
                        .findFirst()
                        .orElse(null);
        if (claim == null) {
            return absent("state.not-stated");
        }
        return points.cell(claim, words.number(claim));
    }

    private TableCell sum(@Nullable Levels levels) {
        BigDecimal sum = levels == null ? null : levels.sum();
        return levels == null || sum == null
                ? absent("subject.no-sum")
                : TableCell.of(words.numbers().full(sum), words.inFile(sum, levels.indicator()));
    }

    private TableCell absent(String key) {
        return TableCell.of(words.translate(key)).styled("absent");
    }
}
