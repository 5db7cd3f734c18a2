package gongkai.planning;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All targets with how things stand, in two statements. */
@Service
@Transactional(readOnly = true)
public class TargetBoard {

    /**
     * @param year the year it is held against: its own, or the last chosen one where it holds for every year
     * @param figure of that year, of its unit, or of the chosen one where it holds for every unit; null where there is none
     */
    public record Row(Target target, int year, @Nullable Figure figure, TargetStatus status) {}

    private final Targets targets;
    private final Figures figures;
    private final Catalogue catalogue;

    TargetBoard(Targets targets, Figures figures, Catalogue catalogue) {
        this.targets = targets;
        this.figures = figures;
        this.catalogue = catalogue;
    }

    public List<Row> rows(Scope scope) {
        String region = catalogue.unit(scope.unit()).map(Unit::region).orElse(scope.unit());
        List<Target> all = targets.all(region);
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> units = new LinkedHashSet<>();
        Set<String> indicators = new LinkedHashSet<>();
        for (Target target : all) {
            units.add(unit(target, scope));
            indicators.add(target.key().indicator());
        }
        IntSummaryStatistics years =
                all.stream().mapToInt(target -> year(target, scope)).summaryStatistics();
        List<Figure> found = figures.find(
                FigureQuery.of(region).indicators(indicators).units(units).years(years.getMin(), years.getMax()));
        return all.stream().map(target -> row(target, scope, found)).toList();
    }

    private Row row(Target target, Scope scope, List<Figure> found) {
        Target.Key key = target.key();
        int year = year(target, scope);
        Optional<Figure> figure = found.stream()
                .filter(f -> f.indicator().equals(key.indicator()) && f.unit().equals(unit(target, scope)))
                .filter(f -> f.period().to().getYear() == year)
                // a whole year can be judged; of a part of one only a rate can
                .max(Comparator.comparing((Figure f) -> f.period().isYear()).thenComparing(Figure::period));
        Indicator indicator = catalogue.indicator(key.indicator()).orElse(null);
        return figure.map(f -> new Row(target, year, f, TargetStatus.of(f, target, indicator)))
                .orElseGet(() -> new Row(target, year, null, TargetStatus.NO_FIGURE));
    }

    private static int year(Target target, Scope scope) {
        return target.key().forYear() == 0 ? scope.to() : target.key().forYear();
    }

    private static String unit(Target target, Scope scope) {
        return target.key().unit().isEmpty() ? scope.unit() : target.key().unit();
    }
}
