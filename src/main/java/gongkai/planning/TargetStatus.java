package gongkai.planning;

import gongkai.catalogue.Indicator;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Qualifier;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a figure stands to its target. Everything but MET and MISSED says why that cannot be told. */
public enum TargetStatus {
    MET,
    MISSED,
    /** An open contradiction names the figure (design: rules of honesty, 3). */
    DISPUTED,
    /** Nothing is known of the year that the target is of: another year's figure says nothing about it. */
    NO_FIGURE,
    /** The source holds a slash, a blank or nothing. */
    NO_NUMBER,
    /** A rounded number (2000余) that could lie on either side. */
    ROUNDED,
    /** A target counts for a whole year; what is counted up has not been counted to its end. */
    PART_OF_YEAR;

    /** The end of its text keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static TargetStatus of(Figure figure, Target target, @Nullable Indicator indicator) {
        BigDecimal amount = figure.amount();
        if (amount == null) {
            return NO_NUMBER;
        }
        if (figure.disputed()) {
            return DISPUTED;
        }
        boolean counted = indicator == null || indicator.kind() == Indicator.Kind.FLOW;
        if (counted && !figure.period().isYear()) {
            return PART_OF_YEAR;
        }
        int side = amount.compareTo(target.threshold());
        boolean least = target.bound() == Target.Bound.AT_LEAST;
        return switch (figure.qualifier()) {
            case EXACT -> (least ? side >= 0 : side <= 0) ? MET : MISSED;
            // more than so many, or so many at least: it can only lie above
            case OVER, AT_LEAST -> side >= 0 && least ? MET : side > 0 || side == 0 && over(figure) ? MISSED : ROUNDED;
            // not quite so many: it can only lie below
            case NEARLY -> side <= 0 && least ? MISSED : side <= 0 ? MET : ROUNDED;
            case ABOUT -> ROUNDED;
        };
    }

    private static boolean over(Figure figure) {
        return figure.qualifier() == Qualifier.OVER;
    }
}
