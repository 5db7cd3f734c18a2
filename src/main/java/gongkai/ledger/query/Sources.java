package gongkai.ledger.query;

import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.EditionChange.Kind;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.store.ClaimRepository;
import gongkai.ledger.store.LedgerRows;
import gongkai.ledger.store.RenditionRepository;
import gongkai.ledger.store.SourceRepository;
import gongkai.platform.installation.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was received: documents, citations and their claims. {@link gongkai.ledger.Ledger Ledger} changes them. */
@Repository
public class Sources {

    /** A source with how many of its claims stand where. */
    public record Summary(Source source, int pending, int accepted, int dismissed) {}

    private final JdbcClient jdbc;
    private final SourceRepository sources;
    private final ClaimRepository claims;
    private final RenditionRepository renditions;

    Sources(JdbcClient jdbc, SourceRepository sources, ClaimRepository claims, RenditionRepository renditions) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.claims = claims;
        this.renditions = renditions;
    }

    /** The documents and citations of a region, the last received first. Persons' corrections are not among them. */
    public List<Summary> list(String region) {
        return jdbc.sql("select " + LedgerRows.SOURCE_COLUMNS + """
, s.pending_claims, s.accepted_claims, s.dismissed_claims
                        """ + " from " + LedgerRows.DOCUMENTS
                        + " order by s.id desc")
                .param("region", region)
                .query((rs, n) -> new Summary(
                        LedgerRows.source(rs),
                        rs.getInt("pending_claims"),
                        rs.getInt("accepted_claims"),
                        rs.getInt("dismissed_claims")))
                .list();
    }

    /** The documents and citations that report on a year, or on none where it is null; the first received first. */
    public List<Source> ofYear(String region, @Nullable Integer year) {
        return jdbc.sql("select " + LedgerRows.SOURCE_COLUMNS + " from " + LedgerRows.DOCUMENTS
                        + (year == null ? " and s.report_year is null" : " and s.report_year = :year")
                        + " order by s.id")
                .param("region", region)
                .param("year", year)
                .query((rs, n) -> LedgerRows.source(rs))
                .list();
    }

    /** The first and the last report year of all documents and citations; empty where none has a year. */
    public List<Integer> years(String region) {
        List<Integer> years = new ArrayList<>();
        String ends = Stream.of("DOCUMENT", "CITATION")
                .flatMap(kind -> Stream.of("asc", "desc").map(order -> """
                        (select report_year from source where region = :region and kind = '%s' and report_year is not null
                         order by region %2$s, kind %2$s, report_year %2$s limit 1)
                        """.formatted(kind, order)))
                .collect(Collectors.joining(" union "));
        jdbc.sql(ends).param("region", region).query(row -> {
            years.add(row.getInt(1));
        });
        return years;
    }

    public Optional<Source> find(String region, long id) {
        return sources.find(region, id);
    }

    /** The same, but for people, whose decisions are kept as sources and are nothing to open. */
    public Optional<Source> document(String region, long id) {
        return find(region, id).filter(source -> source.kind() != Source.Kind.PERSON);
    }

    /** The source of the region with the same bytes, if there is one. */
    public Optional<Source> findSame(String region, byte[] bytes) {
        return sources.ofHash(region, Sha256.of(bytes));
    }

    /** The text that the claims' offsets count in; empty for a citation. */
    public String text(String region, long id) {
        return sources.text(region, id);
    }

    /** The document as received; empty for a citation. */
    public Optional<byte[]> bytes(String region, long id) {
        return sources.bytes(region, id);
    }

    /** All claims of a source, in the order they were read, whatever became of them. */
    public List<StoredClaim> claims(String region, long id) {
        return claims.of(region, id);
    }

    /** By a claim of a later rendition, the claim of an earlier one that says something else in its place. */
    public Map<Long, Long> differences(String region, long id) {
        return renditions.insteadOf(region, id);
    }

    /**
     * What accepting a corrected edition would change against the edition it supersedes, key by key in the order of the
     * new edition, then what it no longer states. Empty where the source supersedes none.
     */
    public List<EditionChange> compareWithFormerEdition(String region, long id) {
        Source later =
                find(region, id).orElseThrow(() -> new NoSuchElementException("no source " + id + " in " + region));
        if (later.supersedes() == null) {
            return List.of();
        }
        Map<FigureKey, StoredClaim> before = byKey(region, later.supersedes());
        Map<FigureKey, StoredClaim> after = byKey(region, id);
        Set<FigureKey> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<EditionChange> changes = new ArrayList<>();
        for (FigureKey key : keys) {
            StoredClaim was = before.get(key);
            StoredClaim is = after.get(key);
            changes.add(new EditionChange(key, kind(was, is), was, is));
        }
        return changes;
    }

    private static Kind kind(@Nullable StoredClaim was, @Nullable StoredClaim is) {
        if (was == null || is == null) {
            return was == null ? Kind.ADDED : Kind.REMOVED;
        }
        return was.saysTheSameAs(is.claim()) ? Kind.SAME : Kind.CHANGED;
    }

    private Map<FigureKey, StoredClaim> byKey(String region, long source) {
        Map<FigureKey, StoredClaim> byKey = new LinkedHashMap<>();
        for (StoredClaim claim : claims(region, source)) {
            if (claim.status() != StoredClaim.Status.DISMISSED) {
                byKey.putIfAbsent(claim.key(region), claim);
            }
        }
        return byKey;
    }

    /**
     * The reports of one unit on some years that have accepted claims, or had before a corrected edition came; ids in the
     * order they came.
     */
    public List<Long> reportsOf(String region, String unit, Collection<Integer> years) {
        return jdbc.sql("""
                select s.id from unnest(cast(:years as integer array)) as w (in_year)
                join source s on s.region = :region and s.unit = :unit and s.report_year = w.in_year
                where s.status in ('ACCEPTED', 'SUPERSEDED') or s.accepted_claims > 0
                order by s.id
                """)
                .param("region", region)
                .param("unit", unit)
                .param("years", years.toArray(Integer[]::new))
                .query((rs, n) -> rs.getLong(1))
                .list();
    }

    /** The titles of some sources, by their ids. */
    public Map<Long, String> titles(String region, Collection<Long> ids) {
        Map<Long, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select s.id, s.title from unnest(cast(:ids as bigint array)) as k (id)
                    join source s on s.region = :region and s.id = k.id
                    """)
                    .param("region", region)
                    .param("ids", ids.toArray(Long[]::new))
                    .query((rs, n) -> titles.put(rs.getLong(1), rs.getString(2)))
                    .list();
        }
        return titles;
    }

    /** The documents and citations of one unit on one year, in the order they came. */
    public List<Source> ofUnitAndYear(String region, String unit, int year) {
        return jdbc.sql("select " + LedgerRows.SOURCE_COLUMNS + """
                        from source s
                        where s.region = ? and s.unit = ? and s.report_year = ? and s.kind <> 'PERSON' order by s.id
                        """)
                .params(region, unit, year)
                .query((rs, n) -> LedgerRows.source(rs))
                .list();
    }
}
