package gongkai.ledger.query;

import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.EditionChange.Kind;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.store.LedgerRepository;
import gongkai.ledger.store.RenditionRepository;
import gongkai.platform.installation.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was received: documents, citations and their claims. {@link gongkai.ledger.Ledger Ledger} changes them. */
public class Sources {

    /** A source with how many of its claims stand where. */
    public record Summary(Source source, int pending, int accepted, int dismissed) {}

    private final JdbcClient jdbc;
    private final LedgerRepository tables;
    private final RenditionRepository renditions;

    public Sources(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.tables = new LedgerRepository(template);
        this.renditions = new RenditionRepository(template);
    }

    /** The documents and citations of a region, the last received first. Persons' corrections are not among them. */
    public List<Summary> list(String region) {
        return jdbc.sql("select " + LedgerRepository.SOURCE_COLUMNS + """
                        , coalesce(n.pending, 0) as pending, coalesce(n.accepted, 0) as accepted,
                        coalesce(n.dismissed, 0) as dismissed
                        from source s
                        left join (
                            select source,
                                sum(case when status = 'PENDING' then 1 else 0 end) as pending,
                                sum(case when status = 'ACCEPTED' then 1 else 0 end) as accepted,
                                sum(case when status = 'DISMISSED' then 1 else 0 end) as dismissed
                            from claim where region = :region group by source
                        ) n on n.source = s.id
                        where s.region = :region and s.kind <> 'PERSON'
                        order by s.id desc
                        """)
                .param("region", region)
                .query((rs, n) -> new Summary(
                        LedgerRepository.source(rs),
                        rs.getInt("pending"),
                        rs.getInt("accepted"),
                        rs.getInt("dismissed")))
                .list();
    }

    /** The documents and citations that report on a year, or on none where it is null; the first received first. */
    public List<Source> ofYear(String region, @Nullable Integer year) {
        return jdbc.sql("select " + LedgerRepository.SOURCE_COLUMNS + """
                        from source s
                        where s.region = :region and s.kind <> 'PERSON' and coalesce(s.report_year, 0) = :year
                        order by s.id
                        """)
                .param("region", region)
                .param("year", year == null ? 0 : year)
                .query((rs, n) -> LedgerRepository.source(rs))
                .list();
    }

    /** The report years of all documents and citations. */
    public List<Integer> years(String region) {
        List<Integer> years = new ArrayList<>();
        jdbc.sql("select distinct report_year from source where region = ? and report_year is not null")
                .param(region)
                .query((rs, n) -> years.add(rs.getInt(1)))
                .list();
        return years;
    }

    public Optional<Source> find(String region, long id) {
        return tables.source(region, id);
    }

    /** The source of the region with the same bytes, if there is one. */
    public Optional<Source> findSame(String region, byte[] bytes) {
        return tables.sourceOfHash(region, Sha256.of(bytes));
    }

    /** The text that the claims' offsets count in; empty for a citation. */
    public String text(String region, long id) {
        return tables.text(region, id);
    }

    /** The document as received; empty for a citation. */
    public Optional<byte[]> bytes(String region, long id) {
        return tables.bytes(region, id);
    }

    /** All claims of a source, in the order they were read, whatever became of them. */
    public List<StoredClaim> claims(String region, long id) {
        return tables.claimsOf(region, id);
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
}
