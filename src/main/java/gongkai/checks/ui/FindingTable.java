package gongkai.checks.ui;

import gongkai.checks.Sides;
import gongkai.checks.StoredFinding;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.time.LocalDate;
import java.util.function.Function;

/** Findings as a table, for a file: on the page they stand as a list. */
final class FindingTable {

    private final FindingWords words;

    private FindingTable(FindingWords words) {
        this.words = words;
    }

    /** @param today decides what is overdue */
    static TableModel<StoredFinding> of(FindingWords words, LocalDate today) {
        FindingTable table = new FindingTable(words);
        return new TableModel<StoredFinding>(words.translate("findings.title"))
                .words(table.text("sentence"), words::sentence)
                .words(table.text("severity"), finding -> words.translate("severity." + finding.severity()))
                .words(table.text("rule"), finding -> words.rule(finding.rule()))
                .words(table.text("unit"), finding -> words.unit(finding.unit()))
                .column(table.text("year"), table::year)
                .column(
                        table.number("left"),
                        side(s -> Sheet.Cell.number(s.one()).noting(words.translate(s.first()))))
                .column(
                        table.number("right"),
                        side(s -> Sheet.Cell.number(s.other()).noting(words.translate(s.second()))))
                .column(table.number("difference"), side(s -> Sheet.Cell.number(s.difference())))
                .words(table.text("source"), StoredFinding::sourceTitle)
                .words(table.text("responsible"), table::responsible)
                .column(table.text("due"), finding -> table.due(finding, today))
                .words(table.text("verdict"), finding -> words.translate("finding.verdict." + finding.verdict()))
                .words(table.text("reason"), StoredFinding::reason);
    }

    private TableColumn text(String name) {
        return TableColumn.text(words.translate("rectification.column." + name));
    }

    private TableColumn number(String name) {
        return text(name).of(TableColumn.Type.NUMBER);
    }

    private TableCell year(StoredFinding finding) {
        Integer year = finding.year();
        return year == null ? TableCell.of("") : shown(Sheet.Cell.year(year));
    }

    private static Function<StoredFinding, TableCell> side(Function<Sides, Sheet.Cell> cell) {
        return finding -> shown(Sides.of(finding).map(cell).orElse(Sheet.Cell.of("")));
    }

    private String responsible(StoredFinding finding) {
        return finding.responsible().isEmpty() ? words.translate("findings.nobody") : words.unit(finding.responsible());
    }

    private TableCell due(StoredFinding finding, LocalDate today) {
        LocalDate due = finding.due();
        return shown((due == null ? Sheet.Cell.of("") : Sheet.Cell.day(due)).noting(words.due(finding, today)));
    }

    private static TableCell shown(Sheet.Cell cell) {
        return TableCell.of(cell.text(), cell);
    }
}
