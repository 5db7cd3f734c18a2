package gongkai.checks;

import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Months;
import gongkai.platform.installation.Sha256;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of findings. Writers hold the region's lock. */
class FindingRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final int BATCH = 1000;
    private static final int IN_LIST = 10_000;

    private static final String SELECT = """
            select f.region, f.id, f.source, f.rule, f.severity, f.left_value, f.right_value, f.difference, f.message,
                f.arguments, f.indicator, f.unit, f.for_year, f.verdict, f.reason, f.responsible, f.due, f.decisions,
                f.found_at, f.gone_at, s.title as source_title
            from finding f join source s on s.region = f.region and s.id = f.source
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    FindingRepository(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** A finding about to be written. */
    record Draft(
            Finding finding,
            List<Long> claims,
            String fingerprint,
            String unit,
            @Nullable Integer year) {}

    static String fingerprint(Finding finding, List<FigureKey> keys) {
        Map<String, MessageArgument> arguments = new TreeMap<>(finding.arguments());
        arguments.remove("threshold"); // a setting is not what was found
        String identity = finding.rule() + "|" + finding.message() + "|" + finding.left() + "|" + finding.right() + "|"
                + keys + "|" + arguments;
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

    void insert(String region, long source, List<Draft> drafts, Instant now) {
        long first = jdbc.sql("select coalesce(max(id), 0) + 1 from finding where region = ?")
                .param(region)
                .query(Long.class)
                .single();
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
            ps.setString(11, json(f.arguments()));
            ps.setString(12, argument(f, "indicator"));
            ps.setString(13, d.unit());
            ps.setObject(14, d.year());
            ps.setObject(15, now.atOffset(ZoneOffset.UTC));
        });
        record Link(long finding, int place, long claim) {}
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            List<Long> claims = drafts.get(i).claims();
            for (int place = 0; place < claims.size(); place++) {
                links.add(new Link(first + i, place, claims.get(place)));
            }
        }
        template.batchUpdate(
                "insert into finding_claim (region, finding, place, claim) values (?, ?, ?, ?)",
                links,
                BATCH,
                (ps, l) -> {
                    ps.setString(1, region);
                    ps.setLong(2, l.finding());
                    ps.setInt(3, l.place());
                    ps.setLong(4, l.claim());
                });
    }

    /** Marks which of a source's findings stand and which are gone. */
    void stand(String region, Collection<Long> standing, Collection<Long> gone, Instant now) {
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

    /** Keys that findings of a source dispute, or a single finding does. */
    Set<FigureKey> disputedBy(String region, long source, @Nullable Long finding) {
        return keys("and f.source = :source" + (finding == null ? "" : " and f.id = :finding"), region, params -> {
            params.put("source", source);
            if (finding != null) {
                params.put("finding", finding);
            }
        });
    }

    /** Which of some keys an open ERROR of any source disputes. */
    Set<FigureKey> disputed(String region, Collection<FigureKey> among) {
        if (among.isEmpty()) {
            return Set.of();
        }
        Set<FigureKey> found = keys(
                "and c.indicator in (:indicators)",
                region,
                params -> params.put(
                        "indicators", among.stream().map(FigureKey::indicator).collect(Collectors.toSet())));
        found.retainAll(Set.copyOf(among));
        return found;
    }

    private Set<FigureKey> keys(String condition, String region, Consumer<Map<String, Object>> more) {
        Map<String, Object> params = new HashMap<>(Map.of("region", region));
        more.accept(params);
        return new LinkedHashSet<>(
                jdbc.sql("""
                select distinct c.indicator, c.aspect, c.unit, c.from_month, c.to_month
                from finding f
                join finding_claim fc on fc.region = f.region and fc.finding = f.id
                join claim c on c.region = fc.region and c.id = fc.claim
                where f.region = :region and f.severity = 'ERROR' and f.verdict = 'OPEN' and f.gone_at is null
                """ + condition).params(params).query(FindingRepository::key).list().stream()
                        .map(k -> new FigureKey(region, k.indicator(), k.aspect(), k.unit(), k.period()))
                        .toList());
    }

    private static ClaimKey key(ResultSet rs, int row) throws SQLException {
        return new ClaimKey(
                rs.getString("indicator"),
                rs.getString("aspect"),
                rs.getString("unit"),
                Months.period(rs.getInt("from_month"), rs.getInt("to_month")));
    }

    Optional<StoredFinding> find(String region, long id) {
        return withClaims(
                        region,
                        jdbc.sql(SELECT + " where f.region = ? and f.id = ?")
                                .params(region, id)
                                .query(FindingRepository::finding)
                                .list())
                .stream()
                .findFirst();
    }

    /** Findings by a condition of the caller's own, which speaks of {@code f}, with order and limit after it. */
    List<StoredFinding> select(String region, String condition, Map<String, Object> params) {
        return withClaims(
                region,
                jdbc.sql(SELECT + condition)
                        .params(params)
                        .query(FindingRepository::finding)
                        .list());
    }

    /** By severity, then unit, year and rule. */
    List<StoredFinding> list(FindingQuery query) {
        Map<String, Object> params = new HashMap<>(Map.of("region", query.region()));
        List<String> conditions = new ArrayList<>(List.of("f.region = :region"));
        in(conditions, params, "f.rule", "rules", query.rules());
        in(conditions, params, "f.severity", "severities", names(query.severities()));
        in(conditions, params, "f.verdict", "verdicts", names(query.verdicts()));
        equal(conditions, params, "f.unit", "unit", query.unit().isEmpty() ? null : query.unit());
        equal(conditions, params, "f.for_year", "year", query.year());
        equal(conditions, params, "f.source", "source", query.source());
        equal(
                conditions,
                params,
                "f.responsible",
                "responsible",
                query.responsible().isEmpty() ? null : query.responsible());
        LocalDate due = query.dueBy();
        if (due != null) {
            conditions.add("f.due <= :due");
            params.put("due", due);
        }
        if (query.assigned()) {
            conditions.add("f.responsible <> ''");
        }
        if (!query.withGone()) {
            conditions.add("f.gone_at is null");
        }
        return withClaims(
                query.region(),
                jdbc.sql(SELECT + " where " + String.join(" and ", conditions) + """
                         order by case f.severity when 'ERROR' then 1 when 'WARNING' then 2 else 3 end,
                            f.unit, f.for_year, f.rule, f.id
                        """)
                        .params(params)
                        .query(FindingRepository::finding)
                        .list());
    }

    /** Open ERROR findings that name a claim of these indicators, by the key of each such claim. */
    Map<FigureKey, List<StoredFinding>> openErrors(String region, Collection<String> indicators) {
        Map<FigureKey, Set<Long>> ids = new LinkedHashMap<>();
        if (!indicators.isEmpty()) {
            jdbc.sql("""
                    select c.indicator, c.aspect, c.unit, c.from_month, c.to_month, f.id
                    from finding f
                    join finding_claim fc on fc.region = f.region and fc.finding = f.id
                    join claim c on c.region = fc.region and c.id = fc.claim
                    where f.region = :region and f.severity = 'ERROR' and f.verdict = 'OPEN' and f.gone_at is null
                      and c.indicator in (:indicators)
                    order by f.id
                    """)
                    .param("region", region)
                    .param("indicators", indicators)
                    .query((rs, n) -> {
                        ClaimKey k = key(rs, n);
                        return ids.computeIfAbsent(
                                        new FigureKey(region, k.indicator(), k.aspect(), k.unit(), k.period()),
                                        x -> new LinkedHashSet<>())
                                .add(rs.getLong("id"));
                    })
                    .list();
        }
        List<Long> all = ids.values().stream().flatMap(Set::stream).distinct().toList();
        Map<Long, StoredFinding> byId = new HashMap<>();
        for (List<Long> some : batches(all)) {
            withClaims(
                            region,
                            jdbc.sql(SELECT + " where f.region = :region and f.id in (:ids)")
                                    .param("region", region)
                                    .param("ids", some)
                                    .query(FindingRepository::finding)
                                    .list())
                    .forEach(f -> byId.put(f.id(), f));
        }
        Map<FigureKey, List<StoredFinding>> byKey = new LinkedHashMap<>();
        ids.forEach((key, some) -> byKey.put(
                key, some.stream().map(byId::get).filter(Objects::nonNull).toList()));
        return byKey;
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static void in(
            List<String> conditions, Map<String, Object> params, String column, String name, Set<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " in (:" + name + ")");
            params.put(name, values);
        }
    }

    private static void equal(
            List<String> conditions, Map<String, Object> params, String column, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            params.put(name, value);
        }
    }

    /** A statement takes some ten thousand parameters at most. */
    private static List<List<Long>> batches(List<Long> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + IN_LIST)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + IN_LIST)))
                .toList();
    }

    private List<StoredFinding> withClaims(String region, List<StoredFinding> findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        Map<Long, List<Long>> claims = new HashMap<>();
        for (List<Long> ids : batches(findings.stream().map(StoredFinding::id).toList())) {
            jdbc.sql("""
                    select finding, claim from finding_claim
                    where region = :region and finding in (:findings) order by finding, place
                    """)
                    .param("region", region)
                    .param("findings", ids)
                    .query((rs, n) -> claims.computeIfAbsent(rs.getLong(1), f -> new ArrayList<>())
                            .add(rs.getLong(2)))
                    .list();
        }
        return findings.stream()
                .map(f -> f.withClaims(claims.getOrDefault(f.id(), List.of())))
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

    /**
     * Ids of the sources of a report year that have accepted claims, or had before a corrected edition came, of one unit or,
     * where that is empty, of all.
     */
    List<Long> sourcesOf(String region, String unit, int year) {
        return jdbc.sql("""
                select id from source
                where region = :region and (unit = :unit or :unit = '') and report_year = :year
                  and (status in ('ACCEPTED', 'SUPERSEDED') or exists (select 1 from claim c
                    where c.region = source.region and c.source = source.id and c.status = 'ACCEPTED'))
                order by id
                """)
                .param("region", region)
                .param("unit", unit)
                .param("year", year)
                .query((rs, n) -> rs.getLong(1))
                .list();
    }

    private static StoredFinding finding(ResultSet rs, int row) throws SQLException {
        OffsetDateTime gone = rs.getObject("gone_at", OffsetDateTime.class);
        return new StoredFinding(
                rs.getString("region"),
                rs.getLong("id"),
                rs.getLong("source"),
                rs.getString("source_title"),
                rs.getString("rule"),
                Severity.valueOf(rs.getString("severity")),
                number(rs, "left_value"),
                number(rs, "right_value"),
                number(rs, "difference"),
                List.of(),
                rs.getString("message"),
                arguments(rs.getString("arguments")),
                rs.getString("indicator"),
                rs.getString("unit"),
                rs.getObject("for_year", Integer.class),
                Verdict.valueOf(rs.getString("verdict")),
                rs.getString("reason"),
                rs.getString("responsible"),
                rs.getObject("due", LocalDate.class),
                rs.getInt("decisions"),
                rs.getObject("found_at", OffsetDateTime.class).toInstant(),
                gone == null ? null : gone.toInstant());
    }

    private static @Nullable BigDecimal number(ResultSet rs, String column) throws SQLException {
        BigDecimal number = rs.getBigDecimal(column);
        return number == null ? null : FigureValue.plain(number);
    }

    private static String argument(Finding finding, String name) {
        MessageArgument argument = finding.arguments().get(name);
        return argument == null ? "" : argument.value();
    }

    private static String json(Map<String, MessageArgument> arguments) {
        Map<String, String> texts = new LinkedHashMap<>();
        arguments.forEach((name, argument) -> texts.put(name, argument.encoded()));
        return JSON.writeValueAsString(texts);
    }

    private static Map<String, MessageArgument> arguments(String json) {
        Map<String, MessageArgument> arguments = new LinkedHashMap<>();
        JSON.readValue(json, TEXTS).forEach((name, text) -> arguments.put(name, MessageArgument.decode(text)));
        return arguments;
    }
}
