package gongkai.ledger.query;

import gongkai.ledger.model.Months;
import gongkai.ledger.store.LedgerRows;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of what a region or some units show is in doubt or waits, and who was heard of. */
@Repository
public class LedgerCoverage {

    /**
     * @param disputed how many keys of the years an open contradiction names
     * @param pending how many documents wait for review, of whatever year
     * @param sources how many documents and citations stand behind the figures of the years
     */
    public record Doubt(int disputed, int pending, int sources) {}

    /** SQL: figures come from the document {@code s}. */
    private static final String IS_USED = "(s.status = 'ACCEPTED' or s.status = 'PENDING' and s.accepted_claims > 0)";

    private static final String DISPUTED = "d.from_month between :first and :last and d.to_month <= :last";

    private static final String OF_REGION = """
            select (select count(*) from dispute d where d.region = :region and %1$s) as disputed,
                   (select count(*) from source s where s.region = :region and s.status = 'PENDING') as pending,
                   (select count(*) from %2$s and s.report_year between :from and :to where %3$s)
                   + (select count(*) from %2$s and s.report_year is null where %3$s) as sources
            """.formatted(DISPUTED, LedgerRows.DOCUMENTS, IS_USED);

    /** SQL: the document {@code s} states something of one of the units. */
    private static final String SPEAKS_OF_THEM = """
            exists (select 1 from unnest(cast(:units as varchar array)) as w (unit)
                    join claim c on c.region = s.region and c.source = s.id and c.unit = w.unit %s)
            """;

    private static final String OF_UNITS = """
            select (select count(*) from unnest(cast(:units as varchar array)) as w (unit)
                    join dispute d on d.region = :region and d.unit = w.unit and %1$s) as disputed,
                   (select count(*) from source s
                    where s.region = :region and s.status = 'PENDING' and (s.unit in (:ofUnits) or %4$s)) as pending,
                   (select count(*) from %2$s and s.report_year between :from and :to
                    where %3$s and (s.unit in (:ofUnits) or %5$s))
                   + (select count(*) from %2$s and s.report_year is null where %3$s and %6$s) as sources
            """.formatted(
            DISPUTED,
            LedgerRows.DOCUMENTS,
            IS_USED,
            SPEAKS_OF_THEM.formatted(""),
            SPEAKS_OF_THEM.formatted("and c.status = 'ACCEPTED'"),
            SPEAKS_OF_THEM.formatted("and c.status = 'ACCEPTED' and c.from_month >= :first and c.to_month <= :last"));

    private final JdbcClient jdbc;

    LedgerCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Doubt ofRegion(String region, int from, int to) {
        return doubt(OF_REGION, Map.of(), region, from, to);
    }

    public Doubt ofUnits(String region, Collection<String> units, int from, int to) {
        return doubt(OF_UNITS, Map.of("units", units.toArray(String[]::new), "ofUnits", units), region, from, to);
    }

    private Doubt doubt(String sql, Map<String, Object> units, String region, int from, int to) {
        return jdbc.sql(sql)
                .params(units)
                .param("region", region)
                .param("from", from)
                .param("to", to)
                .param("first", Months.first(from))
                .param("last", Months.last(to))
                .query((row, number) -> new Doubt(row.getInt("disputed"), row.getInt("pending"), row.getInt("sources")))
                .single();
    }

    /** Those of some units that a document of a year was received of, or that have any figure of it. */
    public Set<String> heard(String region, Collection<String> units, int year) {
        return jdbc.sql("""
                select w.unit from unnest(cast(:units as varchar array)) as w (unit)
                where exists (select 1 from unnest(cast(:months as integer array)) as m (to_month)
                        join roll_up r on r.region = :region and r.unit = w.unit and r.to_month = m.to_month
                          and r.from_month >= :first)
                   or exists (select 1 from source s
                        where s.region = :region and s.unit = w.unit and s.report_year = :year
                          and s.status in ('ACCEPTED', 'PENDING'))
                """)
                .param("region", region)
                .param("units", units.toArray(String[]::new))
                .param("first", Months.first(year))
                .param(
                        "months",
                        IntStream.rangeClosed(Months.first(year), Months.last(year))
                                .boxed()
                                .toArray(Integer[]::new))
                .param("year", year)
                .query((row, number) -> row.getString("unit"))
                .set();
    }
}
