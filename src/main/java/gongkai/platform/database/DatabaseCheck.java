package gongkai.platform.database;

import gongkai.platform.installation.InstallationMark;
import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * What the file in the place of the database is. It is read without a byte of it being written: H2 would take an empty
 * file for a new database, and a file that was cut short for an earlier state of it, and go on from there.
 */
final class DatabaseCheck {

    private static final int BLOCK = 4096;
    private static final String READABLE_FORMAT = "3";
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";
    /** A file that a first start left before it had made a table is smaller; a larger one has lost its tables. */
    private static final long NOTHING_IN_IT = 1 << 20;
    /** Up to this size every row is read once at each start, in less than a second. */
    static final long READ_WHOLE = 64L << 20;

    private static final Pattern FORMAT = Pattern.compile("\\bformat:(\\w+)");
    private static final Pattern VERSION = Pattern.compile("\\bversion:([0-9a-f]+)");
    private static final Pattern PIECE = Pattern.compile("\\bblock:([0-9a-f]+),len:([0-9a-f]+)");

    private final Path file;
    private final Path copy;
    private final List<String> passwords;

    /**
     * @param copy where a copy may be put, for a file that H2 cannot read without writing; the caller deletes it
     * @param passwords that may open it, the likely one first
     */
    DatabaseCheck(Path file, Path copy, List<String> passwords) {
        this.file = file;
        this.copy = copy;
        this.passwords = passwords;
    }

    /**
     * A database that can be read.
     *
     * @param url reads it and writes nothing into the file in its place
     * @param password opens it
     * @param installation the id of the installation that it belongs to; null where it is older than these ids
     * @param applied the scripts that changed its schema successfully, in their order
     * @param pending the versions that this program would add, in their order
     * @param sound whether its schema is what the applied scripts make
     */
    record Found(
            String url,
            String password,
            @Nullable String installation,
            List<String> applied,
            List<String> pending,
            boolean sound) {

        /** The version that it has or would be brought to. */
        String version() {
            return pending.isEmpty() ? applied.getLast().replaceFirst("V(\\w+?)__.*", "$1") : pending.getLast();
        }
    }

    /** @throws StartRefused for a file that is no database that this program can use */
    Found find() throws IOException {
        lookAtBytes();
        String url = DatabaseFile.url(file, DatabaseConfiguration.H2_SETTINGS + READ_ONLY);
        try {
            return open(url);
        } catch (SQLException e) {
            refuseKnown(e);
            // what a killed process left may need a write before it can be read: on a copy
            Files.copy(file, copy);
            try {
                return open(DatabaseFile.url(copy, DatabaseConfiguration.H2_SETTINGS));
            } catch (SQLException again) {
                refuseKnown(again);
                throw damaged(again);
            }
        }
    }

