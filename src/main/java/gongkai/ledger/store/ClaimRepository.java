package gongkai.ledger.store;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.StoredClaim;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of claims. Writers hold the region's lock. */
@Repository
public class ClaimRepository {

    private static final int BATCH = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final RegionLock lock;
    private final BulkInsert bulk;

    ClaimRepository(JdbcTemplate template, JdbcClient jdbc, RegionLock lock, BulkInsert bulk) {
        this.bulk = bulk;
        this.template = template;
        this.jdbc = jdbc;
        this.lock = lock;
    }

    private static final List<String> COLUMNS = List.of(
            "region",
            "id",
            "source",
            "indicator",
            "aspect",
            "unit",
            "from_month",
            "to_month",
            "value",
            "state",
            "qualifier",
            "measure",
            "printed",
            "basis",
            "form",
            "section",
            "start_at",
            "end_at",
            "quote",
            "status");

    /** Answers the id of the first; the others follow it. */
    public long insert(String region, long source, List<Claim> claims, StoredClaim.Status status) {
        return insert(region, Map.of(source, claims), status);
    }

    /**
     * The same of several sources.
     *
     * @param bySource in an order that stays: their claims follow one another in it
     */
    public long insert(String region, Map<Long, List<Claim>> bySource, StoredClaim.Status status) {
        int count = bySource.values().stream().mapToInt(List::size).sum();
        long first = lock.reserve(region, "last_claim", count);
        List<StoredClaim> rows = new ArrayList<>(count);
        bySource.forEach((source, claims) -> {
            for (Claim claim : claims) {
                rows.add(new StoredClaim(first + rows.size(), source, status, claim));
            }
        });
        bulk.insert("claim", COLUMNS, rows, row -> cells(region, row));
        addToCount(region, bySource, status);
        return first;
    }

    /** New claims are counted without being looked up. */
    private void addToCount(String region, Map<Long, List<Claim>> bySource, StoredClaim.Status status) {
        if (status == StoredClaim.Status.SUPERSEDED) {
            return; // what a later edition replaced is no longer its source's
        }
        String column = status.name().toLowerCase(Locale.ROOT) + "_claims";
        template.batchUpdate(
                "update source set %1$s = %1$s + ? where region = ? and id = ?".formatted(column),
                bySource.entrySet(),
                BATCH,
                (ps, of) -> {
                    ps.setInt(1, of.getValue().size());
                    ps.setString(2, region);
                    ps.setLong(3, of.getKey());
                });
    }

    private static @Nullable Object[] cells(String region, StoredClaim row) {
        Claim c = row.claim();
        return new @Nullable Object[] {
            region,
            row.id(),
            row.source(),
            c.indicator(),
            c.aspect(),
            c.unit(),
            Months.from(c.period()),
            Months.to(c.period()),
            c.value(),
            c.state().name(),
            c.qualifier().name(),
            c.measure(),
            c.printed(),
            c.basis().name(),
            c.form(),
            c.section(),
            c.start(),
            c.end(),
            c.quote(),
            row.status().name()
        };
    }

    /** Brings what sources say of how many of their claims stand where level with the claims. */
    void count(String region, Collection<Long> sources) {
        template.batchUpdate("""
                update source set (pending_claims, accepted_claims, dismissed_claims) =
                    (select count(case when c.status = 'PENDING' then 1 end),
                        count(case when c.status = 'ACCEPTED' then 1 end),
                        count(case when c.status = 'DISMISSED' then 1 end)
                     from claim c where c.region = source.region and c.source = source.id)
                where region = ? and id = ?
                """, sources, BATCH, (ps, id) -> {
            ps.setString(1, region);
            ps.setLong(2, id);
        });
    }

    private Set<Long> sourcesOf(String region, Collection<Long> claims) {
        return jdbc.sql("""
                select distinct c.source from unnest(cast(:ids as bigint array)) as k (id)
                join claim c on c.region = :region and c.id = k.id
                """)
                .param("region", region)
                .param("ids", claims.toArray(Long[]::new))
                .query((rs, n) -> rs.getLong(1))
                .set();
    }

    public void move(String region, Collection<Long> claims, long into) {
        Set<Long> sources = new HashSet<>(sourcesOf(region, claims));
        template.batchUpdate("update claim set source = ? where region = ? and id = ?", claims, BATCH, (ps, id) -> {
            ps.setLong(1, into);
            ps.setString(2, region);
            ps.setLong(3, id);
        });
        sources.add(into);
        count(region, sources);
    }

    public List<StoredClaim> of(String region, long source) {
        return jdbc.sql("select " + LedgerRows.CLAIM_COLUMNS
                        + " from claim c where c.region = ? and c.source = ? order by c.id")
                .params(region, source)
                .query((rs, n) -> LedgerRows.claim(rs))
                .list();
    }

    public Optional<StoredClaim> find(String region, long id) {
        return jdbc.sql("select " + LedgerRows.CLAIM_COLUMNS + " from claim c where c.region = ? and c.id = ?")
                .params(region, id)
                .query((rs, n) -> LedgerRows.claim(rs))
                .optional();
    }

    /** Which statuses the claims of a source have. */
    public Set<StoredClaim.Status> statusesOf(String region, long source) {
        EnumSet<StoredClaim.Status> statuses = EnumSet.noneOf(StoredClaim.Status.class);
        jdbc.sql("select distinct status from claim where region = ? and source = ?")
                .params(region, source)
                .query((rs, n) -> statuses.add(StoredClaim.Status.valueOf(rs.getString(1))))
                .list();
        return statuses;
    }

    /** Row by row in batches: H2 answers a list of ids by looking at the whole region. */
    public void setStatus(String region, Collection<Long> ids, StoredClaim.Status status) {
        if (ids.isEmpty()) {
            return;
        }
        template.batchUpdate("update claim set status = ? where region = ? and id = ?", ids, BATCH, (ps, id) -> {
            ps.setString(1, status.name());
            ps.setString(2, region);
            ps.setLong(3, id);
        });
        count(region, sourcesOf(region, ids));
    }

    /** Notes who decided on claims, when and why. */
    public void noteDecision(String region, Collection<Long> ids, String who, Instant at, String why) {
        template.batchUpdate(
                "update claim set decided_by = ?, decided_at = ?, decision = ? where region = ? and id = ?",
                ids,
                BATCH,
                (ps, id) -> {
                    ps.setString(1, who);
                    ps.setObject(2, at.atOffset(ZoneOffset.UTC));
                    ps.setString(3, why);
                    ps.setString(4, region);
                    ps.setLong(5, id);
                });
    }

    /** Forgets who dismissed claims and why: they are dismissed no longer. */
    public void forgetDecision(String region, Collection<Long> ids) {
        template.batchUpdate(
                "update claim set decided_by = null, decided_at = null, decision = null where region = ? and id = ?",
                ids,
                BATCH,
                (ps, id) -> {
                    ps.setString(1, region);
                    ps.setLong(2, id);
                });
    }

    /** Every accepted claim, of whichever source, of some keys. */
    public List<StoredClaim> acceptedOf(String region, Collection<FigureKey> keys) {
        String sql = "select " + LedgerRows.CLAIM_COLUMNS + " from " + KeyList.TABLE + " join claim c on "
                + KeyList.matches("c") + " where c.status = 'ACCEPTED'";
        return KeyList.bind(jdbc.sql(sql), region, keys).query((rs, n) -> LedgerRows.claim(rs)).list().stream()
                .sorted(Comparator.comparing(StoredClaim::id))
                .toList();
    }
}
