package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import gongkai.dashboard.subject.FigureQuotient;
import gongkai.dashboard.subject.PerHeadRow;
import gongkai.dashboard.subject.Quotients;
import gongkai.dashboard.subject.Subject;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.math.BigDecimal;
import java.util.List;

/** Quotients of two figures of one year, both beside the result, and why they say anything. */
final class PerHeadPanel {

    private final PanelContext on;

    PerHeadPanel(PanelContext on) {
        this.on = on;
    }

    List<Component> draw(Subject.PerHead panel) {
        List<PerHeadRow> rows = PerHeadRow.of(panel, on.data());
        if (rows.isEmpty()) {
            return List.of();
        }
        Section section = on.panel(
                panel.key(),
                PanelContext.drawn(() -> new TableContent<>(model(panel), PerHeadRow.of(panel, on.data()))));
        for (Quotients.Quotient one : Quotients.over(panel.denominator())) {
            PanelContext.foot(
                    section,
                    on.text()
                            .translate(
                                    "per.why",
                                    on.text().indicator(one.numerator()),
                                    on.text().indicator(one.denominator()),
                                    on.text().either(one.zh(), one.en())));
        }
        return List.of(section);
    }

    private TableModel<PerHeadRow> model(Subject.PerHead panel) {
        return on.<PerHeadRow>table(panel.key())
                .column(on.column("axis.year", TableColumn.Type.WORD), row -> PanelContext.year(row.year()))
                .words(
                        on.column("axis.indicator", TableColumn.Type.TEXT),
                        row -> on.text().indicator(row.work().indicator()))
                .column(
                        on.column("per.number", TableColumn.Type.NUMBER),
                        row -> on.points().cell(row.work()))
                .column(
                        on.column("per.staff", TableColumn.Type.NUMBER),
                        row -> on.points().cell(row.staff()))
                .column(on.column("per.result", TableColumn.Type.NUMBER), row -> result(row.quotient()));
    }

    private TableCell result(FigureQuotient quotient) {
        BigDecimal value = quotient.value();
        FigureQuotient.Obstacle obstacle = quotient.obstacle();
        if (value != null) {
            return TableCell.of(on.text().numbers().full(value), Sheet.Cell.number(value));
        }
        return on.absent("per." + (obstacle == null ? FigureQuotient.Obstacle.NO_NUMBER : obstacle).word());
    }
}
