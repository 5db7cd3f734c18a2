package gongkai.ledger.store;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.ledger.model.StoredClaim;
import gongkai.platform.database.DamagedDocument;
import gongkai.platform.installation.Sha256;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's SQL for sources, claims and figures. Writers call {@link #lock} first. */
public class LedgerRepository {

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

    public static final String SOURCE_COLUMNS = """
            s.region, s.id, s.kind, s.sha256, s.file_name, s.media_type, s.title, s.publisher, s.published,
            s.report_year, s.form, s.unit, s.address, s.note, s.supersedes, s.received_at, s.received_by, s.status
            """;

    public static final String CLAIM_COLUMNS = """
            c.id, c.source, c.status, c.indicator, c.aspect, c.unit, c.from_month, c.to_month, c.value, c.state,
            c.qualifier, c.measure, c.printed, c.basis, c.form, c.section, c.start_at, c.end_at, c.quote
            """;

    /** The keys that the claims of some sources speak of; joined, so that the index by key is used. */
    private static final String KEYS_OF_SOURCES = """
            (select distinct indicator, aspect, unit, from_month, to_month
             from claim where region = :region and source in (:sources)) k
            """;

    private static final String OF_KEY = """
            .region = :region and %1$s.indicator = k.indicator and %1$s.aspect = k.aspect and %1$s.unit = k.unit
            and %1$s.from_month = k.from_month and %1$s.to_month = k.to_month
            """;

