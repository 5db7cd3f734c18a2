package gongkai.ledger.store;

import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.platform.database.DamagedDocument;
import gongkai.platform.installation.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sources. Writers hold the region's lock. */
@Repository
public class SourceRepository {

    private final JdbcClient jdbc;
    private final RegionLock lock;
    private final RenditionRepository renditions;

    SourceRepository(JdbcClient jdbc, RegionLock lock, RenditionRepository renditions) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.renditions = renditions;
    }

    public long insert(
            SourceDraft draft, Source.Kind kind, @Nullable String sha256, byte @Nullable [] bytes, Instant at) {
        long id = lock.reserve(draft.region(), "last_source", 1);
        jdbc.sql("""
                insert into source (region, id, kind, sha256, file_name, media_type, title, publisher,
                    published, report_year, report_kind, form, unit, address, note, supersedes, received_at, received_by, status)
                values (:region, :id, :kind, :sha256, :fileName, :mediaType, :title, :publisher,
                    :published, :year, :reports, :form, :unit, :address, :note, :supersedes, :at, :by, 'PENDING')
                """)
                .params(LedgerRows.columns(draft))
                .param("id", id)
                .param("kind", kind.name())
                .param("sha256", sha256)
                .param("supersedes", draft.supersedes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (bytes != null || !draft.text().isEmpty()) {
            renditions.keep(draft.region(), id, 0, bytes, draft.text());
        }
        return id;
    }

    public Optional<Source> find(String region, long id) {
        return jdbc.sql("select " + LedgerRows.SOURCE_COLUMNS + " from source s where s.region = ? and s.id = ?")
                .params(region, id)
                .query((rs, n) -> LedgerRows.source(rs))
                .optional();
    }

    /** The source that came with these bytes, as its leading rendition or as another. */
    public Optional<Source> ofHash(String region, String sha256) {
        return jdbc.sql("select " + LedgerRows.SOURCE_COLUMNS + " from source s where s.region = ? and s.sha256 = ?")
                .params(region, sha256)
                .query((rs, n) -> LedgerRows.source(rs))
                .optional()
                .or(() -> renditions.sourceOfHash(region, sha256).flatMap(id -> find(region, id)));
    }

    /** The plain text that claims' offsets count in; empty for a citation. */
    public String text(String region, long id) {
        return renditions.text(region, id, 0);
    }

    public Optional<byte[]> bytes(String region, long id) {
        return jdbc.sql("""
                select c.bytes, s.sha256, s.file_name
                from source_content c join source s on s.region = c.region and s.id = c.source
                where c.region = ? and c.source = ? and c.rendition = 0 and c.bytes is not null
                """)
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
                .sql("select " + LedgerRows.SOURCE_COLUMNS + """
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
                .query((rs, n) -> LedgerRows.source(rs))
                .list()
                .stream()
                .findFirst();
    }

    public void setStatus(String region, long id, Source.Status status) {
        jdbc.sql("update source set status = ? where region = ? and id = ?")
                .params(status.name(), region, id)
                .update();
    }

    /** Lets a source correct no former edition, unless a claim of it is accepted. */
    public void detach(String region, long id) {
        jdbc.sql("""
                update source set supersedes = null where region = ? and id = ? and status = 'PENDING'
                  and not exists (select 1 from claim c
                    where c.region = source.region and c.source = source.id and c.status = 'ACCEPTED')
                """).params(region, id).update();
    }

    /** @return whether the source waits; if not, nothing is changed */
    public boolean retitle(String region, long id, String title, String unit, @Nullable Integer year, String form) {
        return jdbc.sql("""
                        update source set title = :title, unit = :unit, report_year = :year, form = :form
                        where region = :region and id = :id and status = 'PENDING'
                        """)
                        .param("title", title)
                        .param("unit", unit)
                        .param("year", year)
                        .param("form", form)
                        .param("region", region)
                        .param("id", id)
                        .update()
                > 0;
    }
}
