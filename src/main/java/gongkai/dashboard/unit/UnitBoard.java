package gongkai.dashboard.unit;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.catalogue.UnitCount;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.ReportYears;
import gongkai.ledger.query.Reports;
import gongkai.ledger.query.Spread;
import gongkai.ledger.query.UnitSpreads;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One indicator over all units, each in its class: 区直单位 apart from 乡街. Four statements. */
@Service
@Transactional(readOnly = true)
public class UnitBoard {

    /** What a board shows where nothing else is asked for. */
    public static final String USUAL = "disclosure.items";

    /**
     * One indicator over all units.
     *
     * @param periods along the axis, gaps included; empty where no unit has a figure
     * @param classes in the catalogue's order
     * @param reports of the single units
     */
    public record Board(Indicator indicator, List<Period> periods, List<UnitClass> classes, Reports reports) {

        public boolean isEmpty() {
            return periods.isEmpty();
        }
    }

    /**
     * Units that may be compared with each other.
     *
     * @param group the unit that stands for all of them
     * @param totals what is known of the group itself, by period
     * @param expected how many units the class has in the year of a period, where a source says so
     * @param otherSpans units that state the indicator for periods of another length only
     */
    public record UnitClass(
            Unit group,
            List<Row> rows,
            Map<Period, Figure> totals,
            Map<Period, Spread> spreads,
            Map<Period, UnitCount> expected,
            Set<String> otherSpans) {

        /** The rows of units that have a figure of any of the periods. */
        public List<Row> active() {
            return rows.stream().filter(row -> !row.figures().isEmpty()).toList();
        }

        /** How many units stated the indicator for a period themselves, in whatever state. */
        public int reported(Period period) {
            return (int) rows.stream().filter(row -> row.reported(period)).count();
        }

        /** How many units' numbers of a period are named by an open contradiction and therefore not compared. */
        public int disputed(Period period) {
            return (int) rows.stream()
                    .map(row -> row.figures().get(period))
                    .filter(figure -> figure != null && figure.disputed())
                    .count();
        }

        /** The units that exist in a period and stated nothing for it. */
        public List<Unit> silent(Period period) {
            return rows.stream()
                    .filter(row -> !row.reported(period) && row.unit().existsIn(period))
                    .map(Row::unit)
                    .toList();
        }
    }

    /** @param volumes for a rate, its denominators by period */
    public record Row(Unit unit, Map<Period, Figure> figures, Map<Period, Figure> volumes) {

        boolean reported(Period period) {
            return figures.containsKey(period);
        }

        /** The number of cases behind the number of a period: itself, or a rate's denominator; null if not stated. */
        public @Nullable BigDecimal volume(Period period, boolean rate) {
            Figure figure = (rate ? volumes : figures).get(period);
            return figure == null ? null : figure.amount();
        }
    }

    private final Catalogue catalogue;
    private final Figures figures;
    private final ReportYears reportYears;
    private final UnitSpreads spreads;

