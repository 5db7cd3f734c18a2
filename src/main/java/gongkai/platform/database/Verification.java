package gongkai.platform.database;

import gongkai.platform.database.DatabaseCheck.Found;
import gongkai.platform.i18n.Translations;
import gongkai.platform.installation.InstallationMark;
import gongkai.platform.installation.Sha256;
import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateOutput;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Reads a whole database and says what in it is not whole: rows that cannot be read, documents that are not what they were
 * when they came, rows that refer to missing ones, and gaps in what is only ever added to. Changes nothing.
 */
public final class Verification {

    private static final int FETCH = 100;

    /** Documents and the other files of a report, each with its hash; the bytes of one that leads stand with its source. */
    private static final List<String> DOCUMENTS = List.of("""
            select s.region, s.id, s.file_name, s.sha256, c.bytes from source s
            left join source_content c on c.region = s.region and c.source = s.id and c.rendition = 0
            where s.kind = 'DOCUMENT' or c.bytes is not null
            """, """
            select r.region, r.source, r.file_name, r.sha256, c.bytes from source_rendition r
            left join source_content c on c.region = r.region and c.source = r.source and c.rendition = r.number
            where c.bytes is not null or r.kind = 'DOCUMENT' and not r.leads and r.separated_into is null
            """);

    /** The same in a database of before V091, where the bytes stood in the rows themselves. */
    private static final List<String> FORMER_DOCUMENTS = List.of("""
            select region, id, file_name, sha256, bytes from source where kind = 'DOCUMENT' or bytes is not null
            """, """
            select region, source, file_name, sha256, bytes from source_rendition
            where bytes is not null or kind = 'DOCUMENT' and not leads and separated_into is null
            """);

    /** Numbers without a gap; each statement answers the places that have one. */
    private static final List<Count> COUNTS = List.of(
            new Count("verify.claims", List.of("ledger_state", "claim"), """
                    select s.region, s.last_claim, count(c.id) from ledger_state s
                    left join claim c on c.region = s.region
                    group by s.region, s.last_claim having s.last_claim <> count(c.id) or s.last_claim <> coalesce(max(c.id), 0)
                    """),
            new Count("verify.sources", List.of("ledger_state", "source"), """
                    select s.region, s.last_source, count(c.id) from ledger_state s
                    left join source c on c.region = s.region
                    group by s.region, s.last_source
                    having s.last_source <> count(c.id) or s.last_source <> coalesce(max(c.id), 0)
                    """),
            new Count("verify.version", List.of("ledger_state", "figure"), """
                    select s.region, s.data_version, max(f.version) from ledger_state s
                    join figure f on f.region = s.region
                    group by s.region, s.data_version having max(f.version) > s.data_version
                    """),
            new Count("verify.revisions", List.of("figure"), """
                    select region, concat(indicator, ' ', aspect, ' ', unit, ' ', from_month, '-', to_month), count(*)
                    from figure group by region, indicator, aspect, unit, from_month, to_month
                    having max(revision) <> count(*) or min(revision) <> 1
                    """),
            new Count("verify.decisions", List.of("finding", "finding_decision"), """
                    select f.region, f.id, count(d.number) from finding f
                    left join finding_decision d on d.region = f.region and d.finding = f.id
                    group by f.region, f.id, f.decisions having f.decisions <> count(d.number)
                    """),
            new Count("verify.steps", List.of("review_step"), """
                    select region, source, count(*) from review_step
                    group by region, source having max(step) <> count(*) or min(step) <> 1
                    """),
            new Count("verify.places", List.of("claim", "source_content"), """
                    select c.region, c.source, c.id from claim c
                    left join source_content t on t.region = c.region and t.source = c.source and t.rendition = 0
                    where c.end_at > coalesce(char_length(t.text), 0)
                    """),
            new Count("verify.counted-claims", List.of("claim", "source_content"), """
                    select s.region, s.id, count(c.id) from source s
                    left join claim c on c.region = s.region and c.source = s.id
                    group by s.region, s.id, s.pending_claims, s.accepted_claims, s.dismissed_claims
                    having s.pending_claims <> count(case when c.status = 'PENDING' then 1 end)
                        or s.accepted_claims <> count(case when c.status = 'ACCEPTED' then 1 end)
                        or s.dismissed_claims <> count(case when c.status = 'DISMISSED' then 1 end)
                    """),
            new Count("verify.series", List.of("series", "roll_up"), """
                    select region, concat(indicator, ' ', unit, ' ', aspect, ' ', months), sum(counted) from (
                        select region, indicator, unit, aspect, months, figures, sums, first_month, last_month, 0 as counted
                        from series
                        union all
                        select region, indicator, unit, aspect, months, sum(case when origin = 'REPORTED' then 1 else 0 end),
                            sum(case when origin = 'REPORTED' then 0 else 1 end), min(from_month), max(to_month), count(*)
                        from roll_up group by region, indicator, unit, aspect, months) both_ways
                    group by region, indicator, unit, aspect, months
                    having count(*) <> 2 or min(figures) <> max(figures) or min(sums) <> max(sums)
                        or min(first_month) <> max(first_month) or min(last_month) <> max(last_month)
                    """));

