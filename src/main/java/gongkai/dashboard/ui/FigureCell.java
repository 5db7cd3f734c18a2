package gongkai.dashboard.ui;

import static gongkai.dashboard.ui.HtmlTable.text;

import gongkai.base.TableSheet;
import gongkai.ledger.Figure;
import gongkai.ledger.Origin;
import gongkai.ledger.ui.FigureText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A figure as the content of a table's cell: a button that leads to its source, with short signs for its state. The signs
 * that were used are remembered, so that only they are explained below the table.
 */
final class FigureCell {

    /** Stands beside or instead of a number. */
    enum Sign {
        DISPUTED("◇"),
        SUM("Σ"),
        SLASH("/"),
        BLANK("□"),
        NO_REPORT("·"),
        NOT_THERE("");

        private final String mark;

        Sign(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    private final FigureText words;
    private final Set<Sign> used = EnumSet.noneOf(Sign.class);

    FigureCell(FigureText words) {
        this.words = words;
    }

    Set<Sign> used() {
        return used;
    }

    String noReport() {
        used.add(Sign.NO_REPORT);
        return Sign.NO_REPORT.mark();
    }

    void notThere() {
        used.add(Sign.NOT_THERE);
    }

    String of(Figure figure) {
        String shown = switch (figure.state()) {
            case SLASH -> sign(Sign.SLASH);
            case BLANK -> sign(Sign.BLANK);
            case VALUE, NONE_STATED -> text(words.number(figure));
        };
        StringBuilder html = new StringBuilder("<button data-cell=\"")
                .append(text(CellKey.of(figure)))
                .append("\">")
                .append(shown);
        if (figure.origin() == Origin.SUM) {
            html.append("<i>").append(sign(Sign.SUM)).append("</i>");
        }
        if (figure.disputed()) {
            html.append("<i>").append(sign(Sign.DISPUTED)).append("</i>");
        }
        return html.append("</button>").toString();
    }

    /** The same for a file, in words instead of signs. */
    TableSheet.Cell said(Figure figure, String note) {
        List<String> notes = new ArrayList<>();
        words.chips(figure).forEach(chip -> notes.add(chip.getElement().getTextRecursively()));
        if (!note.isEmpty()) {
            notes.add(note);
        }
        return new TableSheet.Cell(
                words.number(figure), figure.amount(), String.join(" · ", notes), words.defined(figure.indicator()));
    }

    private String sign(Sign sign) {
        used.add(sign);
        return sign.mark();
    }
}
