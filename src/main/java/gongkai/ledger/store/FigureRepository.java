package gongkai.ledger.store;

import gongkai.catalogue.Period;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Revision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of figures, which are only ever added to, and of their publication. Writers hold the region's lock. */
@Repository
public class FigureRepository {

    /**
     * SQL: the row {@code f} of {@code figure} is the last revision of its key. Written so that both databases look each key
     * up in its index, however wrong their statistics are after a large load.
     */
    public static final String IS_LATEST = """
            f.revision = (
                select max(later.revision) from figure later
                where later.region = f.region and later.indicator = f.indicator and later.aspect = f.aspect
                  and later.unit = f.unit and later.from_month = f.from_month and later.to_month = f.to_month)
            """;

    private static final int BATCH = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    FigureRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    public void insert(List<Revision> revisions, long version) {
        template.batchUpdate("""
                insert into figure (region, indicator, aspect, unit, from_month, to_month, revision, value, state,
                    qualifier, printed, form, claim, cause, decided_by, decided_at, reason, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, revisions, BATCH, (ps, r) -> {
            ps.setString(1, r.key().region());
            ps.setString(2, r.key().indicator());
            ps.setString(3, r.key().aspect());
            ps.setString(4, r.key().unit());
            ps.setInt(5, Months.from(r.key().period()));
            ps.setInt(6, Months.to(r.key().period()));
            ps.setInt(7, r.number());
            ps.setBigDecimal(8, r.value().value());
            ps.setString(9, r.value().state().name());
            ps.setString(10, r.value().qualifier().name());
            ps.setString(11, r.printed());
            ps.setString(12, r.form());
            ps.setLong(13, r.claim());
            ps.setString(14, r.cause().name());
            ps.setString(15, r.by());
            ps.setObject(16, r.at().atOffset(ZoneOffset.UTC));
            ps.setString(17, r.reason());
            ps.setLong(18, version);
        });
    }

    public void insertPublication(String region, long version, Period period, String who, Instant at) {
        jdbc.sql("""
                insert into publication (region, version, from_month, to_month, published_by, published_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(region, version, Months.from(period), Months.to(period), who, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Tells PostgreSQL's planner about a large load inside the same transaction; it would find out by itself only minutes
     * after the commit. H2 needs no telling, and its own ANALYZE would commit.
     */
    public void refreshStatistics() {
        boolean postgres = Boolean.TRUE.equals(template.execute((ConnectionCallback<Boolean>)
                c -> "PostgreSQL".equals(c.getMetaData().getDatabaseProductName())));
        if (postgres) {
            template.execute("analyze claim, figure, roll_up");
        }
    }

    /** The latest revision of the figure of each of some keys that has one. */
    public List<Revision> latestOf(String region, Collection<FigureKey> keys) {
        String sql = "select f.* from " + KeyList.TABLE + " join figure f on " + KeyList.matches("f") + " where "
                + IS_LATEST;
        return KeyList.bind(jdbc.sql(sql), region, keys)
                .query((rs, n) -> LedgerRows.revision(rs))
                .list();
    }

    /** All revisions of a figure, oldest first. */
    public List<Revision> history(FigureKey key) {
        return jdbc.sql("""
                select f.* from figure f
                where f.region = ? and f.indicator = ? and f.aspect = ? and f.unit = ? and f.from_month = ?
                  and f.to_month = ?
                order by f.revision
                """)
                .params(
                        key.region(),
                        key.indicator(),
                        key.aspect(),
                        key.unit(),
                        Months.from(key.period()),
                        Months.to(key.period()))
                .query((rs, n) -> LedgerRows.revision(rs))
                .list();
    }

    /** The keys of all figures of spans within a period. */
    public List<FigureKey> keysWithin(String region, Period period) {
        return jdbc.sql("""
                select distinct indicator, aspect, unit, from_month, to_month from figure
                where region = ? and from_month >= ? and to_month <= ?
                """)
                .params(region, Months.from(period), Months.to(period))
                .query((rs, n) -> LedgerRows.key(rs, region))
                .list();
    }
}
