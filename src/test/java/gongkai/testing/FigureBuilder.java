package gongkai.testing;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure for a test: the district's 100 of 2024, exact and undisputed, in which a test changes what it is about. */
public final class FigureBuilder {

    private static final String REGION = "430602";

    private final String indicator;
    private String aspect = "";
    private String unit = REGION;
    private Period period = Period.ofYear(2024);
    private @Nullable BigDecimal value = BigDecimal.valueOf(100);
    private State state = State.VALUE;
    private Qualifier qualifier = Qualifier.EXACT;
    private String form = "2021";
    private boolean disputed;

    private FigureBuilder(String indicator) {
        this.indicator = indicator;
    }

    public static FigureBuilder of(String indicator) {
        return new FigureBuilder(indicator);
    }

    public FigureBuilder aspect(String one) {
        aspect = one;
        return this;
    }

    public FigureBuilder unit(String code) {
        unit = code;
        return this;
    }

    public FigureBuilder year(int year) {
        return period(Period.ofYear(year));
    }

    public FigureBuilder period(Period span) {
        period = span;
        return this;
    }

    public FigureBuilder value(String number) {
        value = new BigDecimal(number);
        return this;
    }

    /** A figure without a number: {@code /}, blank, or 无. */
    public FigureBuilder state(State other) {
        state = other;
        value = other == State.VALUE ? value : null;
        return this;
    }

    public FigureBuilder qualifier(Qualifier rounded) {
        qualifier = rounded;
        return this;
    }

    public FigureBuilder form(String code) {
        form = code;
        return this;
    }

    public FigureBuilder disputed() {
        disputed = true;
        return this;
    }

    public Figure build() {
        return new Figure(
                REGION,
                indicator,
                aspect,
                unit,
                period,
                value,
                state,
                qualifier,
                value == null ? "" : value.toPlainString(),
                form,
                Origin.REPORTED,
                disputed,
                false,
                1,
                null,
                0,
                null,
                1L,
                "report",
                null);
    }
}