    UnitBoard(Catalogue catalogue, Figures figures, ReportYears reportYears, UnitSpreads spreads) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.reportYears = reportYears;
        this.spreads = spreads;
    }

    /**
     * @param months the length of the periods: 12, 3 or 1 for an axis without gaps in it, any other for those that exist
     * @throws IllegalArgumentException for an unknown indicator
     */
    public Board board(String region, String code, int months, int fromYear, int toYear) {
        Indicator indicator =
                catalogue.indicator(code).orElseThrow(() -> new IllegalArgumentException("no indicator " + code));
        String denominator = indicator.denominator();
        List<Unit> single = singleUnits(region);
        Set<String> units = new LinkedHashSet<>();
        single.forEach(unit -> {
            units.add(unit.code());
            units.add(classOf(unit));
        });
        if (units.isEmpty()) {
            return new Board(indicator, List.of(), List.of(), Reports.NONE);
        }
        Set<String> codes = new HashSet<>(Set.of(code));
        if (denominator != null) {
            codes.add(denominator);
        }
        Map<String, Map<Period, Figure>> found = new HashMap<>();
        Map<String, Map<Period, Figure>> volumes = new HashMap<>();
        figures.find(FigureQuery.of(region)
                        .indicators(codes)
                        .units(units)
                        .years(fromYear, toYear)
                        .spans(months))
                .forEach(figure -> (figure.indicator().equals(code) ? found : volumes)
                        .computeIfAbsent(figure.unit(), key -> new HashMap<>())
                        .put(figure.period(), figure));
        Map<String, Map<Period, Spread>> ofClasses = spreads.ofClasses(
                region,
                indicator,
                single.stream().collect(Collectors.toMap(Unit::code, UnitBoard::classOf)),
                months,
                fromYear,
                toYear);
        List<Period> periods = axis(found.entrySet().stream()
                .filter(entry -> single.stream().anyMatch(u -> u.code().equals(entry.getKey())))
                .flatMap(entry -> entry.getValue().keySet().stream())
                .toList());
        Set<String> inOtherSpans = spreads.unitsInOtherSpans(region, code, months, fromYear, toYear);
        Map<String, List<Unit>> classes = new LinkedHashMap<>();
        single.forEach(unit ->
                classes.computeIfAbsent(classOf(unit), key -> new ArrayList<>()).add(unit));
        List<UnitClass> all = new ArrayList<>();
        classes.forEach((group, members) -> catalogue.unit(group).ifPresent(unit -> {
            List<Row> rows = members.stream()
                    .filter(m -> exists(m, periods) || found.containsKey(m.code()))
                    .map(m -> new Row(
                            m, found.getOrDefault(m.code(), Map.of()), volumes.getOrDefault(m.code(), Map.of())))
                    .toList();
            all.add(new UnitClass(
                    unit,
                    rows,
                    found.getOrDefault(group, Map.of()),
                    ofClasses.getOrDefault(group, Map.of()),
                    expected(group, periods),
                    members.stream()
                            .map(Unit::code)
                            .filter(m -> inOtherSpans.contains(m) && !found.containsKey(m))
                            .collect(Collectors.toSet())));
        }));
        return new Board(indicator, periods, all, reportYears.of(region, units, fromYear, toYear));
    }

    private List<Unit> singleUnits(String region) {
        return catalogue.units().stream()
                .filter(unit -> unit.kind().isSingle() && unit.region().equals(region) && unit.parent() != null)
                .toList();
    }

    static String classOf(Unit unit) {
        String parent = unit.parent();
        return parent == null ? unit.code() : parent;
    }

    private Map<Period, UnitCount> expected(String group, List<Period> periods) {
        Map<Period, UnitCount> expected = new HashMap<>();
        for (Period period : periods) {
            catalogue.unitCounts().stream()
                    .filter(c -> c.group().equals(group)
                            && c.year() == period.from().getYear()
                            && c.year() == period.to().getYear())
                    .findFirst()
                    .ifPresent(count -> expected.put(period, count));
        }
        return expected;
    }

    /** Every period from the first to the last for years, quarters and months; else those that exist. */
    static List<Period> axis(List<Period> found) {
        TreeSet<Period> sorted = new TreeSet<>(found);
        if (sorted.isEmpty()) {
            return List.of();
        }
        Period first = sorted.first();
        int months = first.months();
        boolean regular = sorted.stream()
                .allMatch(
                        p -> p.months() == months && (p.from().getMonthValue() - 1) % months == 0 && 12 % months == 0);
        if (!regular) {
            return List.copyOf(sorted);
        }
        List<Period> axis = new ArrayList<>();
        for (Period at = first;
                !at.to().isAfter(sorted.last().to());
                at = new Period(at.from().plusMonths(months), at.to().plusMonths(months))) {
            axis.add(at);
        }
        return axis;
    }

    private static boolean exists(Unit unit, List<Period> periods) {
        return periods.isEmpty() || periods.stream().anyMatch(unit::existsIn);
    }
}
