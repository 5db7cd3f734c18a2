package gongkai.platform.database;

import gongkai.platform.database.DatabaseCheck.Found;
import gongkai.platform.database.DatabaseCheck.Schema;
import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/**
 * Mends a database whose schema a killed start left half changed: makes a new one with the schema that the scripts which
 * had succeeded give, and brings every row over, table by table. Refuses where a row is missing.
 */
final class DatabaseRepair {

    private static final int BATCH = 1000;

    /** Rows that each region's counters and references say there must be: none may be found here. */
    private static final List<String> LOST = List.of("""
            select count(*) from ledger_state s where s.last_claim >
                (select coalesce(max(c.id), 0) from claim c where c.region = s.region)
            """, """
            select count(*) from ledger_state s where s.last_source >
                (select coalesce(max(c.id), 0) from source c where c.region = s.region)
            """);

    private final Path place;
    private final Found found;
    private final String target;
    private final String password;

    /**
     * @param place named in what is said
     * @param target the JDBC address of the new database, which does not exist yet
     * @param password that the new one is to have
     */
    DatabaseRepair(Path place, Found found, String target, String password) {
        this.place = place;
        this.found = found;
        this.target = target;
        this.password = password;
    }

    /**
     * Answers how many rows were brought over.
     *
     * @throws StartRefused where something is missing in the old one
     */
    long run() throws IOException {
        migrateExactly(target, password, found.applied());
        try (Connection from =
                        DriverManager.getConnection(found.url(), DatabaseConfiguration.H2_USER, found.password());
                Connection to = DriverManager.getConnection(target, DatabaseConfiguration.H2_USER, password)) {
            List<String> there = DatabaseCheck.tables(from);
            List<String> wanted = DatabaseCheck.tables(to).stream()
                    .filter(table -> !table.equals("flyway_schema_history"))
                    .toList();
            execute(to, "set referential_integrity false");
            to.setAutoCommit(false);
            long rows = 0;
            for (String table : wanted) {
                rows += bring(from, source(table, there), to, table);
            }
            to.commit();
            to.setAutoCommit(true);
            execute(to, "set referential_integrity true");
            for (String table : wanted) { // throws where a row refers to one that is missing
                execute(to, "alter table \"" + table + "\" set referential_integrity true check");
            }
            if (wanted.contains("ledger_state")) {
                for (String sql : LOST) {
                    if (count(to, sql) > 0) {
                        throw new StartRefused(null, "start.database.not-whole", place, "ledger_state");
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new StartRefused(e, "start.database.not-whole", place, DatabaseFile.firstLine(e));
        }
    }

    /** The table itself, or the copy that was to take its place: H2 drops the one only when the other is complete. */
    private String source(String table, List<String> there) {
        return there.contains(table)
                ? table
                : there.stream()
                        .filter(DatabaseCheck::isLeftCopy)
                        .filter(copy -> copy.regionMatches(true, 0, table + "_copy_", 0, table.length() + 6))
                        .findFirst()
                        .orElseThrow(() -> new StartRefused(null, "start.database.not-whole", place, table));
    }

    private long bring(Connection from, String source, Connection to, String table) throws SQLException {
        List<String> columns = columns(to, table);
        String names = columns.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(", "));
        long rows = 0;
        try (Statement reading = from.createStatement();
                PreparedStatement writing = to.prepareStatement("insert into \"" + table + "\" (" + names + ") values ("
                        + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")")) {
            reading.execute("set lazy_query_execution true");
            try (ResultSet result = reading.executeQuery("select " + names + " from \"" + source + "\"")) {
                while (result.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        Object value = result.getObject(i);
                        writing.setObject(i, value instanceof Clob ? result.getString(i) : value);
                    }
                    writing.addBatch();
                    if (++rows % BATCH == 0) {
                        writing.executeBatch();
                    }
                }
            }
            writing.executeBatch();
        }
        if (count(from, "select count(*) from \"" + source + "\"") != rows
                || count(to, "select count(*) from \"" + table + "\"") != rows) {
            throw new StartRefused(null, "start.database.not-whole", place, table);
        }
        return rows;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?"
                        + " order by ordinal_position")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The schema that exactly these scripts make. */
    static Schema expected(List<String> scripts) throws IOException, SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + DatabaseConfiguration.H2_SETTINGS;
        try (Connection held = DriverManager.getConnection(url, DatabaseConfiguration.H2_USER, "")) {
            migrateExactly(url, "", scripts);
            return Schema.of(held);
        }
    }

    /** Scripts arrive out of the order of their numbers, so a number alone would not say which ones to run. */
    private static void migrateExactly(String url, String password, List<String> scripts) throws IOException {
        if (scripts.isEmpty()) {
            return;
        }
        Path folder = Files.createTempDirectory("gongkai-migrations");
        try {
            for (String script : scripts) {
                try (InputStream in = DatabaseRepair.class.getResourceAsStream("/db/migration/" + script)) {
                    if (in == null) {
                        throw new IOException("there is no " + script);
                    }
                    Files.copy(in, folder.resolve(script));
                }
            }
            Flyway.configure()
                    .dataSource(url, DatabaseConfiguration.H2_USER, password)
                    .locations("filesystem:" + folder)
                    .load()
                    .migrate();
        } finally {
            for (String script : scripts) {
                Files.deleteIfExists(folder.resolve(script));
            }
            Files.deleteIfExists(folder);
        }
    }
}