    private record Count(String key, List<String> tables, String sql) {}

    private record Problem(String key, Object... places) {}

    private final Connection connection;
    private final DataSource database;
    private final List<Problem> problems = new ArrayList<>();
    private long documents;
    private long claims;

    private Verification(Connection connection, DataSource database) {
        this.connection = connection;
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param documents that were read and hashed
     * @param claims that were read
     * @param problems a sentence for each place that is not whole
     */
    public record Result(long documents, long claims, List<String> problems) {}

    /**
     * Verifies a database.
     *
     * @param installation the id that the mark beside it has; null where there is none to have
     * @param locale of the sentences
     */
    public static Result of(DataSource database, @Nullable String installation, Locale locale) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return of(connection, database, installation, locale);
        }
    }

    /**
     * Verifies what one connection sees of a database.
     *
     * @param connection of which nobody else makes use meanwhile; whatever it has begun is taken back
     */
    static Result of(Connection connection, DataSource database, @Nullable String installation, Locale locale)
            throws SQLException {
        Verification verification = new Verification(connection, database);
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false); // PostgreSQL hands rows over piece by piece only within a transaction
        try {
            verification.lazily(true);
            verification.run(installation);
        } finally {
            connection.rollback();
            verification.lazily(false);
            connection.setAutoCommit(autoCommit);
        }
        return new Result(
                verification.documents,
                verification.claims,
                verification.problems.stream()
                        .map(p -> Translations.translate(locale, p.key(), p.places()))
                        .toList());
    }

    /**
     * Verifies the embedded database of a data folder that no server holds, without writing into it. One that cannot be
     * opened, or is gone, is a place that is not whole.
     *
     * @throws StartRefused where another process holds the folder, or no installation was ever in it
     */
    public static Result ofFolder(Path data) throws IOException, SQLException {
        Path folder = data.toAbsolutePath().normalize();
        Optional<InstallationMark> mark = InstallationMark.read(folder);
        if (mark.isEmpty() && !Files.exists(folder.resolve(DatabaseFile.NAME))) {
            throw new StartRefused(null, "verify.nothing", folder);
        }
        try (DatabaseFile.Reading reading = new DatabaseFile(folder).read()) {
            Found found = reading.found();
            return of(
                    database(found.url(), DatabaseConfiguration.H2_USER, found.password()),
                    mark.map(InstallationMark::id).orElse(null),
                    StartRefused.language());
        } catch (StartRefused e) {
            if (e.isInUse()) {
                throw e;
            }
            return new Result(0, 0, List.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Verifies a database that is reached by an address of JDBC.
     *
     * @throws StartRefused where it does not answer
     */
    public static Result ofDatabase(String url, String user, String password) throws SQLException {
        try {
            return of(database(url, user, password), null, StartRefused.language());
        } catch (SQLException e) {
            if (Outage.is(e)) {
                throw new StartRefused(e, "start.database.unreachable", url, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    static DataSource database(String url, String user, String password) {
        return new DriverManagerDataSource(url, user, password);
    }

    private void run(@Nullable String installation) throws SQLException {
        List<String> tables = DatabaseCheck.tables(connection);
        checkMigrations();
        for (String table : tables) {
            part(table, () -> {
                long rows = readRows(table);
                if (table.equals("claim")) {
                    claims = rows;
                }
            });
        }
        for (String sql : tables.contains("source_content") ? DOCUMENTS : FORMER_DOCUMENTS) {
            if (tables.contains("source_rendition") || !sql.contains("source_rendition")) {
                part("source", () -> hashDocuments(sql));
            }
        }
        for (String table : tables) {
            part(table, () -> checkReferences(table));
        }
        for (Count count : COUNTS) {
            if (tables.containsAll(count.tables())) {
                part(count.tables().getFirst(), () -> checkCount(count));
            }
        }
        if (tables.contains("installation") && installation != null) {
            part("installation", () -> checkInstallation(installation));
        }
    }

    private interface Part {
        void run() throws SQLException, IOException;
    }

    /** What fails is one place that is not whole, and the others are looked at all the same. */
    private void part(String table, Part part) throws SQLException {
        try {
            part.run();
        } catch (SQLException | IOException e) {
            problems.add(new Problem("verify.table", table, DatabaseFile.firstLine(e)));
            connection.rollback();
        }
    }

    private void checkMigrations() {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .outOfOrder(true)
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load();
        for (ValidateOutput invalid : flyway.validateWithResult().invalidMigrations) {
            problems.add(new Problem(
                    "verify.migration",
                    invalid.version,
                    invalid.errorDetails.errorMessage.lines().findFirst().orElse("")));
        }
    }

    private long readRows(String table) throws SQLException {
        long count = 0;
        try (Statement statement = lazily();
                ResultSet rows = statement.executeQuery("select * from " + quoted(table))) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                count++;
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
        return count;
    }

    private void hashDocuments(String sql) throws SQLException, IOException {
        try (Statement statement = lazily();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                documents++;
                String hash = rows.getString(4);
                try (InputStream bytes = rows.getBinaryStream(5)) {
                    if (bytes == null || hash == null || !hash.equals(Sha256.of(bytes))) {
                        problems.add(new Problem(
                                bytes == null ? "verify.document-gone" : "verify.document",
                                rows.getString(1),
                                String.valueOf(rows.getLong(2)),
                                rows.getString(3)));
                    }
                }
            }
        }
    }

    private Statement lazily() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(FETCH);
        return statement;
    }

    /** Lets H2 hand rows over one by one, as PostgreSQL does. */
    private void lazily(boolean lazy) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution " + lazy);
            }
        }
    }

    private record Reference(String parent, List<String> columns, List<String> parentColumns) {}

    private void checkReferences(String table) throws SQLException {
        Map<String, Reference> references = new LinkedHashMap<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet keys = about.getImportedKeys(null, "public", table)) {
            while (keys.next()) {
                Reference reference = references.computeIfAbsent(
                        keys.getString("FK_NAME"),
                        name -> new Reference(pkTable(keys), new ArrayList<>(), new ArrayList<>()));
                reference.columns().add(keys.getString("FKCOLUMN_NAME"));
                reference.parentColumns().add(keys.getString("PKCOLUMN_NAME"));
            }
        }
        for (Reference reference : references.values()) {
            List<String> equal = new ArrayList<>();
            for (int i = 0; i < reference.columns().size(); i++) {
                equal.add("p." + quoted(reference.parentColumns().get(i)) + " = c."
                        + quoted(reference.columns().get(i)));
            }
            String given = reference.columns().stream()
                    .map(column -> "c." + quoted(column) + " is not null")
                    .collect(Collectors.joining(" and "));
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + quoted(table) + " c where " + given
                            + " and not exists (select 1 from " + quoted(reference.parent()) + " p where "
                            + String.join(" and ", equal) + ")")) {
                row.next();
                if (row.getLong(1) > 0) {
                    problems.add(
                            new Problem("verify.reference", table, String.valueOf(row.getLong(1)), reference.parent()));
                }
            }
        }
    }

    private static String pkTable(ResultSet keys) {
        try {
            return keys.getString("PKTABLE_NAME");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkCount(Count count) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(count.sql())) {
            while (rows.next()) {
                problems.add(new Problem(count.key(), rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
    }

    private void checkInstallation(String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from installation where id = ?")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) != 1) {
                    problems.add(new Problem("verify.installation", InstallationMark.NAME));
                }
            }
        }
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
