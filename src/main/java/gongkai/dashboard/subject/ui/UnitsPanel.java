package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.catalogue.Unit;
import gongkai.dashboard.subject.UnitClass;
import gongkai.ledger.model.Figure;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.DataTable;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The latest numbers of the single units, a table for each class of them. */
final class UnitsPanel {

    private final PanelContext on;

    UnitsPanel(PanelContext on) {
        this.on = on;
    }

    Optional<Component> draw() {
        List<UnitClass> classes = UnitClass.of(on.data(), on.catalogue());
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = on.data().subject().cards().stream()
                .filter(code ->
                        on.data().units().stream().anyMatch(f -> f.indicator().equals(code)))
                .toList();
        Section panel = PanelContext.section(on.text().say("disclosure.by-unit"));
        for (UnitClass one : classes) {
            String name = on.text().say(one.departments() ? "class.departments" : "class.townships");
            panel.add(new H3(name), table(name, one, codes));
        }
        PanelContext.foot(panel, on.text().say("disclosure.by-unit.note"));
        return Optional.of(panel);
    }

    private DataTable table(String name, UnitClass one, List<String> codes) {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(on.column("axis.unit", TableColumn.Type.WORD));
        codes.forEach(code -> columns.add(TableColumn.number(on.text().indicator(code))));
        DataTable table = new DataTable(name, columns);
        for (Unit unit : one.units()) {
            Anchor link = new Anchor("units/" + unit.code(), on.text().unit(unit.code()));
            link.getElement().setAttribute("router-link", true);
            DataTable.Row row =
                    table.row(new TableCell(link, Sheet.Cell.of(on.text().unit(unit.code()))));
            codes.forEach(code -> row.cell(one.figure(unit, code)
                    .map(this::dated)
                    .orElseGet(() -> on.absent(on.data()
                            .reports()
                            .absence(unit.code(), on.data().from(), on.data().to())
                            .textKey()))));
        }
        return table;
    }

    private TableCell dated(Figure figure) {
        String when = on.text().period(figure.period());
        Span period = new Span(when);
        period.addClassName("absent");
        return on.points().cell(figure).with(period, when);
    }
}
