package gongkai.reports;

import gongkai.checks.Finding;
import gongkai.checks.Severity;
import gongkai.ledger.Qualifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the review's own tables. */
class ReviewTables {

    private static final int BATCH = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ReviewTables(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Holds other writers of the region back until the end of the transaction, without a new data version. */
    void lock(String region) {
        jdbc.sql("update ledger_state set last_source = last_source where region = ?")
                .param(region)
                .update();
    }

    void insertNumbers(String region, long source, List<OtherNumber> numbers) {
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
    void insertReading(String region, long source, List<Finding> findings) {
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
    Map<Long, Counts> counts(String region) {
        Map<Long, Counts> counts = new HashMap<>();
        jdbc.sql("""
                select r.source, r.errors, r.others,
                    (select count(*) from other_number n
                     where n.region = r.region and n.source = r.source and n.kind = 'UNREAD'
                       and not exists (select 1 from review_step s
                         where s.region = n.region and s.source = n.source and s.number = n.number
                           and not exists (select 1 from review_step u
                             where u.region = s.region and u.source = s.source and u.undoes = s.step))) as unread
                from reading r where r.region = ?
                """).param(region).query((RowCallbackHandler) rs -> counts.put(
                rs.getLong("source"), new Counts(rs.getInt("unread"), rs.getInt("errors"), rs.getInt("others"))));
        return counts;
    }

    /** @param unread numbers that still wait for a person */
    record Counts(int unread, int errors, int others) {
        static final Counts NONE = new Counts(0, 0, 0);
    }

    /** In the order of the text. */
    List<OtherNumber> numbers(String region, long source) {
        return jdbc.sql("""
                select n.number, n.kind, n.value, n.measure, n.qualifier, n.section, n.start_at, n.end_at, n.quote,
                    n.reason, s.action
                from other_number n
                left join review_step s on s.region = n.region and s.source = n.source and s.number = n.number
                    and not exists (select 1 from review_step u
                        where u.region = s.region and u.source = s.source and u.undoes = s.step)
                where n.region = ? and n.source = ?
                order by n.number
                """)
                .params(region, source)
                .query((rs, row) -> new OtherNumber(
                        rs.getInt("number"),
                        OtherNumber.Kind.valueOf(rs.getString("kind")),
                        rs.getBigDecimal("value"),
                        rs.getString("measure"),
                        Qualifier.valueOf(rs.getString("qualifier")),
                        rs.getString("section"),
                        rs.getInt("start_at"),
                        rs.getInt("end_at"),
                        rs.getString("quote"),
                        rs.getString("reason"),
                        fate(rs.getString("action"))))
                .list();
    }

    private static OtherNumber.Fate fate(@Nullable String action) {
        return action == null
                ? OtherNumber.Fate.OPEN
                : ReviewStep.Action.valueOf(action) == ReviewStep.Action.CLAIMED
                        ? OtherNumber.Fate.CLAIMED
                        : OtherNumber.Fate.DISMISSED;
    }

    /** Adds a step behind the last one of the document and answers its number. */
    int addStep(
            String region,
            long source,
            ReviewStep.Action action,
            @Nullable Long claim,
            @Nullable Integer number,
            @Nullable Long replacement,
            @Nullable Integer undoes,
            String who,
            Instant at,
            String reason) {
        int step = jdbc.sql("select coalesce(max(step), 0) + 1 from review_step where region = ? and source = ?")
                .params(region, source)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into review_step (region, source, step, action, claim, number, replacement, undoes, done_by,
                    done_at, reason)
                values (:region, :source, :step, :action, :claim, :number, :replacement, :undoes, :who, :at, :reason)
                """)
                .param("region", region)
                .param("source", source)
                .param("step", step)
                .param("action", action.name())
                .param("claim", claim)
                .param("number", number)
                .param("replacement", replacement)
                .param("undoes", undoes)
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        return step;
    }

    /**
     * Moves what people did about some claims to the source that the claims went to, with the other numbers and what was
     * done about them where these go too.
     */
    void moveSteps(String region, long source, long into, Set<Long> claims, boolean withNumbers) {
        Set<Integer> moved = steps(region, source).stream()
                .filter(s -> s.claim() != null && claims.contains(s.claim())
                        || s.replacement() != null && claims.contains(s.replacement())
                        || withNumbers && s.number() != null)
                .map(ReviewStep::step)
                .collect(Collectors.toSet());
        for (ReviewStep step : steps(region, source)) {
            if (moved.contains(step.step()) || step.undoes() != null && moved.contains(step.undoes())) {
                jdbc.sql("update review_step set source = ? where region = ? and source = ? and step = ?")
                        .params(into, region, source, step.step())
                        .update();
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

    /** Oldest first. */
    List<ReviewStep> steps(String region, long source) {
        return jdbc.sql("""
                select step, action, claim, number, replacement, undoes, done_by, done_at, reason
                from review_step where region = ? and source = ? order by step
                """).params(region, source).query(ReviewTables::step).list();
    }

    private static ReviewStep step(ResultSet rs, int row) throws SQLException {
        return new ReviewStep(
                rs.getInt("step"),
                ReviewStep.Action.valueOf(rs.getString("action")),
                rs.getObject("claim", Long.class),
                rs.getObject("number", Integer.class),
                rs.getObject("replacement", Long.class),
                rs.getObject("undoes", Integer.class),
                rs.getString("done_by"),
                rs.getObject("done_at", OffsetDateTime.class).toInstant(),
                rs.getString("reason"));
    }
}
