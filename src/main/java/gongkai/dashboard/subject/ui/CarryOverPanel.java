package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import gongkai.dashboard.subject.CarryOverYear;
import gongkai.dashboard.subject.Subject;
import gongkai.ledger.model.Figure;
import gongkai.platform.web.Html;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came in, was settled and goes on, year by year, and whether that balances. */
final class CarryOverPanel {

    private final PanelContext on;

    CarryOverPanel(PanelContext on) {
        this.on = on;
    }

    List<Component> draw(Subject.CarryOver flow) {
        List<CarryOverYear> years = CarryOverYear.of(flow, on.data(), on.catalogue());
        if (years.isEmpty()) {
            return List.of();
        }
        return List.of(on.panel(
                flow.key(),
                PanelContext.drawn(
                        () -> new TableContent<>(model(flow), CarryOverYear.of(flow, on.data(), on.catalogue())))));
    }

    private TableModel<CarryOverYear> model(Subject.CarryOver flow) {
        return on.<CarryOverYear>table(flow.key())
                .column(on.column("axis.year", TableColumn.Type.WORD), year -> PanelContext.year(year.year()))
                .column(on.column("carry.in", TableColumn.Type.NUMBER), year -> figure(year.in(), year.year()))
                .column(
                        on.column("carry.received", TableColumn.Type.NUMBER),
                        year -> figure(year.received(), year.year()))
                .column(
                        on.column("carry.settled", TableColumn.Type.NUMBER),
                        year -> figure(year.settled(), year.year()))
                .column(on.column("carry.out", TableColumn.Type.NUMBER), year -> figure(year.out(), year.year()))
                .column(on.column("carry.balance", TableColumn.Type.TEXT), this::balance);
    }

    private TableCell figure(@Nullable Figure figure, int year) {
        return figure == null
                ? on.absent(on.absence(on.scope().unit()).apply(year).textKey())
                : on.points().cell(figure);
    }

    private TableCell balance(CarryOverYear year) {
        Html cell = new Html();
        List<String> said = new ArrayList<>();
        switch (year.balance()) {
            case NOT_CHECKABLE -> absent("carry.not-checkable", cell, said);
            case NO_RELATION -> absent("carry.no-relation", cell, said);
            case CLOSES -> chip(on.text().translate("carry.closes"), Chip.Tone.GOOD, cell, said);
            case DIFFERS ->
                chip(
                        on.text()
                                .translate(
                                        "carry.differs",
                                        on.text()
                                                .numbers()
                                                .signed(Objects.requireNonNullElse(year.rest(), BigDecimal.ZERO))),
                        Chip.Tone.WARNING,
                        cell,
                        said);
        }
        Figure before = year.carriedBefore();
        if (before != null) {
            chip(on.text().translate("carry.year-before", on.text().number(before)), Chip.Tone.WARNING, cell, said);
        }
        return TableCell.of(new Html().element("div", "chips", cell), Sheet.Cell.of(String.join(" · ", said)));
    }

    private void absent(String key, Html cell, List<String> said) {
        said.add(on.text().translate(key));
        cell.add(on.absent(key).html());
    }

    private static void chip(String words, Chip.Tone tone, Html cell, List<String> said) {
        said.add(words);
        cell.add(Chip.html(words, tone));
    }
}