    private Found open(String url) throws SQLException, IOException {
        for (String password : passwords.subList(0, passwords.size() - 1)) {
            try {
                return read(url, password);
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.WRONG_USER_OR_PASSWORD) {
                    throw e;
                }
            }
        }
        return read(url, passwords.getLast());
    }

    private void lookAtBytes() throws IOException {
        if (Files.isDirectory(file)) {
            throw new StartRefused(null, "start.database.folder", file);
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw new StartRefused(null, "start.database.closed", file);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new StartRefused(null, "start.database.empty", file);
        }
        String header;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2 * BLOCK);
            header = line(first, 0);
            if (!header.startsWith("H:")) {
                header = line(first, BLOCK); // it stands twice
            }
        }
        Matcher format = FORMAT.matcher(header);
        if (!header.startsWith("H:") || !format.find()) {
            throw new StartRefused(null, "start.database.foreign", file);
        }
        if (!format.group(1).equals(READABLE_FORMAT)) {
            throw new StartRefused(null, "start.database.format", file, format.group(1));
        }
        if (header.contains("clean:1")) {
            lookForEveryPiece(header, size);
        }
    }

    /**
     * Where the database was closed in order, its header says what its last state was, and that state where each of its
     * pieces stands. H2 does not look at pieces before it needs them, and where the last state is gone it takes an
     * earlier one without a word.
     */
    private void lookForEveryPiece(String header, long size) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            Matcher version = VERSION.matcher(header);
            if (version.find() && store.getCurrentVersion() < Long.parseLong(version.group(1), 16)) {
                throw new StartRefused(null, "start.database.state", file);
            }
            for (Map.Entry<String, String> entry : store.getLayoutMap().entrySet()) {
                Matcher piece = PIECE.matcher(entry.getValue());
                if (entry.getKey().startsWith("chunk.")
                        && piece.find()
                        && (Long.parseLong(piece.group(1), 16) + Long.parseLong(piece.group(2), 16)) * BLOCK > size) {
                    throw new StartRefused(null, "start.database.cut", file, size);
                }
            }
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new StartRefused(e, "start.in-use", String.valueOf(file.getParent()))
                    : damaged(e);
        } catch (DbException e) { // what it says of a piece is no number
            throw damaged(e);
        }
    }

    private static String line(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return from >= bytes.length ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private Found read(String url, String password) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, DatabaseConfiguration.H2_USER, password)) {
            List<String> tables = tables(connection);
            if (tables.isEmpty()) {
                if (Files.size(file) > NOTHING_IN_IT) {
                    throw new StartRefused(null, "start.database.lost", file);
                }
            } else if (tables.stream().noneMatch(DatabaseCheck::isOurs)) {
                throw new StartRefused(null, "start.database.other", file);
            }
            if (Files.size(file) <= READ_WHOLE) {
                readEveryRow(connection, tables);
            }
            List<String> applied = new ArrayList<>();
            List<String> pending = new ArrayList<>();
            boolean failed = false;
            MigrationInfoService info = DatabaseFile.flyway(url, password).info();
            for (MigrationInfo migration : info.all()) {
                MigrationState state = migration.getState();
                if (state.isFailed()) {
                    failed = true;
                } else if (state.isApplied() && migration.isVersioned()) {
                    applied.add(migration.getScript());
                }
            }
            for (MigrationInfo migration : info.pending()) {
                pending.add(String.valueOf(migration.getVersion()));
            }
            boolean left = tables.stream().anyMatch(DatabaseCheck::isLeftCopy);
            boolean sound = !failed
                    && !left
                    && (pending.isEmpty() || Schema.of(connection).equals(DatabaseRepair.expected(applied)));
            return new Found(url, password, installation(connection, tables), applied, pending, sound);
        } catch (FlywayException e) {
            throw new StartRefused(e, "start.database.history", file, DatabaseFile.firstLine(e));
        }
    }

    private static @Nullable String installation(Connection connection, List<String> tables) throws SQLException {
        if (!tables.contains("installation")) {
            return null;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from installation")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** The tables of a connection's database, in lower case as they are written. */
    static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' order by 1")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static boolean isOurs(String table) {
        return table.equals("flyway_schema_history") || table.equals("region");
    }

    /** H2 changes a table by copying it to this name and dropping the old one. */
    static boolean isLeftCopy(String table) {
        return table.matches("(?i).+_copy_\\d+_\\d+");
    }

    private static void readEveryRow(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution true");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    private void refuseKnown(SQLException failure) {
        switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                throw new StartRefused(failure, "start.in-use", String.valueOf(file.getParent()));
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                throw Files.exists(file.resolveSibling(InstallationMark.NAME))
                        ? new StartRefused(failure, "start.installation.other", file, InstallationMark.NAME)
                        : new StartRefused(failure, "start.installation.gone", file, InstallationMark.NAME);
            default -> {}
        }
    }

    private StartRefused damaged(Exception failure) {
        return new StartRefused(failure, "start.database.damaged", file, DatabaseFile.firstLine(failure));
    }

    /** What makes two schemas the same: tables, columns, keys and indexes, whatever they are called. */
    record Schema(TreeSet<String> parts) {

        static Schema of(Connection connection) throws SQLException {
            TreeSet<String> parts = new TreeSet<>();
            add(connection, parts, """
                    select 'column', table_name, column_name, data_type, character_maximum_length, numeric_precision,
                        numeric_scale, is_nullable
                    from information_schema.columns where table_schema = 'public'
                    """);
            add(connection, parts, """
                    select 'key', t.constraint_type, t.table_name,
                        (select listagg(k.column_name, ',') within group (order by k.ordinal_position)
                            from information_schema.key_column_usage k
                            where k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name),
                        (select u.table_name from information_schema.referential_constraints r
                            join information_schema.table_constraints u
                                on u.constraint_schema = r.unique_constraint_schema
                                and u.constraint_name = r.unique_constraint_name
                            where r.constraint_schema = t.constraint_schema and r.constraint_name = t.constraint_name)
                    from information_schema.table_constraints t where t.table_schema = 'public'
                    """);
            add(connection, parts, """
                    select 'index', i.table_name, i.index_type_name,
                        (select listagg(c.column_name, ',') within group (order by c.ordinal_position)
                            from information_schema.index_columns c
                            where c.index_schema = i.index_schema and c.index_name = i.index_name)
                    from information_schema.indexes i where i.table_schema = 'public'
                    """);
            return new Schema(parts);
        }

        private static void add(Connection connection, TreeSet<String> parts, String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    StringBuilder part = new StringBuilder();
                    for (int i = 1; i <= columns; i++) {
                        part.append(rows.getString(i)).append('|');
                    }
                    parts.add(part.toString());
                }
            }
        }
    }
}
