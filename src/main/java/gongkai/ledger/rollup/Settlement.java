package gongkai.ledger.rollup;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.catalogue.UnitCount;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.ledger.rollup.RollUpRow.Over;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What some figures of one region make of the roll-up: the lines that depend on them as they stand, and as they shall. What
 * no such figure goes into is taken as it stands.
 */
final class Settlement {

    private final Catalogue catalogue;
    private final RollUpTable table;
    private final String region;
    private final Set<FigureKey> keys;
    private final List<Indicator> rates;

    private final Map<Line, Map<FigureKey, RollUpRow>> before = new HashMap<>();
    private final Map<Line, Map<FigureKey, RollUpRow>> after = new TreeMap<>();
    private final Set<FigureKey> disputes = new LinkedHashSet<>();

    Settlement(Catalogue catalogue, RollUpTable table, String region, Collection<FigureKey> keys) {
        this.catalogue = catalogue;
        this.table = table;
        this.region = region;
        this.keys = Set.copyOf(keys);
        this.rates = catalogue.indicators().stream()
                .filter(i -> i.isRate() && i.numerator() != null && i.denominator() != null)
                .toList();
        settle();
    }

    /** The rows that stand and shall stand no more, or not as they do. */
    record Change(@Nullable RollUpRow from, @Nullable RollUpRow to) {}

    /** Line by line, what has to become of which row. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        after.forEach((line, rows) -> {
            Map<FigureKey, RollUpRow> stored = before.getOrDefault(line, Map.of());
            stored.forEach((key, row) -> {
                if (!row.equals(rows.get(key))) {
                    changes.add(new Change(row, rows.get(key)));
                }
            });
            rows.forEach((key, row) -> {
                if (!stored.containsKey(key)) {
                    changes.add(new Change(null, row));
                }
            });
        });
        return changes;
    }

    private void settle() {
        Set<Line> touched = new TreeSet<>();
        keys.forEach(key -> touched.add(Line.of(key)));
        Set<Line> ofRates = new TreeSet<>();
        Set<Line> read = new TreeSet<>(touched);
        for (Line line : touched) {
            ofRates.addAll(ratesOf(line));
            list(line).ifPresent(read::add);
        }
        for (Line rate : ofRates) {
            read.add(rate);
            indicator(rate).ifPresent(i -> {
                read.add(rate.ofIndicator(String.valueOf(i.numerator())));
                read.add(rate.ofIndicator(String.valueOf(i.denominator())));
            });
        }
        read(read);
        disputes.addAll(table.disputes(region, read));

        Map<Line, List<RollUpRow>> stated = new HashMap<>();
        for (RollUpRow row : table.figures(region, keys)) {
            stated.computeIfAbsent(Line.of(row.key()), line -> new ArrayList<>())
                    .add(marked(row));
        }
        touched.forEach(line -> after.put(line, ofItself(line, stated.getOrDefault(line, List.of()))));
        for (Line rate : ofRates) {
            rate(rate, after.computeIfAbsent(rate, line -> ofItself(line, List.of())));
        }
        lists(touched);
    }

    private void read(Set<Line> lines) {
        lines.forEach(line -> before.put(line, new LinkedHashMap<>()));
        for (RollUpRow row : table.rows(region, lines)) {
            before.computeIfAbsent(Line.of(row.key()), line -> new LinkedHashMap<>())
                    .put(row.key(), row);
        }
    }

    private Map<FigureKey, RollUpRow> now(Line line) {
        return after.getOrDefault(line, before.getOrDefault(line, Map.of()));
    }

    private Optional<Indicator> indicator(Line line) {
        return catalogue.indicator(line.indicator());
    }

    private boolean isAdded(Line line) {
        return indicator(line).filter(i -> !i.isRate()).isPresent();
    }

    /** The lines of the rates that a line is a part of, and itself where it is of a rate that has parts. */
    private List<Line> ratesOf(Line line) {
        return rates.stream()
                .filter(i -> line.indicator().equals(i.code())
                        || line.indicator().equals(i.numerator())
                        || line.indicator().equals(i.denominator()))
                .map(i -> line.ofIndicator(i.code()))
                .toList();
    }

    /** The line of the list that a unit's numbers are added into. */
    private Optional<Line> list(Line line) {
        return catalogue
                .unit(line.unit())
                .filter(unit -> unit.kind().isSingle() && isAdded(line))
                .flatMap(unit -> Optional.ofNullable(unit.parent()))
                .filter(this::isList)
                .map(line::ofUnit);
    }

