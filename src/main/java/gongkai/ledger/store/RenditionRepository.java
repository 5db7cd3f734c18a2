package gongkai.ledger.store;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Rendition;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of renditions and of the places of claims in them. Writers hold the region's lock. */
@Repository
public class RenditionRepository {

    private static final int BATCH = 1000;

    /** The columns that a source and a rendition of it have in common, whichever of the two lends them. */
    private static final String COMMON = """
            kind, sha256, file_name, media_type, title, publisher, published, report_year, report_kind, form, unit, address, note,
            received_at, received_by
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    RenditionRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Where one rendition states a claim. */
    public record Place(
            long claim,
            String section,
            int start,
            int end,
            String quote,
            @Nullable Long insteadOf) {

        public static Place of(long id, Claim claim, @Nullable Long insteadOf) {
            return new Place(id, claim.section(), claim.start(), claim.end(), claim.quote(), insteadOf);
        }

        public Claim put(Claim claim) {
            return claim.at(section, start, end, quote);
        }
    }

    /** In the order they came. */
    public List<Rendition> of(String region, long source) {
        return jdbc.sql("""
                select number, leads, kind, file_name, media_type, title, received_at, received_by, separated_into,
                    separated_by, separated_at
                from source_rendition where region = ? and source = ? order by number
                """)
                .params(region, source)
                .query((rs, n) -> rendition(rs))
                .list();
    }

    private static Rendition rendition(ResultSet rs) throws SQLException {
        OffsetDateTime separated = rs.getObject("separated_at", OffsetDateTime.class);
        return new Rendition(
                rs.getInt("number"),
                rs.getBoolean("leads"),
                Source.Kind.valueOf(rs.getString("kind")),
                rs.getString("file_name"),
                rs.getString("media_type"),
                rs.getString("title"),
                rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                rs.getString("received_by"),
                rs.getObject("separated_into", Long.class),
                rs.getString("separated_by"),
                separated == null ? null : separated.toInstant());
    }

    /** The source that came with these bytes as a rendition other than the one that leads. */
    Optional<Long> sourceOfHash(String region, String sha256) {
        List<Long> sources = new ArrayList<>();
        jdbc.sql("""
                select source from source_rendition
                where region = ? and sha256 = ? and separated_into is null order by source
                """)
                .params(region, sha256)
                .query((rs, n) -> sources.add(rs.getLong(1)))
                .list();
        return sources.stream().findFirst();
    }

    public String text(String region, long source, int number) {
        return jdbc.sql("select text from source_content where region = ? and source = ? and rendition = ?")
                .params(region, source, number)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public Optional<byte[]> bytes(String region, long source, int number) {
        return jdbc.sql("""
                select c.bytes, r.sha256, r.file_name
                from source_content c
                join source_rendition r on r.region = c.region and r.source = c.source and r.number = c.rendition
                where c.region = ? and c.source = ? and c.rendition = ? and c.bytes is not null
                """)
                .params(region, source, number)
                .query((rs, n) -> SourceRepository.whole(rs, region, source))
                .optional();
    }

    /** By claim. */
    public Map<Long, Place> places(String region, long source, int rendition) {
        Map<Long, Place> places = new LinkedHashMap<>();
        jdbc.sql("""
                select claim, section, start_at, end_at, quote, instead_of from rendition_place
                where region = ? and source = ? and rendition = ? order by claim
                """)
                .params(region, source, rendition)
                .query((rs, n) -> new Place(
                        rs.getLong("claim"),
                        rs.getString("section"),
                        rs.getInt("start_at"),
                        rs.getInt("end_at"),
                        rs.getString("quote"),
                        rs.getObject("instead_of", Long.class)))
                .list()
                .forEach(p -> places.put(p.claim(), p));
        return places;
    }

    /** The claims that these would give way to: by the later claim, the earlier one. */
    public Map<Long, Long> insteadOf(String region, long source) {
        Map<Long, Long> earlier = new LinkedHashMap<>();
        jdbc.sql("""
                select claim, instead_of from rendition_place
                where region = ? and source = ? and instead_of is not null order by claim
                """)
                .params(region, source)
                .query((rs, n) -> earlier.put(rs.getLong(1), rs.getLong(2)))
                .list();
        return earlier;
    }

    /** The source as it stands becomes its own first rendition, which leads and lends it everything. */
    public void insertFirst(String region, long source) {
        jdbc.sql("insert into source_rendition (region, source, number, leads, " + COMMON
                        + ") select region, id, 1, true, " + COMMON
                        + " from source where region = ? and id = ?")
                .params(region, source)
                .update();
    }

    public void insert(long source, int number, SourceDraft draft, String sha256, Instant at) {
        jdbc.sql("insert into source_rendition (region, source, number, leads, " + COMMON + """
                ) values (:region, :source, :number, false, 'DOCUMENT', :sha256, :fileName, :mediaType, :title,
                    :publisher, :published, :year, :reports, :form, :unit, :address, :note, :at, :by)
                """)
                .params(LedgerRows.columns(draft))
                .param("source", source)
                .param("number", number)
                .param("sha256", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param number 0 for what the source itself is made of */
    public void keep(String region, long source, int number, byte @Nullable [] bytes, String text) {
        forget(region, source, number);
        jdbc.sql("""
                insert into source_content (region, source, rendition, bytes, text)
                values (:region, :source, :number, :bytes, :text)
                """)
                .param("bytes", bytes)
                .param("text", text)
                .param("region", region)
                .param("source", source)
                .param("number", number)
                .update();
    }

    private void forget(String region, long source, int number) {
        jdbc.sql("delete from source_content where region = ? and source = ? and rendition = ?")
                .params(region, source, number)
                .update();
    }

    public void insertPlaces(String region, long source, int rendition, Collection<Place> places) {
        template.batchUpdate("""
                insert into rendition_place (region, source, rendition, claim, section, start_at, end_at, quote, instead_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, List.copyOf(places), BATCH, (ps, p) -> {
            ps.setString(1, region);
            ps.setLong(2, source);
            ps.setInt(3, rendition);
            ps.setLong(4, p.claim());
            ps.setString(5, p.section());
            ps.setInt(6, p.start());
            ps.setInt(7, p.end());
            ps.setString(8, p.quote());
            ps.setObject(9, p.insteadOf());
        });
    }

    /**
     * Lets a rendition lead: the source takes its kind, file and bytes over, and the day and hand it came by. What the
     * source says of itself stays, except for what it left open.
     */
    public void lead(String region, long source, int number, byte @Nullable [] bytes, String text) {
        jdbc.sql("update source_rendition set leads = (number = ?) where region = ? and source = ?")
                .params(number, region, source)
                .update();
        jdbc.sql("""
                update source set
                    (kind, sha256, file_name, media_type, report_kind, received_at, received_by) =
                        (select r.kind, r.sha256, r.file_name, r.media_type, r.report_kind, r.received_at, r.received_by
                         from source_rendition r
                         where r.region = source.region and r.source = source.id and r.number = :number)
                where region = :region and id = :source
                """)
                .param("number", number)
                .param("region", region)
                .param("source", source)
                .update();
        keep(region, source, 0, bytes, text);
        forget(region, source, number);
    }

    /** What a citation left open, its original says. */
    public void complete(Source source, SourceDraft by) {
        LocalDate published = source.published() == null ? by.published() : source.published();
        jdbc.sql("""
                update source set publisher = :publisher, published = :published, address = :address
                where region = :region and id = :source
                """)
                .param("publisher", source.publisher().isEmpty() ? by.publisher() : source.publisher())
                .param("published", published)
                .param("address", source.address().isEmpty() ? by.address() : source.address())
                .param("region", source.region())
                .param("source", source.id())
                .update();
    }

    /** What a source says of itself again as a rendition of it does. */
    public void restore(String region, long source, int number) {
        jdbc.sql("""
                update source set (publisher, published, address) =
                    (select r.publisher, r.published, r.address from source_rendition r
                     where r.region = source.region and r.source = source.id and r.number = :number)
                where region = :region and id = :source
                """)
                .param("number", number)
                .param("region", region)
                .param("source", source)
                .update();
    }

    /** Makes a source of its own of a rendition, pending, and answers its draft. */
    public SourceDraft draft(String region, long source, int number, String text) {
        return jdbc.sql("select " + COMMON + " from source_rendition where region = ? and source = ? and number = ?")
                .params(region, source, number)
                .query((rs, n) -> new SourceDraft(
                        region,
                        rs.getString("title"),
                        rs.getString("publisher"),
                        rs.getObject("published", LocalDate.class),
                        rs.getObject("report_year", Integer.class),
                        LedgerRows.reportKind(rs),
                        rs.getString("form"),
                        rs.getString("unit"),
                        rs.getString("address"),
                        rs.getString("note"),
                        rs.getString("file_name"),
                        rs.getString("media_type"),
                        text,
                        null,
                        rs.getString("received_by")))
                .single();
    }

    public void separate(String region, long source, int number, long into, String who, Instant at) {
        jdbc.sql("delete from rendition_place where region = ? and source = ? and rendition = ?")
                .params(region, source, number)
                .update();
        jdbc.sql("""
                update source_rendition set leads = false, separated_into = ?, separated_by = ?,
                    separated_at = ?
                where region = ? and source = ? and number = ?
                """)
                .params(into, who, at.atOffset(ZoneOffset.UTC), region, source, number)
                .update();
        forget(region, source, number);
    }

    /** Lets claims stand at places in the text that leads. */
    public void place(String region, Collection<Place> places) {
        template.batchUpdate(
                "update claim set section = ?, start_at = ?, end_at = ?, quote = ? where region = ? and id = ?",
                List.copyOf(places),
                BATCH,
                (ps, p) -> {
                    ps.setString(1, p.section());
                    ps.setInt(2, p.start());
                    ps.setInt(3, p.end());
                    ps.setString(4, p.quote());
                    ps.setString(5, region);
                    ps.setLong(6, p.claim());
                });
    }
}
