package gongkai.dashboard.subject;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Single units that may stand in one table: departments, or townships and streets. They are never ranked together.
 *
 * @param units those with a figure, by code
 * @param figures the latest of each unit and indicator
 */
public record UnitClass(boolean departments, List<Unit> units, List<Figure> figures) {

    /** The classes that have a unit with a figure, departments first. */
    public static List<UnitClass> of(SubjectData data, Catalogue catalogue) {
        return Stream.of(true, false)
                .map(departments -> new UnitClass(
                        departments,
                        data.units().stream()
                                .map(Figure::unit)
                                .distinct()
                                .flatMap(code -> catalogue.unit(code).stream())
                                .filter(u -> (u.kind() == Unit.Kind.DEPARTMENT) == departments)
                                .sorted(Comparator.comparing(Unit::code))
                                .toList(),
                        data.units()))
                .filter(one -> !one.units().isEmpty())
                .toList();
    }

    public Optional<Figure> figure(Unit unit, String indicator) {
        return figures.stream()
                .filter(f -> f.unit().equals(unit.code()) && f.indicator().equals(indicator))
                .findFirst();
    }
}
