package gongkai.ledger.rollup;

import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.query.Figures;
import gongkai.ledger.store.FigureRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the table {@code roll_up} equal to what the figures give. The unit of work is the line: one indicator, aspect and
 * unit in one year. Touched lines, the lists they are added into and the rates they are a part of are deleted and inserted
 * anew in the transaction that changed the figures, under the region's lock ({@link gongkai.ledger.store.RegionLock RegionLock}).
 * A list that only gains, by units of which it had no number before, is not added up again: what is new is added to it, so
 * that a report costs as much as it says and not as much as its list is long.
 *
 * <p>What is added: months to a quarter and quarters to a year, only when complete, by the indicator's {@code over_time};
 * and the departments, townships and streets of a list to the list's total, whatever part of them has a number. What is
 * never added: other spans, rates, slashes and blanks, levels (they are partitions of a region, not one tree), aspects. A
 * rate without a stated value is computed from numerator and denominator of the same key.
 */
@Repository
public class RollUp {

    /** SQL: the row {@code r} of {@code roll_up} lies in the touched line {@code t}. */
    private static final String IN_LINE = """
            r.region = t.region and r.indicator = t.indicator and r.aspect = t.aspect and r.unit = t.unit
            and r.from_month between t.january and t.january + 11
            """;

    private static final String IS_NUMBER = "r.state in ('VALUE', 'NONE_STATED')";

    private static final String IS_SINGLE = "u.kind in ('DEPARTMENT', 'TOWNSHIP', 'STREET')";

    /** SQL: the line {@code t} is deleted and made anew. */
    private static final String IS_ANEW = "t.region = :region and not t.added";

    /** SQL: how a sum is meant: exact only if all its parts are. */
    private static final String QUALIFIER_OF_SUM = """
            case when max(nullif(qualifier, 'EXACT')) is null then 'EXACT'
                 when max(nullif(qualifier, 'EXACT')) = min(nullif(qualifier, 'EXACT')) then max(nullif(qualifier, 'EXACT'))
                 else 'ABOUT' end
            """;

    private static final String FORM_OF_SUM = "case when min(form) = max(form) then min(form) else '' end";

    /** SQL: puts a sum {@code s} where nothing stands. */
    private static final String INSERT_SUM = """
            when not matched then
                insert (region, indicator, aspect, unit, from_month, to_month, months, value, state, qualifier, printed,
                    form, origin, summed_over, disputed, provisional, revision, units, of_units)
                values (s.region, s.indicator, s.aspect, s.unit, s.from_month, s.to_month, s.months, s.value, 'VALUE',
                    s.qualifier, '', s.form, 'SUM', s.summed_over, s.disputed = 1, s.provisional = 1, 0, s.units,
                    s.of_units)
            """;

    private static final String ON_SAME_KEY = """
            on r.region = s.region and r.indicator = s.indicator and r.aspect = s.aspect and r.unit = s.unit
               and r.from_month = s.from_month and r.to_month = s.to_month
            """;

    /** SQL: puts the sums {@code s} where no figure is stated, and beside the stated value where one is. */
    private static final String MERGE = """
            merge into roll_up r
            using (%s) s
            """ + ON_SAME_KEY + """
            when matched and r.origin = 'REPORTED' then
                update set beside = s.value, units = s.units, of_units = s.of_units
            """ + INSERT_SUM;

    /** SQL: adds the sums {@code s} to those that stand; {@link #QUALIFIER_OF_SUM} and {@link #FORM_OF_SUM} of both. */
    private static final String ADD = """
            merge into roll_up r
            using (%s) s
            """ + ON_SAME_KEY + """
            when matched and r.origin = 'REPORTED' then
                update set beside = case when r.units = 0 then s.value else r.beside + s.value end,
                    units = r.units + s.units, of_units = s.of_units
            when matched and r.summed_over = 'UNITS' then
                update set value = r.value + s.value, units = r.units + s.units, of_units = s.of_units,
                    qualifier = case when s.qualifier = 'EXACT' or s.qualifier = r.qualifier then r.qualifier
                                     when r.qualifier = 'EXACT' then s.qualifier else 'ABOUT' end,
                    form = case when r.form = s.form then r.form else '' end,
                    disputed = r.disputed or s.disputed = 1, provisional = r.provisional or s.provisional = 1
            """ + INSERT_SUM;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final SeriesCount series;

    RollUp(JdbcTemplate template, JdbcClient jdbc, SeriesCount series) {
        this.template = template;
        this.jdbc = jdbc;
        this.series = series;
    }

