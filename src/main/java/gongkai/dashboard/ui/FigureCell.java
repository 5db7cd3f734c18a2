package gongkai.dashboard.ui;

import static gongkai.ui.table.HtmlTable.text;

import gongkai.dashboard.report.Absence;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Origin;
import gongkai.ledger.ui.FigureText;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * A figure as the content of a table's cell: a button that leads to its source, with short signs for its state. The signs
 * that were used are remembered, so that only they are explained below the table.
 */
public final class FigureCell {

    /** Stands beside or instead of a number. */
    public enum Sign {
        DISPUTED("◇"),
        SUM("Σ"),
        REPORTED("●"),
        SLASH("/"),
        BLANK("□"),
        NOT_IN_REPORT("–"),
        WAITING("…"),
        NO_REPORT("·"),
        NOT_THERE("");

        private final String mark;

        Sign(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    private final FigureText words;
    private final boolean mostlySums;
    private final Set<Sign> used = EnumSet.noneOf(Sign.class);

    /** @param all figures of the table: where most are sums, those that are none are marked */
    public FigureCell(FigureText words, Collection<Figure> all) {
        this.words = words;
        this.mostlySums = all.stream().filter(FigureCell::isSum).count() * 2 > all.size();
    }

    private static boolean isSum(Figure figure) {
        return figure.origin() == Origin.SUM;
    }

    /** Whether the table says once that its numbers are sums. */
    public boolean mostlySums() {
        return mostlySums;
    }

    public Set<Sign> used() {
        return used;
    }

    /** The sign of a number that is not there. */
    public String absent(Absence absence) {
        return sign(
                switch (absence) {
                    case NOT_IN_REPORT -> Sign.NOT_IN_REPORT;
                    case WAITING -> Sign.WAITING;
                    case NO_REPORT -> Sign.NO_REPORT;
                });
    }

    public void notThere() {
        used.add(Sign.NOT_THERE);
    }

    public String of(Figure figure) {
        String shown = switch (figure.state()) {
            case SLASH -> sign(Sign.SLASH);
            case BLANK -> sign(Sign.BLANK);
            case VALUE, NONE_STATED -> text(words.number(figure));
        };
        StringBuilder html = new StringBuilder("<button data-cell=\"")
                .append(text(CellKey.of(figure.key())))
                .append("\">")
                .append(shown);
        if (isSum(figure) != mostlySums) {
            html.append("<i>")
                    .append(sign(mostlySums ? Sign.REPORTED : Sign.SUM))
                    .append("</i>");
        }
        if (figure.disputed()) {
            html.append("<i>").append(sign(Sign.DISPUTED)).append("</i>");
        }
        return html.append("</button>").toString();
    }

    private String sign(Sign sign) {
        used.add(sign);
        return sign.mark();
    }
}
