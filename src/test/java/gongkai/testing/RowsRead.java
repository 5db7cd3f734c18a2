package gongkai.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a statement cost when it ran, counted by the database itself.
 *
 * @param read rows that the database looked at in tables and indexes; what it made itself in between does not count
 * @param answered rows of the answer, or as many as the answer says that it counted
 * @param plan as the database tells it
 */
public record RowsRead(long read, long answered, String plan) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Runs it once more, with the values that it ran with.
     *
     * @param counted the column of the answer that says how many rows an added up one is made of; empty where none are
     */
    public static RowsRead of(StatementLog.Ran ran, String counted, Connection connection) throws SQLException {
        long answered = 0;
        try (PreparedStatement again = ran.prepare(connection, "");
                ResultSet rows = again.executeQuery()) {
            while (rows.next()) {
                answered += counted.isEmpty() ? 1 : Math.max(1, rows.getLong(counted));
            }
        }
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (PreparedStatement explain =
                        ran.prepare(connection, h2 ? "explain analyze " : "explain (analyze, format json) ");
                ResultSet rows = explain.executeQuery()) {
            rows.next();
            String plan = rows.getString(1);
            return new RowsRead(
                    h2 ? scanned(plan) : scanned(JSON.readTree(plan).get(0).get("Plan")), answered, plan);
        }
    }

    /**
     * H2 tells behind each table how it is found and how many rows were looked at, in remarks that hold one another:
     * {@code /* public.index: … *}{@code / /* scanCount: 3 *}{@code /}. Lists that were handed over and answers of inner
     * statements are no tables.
     */
    private static long scanned(String plan) {
        long sum = 0;
        Deque<Integer> open = new ArrayDeque<>();
        Map<Integer, String> found = new HashMap<>();
        for (int at = 0; at < plan.length() - 1; at++) {
            if (plan.startsWith("/*", at)) {
                open.push(at + 2);
            } else if (plan.startsWith("*/", at) && !open.isEmpty()) {
                String remark = plan.substring(open.pop(), at).strip();
                if (remark.startsWith("scanCount: ")) {
                    String how = found.getOrDefault(open.size(), "");
                    sum += how.startsWith("function") || how.startsWith("SELECT") || how.startsWith("WITH")
                            ? 0
                            : Long.parseLong(remark.substring("scanCount: ".length()));
                } else if (!remark.startsWith("WHERE")) {
                    found.put(open.size(), remark);
                }
            }
        }
        return sum;
    }

    private static long scanned(JsonNode node) {
        long sum = 0;
        if (node.has("Relation Name") || node.get("Node Type").asString().equals("Bitmap Index Scan")) {
            double rows = node.get("Actual Rows").asDouble();
            for (String more : new String[] {"Rows Removed by Filter", "Rows Removed by Index Recheck"}) {
                rows += node.has(more) ? node.get(more).asDouble() : 0;
            }
            sum = Math.round(rows * node.get("Actual Loops").asDouble());
        }
        for (JsonNode child : node.path("Plans")) {
            sum += scanned(child);
        }
        return sum;
    }
}
