package gongkai.testing;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure in few words: {@code figure("disclosure.website").of(2024).saying("7388")}. Unless it says otherwise it is
 * the district's, exact, reported and undisputed.
 */
public final class TestFigure {

    private final String indicator;
    private Period period = Period.ofYear(2014);
    private @Nullable BigDecimal value;
    private State state = State.BLANK;
    private Qualifier qualifier = Qualifier.EXACT;
    private String printed = "";
    private Origin origin = Origin.REPORTED;
    private boolean disputed;
    private boolean provisional;
    private int units;
    private @Nullable Integer ofUnits;
    private long source = 1;

    private TestFigure(String indicator) {
        this.indicator = indicator;
    }

    public static TestFigure figure(String indicator) {
        return new TestFigure(indicator);
    }

    public TestFigure of(int year) {
        return of(Period.ofYear(year));
    }

    public TestFigure of(Period span) {
        this.period = span;
        return this;
    }

    public TestFigure saying(String number) {
        return saying(number, Qualifier.EXACT, number);
    }

    public TestFigure saying(String number, Qualifier how, String asPrinted) {
        this.value = new BigDecimal(number);
        this.state = State.VALUE;
        this.qualifier = how;
        this.printed = asPrinted;
        return this;
    }

    /** A slash, a blank or a stated nothing. */
    public TestFigure without(State what) {
        this.value = null;
        this.state = what;
        return this;
    }

    public TestFigure disputed() {
        this.disputed = true;
        return this;
    }

    public TestFigure provisional() {
        this.provisional = true;
        return this;
    }

    public TestFigure sumOf(int some, @Nullable Integer all) {
        this.origin = Origin.SUM;
        this.units = some;
        this.ofUnits = all;
        return this;
    }

    public TestFigure from(long sourceId) {
        this.source = sourceId;
        return this;
    }

    public Figure build() {
        return new Figure(
                "430602",
                indicator,
                "",
                "430602",
                period,
                value,
                state,
                qualifier,
                printed,
                "",
                origin,
                disputed,
                provisional,
                1,
                null,
                units,
                ofUnits,
                source,
                "report",
                null);
    }
}
