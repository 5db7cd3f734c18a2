package gongkai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.DataFolder;
import gongkai.platform.installation.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.api.DatabaseEventListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Kills the process that makes or changes the embedded database, with kill -9, at moments that the database itself counts
 * (the beginning and end of each statement, each step of a table that is copied), and starts again.
 */
class DatabaseKillTest {

    /** Of the first start: while the schema is made, while the content is loaded, before and after the move. */
    private static final int SCHEMA_MOMENTS = 14;

    private static final int CONTENT_MOMENTS = 14;
    private static final int UPGRADE_MOMENTS = 3;
    private static final int COMPLETE_MOMENTS = 5;
    private static final int ROWS = 300;

    @TempDir
    static Path folders;

    private static Map<String, Long> complete = Map.of();

    @BeforeAll
    static void theFirstStartThatNobodyKilled() throws IOException {
        Path folder = Files.createDirectory(folders.resolve("complete"));
        start(folder);
        complete = rows(folder);
        assertThat(complete)
                .containsEntry("app_user", 1L)
                .hasEntrySatisfying("claim", claims -> assertThat(claims).isGreaterThan(100))
                .hasEntrySatisfying("figure", figures -> assertThat(figures).isGreaterThan(100));
    }

    @Test
    void aFirstStartKilledAtThirtyMomentsIsFollowedByACompleteOne() throws Exception {
        Path counted = Files.createDirectory(folders.resolve("counted"));
        Moments moments = Moments.of(() -> Victim.firstStart(counted));
        List<String> at = new ArrayList<>();
        for (int i = 0; i < SCHEMA_MOMENTS; i++) {
            at.add(String.valueOf(1 + moments.beforeFill() * i / SCHEMA_MOMENTS));
        }
        for (int i = 0; i < CONTENT_MOMENTS; i++) {
            at.add(String.valueOf(
                    moments.beforeFill() + 1 + (moments.all() - moments.beforeFill()) * i / CONTENT_MOMENTS));
        }
        at.add("filled");
        at.add("done");
        assertThat(at).hasSize(30).doesNotHaveDuplicates();
        List<String> before = new ArrayList<>();
        inParallel(at, moment -> {
            Path folder = Files.createDirectory(folders.resolve("first-" + moment));
            kill("first", folder, moment);
            if (!Files.exists(folder.resolve(DatabaseFile.NAME))) {
                synchronized (before) {
                    before.add(moment);
                }
            }
            start(folder);
            assertThat(rows(folder)).as("killed at %s", moment).isEqualTo(complete);
            assertThat(names(folder)).as("killed at %s", moment).noneMatch(name -> name.contains(".new."));
        });
        assertThat(before).as("killed before the database was in its place").hasSize(29);
    }

    @Test
    void anUpgradeKilledAtAnyMomentIsFollowedByACompleteOneFromEachEarlierState() throws Exception {
        List<MigrationVersion> versions = versions();
        List<String> jobs = new ArrayList<>();
        for (int state = 0; state < versions.size() - 1; state++) {
            Path old = old(versions.get(state).getVersion());
            Path counted = Files.createDirectory(folders.resolve("counted-" + state));
            Files.copy(old.resolve(DatabaseFile.NAME), counted.resolve(DatabaseFile.NAME));
            int all = Moments.of(() -> Victim.upgrade(counted)).all();
            // early, in the middle and late, in turn: each state at all of them would take minutes
            jobs.add(state + " " + (1 + all * (2 * (state % UPGRADE_MOMENTS) + 1) / (2 * UPGRADE_MOMENTS)));
            jobs.add(state + " filled");
        }
        inParallel(jobs, job -> {
            String version = versions.get(Integer.parseInt(job.split(" ")[0])).getVersion();
            Path old = folders.resolve("old-" + version);
            Path folder = Files.createDirectory(folders.resolve("upgrade-" + job.replace(' ', '-')));
            Files.copy(old.resolve(DatabaseFile.NAME), folder.resolve(DatabaseFile.NAME));
            byte[] bytes = Files.readAllBytes(old.resolve(DatabaseFile.NAME));
            kill("upgrade", folder, job.split(" ")[1]);
            assertThat(Files.readAllBytes(folder.resolve(DatabaseFile.NAME)))
                    .as("the file in its place while a copy is changed, %s", job)
                    .isEqualTo(bytes);
            new DatabaseFile(folder).prepare((url, password) -> {});
            assertOldRowsInANewSchema(folder, version, job);
            assertThat(names(folder)).as(job).anyMatch(name -> name.startsWith("gongkai-before-V"));
        });
    }

