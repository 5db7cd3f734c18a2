package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import gongkai.dashboard.subject.Subject;
import gongkai.ledger.model.Figure;
import gongkai.ui.table.DataTable;
import gongkai.ui.table.TableColumn;
import java.util.List;
import java.util.Optional;

/** Figures that stand on no axis of years or months. */
final class OtherSpansPanel {

    /** A longer table of odd periods is opened by who looks for one. */
    private static final int MANY_ROWS = 24;

    private final PanelContext on;

    OtherSpansPanel(PanelContext on) {
        this.on = on;
    }

    Optional<Component> draw() {
        boolean months = on.data().subject().panels().stream().anyMatch(Subject.Months.class::isInstance);
        List<Figure> spans = on.data().otherSpans(months);
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        DataTable table = new DataTable(
                on.text().say("disclosure.part-years"),
                on.column("axis.period", TableColumn.Type.WORD),
                on.column("axis.indicator", TableColumn.Type.TEXT),
                on.column("rates.issuer", TableColumn.Type.WORD),
                on.column("axis.number", TableColumn.Type.NUMBER));
        for (Figure figure : spans) {
            table.row(on.period(figure.period()))
                    .cell(on.text().indicator(figure.indicator()))
                    .cell(figure.aspect().isEmpty() ? "" : on.text().say("finding.aspect." + figure.aspect()))
                    .cell(on.points().cell(figure));
        }
        Section panel = PanelContext.section(on.text().say("disclosure.part-years"));
        if (spans.size() > MANY_ROWS) {
            NativeDetails all = new NativeDetails(on.text().say("rates.others", spans.size()), table);
            all.addClassName("more-rows");
            panel.add(all);
        } else {
            panel.add(table);
        }
        PanelContext.foot(panel, on.text().say("disclosure.part-years.note"));
        return Optional.of(panel);
    }
}
