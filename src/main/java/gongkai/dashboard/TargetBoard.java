package gongkai.dashboard;

import gongkai.base.Filters;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Unit;
import gongkai.ledger.Figure;
import gongkai.ledger.FigureQuery;
import gongkai.ledger.Figures;
import java.util.Comparator;
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
     * @param figure the latest figure that the target can be held against: of its unit, or of the chosen one where it holds
     *     for every unit; null where there is none
     * @param status null where there is no figure
     */
    public record Row(
            Target target,
            @Nullable Figure figure,
            @Nullable TargetStatus status) {}

    private final Targets targets;
    private final Figures figures;
    private final Catalogue catalogue;

    TargetBoard(Targets targets, Figures figures, Catalogue catalogue) {
        this.targets = targets;
        this.figures = figures;
        this.catalogue = catalogue;
    }

    public List<Row> rows(Filters filters) {
        String region = catalogue.unit(filters.unit()).map(Unit::region).orElse(filters.unit());
        List<Target> all = targets.all(region);
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> units = new LinkedHashSet<>();
        Set<String> indicators = new LinkedHashSet<>();
        for (Target target : all) {
            units.add(unit(target, filters));
            indicators.add(target.key().indicator());
        }
        List<Figure> found = figures.find(
                FigureQuery.of(region).indicators(indicators).units(units).years(filters.from(), filters.to()));
        return all.stream().map(target -> row(target, filters, found)).toList();
    }

    private Row row(Target target, Filters filters, List<Figure> found) {
        Target.Key key = target.key();
        Optional<Figure> figure = found.stream()
                .filter(f -> f.indicator().equals(key.indicator()) && f.unit().equals(unit(target, filters)))
                .filter(f -> key.forYear() == 0 || f.period().to().getYear() == key.forYear())
                // a whole year can be judged; of a part of one only a rate can
                .max(Comparator.comparing((Figure f) -> f.period().isYear()).thenComparing(Figure::period));
        Indicator indicator = catalogue.indicator(key.indicator()).orElse(null);
        return figure.map(f -> new Row(target, f, TargetStatus.of(f, target, indicator)))
                .orElse(new Row(target, null, null));
    }

    private static String unit(Target target, Filters filters) {
        return target.key().unit().isEmpty() ? filters.unit() : target.key().unit();
    }
}
