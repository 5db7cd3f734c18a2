package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import gongkai.dashboard.subject.Subject;
import gongkai.ledger.model.Figure;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Figures that stand on no axis of years or months. */
final class OtherSpansPanel {

    /** A longer table of odd periods is opened by who looks for one. */
    private static final int MANY_ROWS = 24;

    private final PanelContext on;

    OtherSpansPanel(PanelContext on) {
        this.on = on;
    }

    Optional<Component> draw() {
        String name = on.text().translate("disclosure.part-years");
        int number = spans().size();
        if (number == 0) {
            return Optional.empty();
        }
        Supplier<TableContent<Figure>> content = () -> new TableContent<>(model(), spans());
        Section panel = PanelContext.section(
                name,
                number > MANY_ROWS
                        ? PanelContext.folded(
                                on.text().translate("disclosure.part-years.folded", number), name, content)
                        : PanelContext.drawn(content));
        PanelContext.foot(panel, on.text().translate("disclosure.part-years.note"));
        return Optional.of(panel);
    }

    private List<Figure> spans() {
        boolean months = on.data().subject().panels().stream().anyMatch(Subject.Months.class::isInstance);
        return on.data().otherSpans(months);
    }

    private TableModel<Figure> model() {
        return new TableModel<Figure>(on.text().translate("disclosure.part-years"))
                .column(on.column("axis.period", TableColumn.Type.WORD), figure -> on.period(figure.period()))
                .words(
                        on.column("axis.indicator", TableColumn.Type.TEXT),
                        figure -> on.text().indicator(figure.indicator()))
                .words(on.column("rates.issuer", TableColumn.Type.WORD), this::issuer)
                .column(
                        on.column("axis.number", TableColumn.Type.NUMBER),
                        figure -> on.points().cell(figure));
    }

    private String issuer(Figure figure) {
        return figure.aspect().isEmpty() ? "" : on.text().translate("finding.aspect." + figure.aspect());
    }
}