    /** Brings level what depends on figures of those keys, all of one region. */
    public void settle(String region, Collection<FigureKey> keys) {
        Set<Line> lines = keys.stream().map(Line::of).collect(Collectors.toCollection(TreeSet::new));
        if (lines.isEmpty()) {
            return;
        }
        template.batchUpdate(
                "insert into touched (region, indicator, aspect, unit, january) values (?, ?, ?, ?, ?)",
                lines,
                1000,
                (ps, line) -> {
                    ps.setString(1, region);
                    ps.setString(2, line.indicator());
                    ps.setString(3, line.aspect());
                    ps.setString(4, line.unit());
                    ps.setInt(5, line.january());
                });
        recompute(region);
    }

    private void recompute(String region) {
        touchWhatDepends(region);
        series.takeOff(region);
        deleteTouched(region);
        fill(region);
        series.add(region);
        run(region, "delete from touched where region = :region");
    }

    /** Recomputes indicator by indicator what is stored, and answers the differences. The caller rolls back. */
    public List<RollUpDifference> reconcile(String region) {
        List<RollUpDifference> differences = new ArrayList<>();
        List<String> indicators = jdbc.sql("""
                select indicator from figure where region = :region
                union select indicator from roll_up where region = :region
                order by 1
                """)
                .param("region", region)
                .query((rs, n) -> rs.getString(1))
                .list();
        for (String indicator : indicators) {
            Map<FigureKey, Figure> stored = rows(region, indicator);
            jdbc.sql("""
                    insert into touched (region, indicator, aspect, unit, january)
                    select region, indicator, aspect, unit, (from_month / 100) * 100 + 1 from (
                        select region, indicator, aspect, unit, from_month from figure
                        where region = :region and indicator = :indicator
                        union
                        select region, indicator, aspect, unit, from_month from roll_up
                        where region = :region and indicator = :indicator) lines
                    group by region, indicator, aspect, unit, (from_month / 100) * 100 + 1
                    """).param("region", region).param("indicator", indicator).update();
            recompute(region);
            Map<FigureKey, Figure> computed = rows(region, indicator);
            Set<FigureKey> keys = new LinkedHashSet<>(stored.keySet());
            keys.addAll(computed.keySet());
            for (FigureKey key : keys) {
                Figure was = stored.get(key);
                Figure is = computed.get(key);
                if (!Objects.equals(was, is)) {
                    differences.add(new RollUpDifference(key, was, is));
                }
            }
        }
        return differences;
    }

    private Map<FigureKey, Figure> rows(String region, String indicator) {
        return Figures.ofIndicator(jdbc, region, indicator).stream()
                .collect(Collectors.toMap(Figure::key, f -> f, (a, b) -> a, LinkedHashMap::new));
    }

    private void deleteTouched(String region) {
        List<Line> touched = jdbc.sql("select t.indicator, t.aspect, t.unit, t.january from touched t where " + IS_ANEW)
                .param("region", region)
                .query((rs, n) -> new Line(rs.getString(1), rs.getString(2), rs.getString(3), rs.getInt(4)))
                .list();
        template.batchUpdate("""
                delete from roll_up
                where region = ? and indicator = ? and aspect = ? and unit = ? and from_month between ? and ?
                """, touched, 1000, (ps, line) -> {
            ps.setString(1, region);
            ps.setString(2, line.indicator());
            ps.setString(3, line.aspect());
            ps.setString(4, line.unit());
            ps.setInt(5, line.january());
            ps.setInt(6, line.january() + 11);
        });
    }

    /** Lists first: a rate of a list depends on the list's own lines. */
    private void touchWhatDepends(String region) {
        touch(region, """
                select t.region, t.indicator, t.aspect, g.code as unit, t.january,
                    max(case when exists (select 1 from roll_up r where %s and %s) then 1 else 0 end) = 0 as added
                from touched t
                join unit u on u.region = t.region and u.code = t.unit and %s
                join unit g on g.region = u.region and g.code = u.parent and g.kind = 'GROUP'
                where t.region = :region
                group by t.region, t.indicator, t.aspect, g.code, t.january
                """.formatted(IN_LINE, IS_NUMBER, IS_SINGLE));
        touch(region, """
                select t.region, i.code as indicator, t.aspect, t.unit, t.january, false as added
                from touched t join indicator i on i.numerator = t.indicator
                where %1$s
                union
                select t.region, i.code as indicator, t.aspect, t.unit, t.january, false as added
                from touched t join indicator i on i.denominator = t.indicator
                where %1$s
                """.formatted(IS_ANEW));
    }

