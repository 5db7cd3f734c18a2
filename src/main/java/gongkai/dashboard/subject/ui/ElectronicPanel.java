package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import gongkai.dashboard.subject.ElectronicShare;
import gongkai.ledger.query.LevelClaim;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The share of items that are there electronically: stated and computed side by side, nothing corrected. */
final class ElectronicPanel {

    private final PanelContext on;

    ElectronicPanel(PanelContext on) {
        this.on = on;
    }

    Optional<Component> draw(Supplier<List<ElectronicShare>> shares) {
        if (shares.get().isEmpty()) {
            return Optional.empty();
        }
        String title = on.text().translate("disclosure.electronic");
        Section panel =
                PanelContext.section(title, PanelContext.drawn(() -> new TableContent<>(model(title), shares.get())));
        PanelContext.foot(panel, on.text().translate("disclosure.electronic.note"));
        return Optional.of(panel);
    }

    private TableModel<ElectronicShare> model(String title) {
        return new TableModel<ElectronicShare>(title)
                .words(
                        on.column("axis.level", TableColumn.Type.WORD),
                        share -> on.text().unit(share.unit()))
                .column(on.column("axis.year", TableColumn.Type.WORD), share -> on.period(share.period()))
                .column(
                        on.column("disclosure.electronic.stated", TableColumn.Type.NUMBER),
                        share -> claim(share.stated()))
                .column(on.column("disclosure.electronic.part", TableColumn.Type.NUMBER), share -> claim(share.part()))
                .column(
                        on.column("disclosure.electronic.whole", TableColumn.Type.NUMBER),
                        share -> claim(share.whole()))
                .column(on.column("disclosure.electronic.computed", TableColumn.Type.NUMBER), this::computed);
    }

    /** The share of the table's numbers, and whether it can be and is the stated one. */
    private TableCell computed(ElectronicShare share) {
        BigDecimal computed = share.computed();
        if (computed == null) {
            return on.absent("disclosure.electronic.not-computable");
        }
        TableCell result = TableCell.of(on.text().numbers().percent(computed, 1), Sheet.Cell.percent(computed));
        return switch (share.judgement()) {
            case IMPOSSIBLE -> marked(result, on.text().translate("disclosure.electronic.impossible"), Chip.Tone.BAD);
            case CONTRADICTS ->
                marked(result, on.text().translate("disclosure.electronic.contradicts"), Chip.Tone.WARNING);
            case AGREES, NOT_COMPUTABLE -> result;
        };
    }

    private static TableCell marked(TableCell cell, String words, Chip.Tone tone) {
        return cell.with(Chip.html(words, tone), words);
    }

    private TableCell claim(@Nullable LevelClaim claim) {
        return claim == null
                ? on.absent("state.not-stated")
                : on.points().cell(claim, on.points().point(claim).text());
    }
}
