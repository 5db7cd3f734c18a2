package gongkai.review.store;

import gongkai.checks.context.Finding;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.StoredClaim;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the review's own tables. */
@Repository
public class ReviewRepository {

    private static final int BATCH = 1000;
    private static final List<String> STEP_TABLES = List.of("review_step", "review_step_part", "review_step_head");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ReviewRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    public void insertNumbers(String region, long source, List<UnclaimedNumber> numbers) {
        template.batchUpdate("""
                insert into other_number (region, source, number, kind, value, measure, qualifier, section, start_at,
                    end_at, quote, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, numbers, BATCH, (ps, n) -> {
            ps.setString(1, region);
            ps.setLong(2, source);
            ps.setInt(3, n.number());
            ps.setString(4, n.kind().name());
            ps.setBigDecimal(5, n.value());
            ps.setString(6, n.measure());
            ps.setString(7, n.qualifier().name());
            ps.setString(8, n.section());
            ps.setInt(9, n.start());
            ps.setInt(10, n.end());
            ps.setString(11, n.quote());
            ps.setString(12, n.reason());
        });
    }

    /** What the checks found when the document came in: shown in the list while nothing of it is accepted. */
    public void insertReading(String region, long source, List<Finding> findings) {
        jdbc.sql("insert into reading (region, source, errors, others) values (?, ?, ?, ?)")
                .params(
                        region,
                        source,
                        findings.stream()
                                .filter(f -> f.severity() == Severity.ERROR)
                                .count(),
                        findings.stream()
                                .filter(f -> f.severity() != Severity.ERROR)
                                .count())
                .update();
    }

    /** Counts for the list of documents, by source. */
    public Map<Long, Counts> counts(String region) {
        Map<Long, Counts> counts = new HashMap<>();
        jdbc.sql("""
                select r.source, r.errors, r.others,
                    (select count(*) from other_number n
                     where n.region = r.region and n.source = r.source and n.kind = 'UNREAD'
                       and not exists (select 1 from review_step s
                         where s.region = n.region and s.source = n.source and (s.number = n.number
                             or exists (select 1 from review_step_part p
                               where p.region = s.region and p.source = s.source and p.step = s.step
                                 and p.number = n.number))
                           and not exists (select 1 from review_step u
                             where u.region = s.region and u.source = s.source and u.undoes = s.step))) as unread,
                    (select count(*) from review_step s
                     where s.region = r.region and s.source = r.source and s.action = 'DISMISSED'
                       and s.claim is not null
                       and not exists (select 1 from review_step u
                         where u.region = s.region and u.source = s.source and u.undoes = s.step)) as dismissed
                from reading r where r.region = ?
                """).param(region).query((RowCallbackHandler) rs -> counts.put(
                rs.getLong("source"),
                new Counts(rs.getInt("unread"), rs.getInt("errors"), rs.getInt("others"), rs.getInt("dismissed"))));
        return counts;
    }

    /**
     * @param unread numbers that still wait for a person
     * @param dismissed claims that a person said are none
     */
    public record Counts(int unread, int errors, int others, int dismissed) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** In the order of the text. */
    public List<UnclaimedNumber> numbers(String region, long source) {
        Map<Integer, String> actions = actions(region, source);
        return jdbc.sql("""
                select number, kind, value, measure, qualifier, section, start_at, end_at, quote, reason
                from other_number
                where region = ? and source = ?
                order by number
                """)
                .params(region, source)
                .query((rs, row) -> new UnclaimedNumber(
                        rs.getInt("number"),
                        UnclaimedNumber.Kind.valueOf(rs.getString("kind")),
                        value(rs),
                        rs.getString("measure"),
                        Qualifier.valueOf(rs.getString("qualifier")),
                        rs.getString("section"),
                        rs.getInt("start_at"),
                        rs.getInt("end_at"),
                        rs.getString("quote"),
                        rs.getString("reason"),
                        fate(actions.get(rs.getInt("number")))))
                .list();
    }

    /** What was done last with each of the other numbers, and not taken back: alone, or with others in one step. */
    private Map<Integer, String> actions(String region, long source) {
        Map<Integer, String> actions = new HashMap<>();
        jdbc.sql("""
                select s.number, s.action, 1 as alone
                from review_step s
                where s.region = :region and s.source = :source and s.number is not null
                    and not exists (select 1 from review_step u
                        where u.region = s.region and u.source = s.source and u.undoes = s.step)
                union all
                select p.number, 'CLAIMED', 0
                from review_step_part p
                where p.region = :region and p.source = :source and p.number is not null
                    and not exists (select 1 from review_step u
                        where u.region = p.region and u.source = p.source and u.undoes = p.step)
                order by 3, 1
                """).param("region", region).param("source", source).query((RowCallbackHandler)
                rs -> actions.put(rs.getInt("number"), rs.getString("action")));
        return actions;
    }

    /** As it was read: the column's four decimals are not part of it. */
    private static @Nullable BigDecimal value(ResultSet rs) throws SQLException {
        BigDecimal value = rs.getBigDecimal("value");
        return value == null ? null : FigureValue.plain(value);
    }

    private static UnclaimedNumber.Fate fate(@Nullable String action) {
        return action == null
                ? UnclaimedNumber.Fate.OPEN
                : ReviewStep.Action.valueOf(action) == ReviewStep.Action.CLAIMED
                        ? UnclaimedNumber.Fate.CLAIMED
                        : UnclaimedNumber.Fate.DISMISSED;
    }

    /** The number that the next step of a document has. */
    public int nextStep(String region, long source) {
        return jdbc.sql("select coalesce(max(step), 0) + 1 from review_step where region = ? and source = ?")
                .params(region, source)
                .query(Integer.class)
                .single();
    }

    /** Adds a step under its number; what it decided on and what it changed in the head are added of their own. */
    public void addStep(String region, long source, ReviewStep step) {
        jdbc.sql("""
                insert into review_step (region, source, step, action, claim, number, replacement, undoes, done_by,
                    done_at, reason)
                values (:region, :source, :step, :action, :claim, :number, :replacement, :undoes, :who, :at, :reason)
                """)
                .param("region", region)
                .param("source", source)
                .param("step", step.step())
                .param("action", step.action().name())
                .param("claim", step.claim())
                .param("number", step.number())
                .param("replacement", step.replacement())
                .param("undoes", step.undoes())
                .param("who", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("reason", step.reason())
                .update();
    }

    /**
     * Moves what people did about some claims to the source that the claims went to, with the other numbers and what was
     * done about them where these go too; {@code standing} are the claims that are accepted now. An acceptance of many of which some went is divided between the two; what else was
     * done to the document as a whole stays with it, without the claims that left.
     */
    public void moveSteps(
            String region, long source, long into, Set<Long> claims, Set<Long> standing, boolean withNumbers) {
        List<ReviewStep> steps = steps(region, source);
        Set<Integer> moved = steps.stream()
                .filter(s -> s.claim() != null && claims.contains(s.claim())
                        || s.replacement() != null && claims.contains(s.replacement())
                        || withNumbers && s.number() != null)
                .map(ReviewStep::step)
                .collect(Collectors.toSet());
        Set<Integer> divided = new HashSet<>();
        for (ReviewStep step : steps) {
            if (!moved.contains(step.step()) && step.parts().stream().anyMatch(p -> leaves(p, claims))) {
                List<ReviewStep.Part> staying = staying(step, claims, standing);
                boolean shared = step.action() == ReviewStep.Action.ACCEPTED;
                if (shared && staying.isEmpty()) {
                    replaceParts(region, source, step.step(), leaving(step, claims));
                    moved.add(step.step());
                } else {
                    replaceParts(region, source, step.step(), staying);
                }
                if (shared && !staying.isEmpty()) {
                    addStep(region, into, step);
                    addParts(region, into, step.step(), leaving(step, claims));
                    divided.add(step.step());
                }
            }
        }
        for (ReviewStep step : steps) {
            Integer undone = step.undoes();
            if (moved.contains(step.step()) || undone != null && moved.contains(undone)) {
                for (String table : STEP_TABLES) {
                    jdbc.sql("update " + table + " set source = ? where region = ? and source = ? and step = ?")
                            .params(into, region, source, step.step())
                            .update();
                }
            } else if (undone != null && divided.contains(undone)) {
                addStep(region, into, step);
            }
        }
        if (withNumbers) {
            jdbc.sql("update other_number set source = ? where region = ? and source = ?")
                    .params(into, region, source)
                    .update();
            jdbc.sql("update reading set source = ? where region = ? and source = ?")
                    .params(into, region, source)
                    .update();
        }
    }

    private static boolean leaves(ReviewStep.Part part, Set<Long> claims) {
        return part.claim() != null && claims.contains(part.claim())
                || part.replacement() != null && claims.contains(part.replacement());
    }

    private static List<ReviewStep.Part> leaving(ReviewStep step, Set<Long> claims) {
        return step.parts().stream().filter(p -> leaves(p, claims)).toList();
    }

    /** The parts of a step that stay: not those either that had given way to a claim that left, and stand again. */
    private static List<ReviewStep.Part> staying(ReviewStep step, Set<Long> claims, Set<Long> standing) {
        return step.parts().stream()
                .filter(p -> !leaves(p, claims))
                .filter(p ->
                        p.was() != StoredClaim.Status.ACCEPTED || p.claim() == null || !standing.contains(p.claim()))
                .toList();
    }

    private void replaceParts(String region, long source, int step, List<ReviewStep.Part> parts) {
        jdbc.sql("delete from review_step_part where region = ? and source = ? and step = ?")
                .params(region, source, step)
                .update();
        addParts(region, source, step, parts);
    }

    public void addParts(String region, long source, int step, List<ReviewStep.Part> parts) {
        int[] next = {1};
        template.batchUpdate("""
                insert into review_step_part (region, source, step, part, claim, was, number, replacement)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, parts, BATCH, (ps, p) -> {
            ps.setString(1, region);
            ps.setLong(2, source);
            ps.setInt(3, step);
            ps.setInt(4, next[0]++);
            ps.setObject(5, p.claim(), Types.BIGINT);
            ps.setString(6, p.was() == null ? null : p.was().name());
            ps.setObject(7, p.number(), Types.INTEGER);
            ps.setObject(8, p.replacement(), Types.BIGINT);
        });
    }