    private void touch(String region, String lines) {
        jdbc.sql("""
                insert into touched (region, indicator, aspect, unit, january, added)
                select n.region, n.indicator, n.aspect, n.unit, n.january, n.added from (%s) n
                where not exists (
                    select 1 from touched h
                    where h.region = n.region and h.indicator = n.indicator and h.aspect = n.aspect
                      and h.unit = n.unit and h.january = n.january)
                """.formatted(lines)).param("region", region).update();
    }

    private void fill(String region) {
        run(region, reported());
        run(region, MERGE.formatted(overTime(1, 3)));
        run(region, MERGE.formatted(overTime(3, 12)));
        run(region, MERGE.formatted(rates()));
        run(region, MERGE.formatted(overUnits(allUnits())));
        run(region, ADD.formatted(overUnits(newUnits())));
        run(region, """
                merge into roll_up r
                using (
                    select d.* from touched t
                    join dispute d on d.region = t.region and d.indicator = t.indicator and d.aspect = t.aspect
                        and d.unit = t.unit and d.from_month between t.january and t.january + 11
                    where t.region = :region
                ) s
                """ + ON_SAME_KEY + "when matched then update set disputed = true");
    }

    private void run(String region, String sql) {
        jdbc.sql(sql).param("region", region).update();
    }

    /** Figures as they stand. */
    private static String reported() {
        return """
                insert into roll_up (region, indicator, aspect, unit, from_month, to_month, months, value, state,
                    qualifier, printed, form, origin, summed_over, disputed, provisional, revision, units, source)
                select f.region, f.indicator, f.aspect, f.unit, f.from_month, f.to_month,
                    (f.to_month / 100 - f.from_month / 100) * 12 + mod(f.to_month, 100) - mod(f.from_month, 100) + 1,
                    f.value, f.state, f.qualifier, f.printed, f.form, 'REPORTED', '',
                    exists (
                        select 1 from dispute d
                        where d.region = f.region and d.indicator = f.indicator and d.aspect = f.aspect
                          and d.unit = f.unit and d.from_month = f.from_month and d.to_month = f.to_month),
                    not exists (
                        select 1 from publication p
                        where p.region = f.region and p.from_month <= f.from_month and p.to_month >= f.to_month
                          and p.version >= f.version),
                    f.revision, 0, c.source
                from touched t
                join figure f on f.region = t.region and f.indicator = t.indicator and f.aspect = t.aspect
                    and f.unit = t.unit and f.from_month between t.january and t.january + 11
                join claim c on c.region = f.region and c.id = f.claim
                where %s and f.cause <> 'WITHDRAWN' and %s
                """.formatted(IS_ANEW, FigureRepository.IS_LATEST);
    }

    /**
     * Complete months to quarters, complete quarters to years; what was itself added over units is not added on. A line is
     * found by the key; the length is put so that no index by length is taken, which holds the line of every year.
     */
    private static String overTime(int part, int whole) {
        return """
                select region, indicator, aspect, unit, start_month as from_month, start_month + %2$d - 1 as to_month,
                    %2$d as months,
                    case over_time
                        when 'LAST' then max(case when to_month = start_month + %2$d - 1 then number end)
                        when 'FIRST' then max(case when from_month = start_month then number end)
                        else sum(number) end as value,
                    %3$s as qualifier, %4$s as form, 'TIME' as summed_over, max(case when disputed then 1 else 0 end) as disputed,
                    max(case when provisional then 1 else 0 end) as provisional, 0 as units, cast(null as integer) as of_units
                from (
                    select r.region, r.indicator, r.aspect, r.unit, r.from_month, r.to_month, r.qualifier, r.form,
                        r.disputed, r.provisional, coalesce(r.value, 0) as number, i.over_time,
                        r.from_month - mod(mod(r.from_month, 100) - 1, %2$d) as start_month
                    from touched t
                    join indicator i on i.code = t.indicator and i.kind <> 'RATE' and i.over_time <> 'NONE'
                    join roll_up r on %5$s
                    where %7$s and r.months + 0 = %1$d and mod(mod(r.from_month, 100) - 1, %1$d) = 0
                      and r.summed_over <> 'UNITS' and %6$s
                ) parts
                group by region, indicator, aspect, unit, start_month, over_time
                having count(*) = %2$d / %1$d
                """.formatted(part, whole, QUALIFIER_OF_SUM, FORM_OF_SUM, IN_LINE, IS_NUMBER, IS_ANEW);
    }

