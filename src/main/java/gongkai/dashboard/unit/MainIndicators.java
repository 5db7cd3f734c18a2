package gongkai.dashboard.unit;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a unit is told by first: its wholes, and of them those it has stated most often. */
public final class MainIndicators {

    /** A unit is placed among its class by so many; a longer table is not read. */
    private static final int COMPARED = 12;

    private MainIndicators() {}

    /** What is no part of another and no share of one, those with the most periods first, else in catalogue order. */
    public static List<Indicator> of(List<Figure> figures, Catalogue catalogue) {
        Map<String, Set<Period>> periods = new HashMap<>();
        figures.stream()
                .filter(f -> f.aspect().isEmpty() && f.amount() != null)
                .forEach(f -> periods.computeIfAbsent(f.indicator(), key -> new HashSet<>())
                        .add(f.period()));
        return catalogue.indicators().stream()
                .filter(i -> periods.containsKey(i.code()) && i.partOf() == null && !Indicator.isShare(i.code()))
                .sorted(Comparator.comparingInt(
                        i -> -periods.getOrDefault(i.code(), Set.of()).size()))
                .toList();
    }

    /** The codes of those that a unit is placed among its class by. */
    public static List<String> compared(List<Indicator> main) {
        return main.stream().map(Indicator::code).limit(COMPARED).toList();
    }
}