    /** The version before the marks of installations, with all that a first start brings: it gets its password and its mark. */
    @Test
    void aCompleteInstallationKilledWhileItIsUpgradedKeepsEveryRow() throws Exception {
        long start = System.nanoTime();
        Path older = Files.createDirectory(folders.resolve("older"));
        Files.copy(folders.resolve("complete").resolve(DatabaseFile.NAME), older.resolve(DatabaseFile.NAME));
        Files.copy(folders.resolve("complete").resolve("installation"), older.resolve("installation"));
        assertThat(execute(
                        older,
                        "alter user gongkai set password ''; drop table installation;"
                                + " delete from \"flyway_schema_history\" where \"version\" = '060'"))
                .isEmpty();
        Files.delete(older.resolve("installation"));
        String content = content(older);
        Path counted = copy(older, "counted-complete");
        Moments moments = Moments.of(() -> Victim.completeUpgrade(counted));
        List<String> at = new ArrayList<>();
        for (int i = 0; i < COMPLETE_MOMENTS; i++) {
            at.add(String.valueOf(1 + moments.all() * (2 * i + 1) / (2 * COMPLETE_MOMENTS)));
        }
        at.add("filled");
        at.add("done");
        inParallel(at, moment -> {
            Path folder = copy(older, "complete-" + moment);
            kill("complete-upgrade", folder, moment);
            boolean moved = moment.equals("done");
            assertThat(Files.exists(folder.resolve("installation")))
                    .as("a mark in force, killed at %s", moment)
                    .isEqualTo(moved);
            if (!moved) {
                assertThat(Files.mismatch(folder.resolve(DatabaseFile.NAME), older.resolve(DatabaseFile.NAME)))
                        .as("the file in its place, killed at %s", moment)
                        .isEqualTo(-1);
            }
            start(folder);
            assertThat(rows(folder)).as("killed at %s", moment).isEqualTo(complete);
            assertThat(content(folder)).as("killed at %s", moment).isEqualTo(content);
            assertThat(password(folder)).isNotEmpty();
        });
        System.out.printf(
                "upgrade of a complete installation: killed at %d moments, every row there, %.1f s%n",
                at.size(), (System.nanoTime() - start) / 1e9);
    }

    private static Path copy(Path installation, String name) throws IOException {
        Path folder = Files.createDirectory(folders.resolve(name));
        Files.copy(installation.resolve(DatabaseFile.NAME), folder.resolve(DatabaseFile.NAME));
        return folder;
    }

    /** What the ledger says, in one line. */
    private static String content(Path folder) {
        return query(folder, """
                select concat(
                    (select listagg(concat(id, ' ', value, ' ', quote, ' ', status), ',') within group (order by id)
                        from claim), '|',
                    (select listagg(concat(indicator, unit, from_month, ' ', value, ' ', revision), ',')
                        within group (order by indicator, unit, from_month, to_month, aspect, revision) from figure), '|',
                    (select listagg(concat(source, text), ',') within group (order by source, rendition) from source_content), '|',
                    (select listagg(concat(id, fingerprint, verdict), ',') within group (order by id) from finding))
                """);
    }

