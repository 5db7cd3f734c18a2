package gongkai.checks;

import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.FigureValue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of findings as records; the arguments of their sentences are kept as JSON. */
final class FindingRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private FindingRows() {}

    /** A finding without its claims and the title of its source. */
    static StoredFinding finding(ResultSet rs, int row) throws SQLException {
        OffsetDateTime gone = rs.getObject("gone_at", OffsetDateTime.class);
        return new StoredFinding(
                rs.getString("region"),
                rs.getLong("id"),
                rs.getLong("source"),
                "",
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

    static String json(Map<String, MessageArgument> arguments) {
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
