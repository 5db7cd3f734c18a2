package gongkai.checks;

import gongkai.checks.context.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The findings of a region as a page shows them: how many of which kind, and one page of them. Four statements. */
@Service
@Transactional(readOnly = true)
public class FindingBoard {

    public static final int PAGE = 50;

    /** A list to print is cut here, and says so. */
    public static final int MOST = 5000;

    /**
     * What there is to choose from, of everything that stands.
     *
     * @param units those that findings are about
     * @param responsible those that were asked to settle one
     */
    public record Choices(Set<String> rules, Set<String> units, Set<String> responsible) {}

    /** @param bySeverity of those that the filter lets through; {@code overdue} of them are open and past their day */
    public record Counts(int all, Map<Severity, Integer> bySeverity, int overdue, int unassigned) {}

    private final JdbcClient jdbc;
    private final FindingRepository tables;

    FindingBoard(JdbcClient jdbc, FindingRepository tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    public Choices choices(String region) {
        Set<String> rules = new TreeSet<>();
        Set<String> units = new TreeSet<>();
        Set<String> responsible = new TreeSet<>();
        jdbc.sql("""
                select rule, unit, responsible, count(*) as findings
                from finding where region = :region and gone_at is null group by rule, unit, responsible
                """).param("region", region).query(row -> {
            rules.add(row.getString("rule"));
            units.add(row.getString("unit"));
            responsible.add(row.getString("responsible"));
        });
        units.remove("");
        responsible.remove("");
        return new Choices(rules, units, responsible);
    }

    public Counts counts(String region, FindingFilter filter, LocalDate today) {
        Map<String, Object> params = new HashMap<>();
        String where = where(region, filter, today, params);
        params.put("now", today);
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        int[] sums = new int[3];
        jdbc.sql("""
                select f.severity, count(*) as findings,
                       sum(case when f.verdict = 'OPEN' and f.due < :now then 1 else 0 end) as overdue,
                       sum(case when f.responsible = '' then 1 else 0 end) as unassigned
                from finding f
                """ + where + " group by f.severity").params(params).query(row -> {
            bySeverity.put(Severity.valueOf(row.getString("severity")), row.getInt("findings"));
            sums[0] += row.getInt("findings");
            sums[1] += row.getInt("overdue");
            sums[2] += row.getInt("unassigned");
        });
        return new Counts(sums[0], bySeverity, sums[1], sums[2]);
    }

    /**
     * Contradictions first, then what is due first, then by unit, year and rule.
     *
     * @param first how many to leave out before
     * @param most how many to give at most
     */
    public List<StoredFinding> page(String region, FindingFilter filter, LocalDate today, int first, int most) {
        return tables.titled(region, rows(region, filter, today, first, most));
    }

    /** The first of them, without the titles of their sources. */
    public List<StoredFinding> pressing(String region, FindingFilter filter, LocalDate today, int most) {
        return rows(region, filter, today, 0, most);
    }

    private List<StoredFinding> rows(String region, FindingFilter filter, LocalDate today, int first, int most) {
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(region, filter, today, params);
        params.put("first", first);
        params.put("most", most);
        return tables.select(region, where + """
                         order by case f.severity when 'ERROR' then 1 when 'WARNING' then 2 else 3 end,
                            case when f.due is null then 1 else 0 end, f.due, f.unit, f.for_year desc, f.rule, f.id
                         limit :most offset :first
                        """, params);
    }

    private static String where(String region, FindingFilter filter, LocalDate today, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>(List.of(
                "f.region = :region",
                "f.gone_at is null",
                // an open finding has to be settled whatever years the charts are of
                "(f.for_year is null or f.verdict = 'OPEN' or f.for_year between :fromYear and :toYear)"));
        params.put("region", region);
        params.put("fromYear", filter.fromYear());
        params.put("toYear", filter.toYear());
        if (!filter.rule().isEmpty()) {
            conditions.add("f.rule = :rule");
            params.put("rule", filter.rule());
        }
        Severity severity = filter.severity();
        if (severity != null) {
            conditions.add("f.severity = :severity");
            params.put("severity", severity.name());
        }
        Verdict verdict = filter.verdict();
        if (verdict != null) {
            conditions.add("f.verdict = :verdict");
            params.put("verdict", verdict.name());
        }
        if (!filter.unit().isEmpty()) {
            conditions.add("f.unit = :unit");
            params.put("unit", filter.unit());
        }
        if (!filter.responsible().isEmpty()) {
            conditions.add("f.responsible = :responsible");
            params.put("responsible", filter.responsible().equals(FindingFilter.NOBODY) ? "" : filter.responsible());
        }
        FindingFilter.Due due = filter.due();
        if (due != null) {
            conditions.add("f.verdict = 'OPEN'");
            switch (due) {
                case OVERDUE -> conditions.add("f.due < :today");
                case SOON -> conditions.add("f.due >= :today and f.due <= :soon");
                case LATER -> conditions.add("f.due > :soon");
                case NO_DATE -> conditions.add("f.due is null");
            }
            if (due == FindingFilter.Due.OVERDUE || due == FindingFilter.Due.SOON) {
                params.put("today", today);
            }
            if (due == FindingFilter.Due.SOON || due == FindingFilter.Due.LATER) {
                params.put("soon", today.plusDays(FindingFilter.Due.SOON_DAYS));
            }
        }
        return " where " + String.join(" and ", conditions);
    }
}
