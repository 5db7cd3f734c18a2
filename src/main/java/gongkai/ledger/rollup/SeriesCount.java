package gongkai.ledger.rollup;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the table {@code series} equal to what the roll-up holds: how many figures and sums of each indicator, unit, aspect
 * and length of period, and from when to when. {@link RollUp} takes the touched lines off before it changes them and counts
 * them again afterwards; what is not touched is not read.
 */
@Repository
class SeriesCount {

    /** SQL: the rows of the touched lines, a row {@code d} for each series. */
    private static final String TOUCHED = """
            select r.region, r.indicator, r.unit, r.aspect, r.months,
                sum(case when r.origin = 'REPORTED' then 1 else 0 end) as figures,
                sum(case when r.origin = 'REPORTED' then 0 else 1 end) as sums,
                min(r.from_month) as first_month, max(r.to_month) as last_month
            from touched t join roll_up r on r.region = t.region and r.indicator = t.indicator and r.aspect = t.aspect
                and r.unit = t.unit and r.from_month between t.january and t.january + 11
            where t.region = :region
            group by r.region, r.indicator, r.unit, r.aspect, r.months
            """;

    private static final String ON_SAME_SERIES = """
            on s.region = d.region and s.indicator = d.indicator and s.unit = d.unit and s.aspect = d.aspect
               and s.months = d.months
            """;

    /** SQL: the series {@code s} of the touched lines, each once. */
    private static final String OF_TOUCHED = """
            from (select distinct region, indicator, unit, aspect from touched where region = :region) t
            join series s on s.region = t.region and s.indicator = t.indicator and s.unit = t.unit and s.aspect = t.aspect
            """;

    /** SQL: the rows {@code r} of the roll-up that a series {@code s} is of. */
    private static final String ROWS = """
            from roll_up r where r.region = s.region and r.indicator = s.indicator and r.unit = s.unit
                and r.aspect = s.aspect and r.months = s.months
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    SeriesCount(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** To be called before the touched lines are changed. */
    void takeOff(String region) {
        run(region, "merge into series s using (" + TOUCHED + ") d " + ON_SAME_SERIES + """
                when matched then update set figures = s.figures - d.figures, sums = s.sums - d.sums
                """);
    }

    /** To be called when the touched lines are as they shall be. */
    void add(String region) {
        run(region, "merge into series s using (" + TOUCHED + ") d " + ON_SAME_SERIES + """
                when matched then update set figures = s.figures + d.figures, sums = s.sums + d.sums,
                    first_month = least(s.first_month, d.first_month), last_month = greatest(s.last_month, d.last_month)
                when not matched then
                    insert (region, indicator, unit, aspect, months, figures, sums, first_month, last_month)
                    values (d.region, d.indicator, d.unit, d.aspect, d.months, d.figures, d.sums, d.first_month,
                        d.last_month)
                """);
        shrink(region);
    }

    /** A series that lost its first or last figure is looked through, one that lost all goes. */
    private void shrink(String region) {
        record Shrunk(String indicator, String unit, String aspect, int months) {}
        List<Shrunk> shrunk = jdbc.sql("select s.indicator, s.unit, s.aspect, s.months " + OF_TOUCHED
                        + " where not exists (select 1 " + ROWS + " and r.from_month = s.first_month)"
                        + " or not exists (select 1 " + ROWS + " and r.to_month = s.last_month)")
                .param("region", region)
                .query((rs, n) -> new Shrunk(rs.getString(1), rs.getString(2), rs.getString(3), rs.getInt(4)))
                .list();
        String isIt = " region = ? and indicator = ? and unit = ? and aspect = ? and months = ?";
        for (String sql : List.of(
                "delete from series where figures + sums = 0 and " + isIt,
                "update series s set (first_month, last_month) = (select min(r.from_month), max(r.to_month) " + ROWS
                        + ") where " + isIt)) {
            template.batchUpdate(sql, shrunk, 1000, (ps, series) -> {
                ps.setString(1, region);
                ps.setString(2, series.indicator());
                ps.setString(3, series.unit());
                ps.setString(4, series.aspect());
                ps.setInt(5, series.months());
            });
        }
    }

    private void run(String region, String sql) {
        jdbc.sql(sql).param("region", region).update();
    }
}