    @Test
    void anInstallationThatAnEarlierVersionLeftHalfChangedIsMended() throws Exception {
        Path old = old("002");
        Path counted = Files.createDirectory(folders.resolve("in-place"));
        Files.copy(old.resolve(DatabaseFile.NAME), counted.resolve(DatabaseFile.NAME));
        Victim.inPlace(counted); // the same change, not killed: what it goes through
        List<String> seen = List.copyOf(Victim.seen);
        int dropped = lastIndex(seen, "6 DROP TABLE \"public\".\"claim\"");
        int first = first(seen, "ALTER TABLE \"public\".\"figure\" ADD CONSTRAINT");
        List<String> at = Stream.of(
                        1,
                        first(seen, "INSERT INTO \"public\".\"claim_COPY"),
                        first(seen, "CREATE INDEX \"claim_COPY"),
                        first,
                        dropped - 1,
                        dropped,
                        dropped + 1,
                        first(seen, "create table app_user"),
                        first(seen, "create table finding_claim"))
                .map(n -> String.valueOf(n + 1))
                .toList();
        List<String> mended = new ArrayList<>();
        inParallel(at, moment -> {
            Path folder = Files.createDirectory(folders.resolve("half-" + moment));
            Files.copy(old.resolve(DatabaseFile.NAME), folder.resolve(DatabaseFile.NAME));
            kill("in-place", folder, moment);
            new DatabaseFile(folder).prepare((url, password) -> {});
            assertOldRowsInANewSchema(folder, "002", moment);
            if (names(folder).stream().anyMatch(name -> name.startsWith("gongkai-broken-"))) {
                synchronized (mended) {
                    mended.add(moment);
                }
            }
        });
        assertThat(mended).as("of %s", at).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void aForeignKeyToALeftCopyThatALaterStartDidNotSeeIsMended() throws Exception {
        Path folder = Files.createDirectory(folders.resolve("seen"));
        Files.copy(old("002").resolve(DatabaseFile.NAME), folder.resolve(DatabaseFile.NAME));
        // the copy is there and the figures refer to it, the old table too: the earlier version went on from there
        kill("in-place", folder, String.valueOf(firstInPlace("5 DROP TABLE \"public\".\"claim\"") + 1));
        Flyway.configure()
                .dataSource(url(folder), "gongkai", "")
                .outOfOrder(true)
                .load()
                .migrate();
        assertThat(execute(folder, FIGURE_OF_A_NEW_CLAIM)).contains("integrity");
        new DatabaseFile(folder).prepare((url, password) -> {});
        assertOldRowsInANewSchema(folder, "002", "seen");
        assertThat(execute(folder, FIGURE_OF_A_NEW_CLAIM)).isEmpty();
    }

    @Test
    void whereClaimsAreMissingItIsRefusedAndLeftAsItIs() throws Exception {
        Path folder = Files.createDirectory(folders.resolve("lost"));
        Files.copy(old("002").resolve(DatabaseFile.NAME), folder.resolve(DatabaseFile.NAME));
        kill("in-place", folder, String.valueOf(firstInPlace("6 DROP TABLE \"public\".\"claim\"") + 2));
        assertThat(rows(folder)).doesNotContainKey("claim");
        String copy = rows(folder).keySet().stream()
                .filter(table -> table.startsWith("claim_COPY_"))
                .findFirst()
                .orElseThrow();
        assertThat(execute(
                        folder,
                        "set referential_integrity false; delete from \"" + copy + "\" where id > 250; "
                                + "delete from figure where claim > 250"))
                .isEmpty();
        byte[] bytes = Files.readAllBytes(folder.resolve(DatabaseFile.NAME));
        assertThatThrownBy(() -> new DatabaseFile(folder).prepare((url, password) -> {}))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not whole");
        assertThat(Files.readAllBytes(folder.resolve(DatabaseFile.NAME))).isEqualTo(bytes);
    }

    // --- what is started, killed and looked at

    private static final String FIGURE_OF_A_NEW_CLAIM = """
            insert into claim select region, 9001, source, indicator, aspect, unit, 201501, 201512, value, state,
                qualifier, measure, printed, basis, form, section, start_at, end_at, quote, status, decided_by,
                decided_at, decision from claim where id = 1;
            insert into figure select region, indicator, aspect, unit, 201501, 201512, 1, value, state, qualifier,
                printed, form, 9001, cause, decided_by, decided_at, reason, version from figure where claim = 1
            """;

    /** The start that follows, up to where the application opens its database. */
    private static void start(Path folder) {
        new DatabaseFile(folder).prepare((url, password) -> DataFolder.fill(url, password, environment(folder)));
    }

    private static StandardEnvironment environment(Path folder) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("gongkai.data", folder.toString(), "GONGKAI_ADMIN_PASSWORD", "only-for-this-test")));
        return environment;
    }

    /** A database as the version with that last migration left it, with rows in every table that the others refer to. */
    private static synchronized Path old(String version) throws IOException {
        Path folder = folders.resolve("old-" + version);
        if (Files.exists(folder)) {
            return folder;
        }
        Files.createDirectory(folder);
        Flyway.configure()
                .dataSource(url(folder), "gongkai", "")
                .target(version)
                .load()
                .migrate();
        String rows = """
                insert into region values ('430602', '岳阳楼区', 'Yueyanglou', null, 1);
                insert into unit values ('430602', '430602', 'u', 'u', 'REGION', null, null, null, null, 's', 1);
                insert into indicator select 'hotline.orders', 'i', 'i', '', 'COUNT', null, null, false, 'SUM', 'NONE',
                    null, null, null, 'd', 'd', 'n', 1;
                """;
        if (version.compareTo("002") >= 0) {
            boolean apart = version.compareTo("091") >= 0; // what a document is made of lies in a table of its own
            rows += """
                insert into ledger_state values ('430602', 1, 1, 300);
                insert into source (region, id, kind, file_name, media_type, title, publisher, form, unit, address,
                    note, received_at, received_by, status%s)
                    values ('430602', 1, 'DOCUMENT', 'f', 'm', 't', 'p', '', '', '', '',
                    current_timestamp, 'x', 'ACCEPTED'%s);
                %s
                insert into claim (region, id, source, indicator, aspect, unit, from_month, to_month, value, state,
                    qualifier, measure, printed, basis, form, section, start_at, end_at, quote, status)
                    select '430602', x, 1, 'hotline.orders', '', '430602', 201401, 201412, x, 'VALUE', 'EXACT', '', 'p',
                    'TABLE', '', '', -1, -1, repeat('q', 100), 'ACCEPTED' from system_range(1, 300);
                insert into figure select '430602', 'hotline.orders', '', '430602', 201401, 201412, x, x, 'VALUE',
                    'EXACT', 'p', '', x, 'ACCEPTED', 'x', current_timestamp, '', 1 from system_range(1, 300);
                """.formatted(
                    apart ? "" : ", text, bytes",
                    apart ? "" : ", repeat('文', 9000), X'00ff10'",
                    apart ? "insert into source_content values ('430602', 1, 0, X'00ff10', repeat('文', 9000));" : "");
        }
        assertThat(execute(folder, rows)).isEmpty();
        return folder;
    }

    private static void assertOldRowsInANewSchema(Path folder, String version, String as) {
        Map<String, Long> rows = rows(folder);
        assertThat(rows.keySet()).as(as).isEqualTo(complete.keySet());
        boolean ledger = version.compareTo("002") >= 0;
        assertThat(rows)
                .as(as)
                .containsEntry("region", 1L)
                .containsEntry("indicator", 1L)
                .containsEntry("claim", ledger ? ROWS : 0L)
                .containsEntry("figure", ledger ? ROWS : 0L)
                .containsEntry("flyway_schema_history", complete.get("flyway_schema_history"));
        if (ledger) {
            assertThat(query(
                            folder,
                            "select sum(value) || ' ' || (select length(text) || ' ' || rawtohex(bytes) from source_content) from claim"
                                    + " where decided_by is null"))
                    .as(as)
                    .startsWith("45150")
                    .contains("9000", "00ff10");
        }
    }

    private static List<MigrationVersion> versions() {
        return Arrays.stream(Flyway.configure()
                        .dataSource("jdbc:h2:mem:", "", "")
                        .load()
                        .info()
                        .all())
                .map(MigrationInfo::getVersion)
                .toList();
    }

    private static int first(List<String> seen, String what) {
        return IntStream.range(0, seen.size())
                .filter(i -> seen.get(i).contains(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + what));
    }

    private static int lastIndex(List<String> seen, String start) {
        return IntStream.range(0, seen.size())
                .filter(i -> seen.get(i).startsWith(start))
                .max()
                .orElseThrow(() -> new AssertionError("no " + start));
    }

    private int firstInPlace(String start) throws IOException {
        Path counted = Files.createTempDirectory(folders, "in-place");
        Files.copy(old("002").resolve(DatabaseFile.NAME), counted.resolve(DatabaseFile.NAME));
        synchronized (Victim.class) {
            Victim.inPlace(counted);
            return first(Victim.seen, start);
        }
    }

    private static String url(Path folder) {
        return DatabaseConfiguration.h2Url(folder.toString());
    }

    private static String password(Path folder) {
        return DatabaseConfiguration.h2Password(folder.toString());
    }

    /** Answers what the database says against it, or nothing. */
    private static String execute(Path folder, String sql) {
        try (Connection connection = DriverManager.getConnection(url(folder), "gongkai", password(folder))) {
            connection.setAutoCommit(false); // closing without a commit takes everything back
            connection.createStatement().execute(sql);
            connection.commit();
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String query(Path folder, String sql) {
        try (Connection connection = DriverManager.getConnection(url(folder), "gongkai", password(folder));
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows each table has. */
    private static Map<String, Long> rows(Path folder) {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url(folder), "gongkai", password(folder));
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery(
                                "select table_name from information_schema.tables where table_schema = 'public'")) {
            while (tables.next()) {
                try (ResultSet count = connection
                        .createStatement()
                        .executeQuery("select count(*) from \"" + tables.getString(1) + "\"")) {
                    count.next();
                    counts.put(tables.getString(1), count.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private interface Job {
        void run(String name) throws Exception;
    }

    private static void inParallel(List<String> names, Job job) {
        names.parallelStream().forEach(name -> {
            try {
                job.run(name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Starts a process and kills it when it has come to that moment. */
    private static void kill(String mode, Path folder, String moment) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dlogging.level.root=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        mode,
                        folder.toString(),
                        moment)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); !"now".equals(line); line = output.readLine()) {
                assertThat(line)
                        .as("the process ended before it came to %s: %s", moment, said)
                        .isNotNull();
                said.append(line).append('\n');
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** How many moments a start has before the content is loaded, and altogether. */
    private record Moments(int beforeFill, int all) {
        static Moments of(Runnable start) {
            synchronized (Victim.class) {
                Victim.seen.clear();
                start.run();
                return new Moments(Victim.beforeFill, Victim.seen.size());
            }
        }
    }

    /** The process that is killed: it says that its moment has come, and then waits for its end. */
    public static class Victim implements DatabaseEventListener {

        static final List<String> seen = new ArrayList<>();
        private static String moment = "";
        private static int beforeFill;

        public static void main(String[] args) {
            moment = args[2];
            Path folder = Path.of(args[1]);
            switch (args[0]) {
                case "first" -> firstStart(folder);
                case "upgrade" -> upgrade(folder);
                case "complete-upgrade" -> completeUpgrade(folder);
                case "in-place" -> inPlace(folder);
                default -> throw new IllegalArgumentException(args[0]);
            }
            come("done");
        }

        static void firstStart(Path folder) {
            prepare(folder, (url, password) -> DataFolder.fill(url, password, environment(folder)));
        }

        static void upgrade(Path folder) {
            prepare(folder, (url, password) -> {});
        }

        static void completeUpgrade(Path folder) {
            firstStart(folder);
        }

        /** As earlier versions did. */
        static void inPlace(Path folder) {
            seen.clear();
            Flyway.configure()
                    .dataSource(url(folder) + LISTENING, "gongkai", "")
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }

        private static final String LISTENING = ";DATABASE_EVENT_LISTENER='" + Victim.class.getName() + "'";

        private static void prepare(Path folder, DatabaseFile.Filling filling) {
            new DatabaseFile(folder, DatabaseConfiguration.H2_SETTINGS + LISTENING).prepare((url, password) -> {
                beforeFill = seen.size();
                filling.fill(url, password);
                come("filled");
            });
        }

        @Override
        public void setProgress(int state, String name, long x, long max) {
            if (state == STATE_CREATE_INDEX || state == STATE_STATEMENT_START || state == STATE_STATEMENT_END) {
                seen.add(state + " " + name);
                come(String.valueOf(seen.size()));
            }
        }

        private static void come(String now) {
            if (now.equals(moment)) {
                System.out.println("now");
                try {
                    Thread.sleep(600_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
