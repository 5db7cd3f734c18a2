package gongkai.review.store;

import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what the checks find in sources that wait. Writers hold the region's lock. */
@Repository
public class PendingCheckRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Kept>> LIST = new TypeReference<>() {};

    /** A finding as it is kept; its arguments as text. */
    record Kept(String rule, Severity severity, List<Long> claims, String message, Map<String, String> arguments) {

        static Kept of(ReviewFinding finding) {
            Map<String, String> texts = new LinkedHashMap<>();
            finding.arguments().forEach((name, argument) -> texts.put(name, argument.encoded()));
            return new Kept(finding.rule(), finding.severity(), finding.claims(), finding.message(), texts);
        }

        ReviewFinding finding() {
            Map<String, MessageArgument> values = new LinkedHashMap<>();
            arguments.forEach((name, text) -> values.put(name, MessageArgument.decode(text)));
            return new ReviewFinding(rule, severity, claims, message, values, null);
        }
    }

    private final JdbcClient jdbc;

    PendingCheckRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version the region's data version that the findings are of */
    public void replace(String region, long source, long version, List<ReviewFinding> findings) {
        jdbc.sql("delete from pending_check where region = ? and source = ?")
                .params(region, source)
                .update();
        jdbc.sql("insert into pending_check (region, source, version, findings) values (?, ?, ?, ?)")
                .params(
                        region,
                        source,
                        version,
                        JSON.writeValueAsString(findings.stream().map(Kept::of).toList()))
                .update();
    }

    /** Empty for a source that was not checked since the figures changed last: at that data version. */
    public Optional<List<ReviewFinding>> of(String region, long source, long figuresChanged) {
        return jdbc.sql("select findings from pending_check where region = ? and source = ? and version >= ?")
                .params(region, source, figuresChanged)
                .query(String.class)
                .optional()
                .map(json ->
                        JSON.readValue(json, LIST).stream().map(Kept::finding).toList());
    }
}
