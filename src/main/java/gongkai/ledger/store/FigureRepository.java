package gongkai.ledger.store;

import gongkai.catalogue.Period;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Revision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final BulkInsert bulk;

    FigureRepository(JdbcTemplate template, JdbcClient jdbc, BulkInsert bulk) {
        this.bulk = bulk;
        this.template = template;
        this.jdbc = jdbc;
    }

    private static final List<String> COLUMNS = List.of(
            "region",
            "indicator",
            "aspect",
            "unit",
            "from_month",
            "to_month",
            "revision",
            "value",
            "state",
            "qualifier",
            "printed",
            "form",
            "claim",
            "cause",
            "decided_by",
            "decided_at",
            "reason",
            "version");

    public void insert(List<Revision> revisions, long version) {
        bulk.insert("figure", COLUMNS, revisions, revision -> cells(revision, version));
    }

    private static @Nullable Object[] cells(Revision r, long version) {
        return new @Nullable Object[] {
            r.key().region(),
            r.key().indicator(),
            r.key().aspect(),
            r.key().unit(),
            Months.from(r.key().period()),
            Months.to(r.key().period()),
            r.number(),
            r.value().value(),
            r.value().state().name(),
            r.value().qualifier().name(),
            r.printed(),
            r.form(),
            r.claim(),
            r.cause().name(),
            r.by(),
            r.at().atOffset(ZoneOffset.UTC),
            r.reason(),
            version
        };
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
     * Tells PostgreSQL's planner about a large load; it would find out by itself only minutes later. Within a transaction only
     * where {@link #planForAnyRegion} asks for it: others that do the same would wait for its end. H2 needs no telling, and
     * its own ANALYZE would commit.
     */
    public void refreshStatistics() {
        if (isPostgres()) {
            template.execute("analyze source, claim, figure, roll_up, series");
        }
    }

    /**
     * Lets PostgreSQL plan until the end of the transaction as for any region. For one that is being written it knows of no
     * rows yet, so that every index looks as good to it as the right one.
     *
     * @return whether it could; not where it knows nothing of any region: then it has to be told of what is written, as soon
     *     as that is there
     */
    public boolean planForAnyRegion() {
        if (!isPostgres()) {
            return true;
        }
        boolean knows = jdbc.sql("select reltuples from pg_class where oid = cast('roll_up' as regclass)")
                        .query(Double.class)
                        .single()
                > 0;
        if (knows) {
            template.execute("set local plan_cache_mode = force_generic_plan");
        }
        return knows;
    }

    private boolean isPostgres() {
        return Boolean.TRUE.equals(template.execute((ConnectionCallback<Boolean>)
                c -> "PostgreSQL".equals(c.getMetaData().getDatabaseProductName())));
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