    private static final int BATCH = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public LedgerRepository(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Takes the region's one lock until the end of the transaction and answers the region's new data version. With one
     * lock per region, writers of a region follow one another, no two can lock keys in different orders, and a sum never
     * misses a part that another transaction is about to write; regions do not wait for one another.
     */
    public long lock(String region) {
        int found = jdbc.sql("update ledger_state set data_version = data_version + 1 where region = ?")
                .param(region)
                .update();
        if (found == 0) {
            throw new IllegalArgumentException("unknown region " + region);
        }
        return jdbc.sql("select data_version from ledger_state where region = ?")
                .param(region)
                .query(Long.class)
                .single();
    }

    /** Reserves that many ids and answers the first; {@code counter} is last_source or last_claim. */
    private long reserve(String region, String counter, int count) {
        jdbc.sql("update ledger_state set " + counter + " = " + counter + " + ? where region = ?")
                .params(count, region)
                .update();
        return jdbc.sql("select " + counter + " from ledger_state where region = ?")
                        .param(region)
                        .query(Long.class)
                        .single()
                - count
                + 1;
    }

    public long insertSource(
            SourceDraft draft, Source.Kind kind, @Nullable String sha256, byte @Nullable [] bytes, Instant at) {
        long id = reserve(draft.region(), "last_source", 1);
        jdbc.sql("""
                insert into source (region, id, kind, sha256, bytes, file_name, media_type, text, title, publisher,
                    published, report_year, form, unit, address, note, supersedes, received_at, received_by, status)
                values (:region, :id, :kind, :sha256, :bytes, :fileName, :mediaType, :text, :title, :publisher,
                    :published, :year, :form, :unit, :address, :note, :supersedes, :at, :by, 'PENDING')
                """)
                .param("region", draft.region())
                .param("id", id)
                .param("kind", kind.name())
                .param("sha256", sha256)
                .param("bytes", bytes)
                .param("fileName", draft.fileName())
                .param("mediaType", draft.mediaType())
                .param("text", draft.text())
                .param("title", draft.title())
                .param("publisher", draft.publisher())
                .param("published", draft.published())
                .param("year", draft.year())
                .param("form", draft.form())
                .param("unit", draft.unit())
                .param("address", draft.address())
                .param("note", draft.note())
                .param("supersedes", draft.supersedes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", draft.receivedBy())
                .update();
        return id;
    }

    /** Answers the id of the first; the others follow it. */
    public long insertClaims(String region, long source, List<Claim> claims, StoredClaim.Status status) {
        long first = reserve(region, "last_claim", claims.size());
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
        return first;
    }

    public void insertFigures(List<Revision> revisions, long version) {
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

    public Optional<Source> source(String region, long id) {
        return jdbc.sql("select " + SOURCE_COLUMNS + " from source s where s.region = ? and s.id = ?")
                .params(region, id)
                .query((rs, n) -> source(rs))
                .optional();
    }

    /** The source that came with these bytes, as its leading rendition or as another. */
    public Optional<Source> sourceOfHash(String region, String sha256) {
        return jdbc.sql("select " + SOURCE_COLUMNS + " from source s where s.region = ? and s.sha256 = ?")
                .params(region, sha256)
                .query((rs, n) -> source(rs))
                .optional()
                .or(() -> new RenditionRepository(template)
                        .sourceOfHash(region, sha256)
                        .flatMap(id -> source(region, id)));
    }

    /** The plain text that claims' offsets count in; empty for a citation. */
    public String text(String region, long id) {
        return jdbc.sql("select text from source where region = ? and id = ?")
                .params(region, id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public Optional<byte[]> bytes(String region, long id) {
        return jdbc.sql("select bytes, sha256, file_name from source where region = ? and id = ? and bytes is not null")
                .params(region, id)
                .query((rs, n) -> whole(rs, region, id))
                .optional();
    }

    /**
     * The bytes of a row with {@code bytes}, {@code sha256} and {@code file_name}.
     *
     * @throws DamagedDocument where they are no longer those that came
     */
    static byte[] whole(ResultSet row, String region, long source) throws SQLException {
        byte[] bytes = row.getBytes("bytes");
        if (!Sha256.of(bytes).equals(row.getString("sha256"))) {
            throw new DamagedDocument(row.getString("file_name"), region, source);
        }
        return bytes;
    }

    /** The citation of a document with that title, publisher and date, if one is there already. */
    public Optional<Source> citation(SourceDraft draft, Source.Kind kind) {
        return jdbc
                .sql("select " + SOURCE_COLUMNS + """
                        from source s
                        where s.region = :region and s.kind = :kind and s.title = :title and s.publisher = :publisher
                          and coalesce(s.published, date '0001-01-01') = :published
                        order by s.id
                        """)
                .param("region", draft.region())
                .param("kind", kind.name())
                .param("title", draft.title())
                .param("publisher", draft.publisher())
                .param("published", draft.published() == null ? LocalDate.of(1, 1, 1) : draft.published())
                .query((rs, n) -> source(rs))
                .list()
                .stream()
                .findFirst();
    }

    public void setSourceStatus(String region, long id, Source.Status status) {
        jdbc.sql("update source set status = ? where region = ? and id = ?")
                .params(status.name(), region, id)
                .update();
    }

    public List<StoredClaim> claimsOf(String region, long source) {
        return jdbc.sql("select " + CLAIM_COLUMNS + " from claim c where c.region = ? and c.source = ? order by c.id")
                .params(region, source)
                .query((rs, n) -> claim(rs))
                .list();
    }

    public void setClaimStatus(String region, Collection<Long> ids, StoredClaim.Status status) {
        template.batchUpdate(
                "update claim set status = ? where region = ? and id = ?", List.copyOf(ids), BATCH, (ps, id) -> {
                    ps.setString(1, status.name());
                    ps.setString(2, region);
                    ps.setLong(3, id);
                });
    }

    /** Forgets who dismissed claims and why: they are dismissed no longer. */
    public void clearDecisions(String region, Collection<Long> ids) {
        template.batchUpdate(
                "update claim set decided_by = null, decided_at = null, decision = null where region = ? and id = ?",
                List.copyOf(ids),
                BATCH,
                (ps, id) -> {
                    ps.setString(1, region);
                    ps.setLong(2, id);
                });
    }

    /** Every accepted claim, of whichever source, of the keys that those sources speak of. */
    public List<StoredClaim> acceptedOfKeysOf(String region, Collection<Long> sources) {
        return jdbc.sql("select " + CLAIM_COLUMNS + " from " + KEYS_OF_SOURCES + " join claim c on c"
                        + OF_KEY.formatted("c") + " where c.status = 'ACCEPTED' order by c.id")
                .param("region", region)
                .param("sources", sources)
                .query((rs, n) -> claim(rs))
                .list();
    }

    /** The latest revision of each figure that those sources speak of. */
    public List<Revision> latestOfKeysOf(String region, Collection<Long> sources) {
        return jdbc.sql("select f.* from " + KEYS_OF_SOURCES + " join figure f on f" + OF_KEY.formatted("f") + " where "
                        + IS_LATEST)
                .param("region", region)
                .param("sources", sources)
                .query((rs, n) -> revision(rs))
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
                .query((rs, n) -> revision(rs))
                .list();
    }

    public static Source source(ResultSet rs) throws SQLException {
        return new Source(
                rs.getString("region"),
                rs.getLong("id"),
                Source.Kind.valueOf(rs.getString("kind")),
                rs.getString("sha256"),
                rs.getString("file_name"),
                rs.getString("media_type"),
                rs.getString("title"),
                rs.getString("publisher"),
                rs.getObject("published", LocalDate.class),
                rs.getObject("report_year", Integer.class),
                rs.getString("form"),
                rs.getString("unit"),
                rs.getString("address"),
                rs.getString("note"),
                rs.getObject("supersedes", Long.class),
                rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                rs.getString("received_by"),
                Source.Status.valueOf(rs.getString("status")));
    }

    public static StoredClaim claim(ResultSet rs) throws SQLException {
        return new StoredClaim(
                rs.getLong("id"),
                rs.getLong("source"),
                StoredClaim.Status.valueOf(rs.getString("status")),
                new Claim(
                        rs.getString("indicator"),
                        rs.getString("aspect"),
                        rs.getString("unit"),
                        Months.period(rs.getInt("from_month"), rs.getInt("to_month")),
                        value(rs, "value"),
                        State.valueOf(rs.getString("state")),
                        Qualifier.valueOf(rs.getString("qualifier")),
                        rs.getString("measure"),
                        rs.getString("printed"),
                        Basis.valueOf(rs.getString("basis")),
                        rs.getString("form"),
                        rs.getString("section"),
                        rs.getInt("start_at"),
                        rs.getInt("end_at"),
                        rs.getString("quote")));
    }

    static Revision revision(ResultSet rs) throws SQLException {
        return new Revision(
                new FigureKey(
                        rs.getString("region"),
                        rs.getString("indicator"),
                        rs.getString("aspect"),
                        rs.getString("unit"),
                        Months.period(rs.getInt("from_month"), rs.getInt("to_month"))),
                rs.getInt("revision"),
                new FigureValue(
                        value(rs, "value"),
                        State.valueOf(rs.getString("state")),
                        Qualifier.valueOf(rs.getString("qualifier"))),
                rs.getString("printed"),
                rs.getString("form"),
                rs.getLong("claim"),
                Revision.Cause.valueOf(rs.getString("cause")),
                rs.getString("decided_by"),
                rs.getObject("decided_at", OffsetDateTime.class).toInstant(),
                rs.getString("reason"));
    }

    /** A number as it was handed in: the column's scale of four is not part of it. */
    static @Nullable public BigDecimal value(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        return value == null ? null : FigureValue.plain(value);
    }
}
