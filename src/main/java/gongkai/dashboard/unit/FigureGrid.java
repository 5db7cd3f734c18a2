package gongkai.dashboard.unit;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything a unit reported, indicator by indicator in catalogue order.
 *
 * @param periods the columns: whole years at the end, where the newest are in sight, other spans before them
 */
public record FigureGrid(List<Period> periods, List<Row> rows) {

    /** @param cells only the periods that have a figure */
    public record Row(Indicator indicator, String aspect, Map<Period, Figure> cells) {}

    public static FigureGrid of(Unit unit, List<Figure> figures, Catalogue catalogue) {
        TreeSet<Period> periods =
                new TreeSet<>(Comparator.comparing(Period::isYear).thenComparing(Comparator.naturalOrder()));
        Map<String, TreeMap<String, Map<Period, Figure>>> cells = new HashMap<>();
        for (Figure figure : figures) {
            periods.add(figure.period());
            cells.computeIfAbsent(figure.indicator(), key -> new TreeMap<>())
                    .computeIfAbsent(figure.aspect(), key -> new HashMap<>())
                    .merge(figure.period(), figure, (one, other) -> UnitCourse.own(unit, one, other));
        }
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            cells.getOrDefault(indicator.code(), new TreeMap<>())
                    .forEach((aspect, row) -> rows.add(new Row(indicator, aspect, row)));
        }
        return new FigureGrid(List.copyOf(periods), rows);
    }
}
