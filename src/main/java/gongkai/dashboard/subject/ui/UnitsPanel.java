package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import gongkai.catalogue.Unit;
import gongkai.dashboard.subject.SubjectService;
import gongkai.dashboard.subject.UnitClass;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Reports;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.Recall;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The latest numbers of the single units, a table for each class of them. */
final class UnitsPanel {

    private final PanelContext on;
    private final Supplier<Reports> reports;

    UnitsPanel(PanelContext on, SubjectService service) {
        this.on = on;
        this.reports = Recall.later(() -> service.reportsOfUnits(on.data(), on.scope()));
    }

    Optional<Component> draw() {
        List<UnitClass> classes = UnitClass.of(on.data(), on.catalogue());
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        Section panel = PanelContext.section(on.text().translate("disclosure.by-unit"));
        for (UnitClass one : classes) {
            boolean departments = one.departments();
            String name = on.text().translate(departments ? "class.departments" : "class.townships");
            panel.add(new H3(name), PanelContext.drawn(() -> content(name, departments)));
        }
        PanelContext.foot(panel, on.text().translate("disclosure.by-unit.note"));
        return Optional.of(panel);
    }

    private TableContent<Unit> content(String name, boolean departments) {
        List<String> codes = on.data().subject().cards().stream()
                .filter(code ->
                        on.data().units().stream().anyMatch(f -> f.indicator().equals(code)))
                .toList();
        UnitClass of = UnitClass.of(on.data(), on.catalogue()).stream()
                .filter(one -> one.departments() == departments)
                .findFirst()
                .orElseGet(() -> new UnitClass(departments, List.of(), List.of()));
        TableModel<Unit> model =
                new TableModel<Unit>(name).column(on.column("axis.unit", TableColumn.Type.WORD), this::link);
        codes.forEach(code -> model.column(
                TableColumn.number(on.text().indicator(code)),
                unit -> of.figure(unit, code).map(this::dated).orElseGet(() -> absent(unit))));
        return new TableContent<>(model, of.units());
    }

    private TableCell link(Unit unit) {
        String name = on.text().unit(unit.code());
        return TableCell.of(
                new Html()
                        .open("a", "href", "units/" + unit.code(), "router-link", "true")
                        .text(name)
                        .close("a"),
                Sheet.Cell.of(name));
    }

    private TableCell dated(Figure figure) {
        String when = on.text().period(figure.period());
        return on.points().cell(figure).with(new Html().span("absent", when), when);
    }

    private TableCell absent(Unit unit) {
        return on.absent(reports.get()
                .absence(unit.code(), on.data().from(), on.data().to())
                .textKey());
    }
}
