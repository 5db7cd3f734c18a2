package gongkai.dashboard.ui;

import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Origin;
import gongkai.ledger.query.Absence;
import gongkai.ledger.ui.EvidenceKey;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A figure in a cell among hundreds: a button that leads to its source, with short signs for its state. */
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

        /** The sign of a number that is not there. */
        public static Sign of(Absence absence) {
            return switch (absence) {
                case NOT_IN_REPORT -> NOT_IN_REPORT;
                case WAITING -> WAITING;
                case NO_REPORT -> NO_REPORT;
            };
        }
    }

    private final FigureText words;
    private final boolean mostlySums;

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

    /** The signs in the cell of a figure, which are explained below the table. */
    public Set<Sign> signs(Figure figure) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        switch (figure.state()) {
            case SLASH -> signs.add(Sign.SLASH);
            case BLANK -> signs.add(Sign.BLANK);
            case VALUE, NONE_STATED -> {}
        }
        if (isSum(figure) != mostlySums) {
            signs.add(mostlySums ? Sign.REPORTED : Sign.SUM);
        }
        if (figure.disputed()) {
            signs.add(Sign.DISPUTED);
        }
        return signs;
    }

    public Html of(Figure figure) {
        Html html = new Html().open("button", EvidenceLink.ATTRIBUTE, EvidenceKey.text(figure.key()));
        switch (figure.state()) {
            case SLASH -> html.text(Sign.SLASH.mark());
            case BLANK -> html.text(Sign.BLANK.mark());
            case VALUE, NONE_STATED -> html.text(words.number(figure));
        }
        if (isSum(figure) != mostlySums) {
            mark(html, mostlySums ? Sign.REPORTED : Sign.SUM);
        }
        if (figure.disputed()) {
            mark(html, Sign.DISPUTED);
        }
        return html.close("button");
    }

    private static void mark(Html html, Sign sign) {
        html.open("i").text(sign.mark()).close("i");
    }
}
