package gongkai.ledger.query;

import gongkai.ledger.model.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the figures of each indicator come from: how many sources and units state it, since when and until when, and
 * over which lengths of period the single units do.
 */
@Service
@Transactional(readOnly = true)
public class IndicatorUses {

    /**
     * What a region's figures say of one indicator that sources state.
     *
     * @param figures that sources state; sums do not count
     * @param first month the earliest figure begins
     * @param last month the latest figure ends
     */
    public record Use(int figures, int units, YearMonth first, YearMonth last) {}

    /**
     * What one source states of one indicator.
     *
     * @param id of the source, for its page
     */
    public record SourceUse(
            long id,
            String title,
            String publisher,
            @Nullable LocalDate published,
            int figures,
            int units,
            YearMonth first,
            YearMonth last) {}

    /** All of it is read anew only after something was accepted: it looks at every series of the region. */
    private record Known(long version, Map<String, Use> uses, Map<String, Map<Integer, Integer>> spans) {}

    private final JdbcClient jdbc;
    private final Figures figures;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public IndicatorUses(JdbcClient jdbc, Figures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /** By indicator; one that no source states is absent. */
    public Map<String, Use> all(String region) {
        return known(region).uses();
    }

    /**
     * By indicator, for the lengths of period in months that single units (bureaus, townships, streets) have figures of:
     * how many units have them.
     */
    public Map<String, Map<Integer, Integer>> spansOfUnits(String region) {
        return known(region).spans();
    }

    private Known known(String region) {
        long version = figures.dataVersion(region);
        Known before = known.get(region);
        if (before != null && before.version() == version) {
            return before;
        }
        Known now = new Known(version, readUses(region), readSpans(region));
        known.put(region, now);
        return now;
    }

    private Map<String, Use> readUses(String region) {
        Map<String, Use> uses = new LinkedHashMap<>();
        jdbc.sql("""
                select indicator, sum(figures) as figures, count(distinct unit) as units, count(*) as lines,
                       min(first_month) as first_month, max(last_month) as last_month
                from series
                where region = :region and figures > 0
                group by indicator
                """)
                .param("region", region)
                .query((row, number) -> uses.put(
                        row.getString("indicator"),
                        new Use(
                                row.getInt("figures"),
                                row.getInt("units"),
                                Months.month(row.getInt("first_month")),
                                Months.month(row.getInt("last_month")))))
                .list();
        return uses;
    }

    private Map<String, Map<Integer, Integer>> readSpans(String region) {
        Map<String, Map<Integer, Integer>> spans = new LinkedHashMap<>();
        jdbc.sql("""
                select x.indicator, x.months, count(*) as units
                from series x
                join unit u on u.region = x.region and u.code = x.unit
                where x.region = :region and x.aspect = '' and u.kind in ('DEPARTMENT', 'TOWNSHIP', 'STREET')
                group by x.indicator, x.months
                order by x.indicator, x.months desc
                """)
                .param("region", region)
                .query((row, number) -> spans.computeIfAbsent(row.getString("indicator"), key -> new LinkedHashMap<>())
                        .put(row.getInt("months"), row.getInt("units")))
                .list();
        return spans;
    }

    /** The sources that state an indicator, the latest first. */
    public List<SourceUse> sources(String region, String indicator) {
        return jdbc.sql("""
                select s.id, s.title, s.publisher, s.published, count(*) as figures, count(distinct r.unit) as units,
                       min(r.from_month) as first_month, max(r.to_month) as last_month
                from roll_up r
                join source s on s.region = r.region and s.id = r.source
                where r.region = :region and r.indicator = :indicator and r.origin = 'REPORTED' and s.kind <> 'PERSON'
                group by s.id, s.title, s.publisher, s.published
                order by max(r.to_month) desc, s.id
                """)
                .param("region", region)
                .param("indicator", indicator)
                .query((row, number) -> new SourceUse(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getObject("published", LocalDate.class),
                        row.getInt("figures"),
                        row.getInt("units"),
                        Months.month(row.getInt("first_month")),
                        Months.month(row.getInt("last_month"))))
                .list();
    }
}
