package gongkai.dashboard.unit;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.dashboard.card.Change;
import gongkai.ledger.query.ReportYears;
import gongkai.ledger.query.Reports;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Months;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that is known of one unit, and where it stands among its class. */
@Service
@Transactional(readOnly = true)
public class UnitPortrait {

    /**
     * Where a unit stands among its class with the latest number of an indicator.
     *
     * @param amount its own number; null for {@code /} or blank
     * @param volume the cases behind it: itself, or a rate's denominator; null where that is not stated
     * @param below how many units of the class have less, {@code above} how many more
     */
    public record Standing(
            String indicator,
            Spread spread,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal volume,
            boolean disputed,
            int below,
            int above) {

        /** Null where no place may be told. */
        public Spread.@Nullable Band band() {
            return disputed ? null : spread.band(amount, volume);
        }

        /** What may be told of its place, or why nothing may. */
        public Place place() {
            if (amount == null) {
                return Place.NO_NUMBER;
            }
            if (disputed) {
                return Place.DISPUTED;
            }
            if (!spread.tells()) {
                return Place.ALIKE;
            }
            if (band() != null) {
                return Place.IN_BAND;
            }
            return volume == null ? Place.NO_BASE : Place.FEW_CASES;
        }
    }

    /** Why a unit has no place among its class, or that it has one. */
    public enum Place {
        IN_BAND,
        NO_NUMBER,
        DISPUTED,
        /** All units have the same number. */
        ALIKE,
        /** A rate without the number of cases it is of. */
        NO_BASE,
        FEW_CASES
    }

    private final Catalogue catalogue;
    private final Figures figures;
    private final ReportYears reportYears;
    private final JdbcClient jdbc;

    UnitPortrait(Catalogue catalogue, Figures figures, ReportYears reportYears, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.reportYears = reportYears;
        this.jdbc = jdbc;
    }

    /** The unit's former selves, the latest first: the units whose line it continues. */
    public List<Unit> before(Unit unit) {
        List<Unit> chain = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(unit.code()));
        Optional<Unit> at = predecessor(unit);
        while (at.isPresent() && seen.add(at.get().code())) {
            chain.add(at.get());
            at = predecessor(at.get());
        }
        return chain;
    }

    private Optional<Unit> predecessor(Unit unit) {
        return Optional.ofNullable(unit.succeeds()).flatMap(catalogue::unit);
    }

    /** The units that continue its line. */
    public List<Unit> after(Unit unit) {
        return catalogue.units().stream()
                .filter(other -> unit.code().equals(other.succeeds()))
                .toList();
    }

    /** Everything the unit and its former selves have figures of in those years, of every aspect. */
    public List<Figure> figures(Unit unit, int fromYear, int toYear) {
        return figures.find(
                FigureQuery.of(unit.region()).units(line(unit)).allAspects().years(fromYear, toYear));
    }

    /** The codes of the unit and its former selves. */
    public List<String> line(Unit unit) {
        List<String> codes = new ArrayList<>(List.of(unit.code()));
        before(unit).forEach(former -> codes.add(former.code()));
        return codes;
    }

    /** Of which years there is a report of the unit or a former self of it. */
    public Reports reports(Unit unit, int fromYear, int toYear) {
        return reportYears.of(unit.region(), line(unit), fromYear, toYear);
    }

    /** For each of the indicators that the unit has a figure of, in their order: its latest one among its class. */
    public List<Standing> standings(Unit unit, List<String> indicators, int fromYear, int toYear) {
        if (indicators.isEmpty() || !unit.kind().isSingle()) {
            return List.of();
        }
        return jdbc
                .sql("""
                with own as (
                    select indicator, from_month, to_month, disputed,
                           case when state = 'NONE_STATED' then 0 else value end as amount,
                           row_number() over (partition by indicator order by to_month desc, from_month) as place
                    from roll_up
                    where region = :region and unit = :unit and aspect = '' and indicator in (:indicators)
                      and from_month >= :first and to_month <= :last
                ), peer as (
                    select p.indicator, p.unit, p.disputed, i.kind, p.from_month, p.to_month,
                           o.amount as own_amount, o.disputed as own_disputed,
                           case when p.state = 'NONE_STATED' then 0 else p.value end as amount,
                           case when i.kind = 'RATE' then d.value when p.state = 'NONE_STATED' then 0 else p.value end
                               as volume
                    from own o
                    join roll_up p on p.region = :region and p.indicator = o.indicator and p.aspect = ''
                         and p.from_month = o.from_month and p.to_month = o.to_month
                    join unit u on u.region = p.region and u.code = p.unit and u.parent = :class
                    join indicator i on i.code = p.indicator
                    left join roll_up d on d.region = p.region and d.indicator = i.denominator and d.aspect = ''
                         and d.unit = p.unit and d.from_month = p.from_month and d.to_month = p.to_month
                    where o.place = 1
                ), counted as (
                    select indicator, unit, from_month, to_month, own_amount, own_disputed, volume,
                           case when disputed or (kind = 'RATE' and (volume is null or volume < :few)) then null
                                else amount end as amount
                    from peer
                )
                select indicator, from_month, to_month, count(amount) as units,
                       min(amount) as lowest, max(amount) as highest,
                       percentile_cont(0.25) within group (order by amount) as lower_quartile,
                       percentile_cont(0.5) within group (order by amount) as median,
                       percentile_cont(0.75) within group (order by amount) as upper_quartile,
                       max(own_amount) as own_amount,
                       max(case when unit = :unit then volume end) as own_volume,
                       max(case when own_disputed then 1 else 0 end) as own_disputed,
                       sum(case when amount < own_amount then 1 else 0 end) as below,
                       sum(case when amount > own_amount then 1 else 0 end) as above
                from counted
                group by indicator, from_month, to_month
                """)
                .param("region", unit.region())
                .param("unit", unit.code())
                .param("class", UnitBoard.classOf(unit))
                .param("indicators", indicators)
                .param("first", Months.first(fromYear))
                .param("last", Months.last(toYear))
                .param("few", Change.FEW)
                .query((row, number) -> {
                    Period period = Months.period(row.getInt("from_month"), row.getInt("to_month"));
                    return new Standing(
                            row.getString("indicator"),
                            new Spread(
                                    UnitBoard.classOf(unit),
                                    period,
                                    row.getInt("units"),
                                    orZero(row.getBigDecimal("lowest")),
                                    orZero(row.getBigDecimal("lower_quartile")),
                                    orZero(row.getBigDecimal("median")),
                                    orZero(row.getBigDecimal("upper_quartile")),
                                    orZero(row.getBigDecimal("highest"))),
                            orNull(row.getBigDecimal("own_amount")),
                            orNull(row.getBigDecimal("own_volume")),
                            row.getInt("own_disputed") == 1,
                            row.getInt("below"),
                            row.getInt("above"));
                })
                .stream()
                .sorted(Comparator.comparingInt(standing -> indicators.indexOf(standing.indicator())))
                .toList();
    }

    /** Where no unit has a number, the spread is of no unit and tells nothing. */
    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : FigureValue.plain(value);
    }

    private static @Nullable BigDecimal orNull(@Nullable BigDecimal value) {
        return value == null ? null : FigureValue.plain(value);
    }
}