    /** Rates whose two figures stand under the same key. */
    private static String rates() {
        return """
                select t.region, t.indicator, r.aspect, r.unit, r.from_month, r.to_month, r.months,
                    round(cast(coalesce(r.value, 0) * case when i.measure = '%%' then 100 else 1 end as numeric(38, 10))
                        / d.value, 4) as value,
                    case when r.qualifier = 'EXACT' and d.qualifier = 'EXACT' then 'EXACT' else 'ABOUT' end as qualifier,
                    case when r.form = d.form then r.form else '' end as form, 'RATE' as summed_over,
                    case when r.disputed or d.disputed then 1 else 0 end as disputed,
                    case when r.provisional or d.provisional then 1 else 0 end as provisional,
                    0 as units, cast(null as integer) as of_units
                from touched t
                join indicator i on i.code = t.indicator and i.kind = 'RATE'
                join roll_up r on r.region = t.region and r.indicator = i.numerator and r.aspect = t.aspect
                    and r.unit = t.unit and r.from_month between t.january and t.january + 11
                join roll_up d on d.region = r.region and d.indicator = i.denominator and d.aspect = r.aspect
                    and d.unit = r.unit and d.from_month = r.from_month and d.to_month = r.to_month
                where t.region = :region and r.summed_over <> 'UNITS' and d.summed_over <> 'UNITS'
                  and %s and d.state = 'VALUE' and d.value <> 0
                """.formatted(IS_NUMBER);
    }

    /** Numbers of units to the total of their list. */
    private static String overUnits(String numbers) {
        return """
                select p.region, p.indicator, p.aspect, p.unit, from_month, to_month, months, sum(number) as value,
                    %s as qualifier, %s as form, 'UNITS' as summed_over, max(case when disputed then 1 else 0 end) as disputed,
                    max(case when provisional then 1 else 0 end) as provisional, count(*) as units,
                    max(n.unit_count) as of_units
                from (%s) p
                join indicator i on i.code = p.indicator and i.kind <> 'RATE'
                left join unit_count n on n.region = p.region and n.unit = p.unit and n.report_year = p.january / 100
                group by p.region, p.indicator, p.aspect, p.unit, from_month, to_month, months
                """.formatted(QUALIFIER_OF_SUM, FORM_OF_SUM, numbers);
    }

    /** Of the lists that are made anew, what each of their units has. */
    private static String allUnits() {
        return """
                select t.region, t.indicator, t.aspect, t.unit, t.january, r.from_month, r.to_month, r.months,
                    coalesce(r.value, 0) as number, r.qualifier, r.form, r.disputed, r.provisional
                from touched t
                join unit g on g.region = t.region and g.code = t.unit and g.kind = 'GROUP'
                join unit u on u.region = g.region and u.parent = g.code and %s
                join roll_up r on r.region = u.region and r.indicator = t.indicator and r.aspect = t.aspect
                    and r.unit = u.code and r.from_month between t.january and t.january + 11
                where %s and %s
                """.formatted(IS_SINGLE, IS_ANEW, IS_NUMBER);
    }

    /** Of the lists that only gain, what their new units bring. */
    private static String newUnits() {
        return """
                select t.region, t.indicator, t.aspect, l.unit, t.january, r.from_month, r.to_month, r.months,
                    coalesce(r.value, 0) as number, r.qualifier, r.form, r.disputed, r.provisional
                from touched t
                join unit u on u.region = t.region and u.code = t.unit and %s
                join touched l on l.region = t.region and l.indicator = t.indicator and l.aspect = t.aspect
                    and l.unit = u.parent and l.january = t.january and l.added
                join roll_up r on %s
                where %s and %s
                """.formatted(IS_SINGLE, IN_LINE, IS_ANEW, IS_NUMBER);
    }

    /** One indicator, aspect and unit in the year that begins with that month. */
    private record Line(String indicator, String aspect, String unit, int january) implements Comparable<Line> {

        static Line of(FigureKey key) {
            return new Line(
                    key.indicator(),
                    key.aspect(),
                    key.unit(),
                    key.period().from().getYear() * 100 + 1);
        }

        @Override
        public int compareTo(Line other) {
            int byIndicator = indicator.compareTo(other.indicator);
            int byAspect = byIndicator != 0 ? byIndicator : aspect.compareTo(other.aspect);
            int byUnit = byAspect != 0 ? byAspect : unit.compareTo(other.unit);
            return byUnit != 0 ? byUnit : Integer.compare(january, other.january);
        }
    }
}
