package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import gongkai.dashboard.level.LevelClaim;
import gongkai.dashboard.subject.ElectronicShare;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.DataTable;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The share of items that are there electronically: stated and computed side by side, nothing corrected. */
final class ElectronicPanel {

    private final PanelContext on;

    ElectronicPanel(PanelContext on) {
        this.on = on;
    }

    Optional<Component> draw(List<ElectronicShare> shares) {
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        String title = on.text().say("disclosure.electronic");
        DataTable table = new DataTable(
                title,
                on.column("axis.level", TableColumn.Type.WORD),
                on.column("axis.year", TableColumn.Type.WORD),
                on.column("disclosure.electronic.stated", TableColumn.Type.NUMBER),
                on.column("disclosure.electronic.part", TableColumn.Type.NUMBER),
                on.column("disclosure.electronic.whole", TableColumn.Type.NUMBER),
                on.column("disclosure.electronic.computed", TableColumn.Type.NUMBER));
        for (ElectronicShare share : shares) {
            table.row(on.text().unit(share.unit()))
                    .cell(on.period(share.period()))
                    .cell(claim(share.stated()))
                    .cell(claim(share.part()))
                    .cell(claim(share.whole()))
                    .cell(computed(share));
        }
        Section panel = PanelContext.section(title, table);
        PanelContext.foot(panel, on.text().say("disclosure.electronic.note"));
        return Optional.of(panel);
    }

    /** The share of the table's numbers, and whether it can be and is the stated one. */
    private TableCell computed(ElectronicShare share) {
        BigDecimal computed = share.computed();
        if (computed == null) {
            return on.absent("disclosure.electronic.not-computable");
        }
        TableCell result = TableCell.of(on.text().numbers().percent(computed, 1), Sheet.Cell.percent(computed));
        return switch (share.judgement()) {
            case IMPOSSIBLE -> marked(result, on.text().say("disclosure.electronic.impossible"), Chip.Tone.BAD);
            case CONTRADICTS -> marked(result, on.text().say("disclosure.electronic.contradicts"), Chip.Tone.WARNING);
            case AGREES, NOT_COMPUTABLE -> result;
        };
    }

    private static TableCell marked(TableCell cell, String words, Chip.Tone tone) {
        return cell.with(new Chip(words, tone), words);
    }

    private TableCell claim(@Nullable LevelClaim claim) {
        return claim == null
                ? on.absent("state.not-stated")
                : on.points().cell(claim, on.points().point(claim).text());
    }
}
