package gongkai.dashboard.unit;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormBreak;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Unit;
import gongkai.dashboard.card.FormBreaks;
import gongkai.ledger.model.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a unit and its former selves over the years, from the first year with a figure to the last.
 *
 * @param line one figure per year, null where the year has none
 * @param breaks where the line does not go on
 */
public record UnitCourse(Indicator indicator, List<Integer> years, List<@Nullable Figure> line, List<Break> breaks) {

    /** A line before the figure at an index does not go on. */
    public sealed interface Break {
        int at();
    }

    /** The figures before are those of a former self. */
    public record Renamed(int at, String formerUnit) implements Break {}

    /** The figures before follow a form that counts otherwise. */
    public record OtherForm(int at, FormBreak why) implements Break {}

    /** Empty where fewer than two years have a number: one year has no course. */
    public static Optional<UnitCourse> of(Unit unit, Indicator indicator, List<Figure> figures, Catalogue catalogue) {
        TreeMap<Integer, Figure> byYear = new TreeMap<>();
        figures.stream()
                .filter(f -> f.indicator().equals(indicator.code())
                        && f.aspect().isEmpty()
                        && f.period().isYear())
                .forEach(f -> byYear.merge(f.period().from().getYear(), f, (one, other) -> own(unit, one, other)));
        if (byYear.values().stream().filter(f -> f.amount() != null).count() < 2) {
            return Optional.empty();
        }
        List<Integer> years = IntStream.rangeClosed(byYear.firstKey(), byYear.lastKey())
                .boxed()
                .toList();
        return Optional.of(new UnitCourse(indicator, years, line(byYear, years), List.of()))
                .map(course -> course.broken(catalogue));
    }

    /** Of two figures of one period: the unit's own number wins over one reported under a former name. */
    static Figure own(Unit unit, Figure one, Figure other) {
        return one.unit().equals(unit.code()) ? one : other;
    }

    private static List<@Nullable Figure> line(Map<Integer, Figure> byYear, List<Integer> years) {
        List<@Nullable Figure> line = new ArrayList<>();
        years.forEach(year -> line.add(byYear.get(year)));
        return line;
    }

    private UnitCourse broken(Catalogue catalogue) {
        List<Break> found = new ArrayList<>();
        Figure before = null;
        for (int i = 0; i < line.size(); i++) {
            Figure figure = line.get(i);
            if (figure != null && before != null && !before.unit().equals(figure.unit())) {
                found.add(new Renamed(i, before.unit()));
            }
            before = figure == null ? before : figure;
        }
        FormBreaks.in(line, catalogue).stream()
                .filter(one -> found.stream().noneMatch(renamed -> renamed.at() == one.at()))
                .forEach(one -> found.add(new OtherForm(one.at(), one.why())));
        return new UnitCourse(indicator, years, line, List.copyOf(found));
    }
}