    private boolean isList(String unit) {
        return catalogue
                .unit(unit)
                .filter(u -> u.kind() == Unit.Kind.GROUP && u.region().equals(region))
                .isPresent();
    }

    /** The figures of a line, and what they add up to over time. */
    private Map<FigureKey, RollUpRow> ofItself(Line line, List<RollUpRow> stated) {
        Map<FigureKey, RollUpRow> rows = new LinkedHashMap<>();
        before.getOrDefault(line, Map.of()).values().stream()
                .filter(row -> row.isStated() && !keys.contains(row.key()))
                .forEach(row -> rows.put(row.key(), row.withSumBeside(null, 0, null)));
        stated.forEach(row -> rows.put(row.key(), row));
        Indicator.OverTime overTime = indicator(line)
                .filter(i -> !i.isRate())
                .map(Indicator::overTime)
                .orElse(Indicator.OverTime.NONE);
        if (overTime != Indicator.OverTime.NONE) {
            overTime(line, rows, overTime, 1, 3);
            overTime(line, rows, overTime, 3, 12);
        }
        return rows;
    }

    /** Complete months to quarters, complete quarters to years. */
    private void overTime(Line line, Map<FigureKey, RollUpRow> rows, Indicator.OverTime overTime, int part, int whole) {
        for (int first = 1; first <= 12; first += whole) {
            List<RollUpRow> parts = new ArrayList<>();
            for (int month = first; month < first + whole; month += part) {
                RollUpRow row = rows.get(key(line, month, part));
                if (row != null && row.isNumber()) {
                    parts.add(row);
                }
            }
            if (parts.size() == whole / part) {
                RollUpRow sum = sum(key(line, first, whole), Over.TIME, parts, 0, null);
                put(
                        rows,
                        switch (overTime) {
                            case LAST -> sum.of(parts.getLast().number());
                            case FIRST -> sum.of(parts.getFirst().number());
                            default -> sum;
                        });
            }
        }
    }

    private FigureKey key(Line line, int first, int months) {
        YearMonth from = YearMonth.of(line.year(), first);
        return new FigureKey(
                region, line.indicator(), line.aspect(), line.unit(), new Period(from, from.plusMonths(months - 1)));
    }

    private static RollUpRow sum(
            FigureKey key, Over over, List<RollUpRow> parts, int unitsOfEach, @Nullable Integer ofUnits) {
        return parts.stream()
                .map(part -> RollUpRow.sum(key, over, part, unitsOfEach, ofUnits))
                .reduce(RollUpRow::plus)
                .orElseThrow();
    }

    /** Puts a sum where nothing stands, and beside the stated value where one does. */
    private void put(Map<FigureKey, RollUpRow> rows, RollUpRow sum) {
        rows.merge(
                sum.key(),
                marked(sum),
                (stands, same) ->
                        stands.isStated() ? stands.withSumBeside(sum.value(), sum.units(), sum.ofUnits()) : stands);
    }

    /** With the mark of its own; that of its parts it has already. */
    private RollUpRow marked(RollUpRow row) {
        return disputes.contains(row.key()) ? row.asDisputed() : row;
    }

    /** Rates whose two figures stand under the same key. */
    private void rate(Line line, Map<FigureKey, RollUpRow> rows) {
        Indicator rate = indicator(line).orElseThrow();
        Map<FigureKey, RollUpRow> denominators = now(line.ofIndicator(String.valueOf(rate.denominator())));
        for (RollUpRow numerator :
                now(line.ofIndicator(String.valueOf(rate.numerator()))).values()) {
            RollUpRow denominator =
                    denominators.get(withIndicator(numerator.key(), String.valueOf(rate.denominator())));
            if (numerator.over() == Over.UNITS
                    || !numerator.isNumber()
                    || denominator == null
                    || denominator.over() == Over.UNITS
                    || denominator.state() != State.VALUE
                    || denominator.number().signum() == 0) {
                continue;
            }
            boolean exact = numerator.qualifier() == Qualifier.EXACT && denominator.qualifier() == Qualifier.EXACT;
            put(
                    rows,
                    new RollUpRow(
                            withIndicator(numerator.key(), rate.code()),
                            numerator
                                    .number()
                                    .multiply(BigDecimal.valueOf(rate.isPercent() ? 100 : 1))
                                    .divide(denominator.number(), RollUpRow.SCALE, RoundingMode.HALF_UP),
                            State.VALUE,
                            exact ? Qualifier.EXACT : Qualifier.ABOUT,
                            "",
                            numerator.form().equals(denominator.form()) ? numerator.form() : "",
                            Over.RATE,
                            numerator.disputed() || denominator.disputed(),
                            numerator.provisional() || denominator.provisional(),
                            0,
                            null,
                            0,
                            null,
                            null));
        }
    }

