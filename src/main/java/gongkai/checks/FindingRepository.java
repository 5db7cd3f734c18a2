package gongkai.checks;

import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.ledger.store.KeyList;
import gongkai.ledger.store.LedgerRows;
import gongkai.platform.installation.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of findings. Writers hold the region's lock. */
@Repository
class FindingRepository {

    private static final int BATCH = 1000;

    private static final String SELECT = """
            select f.region, f.id, f.source, f.rule, f.severity, f.left_value, f.right_value, f.difference, f.message,
                f.arguments, f.indicator, f.unit, f.for_year, f.verdict, f.reason, f.responsible, f.due, f.decisions,
                f.found_at, f.gone_at
            from finding f
            """;

    private static final String IS_OPEN_ERROR = " f.severity = 'ERROR' and f.verdict = 'OPEN' and f.gone_at is null ";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Sources sources;

    FindingRepository(JdbcTemplate template, JdbcClient jdbc, Sources sources) {
        this.template = template;
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /** A finding about to be written. */
    record Draft(
            Finding finding,
            List<StoredClaim> claims,
            String fingerprint,
            String unit,
            @Nullable Integer year) {}

    /**
     * By what a finding is known again when the rules run once more, so that a person's verdict stays with it. Stored,
     * and so spelled out here: were it to follow a class's name, a renaming would let every verdict go.
     */
    static String fingerprint(Finding finding, List<FigureKey> keys) {
        Map<String, String> arguments = new TreeMap<>();
        finding.arguments()
                .forEach((name, argument) -> arguments.put(
                        name, "Argument[kind=%s, value=%s]".formatted(argument.kind(), argument.value())));
        arguments.remove("threshold"); // a setting is not what was found
        List<String> about = keys.stream()
                .map(key -> "FigureKey[region=%s, indicator=%s, aspect=%s, unit=%s, period=%s]"
                        .formatted(key.region(), key.indicator(), key.aspect(), key.unit(), key.period()))
                .toList();
        String identity = finding.rule() + "|" + finding.message() + "|" + finding.left() + "|" + finding.right() + "|"
                + about + "|" + arguments;
        return Sha256.of(identity);
    }

    /** By fingerprint, the ids of a source's findings, gone ones included. */
    Map<String, Long> idsOf(String region, long source) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select fingerprint, id from finding where region = ? and source = ?")
                .params(region, source)
                .query((rs, n) -> ids.put(rs.getString(1), rs.getLong(2)))
                .list();
        return ids;
    }

