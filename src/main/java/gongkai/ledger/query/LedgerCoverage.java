package gongkai.ledger.query;

import gongkai.ledger.model.Months;
import java.util.Collection;
import java.util.Set;
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

    private static final String OF_REGION = """
            select (select count(*) from dispute d
                     where d.region = :region and d.from_month >= :first and d.to_month <= :last) as disputed,
                   (select count(*) from source s where s.region = :region and s.status = 'PENDING') as pending,
                   (select count(*) from source s
                     where s.region = :region and s.kind <> 'PERSON'
                       and (s.status = 'ACCEPTED'
                            or s.status = 'PENDING' and exists (select 1 from claim c
                                 where c.region = s.region and c.source = s.id and c.status = 'ACCEPTED'))
                       and (s.report_year is null or s.report_year between :from and :to)) as sources
            """;

    private static final String OF_UNITS = """
            select (select count(*) from dispute d
                     where d.region = :region and d.unit in (:units)
                       and d.from_month >= :first and d.to_month <= :last) as disputed,
                   (select count(*) from source s
                     where s.region = :region and s.status = 'PENDING'
                       and (s.unit in (:units)
                            or exists (select 1 from claim c
                                        where c.region = s.region and c.source = s.id and c.unit in (:units)))) as pending,
                   (select count(*) from source s
                     where s.region = :region and s.kind <> 'PERSON'
                       and (s.status = 'ACCEPTED'
                            or s.status = 'PENDING' and exists (select 1 from claim c
                                 where c.region = s.region and c.source = s.id and c.status = 'ACCEPTED'))
                       and (s.unit in (:units) and s.report_year between :from and :to
                            or s.id in (select r.source from roll_up r
                                         where r.region = :region and r.unit in (:units) and r.source is not null
                                           and r.from_month >= :first
                                           and r.to_month <= :last))) as sources
            """;

    private final JdbcClient jdbc;

    LedgerCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Doubt ofRegion(String region, int from, int to) {
        return doubt(jdbc.sql(OF_REGION), region, from, to);
    }

    public Doubt ofUnits(String region, Collection<String> units, int from, int to) {
        return doubt(jdbc.sql(OF_UNITS).param("units", units), region, from, to);
    }

    private static Doubt doubt(JdbcClient.StatementSpec statement, String region, int from, int to) {
        return statement
                .param("region", region)
                .param("from", from)
                .param("to", to)
                .param("first", Months.first(from))
                .param("last", Months.last(to))
                .query((row, number) -> new Doubt(row.getInt("disputed"), row.getInt("pending"), row.getInt("sources")))
                .single();
    }

    /** The units that a document of a year was received of, or that have any figure of it. */
    public Set<String> heard(String region, int year) {
        return jdbc.sql("""
                select unit from roll_up
                where region = :region and from_month >= :first and from_month <= :last and to_month <= :last
                union
                select unit from source
                where region = :region and report_year = :year and status in ('ACCEPTED', 'PENDING')
                """)
                .param("region", region)
                .param("first", Months.first(year))
                .param("last", Months.last(year))
                .param("year", year)
                .query((row, number) -> row.getString("unit"))
                .set();
    }
}
