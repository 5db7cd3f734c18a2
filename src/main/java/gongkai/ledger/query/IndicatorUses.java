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
     * What a region's figures say of one indicator. Only what a source states counts, sums do not.
     *
     * @param figures number of stated figures
     * @param first month the earliest of them begins
     * @param last month the latest of them ends
     */
    public record Use(int figures, int sources, int units, YearMonth first, YearMonth last) {}

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

    /** All of it is read anew only after something was accepted: it looks at every figure of the region. */
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
                select indicator, count(*) as figures, count(distinct source) as sources, count(distinct unit) as units,
                       min(from_month) as first_month, max(to_month) as last_month
                from roll_up
                where region = :region and origin = 'REPORTED'
                group by indicator
                """)
                .param("region", region)
                .query((row, number) -> uses.put(
                        row.getString("indicator"),
                        new Use(
                                row.getInt("figures"),
                                row.getInt("sources"),
                                row.getInt("units"),
                                Months.month(row.getInt("first_month")),
                                Months.month(row.getInt("last_month")))))
                .list();
        return uses;
    }

    private Map<String, Map<Integer, Integer>> readSpans(String region) {
        Map<String, Map<Integer, Integer>> spans = new LinkedHashMap<>();
        jdbc.sql("""
                select r.indicator, r.months, count(distinct r.unit) as units
                from roll_up r
                join unit u on u.region = r.region and u.code = r.unit
                where r.region = :region and r.aspect = '' and u.kind in ('DEPARTMENT', 'TOWNSHIP', 'STREET')
                group by r.indicator, r.months
                order by r.indicator, r.months desc
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