    private static FigureKey withIndicator(FigureKey key, String indicator) {
        return new FigureKey(key.region(), indicator, key.aspect(), key.unit(), key.period());
    }

    /**
     * Numbers of units to the totals of their lists. Where a list's own figures are as they were and it only gains numbers,
     * these are added to the totals that stand.
     */
    private void lists(Set<Line> touched) {
        Set<Line> anew = new TreeSet<>();
        Map<Line, List<RollUpRow>> gains = new TreeMap<>();
        for (Line line : touched) {
            if (isList(line.unit()) && isAdded(line)) {
                anew.add(line);
            }
            list(line).ifPresent(list -> {
                List<RollUpRow> gained = gains.computeIfAbsent(list, l -> new ArrayList<>());
                if (!onlyGains(line, gained)) {
                    anew.add(list);
                }
            });
        }
        Set<Line> unread = new TreeSet<>();
        anew.forEach(list ->
                units(list).stream().filter(line -> !before.containsKey(line)).forEach(unread::add));
        read(unread);
        for (Line list : anew) {
            List<RollUpRow> numbers = new ArrayList<>();
            units(list).forEach(line -> numbers.addAll(now(line).values()));
            Map<FigureKey, RollUpRow> rows = after.computeIfAbsent(list, line -> ofItself(line, List.of()));
            totals(list, numbers).forEach(total -> put(rows, total));
        }
        gains.keySet().removeAll(anew);
        gains.forEach((list, gained) -> {
            Map<FigureKey, RollUpRow> rows = new LinkedHashMap<>(now(list));
            totals(list, gained).forEach(total -> rows.merge(total.key(), marked(total), Settlement::added));
            after.put(list, rows);
        });
    }

    /** @return whether a unit's line keeps the numbers that it had; those it had not are added to {@code gained} */
    private boolean onlyGains(Line line, List<RollUpRow> gained) {
        Map<FigureKey, RollUpRow> had = before.getOrDefault(line, Map.of());
        Map<FigureKey, RollUpRow> has = now(line);
        for (RollUpRow was : had.values()) {
            RollUpRow is = has.get(was.key());
            if (was.isNumber() && (is == null || !is.isNumber() || !is.addsTheSame(was))) {
                return false;
            }
        }
        for (RollUpRow is : has.values()) {
            RollUpRow was = had.get(is.key());
            if (was == null || !was.isNumber()) {
                gained.add(is);
            }
        }
        return true;
    }

    /** The lines of the units of a list. */
    private List<Line> units(Line list) {
        return catalogue.children(list.unit()).stream()
                .filter(unit -> unit.kind().isSingle() && unit.region().equals(region))
                .map(unit -> list.ofUnit(unit.code()))
                .toList();
    }

    private List<RollUpRow> totals(Line list, List<RollUpRow> ofUnits) {
        Map<FigureKey, List<RollUpRow>> parts = new LinkedHashMap<>();
        for (RollUpRow row : ofUnits) {
            if (row.isNumber()) {
                FigureKey key = row.key();
                parts.computeIfAbsent(
                                new FigureKey(region, key.indicator(), key.aspect(), list.unit(), key.period()),
                                total -> new ArrayList<>())
                        .add(row);
            }
        }
        Integer count = catalogue.unitCounts().stream()
                .filter(c -> c.group().equals(list.unit()) && c.year() == list.year())
                .map(UnitCount::count)
                .max(Integer::compare)
                .orElse(null);
        return parts.entrySet().stream()
                .map(total -> sum(total.getKey(), Over.UNITS, total.getValue(), 1, count))
                .toList();
    }

    /** What stands with what is gained: a total, or the one beside a stated value. */
    private static RollUpRow added(RollUpRow stands, RollUpRow gained) {
        if (stands.isStated()) {
            return stands.withSumBeside(
                    stands.units() == 0 || stands.beside() == null
                            ? gained.value()
                            : stands.beside().add(gained.number()),
                    stands.units() + gained.units(),
                    gained.ofUnits());
        }
        return stands.over() == Over.UNITS ? stands.plus(gained) : stands;
    }
}
