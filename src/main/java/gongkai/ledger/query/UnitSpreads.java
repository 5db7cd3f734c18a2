package gongkai.ledger.query;

import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Months;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the numbers of units lie among those of their class. */
@Repository
public class UnitSpreads {

    private final JdbcClient jdbc;

    UnitSpreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units that state an indicator for periods of another length. */
    public Set<String> unitsInOtherSpans(String region, String code, int months, int fromYear, int toYear) {
        return jdbc.sql("""
                select distinct unit from roll_up
                where region = :region and indicator = :indicator and aspect = '' and months <> :months
                  and from_month >= :first and to_month <= :last
                """)
                .param("region", region)
                .param("indicator", code)
                .param("months", months)
                .param("first", Months.first(fromYear))
                .param("last", Months.last(toYear))
                .query((row, number) -> row.getString("unit"))
                .set();
    }

    /** For each class and period of a length, how its units' numbers lie: undisputed ones, of a rate those of enough cases. */
    public Map<String, Map<Period, Spread>> ofClasses(
            String region, String code, int months, int fromYear, int toYear) {
        Map<String, Map<Period, Spread>> spreads = new HashMap<>();
        jdbc.sql("""
                select unit_class, from_month, to_month, count(*) as units, min(amount) as lowest, max(amount) as highest,
                       percentile_cont(0.25) within group (order by amount) as lower_quartile,
                       percentile_cont(0.5) within group (order by amount) as median,
                       percentile_cont(0.75) within group (order by amount) as upper_quartile
                from (
                    select u.parent as unit_class, r.from_month, r.to_month, i.kind, d.value as denominator,
                           case when r.state = 'NONE_STATED' then 0 else r.value end as amount
                    from roll_up r
                    join unit u on u.region = r.region and u.code = r.unit
                    join indicator i on i.code = r.indicator
                    left join roll_up d on d.region = r.region and d.indicator = i.denominator and d.aspect = r.aspect
                         and d.unit = r.unit and d.from_month = r.from_month and d.to_month = r.to_month
                    where r.region = :region and r.indicator = :indicator and r.aspect = '' and r.months = :months
                      and r.from_month >= :first and r.to_month <= :last and not r.disputed
                      and u.kind in ('DEPARTMENT', 'TOWNSHIP', 'STREET')
                ) units_of_a_class
                where amount is not null and (kind <> 'RATE' or denominator >= :few)
                group by unit_class, from_month, to_month
                """)
                .param("region", region)
                .param("indicator", code)
                .param("months", months)
                .param("first", Months.first(fromYear))
                .param("last", Months.last(toYear))
                .param("few", Indicator.MIN_CASES)
                .query((row, number) -> {
                    Period period = Months.period(row.getInt("from_month"), row.getInt("to_month"));
                    Spread spread = new Spread(
                            row.getString("unit_class"),
                            period,
                            row.getInt("units"),
                            FigureValue.plain(row.getBigDecimal("lowest")),
                            FigureValue.plain(row.getBigDecimal("lower_quartile")),
                            FigureValue.plain(row.getBigDecimal("median")),
                            FigureValue.plain(row.getBigDecimal("upper_quartile")),
                            FigureValue.plain(row.getBigDecimal("highest")));
                    return spreads.computeIfAbsent(spread.unitClass(), key -> new HashMap<>())
                            .put(period, spread);
                })
                .list();
        return spreads;
    }

    /** For each of the indicators that a unit has a figure of, in their order: its latest one among its class. */
    public List<Standing> standings(
            String region, String unit, String unitClass, List<String> indicators, int fromYear, int toYear) {
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
                .param("region", region)
                .param("unit", unit)
                .param("class", unitClass)
                .param("indicators", indicators)
                .param("first", Months.first(fromYear))
                .param("last", Months.last(toYear))
                .param("few", Indicator.MIN_CASES)
                .query((row, number) -> {
                    Period period = Months.period(row.getInt("from_month"), row.getInt("to_month"));
                    return new Standing(
                            row.getString("indicator"),
                            new Spread(
                                    unitClass,
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