    /** @return the id of the first; the others follow it */
    long insert(String region, long source, List<Draft> drafts, Instant now) {
        long first = jdbc.sql("select id from finding where region = ? order by region desc, id desc limit 1")
                        .param(region)
                        .query(Long.class)
                        .optional()
                        .orElse(0L)
                + 1;
        long[] next = {first};
        template.batchUpdate("""
                insert into finding (region, id, source, fingerprint, rule, severity, left_value, right_value,
                    difference, message, arguments, indicator, unit, for_year, verdict, reason, responsible, due,
                    decisions, found_at, gone_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', '', '', null, 0, ?, null)
                """, drafts, BATCH, (ps, d) -> {
            Finding f = d.finding();
            ps.setString(1, region);
            ps.setLong(2, next[0]++);
            ps.setLong(3, source);
            ps.setString(4, d.fingerprint());
            ps.setString(5, f.rule());
            ps.setString(6, f.severity().name());
            ps.setBigDecimal(7, f.left());
            ps.setBigDecimal(8, f.right());
            ps.setBigDecimal(9, f.difference());
            ps.setString(10, f.message());
            ps.setString(11, FindingRows.json(f.arguments()));
            ps.setString(12, argument(f, "indicator"));
            ps.setString(13, d.unit());
            ps.setObject(14, d.year());
            ps.setObject(15, now.atOffset(ZoneOffset.UTC));
        });
        record Link(long finding, int place, StoredClaim claim) {}
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            List<StoredClaim> claims = drafts.get(i).claims();
            for (int place = 0; place < claims.size(); place++) {
                links.add(new Link(first + i, place, claims.get(place)));
            }
        }
        template.batchUpdate("""
                insert into finding_claim (region, finding, place, claim, indicator, aspect, unit, from_month, to_month)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, links, BATCH, (ps, l) -> {
            FigureKey key = l.claim().key(region);
            ps.setString(1, region);
            ps.setLong(2, l.finding());
            ps.setInt(3, l.place());
            ps.setLong(4, l.claim().id());
            ps.setString(5, key.indicator());
            ps.setString(6, key.aspect());
            ps.setString(7, key.unit());
            ps.setInt(8, Months.from(key.period()));
            ps.setInt(9, Months.to(key.period()));
        });
        return first;
    }

    /** Marks which of a source's findings stand and which are gone. */
    void stand(String region, Collection<Long> standing, Collection<Long> gone, Instant now) {
        if (standing.isEmpty() && gone.isEmpty()) {
            return;
        }
        template.batchUpdate(
                "update finding set gone_at = null where region = ? and id = ? and gone_at is not null",
                List.copyOf(standing),
                BATCH,
                (ps, id) -> {
                    ps.setString(1, region);
                    ps.setLong(2, id);
                });
        template.batchUpdate(
                "update finding set gone_at = ? where region = ? and id = ? and gone_at is null",
                List.copyOf(gone),
                BATCH,
                (ps, id) -> {
                    ps.setObject(1, now.atOffset(ZoneOffset.UTC));
                    ps.setString(2, region);
                    ps.setLong(3, id);
                });
    }

    /** The keys that findings of a source name, whatever became of them. */
    Set<FigureKey> keysNamedBy(String region, long source) {
        return new LinkedHashSet<>(jdbc.sql("""
                select distinct n.indicator, n.aspect, n.unit, n.from_month, n.to_month
                from finding f join finding_claim n on n.region = f.region and n.finding = f.id
                where f.region = ? and f.source = ?
                """)
                .params(region, source)
                .query((rs, n) -> LedgerRows.key(rs, region))
                .list());
    }

    /** The keys that one finding names. */
    Set<FigureKey> keysOf(String region, long finding) {
        return new LinkedHashSet<>(jdbc.sql("""
                select distinct indicator, aspect, unit, from_month, to_month
                from finding_claim where region = ? and finding = ?
                """)
                .params(region, finding)
                .query((rs, n) -> LedgerRows.key(rs, region))
                .list());
    }

    /** Which of some keys an open ERROR of any source names. */
    Set<FigureKey> disputed(String region, Collection<FigureKey> among) {
        if (among.isEmpty()) {
            return Set.of();
        }
        String sql = "select distinct n.indicator, n.aspect, n.unit, n.from_month, n.to_month from " + KeyList.TABLE
                + " join finding_claim n on " + KeyList.matches("n")
                + " join finding f on f.region = n.region and f.id = n.finding where " + IS_OPEN_ERROR;
        return KeyList.bind(jdbc.sql(sql), region, among)
                .query((rs, n) -> LedgerRows.key(rs, region))
                .set();
    }

    Optional<StoredFinding> find(String region, long id) {
        return withClaims(
                        region,
                        jdbc.sql(SELECT + " where f.region = ? and f.id = ?")
                                .params(region, id)
                                .query(FindingRows::finding)
                                .list())
                .stream()
                .findFirst();
    }

    /** Findings without the titles of their sources, by a condition of the caller's own, which speaks of {@code f}, with order and limit after it. */
    List<StoredFinding> select(String region, String condition, Map<String, Object> params) {
        return withClaims(
                region,
                jdbc.sql(SELECT + condition)
                        .params(params)
                        .query(FindingRows::finding)
                        .list());
    }

    /** Those of a source that stand: by severity, then unit, year and rule. */
    List<StoredFinding> ofSource(String region, long source) {
        return select(region, """
                 where f.region = :region and f.source = :source and f.gone_at is null
                 order by case f.severity when 'ERROR' then 1 when 'WARNING' then 2 else 3 end,
                    f.unit, f.for_year, f.rule, f.id
                """, Map.of("region", region, "source", source));
    }

    /** How many findings stand open, by the source that they were found in. */
    Map<Long, Long> openBySource(String region) {
        Map<Long, Long> open = new HashMap<>();
        jdbc.sql("""
                select source, count(*) as findings from finding
                where region = ? and verdict = 'OPEN' and gone_at is null
                group by source
                """).param(region).query(row -> {
            open.put(row.getLong("source"), row.getLong("findings"));
        });
        return open;
    }

    private List<StoredFinding> withClaims(String region, List<StoredFinding> findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        Map<Long, List<Long>> claims = new HashMap<>();
        jdbc.sql("""
                select finding, claim from (
                    select n.finding, n.claim, n.place from unnest(cast(:findings as bigint array)) as k (id)
                    join finding_claim n on n.region = :region and n.finding = k.id) named
                order by finding, place
                """)
                .param("region", region)
                .param("findings", findings.stream().map(StoredFinding::id).toArray(Long[]::new))
                .query((rs, n) -> claims.computeIfAbsent(rs.getLong(1), f -> new ArrayList<>())
                        .add(rs.getLong(2)))
                .list();
        return findings.stream()
                .map(f -> f.with(claims.getOrDefault(f.id(), List.of()), f.sourceTitle()))
                .toList();
    }

    /** The same with the titles of their sources. */
    List<StoredFinding> titled(String region, List<StoredFinding> findings) {
        Map<Long, String> titles = sources.titles(
                region, findings.stream().map(StoredFinding::source).collect(Collectors.toSet()));
        return findings.stream()
                .map(f -> f.with(f.claims(), titles.getOrDefault(f.source(), "")))
                .toList();
    }

    /** Writes a decision: the finding as it stands from now on, and a line of its history. */
    void decide(StoredFinding before, FindingDecision decision) {
        jdbc.sql("""
                update finding set verdict = :verdict, reason = :reason, responsible = :responsible, due = :due,
                    decisions = :number
                where region = :region and id = :id
                """).params(params(before, decision)).update();
        jdbc.sql("""
                insert into finding_decision (region, finding, number, verdict, reason, responsible, due, decided_by,
                    decided_at)
                values (:region, :id, :number, :verdict, :reason, :responsible, :due, :by, :at)
                """).params(params(before, decision)).update();
    }

    private static Map<String, @Nullable Object> params(StoredFinding finding, FindingDecision decision) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("region", finding.region());
        params.put("id", finding.id());
        params.put("number", decision.number());
        params.put("verdict", decision.verdict().name());
        params.put("reason", decision.reason());
        params.put("responsible", decision.responsible());
        params.put("due", decision.due());
        params.put("by", decision.by());
        params.put("at", decision.at().atOffset(ZoneOffset.UTC));
        return params;
    }

    List<FindingDecision> history(String region, long id) {
        return jdbc.sql("select * from finding_decision where region = ? and finding = ? order by number")
                .params(region, id)
                .query((rs, n) -> new FindingDecision(
                        rs.getInt("number"),
                        Verdict.valueOf(rs.getString("verdict")),
                        rs.getString("reason"),
                        rs.getString("responsible"),
                        rs.getObject("due", LocalDate.class),
                        rs.getString("decided_by"),
                        rs.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String argument(Finding finding, String name) {
        MessageArgument argument = finding.arguments().get(name);
        return argument == null ? "" : argument.value();
    }
}
