package gongkai.dashboard.card;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Qualifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a figure stands against an earlier one of the same indicator and unit, or why that cannot be said.
 *
 * @param against the period it was compared with; null where there is none
 * @param difference now − before, in the measure (in percentage points for a rate); null where not comparable
 * @param percent the difference in per cent of the figure before, one decimal; null for a rate, for fewer than
 *     {@link Indicator#MIN_CASES} cases and where not comparable
 * @param judged whether the change may carry a good or bad colour: the direction is agreed, enough cases, not disputed
 */
public record Change(
        Kind kind,
        @Nullable Period against,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal percent,
        boolean judged) {

    public enum Kind {
        CHANGED,
        /** Fewer than {@link Indicator#MIN_CASES} cases: only the difference is told. */
        FEW_CASES,
        NO_FIGURE_BEFORE,
        BEFORE_WAS_ZERO,
        /** One of both holds no number (a slash, a blank). */
        NO_NUMBER,
        OTHER_FORM,
        UNEQUAL_PERIODS,
        /** One of both is rounded (余, 以上, 近, 约): its change would pretend a precision it has not. */
        ROUNDED
    }

    private static Change none(Kind kind, @Nullable Period against) {
        return new Change(kind, against, null, null, false);
    }

    /**
     * @param earlier all figures of the same indicator, aspect and unit that may be compared with, in any order
     * @param year the year to compare with; null for the latest earlier period of the same months
     */
    public static Change of(Figure now, List<Figure> earlier, @Nullable Integer year, Catalogue catalogue) {
        Optional<Figure> before = earlier.stream()
                .filter(f -> f.period().months() == now.period().months()
                        && f.period().from().getMonth() == now.period().from().getMonth())
                .filter(f -> f.period().compareTo(now.period()) < 0)
                .filter(f -> year == null || f.period().from().getYear() == year)
                .max(Comparator.comparing(Figure::period));
        if (before.isPresent()) {
            return between(now, before.get(), catalogue);
        }
        return earlier.stream()
                .filter(f -> f.period().to().isBefore(now.period().from()))
                .filter(f -> year == null || f.period().from().getYear() == year)
                .max(Comparator.comparing(Figure::period))
                .map(f -> none(Kind.UNEQUAL_PERIODS, f.period()))
                .orElse(none(Kind.NO_FIGURE_BEFORE, year == null ? null : Period.ofYear(year)));
    }

    /** Two figures of equal spans: of two years, or of two units. */
    public static Change between(Figure now, Figure before, Catalogue catalogue) {
        Period against = before.period();
        BigDecimal value = now.amount();
        BigDecimal former = before.amount();
        if (value == null || former == null) {
            return none(Kind.NO_NUMBER, against);
        }
        if (now.period().months() != before.period().months()) {
            return none(Kind.UNEQUAL_PERIODS, against);
        }
        if (!catalogue.continues(now.indicator(), before.form(), now.form())) {
            return none(Kind.OTHER_FORM, against);
        }
        if (now.qualifier() != Qualifier.EXACT || before.qualifier() != Qualifier.EXACT) {
            return none(Kind.ROUNDED, against);
        }
        Optional<Indicator> indicator = catalogue.indicator(now.indicator());
        boolean rate = indicator.map(Indicator::isRate).orElse(false);
        boolean agreed =
                indicator.map(i -> i.direction() != Indicator.Direction.NONE).orElse(false)
                        && !now.disputed()
                        && !before.disputed();
        BigDecimal difference = value.subtract(former);
        if (rate) {
            return new Change(Kind.CHANGED, against, difference, null, agreed);
        }
        if (former.signum() == 0) {
            return new Change(Kind.BEFORE_WAS_ZERO, against, difference, null, false);
        }
        if (Indicator.isFew(value.abs()) || Indicator.isFew(former.abs())) {
            return new Change(Kind.FEW_CASES, against, difference, null, false);
        }
        BigDecimal percent = difference.multiply(BigDecimal.valueOf(100)).divide(former.abs(), 1, RoundingMode.HALF_UP);
        return new Change(Kind.CHANGED, against, difference, percent, agreed);
    }
}
