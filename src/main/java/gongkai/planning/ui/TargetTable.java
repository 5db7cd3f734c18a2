package gongkai.planning.ui;

import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.model.Figure;
import gongkai.ledger.ui.FigureText;
import gongkai.planning.Target;
import gongkai.planning.TargetBoard;
import gongkai.platform.installation.InstallationClock;
import gongkai.platform.web.Html;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.RowButtons;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.util.List;

/** Targets and how they stand, as a table. */
final class TargetTable {

    static final String EDIT = "data-edit";
    static final String REMOVE = "data-remove";

    private final FigureText text;
    private final FigurePoints points;

    TargetTable(FigureText text, FigurePoints points) {
        this.text = text;
        this.points = points;
    }

    /** @param mayPlan whether its reader may change and remove them */
    TableModel<TargetBoard.Row> of(List<TargetBoard.Row> rows, boolean mayPlan) {
        TableModel<TargetBoard.Row> model = new TableModel<TargetBoard.Row>(text.translate("targets.title"))
                .words(TableColumn.text(text.translate("targets.indicator")), row -> indicator(row.target()))
                .words(TableColumn.word(text.translate("targets.unit")), row -> unit(row.target()))
                .column(TableColumn.word(text.translate("targets.year")), row -> year(row.target()))
                .words(
                        TableColumn.word(text.translate("targets.bound")),
                        row -> text.translate(
                                "targets.bound." + row.target().bound().word()))
                .column(TableColumn.number(text.translate("targets.threshold")), row -> threshold(row.target()))
                .column(TableColumn.number(text.translate("targets.now")), this::now)
                .column(TableColumn.state(text.translate("targets.status")), this::status)
                .words(
                        TableColumn.text(text.translate("targets.basis")),
                        row -> row.target().basis())
                .words(TableColumn.text(text.translate("targets.by")), row -> setBy(row.target()));
        return mayPlan
                ? model.column(
                        TableColumn.action(text.translate("targets.actions")),
                        row -> RowButtons.of(rows.indexOf(row))
                                .button(EDIT, text.translate("targets.edit"), indicator(row.target()))
                                .button(REMOVE, text.translate("action.remove"), indicator(row.target()))
                                .cell())
                : model;
    }

    String indicator(Target target) {
        return text.indicator(target.key().indicator());
    }

    private String unit(Target target) {
        return target.key().unit().isEmpty()
                ? text.translate("targets.unit.every")
                : text.unit(target.key().unit());
    }

    private TableCell year(Target target) {
        int year = target.key().forYear();
        return year == 0
                ? TableCell.of(text.translate("targets.year.every"))
                : TableCell.of(String.valueOf(year), Sheet.Cell.year(year));
    }

    private TableCell threshold(Target target) {
        String indicator = target.key().indicator();
        return TableCell.of(
                text.amount(target.threshold(), indicator),
                text.inFile(target.threshold(), indicator).defined(text.defined(indicator)));
    }

    private TableCell now(TargetBoard.Row row) {
        Figure figure = row.figure();
        if (figure == null) {
            return TableCell.absent(text.translate("target.status.no-figure", String.valueOf(row.year())));
        }
        String period = text.period(figure.period());
        return points.cell(figure).with(new Html().span("period", period), period);
    }

    private TableCell status(TargetBoard.Row row) {
        return TableCell.chip(
                text.translate("target.status." + row.status().word(), String.valueOf(row.year())),
                switch (row.status()) {
                    case MET -> Chip.Tone.GOOD;
                    case MISSED -> Chip.Tone.BAD;
                    default -> Chip.Tone.PLAIN;
                });
    }

    private String setBy(Target target) {
        return text.translate(
                "targets.set-by",
                target.setBy(),
                text.date(target.setAt().atZone(InstallationClock.zone()).toLocalDate()));
    }
}
