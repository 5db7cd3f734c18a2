package gongkai.ledger.store;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.StoredClaim;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    ClaimRepository(JdbcTemplate template, JdbcClient jdbc, RegionLock lock) {
        this.template = template;
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** Answers the id of the first; the others follow it. */
    public long insert(String region, long source, List<Claim> claims, StoredClaim.Status status) {
        long first = lock.reserve(region, "last_claim", claims.size());
        long[] next = {first};
        template.batchUpdate("""
                insert into claim (region, id, source, indicator, aspect, unit, from_month, to_month, value, state,
                    qualifier, measure, printed, basis, form, section, start_at, end_at, quote, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, claims, BATCH, (ps, c) -> {
            ps.setString(1, region);
            ps.setLong(2, next[0]++);
            ps.setLong(3, source);
            ps.setString(4, c.indicator());
            ps.setString(5, c.aspect());
            ps.setString(6, c.unit());
            ps.setInt(7, Months.from(c.period()));
            ps.setInt(8, Months.to(c.period()));
            ps.setBigDecimal(9, c.value());
            ps.setString(10, c.state().name());
            ps.setString(11, c.qualifier().name());
            ps.setString(12, c.measure());
            ps.setString(13, c.printed());
            ps.setString(14, c.basis().name());
            ps.setString(15, c.form());
            ps.setString(16, c.section());
            ps.setInt(17, c.start());
            ps.setInt(18, c.end());
            ps.setString(19, c.quote());
            ps.setString(20, status.name());
        });
        count(region, List.of(source));
        return first;
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
        return KeyList.bind(jdbc.sql(sql), region, keys).query((rs, n) -> LedgerRows.claim(rs)).stream()
                .sorted(Comparator.comparing(StoredClaim::id))
                .toList();
    }
}
