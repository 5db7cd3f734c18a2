package gongkai.ledger.rollup;

import gongkai.ledger.model.FigureKey;
import java.util.Comparator;

/** One indicator, aspect and unit in one year: what the spans that begin in it give is made of spans that do. */
record Line(String indicator, String aspect, String unit, int year) implements Comparable<Line> {

    private static final Comparator<Line> ORDER = Comparator.comparing(Line::indicator)
            .thenComparing(Line::aspect)
            .thenComparing(Line::unit)
            .thenComparing(Line::year);

    static Line of(FigureKey key) {
        return new Line(
                key.indicator(), key.aspect(), key.unit(), key.period().from().getYear());
    }

    Line ofIndicator(String other) {
        return new Line(other, aspect, unit, year);
    }

    Line ofUnit(String other) {
        return new Line(indicator, aspect, other, year);
    }

    @Override
    public int compareTo(Line other) {
        return ORDER.compare(this, other);
    }
}