    public void addHead(String region, long source, int step, MetadataChange change) {
        MetadataChange.Head old = change.before();
        MetadataChange.Head now = change.after();
        jdbc.sql("""
                insert into review_step_head (region, source, step, old_title, old_unit, old_year, old_form, new_title,
                    new_unit, new_year, new_form)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(1, region)
                .param(2, source)
                .param(3, step)
                .param(4, old.title())
                .param(5, old.unit())
                .param(6, old.year(), Types.INTEGER)
                .param(7, old.form())
                .param(8, now.title())
                .param(9, now.unit())
                .param(10, now.year(), Types.INTEGER)
                .param(11, now.form())
                .update();
    }

    /** Oldest first. */
    public List<ReviewStep> steps(String region, long source) {
        Map<Integer, List<ReviewStep.Part>> parts = new HashMap<>();
        jdbc.sql("""
                select step, claim, was, number, replacement from review_step_part
                where region = ? and source = ? order by step, part
                """).params(region, source).query((RowCallbackHandler) rs ->
                parts.computeIfAbsent(rs.getInt("step"), s -> new ArrayList<>()).add(part(rs)));
        return jdbc.sql("""
                select s.step, s.action, s.claim, s.number, s.replacement, s.undoes, s.done_by, s.done_at, s.reason,
                    h.old_title, h.old_unit, h.old_year, h.old_form, h.new_title, h.new_unit, h.new_year, h.new_form
                from review_step s
                left join review_step_head h on h.region = s.region and h.source = s.source and h.step = s.step
                where s.region = ? and s.source = ? order by s.step
                """)
                .params(region, source)
                .query((rs, row) -> step(rs, parts.getOrDefault(rs.getInt("step"), List.of())))
                .list();
    }

    private static ReviewStep.Part part(ResultSet rs) throws SQLException {
        String was = rs.getString("was");
        return new ReviewStep.Part(
                rs.getObject("claim", Long.class),
                was == null ? null : StoredClaim.Status.valueOf(was),
                rs.getObject("number", Integer.class),
                rs.getObject("replacement", Long.class));
    }

    private static ReviewStep step(ResultSet rs, List<ReviewStep.Part> parts) throws SQLException {
        return new ReviewStep(
                rs.getInt("step"),
                ReviewStep.Action.valueOf(rs.getString("action")),
                rs.getObject("claim", Long.class),
                rs.getObject("number", Integer.class),
                rs.getObject("replacement", Long.class),
                rs.getObject("undoes", Integer.class),
                rs.getString("done_by"),
                rs.getObject("done_at", OffsetDateTime.class).toInstant(),
                rs.getString("reason"),
                parts,
                rs.getString("old_title") == null ? null : new MetadataChange(head(rs, "old"), head(rs, "new")));
    }

    private static MetadataChange.Head head(ResultSet rs, String when) throws SQLException {
        return new MetadataChange.Head(
                rs.getString(when + "_title"),
                rs.getString(when + "_unit"),
                rs.getObject(when + "_year", Integer.class),
                rs.getString(when + "_form"));
    }
}
