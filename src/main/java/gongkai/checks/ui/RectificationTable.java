package gongkai.checks.ui;

import gongkai.checks.RectificationList;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one unit has to settle, as a table. */
final class RectificationTable {

    private final FindingWords words;

    private RectificationTable(FindingWords words) {
        this.words = words;
    }

    static TableModel<RectificationList.Row> of(String name, FindingWords words) {
        RectificationTable table = new RectificationTable(words);
        return new TableModel<RectificationList.Row>(name)
                .column(TableColumn.word(head("number", words)), table::number)
                .column(TableColumn.text(head("sentence", words)), table::sentence)
                .column(TableColumn.number(head("left", words)), row -> table.side(row.leftIs(), row.left()))
                .column(TableColumn.number(head("right", words)), row -> table.side(row.rightIs(), row.right()))
                .column(
                        TableColumn.number(head("difference", words)),
                        row -> TableCell.of(words.number(row.difference()), number(row.difference())))
                .words(TableColumn.word(head("unit", words)), RectificationList.Row::unit)
                .column(TableColumn.text(head("due", words)), table::due);
    }

    private static String head(String column, FindingWords words) {
        return words.translate("rectification.column." + column);
    }

    private TableCell number(RectificationList.Row row) {
        return TableCell.of(words.number(BigDecimal.valueOf(row.number())), Sheet.Cell.number(row.number()));
    }

    private TableCell sentence(RectificationList.Row row) {
        return TableCell.stacked(
                new Html().span("", row.sentence()),
                Sheet.Cell.of(row.sentence()),
                row.severity() + " · " + row.rule() + " · " + row.source());
    }

    /** A number below what it is. */
    private TableCell side(String name, @Nullable BigDecimal number) {
        Html side = new Html().span("quiet", name).span("num", words.number(number));
        return TableCell.of(
                new Html().element("div", "side", side), number(number).noting(name));
    }

    private TableCell due(RectificationList.Row row) {
        LocalDate due = row.due();
        return due == null
                ? TableCell.of(words.translate("findings.due.NO_DATE"))
                : TableCell.of(row.state(), Sheet.Cell.day(due).noting(row.state()));
    }

    private static Sheet.Cell number(@Nullable BigDecimal value) {
        return value == null ? Sheet.Cell.of("") : Sheet.Cell.number(value);
    }
}
