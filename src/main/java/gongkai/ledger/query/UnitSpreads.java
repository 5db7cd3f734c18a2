package gongkai.ledger.query;

import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Months;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The units that have figures of an indicator within the years for periods of another length. */
    public Set<String> unitsInOtherSpans(String region, String code, int months, int fromYear, int toYear) {
        return jdbc.sql("""
                select distinct x.unit from series x
                where x.region = :region and x.indicator = :indicator and x.aspect = '' and x.months <> :months
                  and exists (select 1 from roll_up r
                    where r.region = x.region and r.indicator = x.indicator and r.unit = x.unit and r.aspect = x.aspect
                      and r.months = x.months and r.to_month between :first and :last and r.from_month + 0 >= :first)
                """)
                .param("region", region)
                .param("indicator", code)
                .param("months", months)
                .param("first", Months.first(fromYear))
                .param("last", Months.last(toYear))
                .query((row, number) -> row.getString("unit"))
                .set();
    }

    /**
     * For each class and period of a length, how its units' numbers lie: undisputed ones, of a rate those of enough cases.
     *
     * @param classes by unit, the class that it is of
     */
    public Map<String, Map<Period, Spread>> ofClasses(
            String region, Indicator indicator, Map<String, String> classes, int months, int fromYear, int toYear) {
        Map<String, Map<Period, Spread>> spreads = new HashMap<>();
        List<String> units = List.copyOf(classes.keySet());
        jdbc.sql("""
                select unit_class, from_month, to_month, count(*) as units, min(amount) as lowest, max(amount) as highest,
                       percentile_cont(0.25) within group (order by amount) as lower_quartile,
                       percentile_cont(0.5) within group (order by amount) as median,
                       percentile_cont(0.75) within group (order by amount) as upper_quartile
                from (
                    select w.unit_class, r.from_month, r.to_month, d.value as denominator,
                           case when r.state = 'NONE_STATED' then 0 else r.value end as amount
                    from unnest(cast(:units as varchar array), cast(:classes as varchar array)) as w (unit, unit_class)
                    join roll_up r on r.region = :region and r.indicator = :indicator and r.unit = w.unit and r.aspect = ''
                         and r.months = :months and r.to_month between :first and :last and r.from_month + 0 >= :first
                    left join roll_up d on d.region = r.region and d.indicator = :denominator and d.aspect = r.aspect
                         and d.unit = r.unit and d.from_month = r.from_month and d.to_month = r.to_month
                    where not r.disputed
                ) units_of_a_class
                where amount is not null and (not :isRate or denominator >= :few)
                group by unit_class, from_month, to_month
                """)
                .param("region", region)
                .param("indicator", indicator.code())
                .param("denominator", denominator(indicator))
                .param("isRate", indicator.isRate())
                .param("units", units.toArray(String[]::new))
                .param("classes", units.stream().map(classes::get).toArray(String[]::new))
                .param("months", months)
                .param("first", Months.first(fromYear))
                .param("last", Months.last(toYear))
                .param("few", Indicator.MIN_CASES)
                .query((row, number) -> {
                    Period period = Months.period(row.getInt("from_month"), row.getInt("to_month"));
                    Spread spread = spread(row, row.getString("unit_class"), period);
                    return spreads.computeIfAbsent(spread.unitClass(), key -> new HashMap<>())
                            .put(period, spread);
                })
                .list();
        return spreads;
    }

    /**
     * Where figures of one unit lie among those of its class for the same period, in their order.
     *
     * @param own totals, one of an indicator
     * @param units of the class, the unit itself among them
     */
    public List<Standing> standings(List<Figure> own, String unitClass, Collection<String> units) {
        if (own.isEmpty()) {
            return List.of();
        }
        List<Peer> peers = own.stream()
                .flatMap(figure -> units.stream().map(unit -> new Peer(figure, unit)))
                .toList();
        Map<String, Standing> standings = new HashMap<>();
        jdbc.sql("""
                with peer as (
                    select w.indicator, w.own_amount, p.unit, i.kind, p.disputed,
                           case when p.state = 'NONE_STATED' then 0 else p.value end as amount,
                           case when i.kind = 'RATE' then d.value when p.state = 'NONE_STATED' then 0 else p.value end
                               as volume
                    from unnest(cast(:indicators as varchar array), cast(:units as varchar array),
                            cast(:firsts as integer array), cast(:lasts as integer array),
                            cast(:amounts as numeric(20, 4) array)) as w (indicator, unit, from_month, to_month, own_amount)
                    join roll_up p on p.region = :region and p.indicator = w.indicator and p.aspect = '' and p.unit = w.unit
                         and p.from_month = w.from_month and p.to_month = w.to_month
                    join indicator i on i.code = p.indicator
                    left join roll_up d on d.region = p.region and d.indicator = i.denominator and d.aspect = ''
                         and d.unit = p.unit and d.from_month = p.from_month and d.to_month = p.to_month
                ), counted as (
                    select indicator, unit, own_amount, volume,
                           case when disputed or (kind = 'RATE' and (volume is null or volume < :few)) then null
                                else amount end as amount
                    from peer
                )
                select indicator, count(amount) as units, count(*) as peers,
                       min(amount) as lowest, max(amount) as highest,
                       percentile_cont(0.25) within group (order by amount) as lower_quartile,
                       percentile_cont(0.5) within group (order by amount) as median,
                       percentile_cont(0.75) within group (order by amount) as upper_quartile,
                       max(case when unit = :unit then volume end) as own_volume,
                       sum(case when amount < own_amount then 1 else 0 end) as below,
                       sum(case when amount > own_amount then 1 else 0 end) as above
                from counted
                group by indicator
                """)
                .param("region", own.getFirst().region())
                .param("unit", own.getFirst().unit())
                .param(
                        "indicators",
                        peers.stream().map(p -> p.own().indicator()).toArray(String[]::new))
                .param("units", peers.stream().map(Peer::unit).toArray(String[]::new))
                .param(
                        "firsts",
                        peers.stream().map(p -> Months.from(p.own().period())).toArray(Integer[]::new))
                .param(
                        "lasts",
                        peers.stream().map(p -> Months.to(p.own().period())).toArray(Integer[]::new))
                .param("amounts", peers.stream().map(p -> p.own().amount()).toArray(BigDecimal[]::new))
                .param("few", Indicator.MIN_CASES)
                .query(row -> {
                    String indicator = row.getString("indicator");
                    Figure figure = own.stream()
                            .filter(f -> f.indicator().equals(indicator))
                            .findFirst()
                            .orElseThrow();
                    standings.put(
                            indicator,
                            new Standing(
                                    indicator,
                                    spread(row, unitClass, figure.period()),
                                    figure.amount(),
                                    orNull(row.getBigDecimal("own_volume")),
                                    figure.disputed(),
                                    row.getInt("below"),
                                    row.getInt("above")));
                });
        return own.stream()
                .map(f -> standings.get(f.indicator()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A unit whose number is laid beside a figure. */
    private record Peer(Figure own, String unit) {}

    private static String denominator(Indicator indicator) {
        String denominator = indicator.denominator();
        return denominator == null ? "" : denominator;
    }

    private static Spread spread(ResultSet row, String unitClass, Period period) throws SQLException {
        return new Spread(
                unitClass,
                period,
                row.getInt("units"),
                orZero(row.getBigDecimal("lowest")),
                orZero(row.getBigDecimal("lower_quartile")),
                orZero(row.getBigDecimal("median")),
                orZero(row.getBigDecimal("upper_quartile")),
                orZero(row.getBigDecimal("highest")));
    }

    /** Where no unit has a number, the spread is of no unit and tells nothing. */
    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : FigureValue.plain(value);
    }

    private static @Nullable BigDecimal orNull(@Nullable BigDecimal value) {
        return value == null ? null : FigureValue.plain(value);
    }
}
