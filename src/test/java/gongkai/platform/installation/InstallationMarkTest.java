package gongkai.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.platform.database.DatabaseConfiguration;
import gongkai.platform.database.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mark of an installation and its database belong together, and neither is ever taken for the beginning of a new one. */
class InstallationMarkTest {

    private static final String UNFINISHED = InstallationMark.NAME + ".new";

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    @BeforeAll
    static void anInstallation() {
        start(made);
    }

    @Test
    void aFirstStartMakesTheMarkAndADatabaseThatOpensWithItsPasswordAlone() throws Exception {
        start(folder);
        InstallationMark mark = InstallationMark.read(folder).orElseThrow();
        assertThat(mark.password()).hasSize(64);
        assertThat(id(folder, mark.password())).isEqualTo(mark.id());
        assertThatThrownBy(() -> id(folder, "")).isInstanceOf(SQLException.class);
        assertThat(mark.id())
                .isNotEqualTo(InstallationMark.read(made).orElseThrow().id());
        start(folder);
        assertThat(InstallationMark.read(folder)).contains(mark);
    }

    @Test
    void aMarkWithoutItsDatabaseIsNotTheBeginningOfANewOne() throws Exception {
        Files.copy(made.resolve(InstallationMark.NAME), folder.resolve(InstallationMark.NAME));
        refused("but not its database", folder.resolve(DatabaseFile.NAME).toString(), "backup");
        assertThat(names()).containsExactly("gongkai.lock", InstallationMark.NAME);
    }

    @Test
    void aDatabaseWithoutItsMarkNamesTheFileThatIsMissing() throws Exception {
        Files.copy(made.resolve(DatabaseFile.NAME), folder.resolve(DatabaseFile.NAME));
        byte[] bytes = Files.readAllBytes(folder.resolve(DatabaseFile.NAME));
        refused("the file installation that holds it");
        assertThat(Files.readAllBytes(folder.resolve(DatabaseFile.NAME))).isEqualTo(bytes);
        assertThat(names()).containsExactly("gongkai.lock", DatabaseFile.NAME);
    }

    @Test
    void theDatabaseOfAnotherInstallationIsNotUsed() throws Exception {
        start(folder);
        Files.copy(
                made.resolve(DatabaseFile.NAME),
                folder.resolve(DatabaseFile.NAME),
                StandardCopyOption.REPLACE_EXISTING);
        refused("different installations");
    }

    @Test
    void aDatabaseWithAnotherIdIsNotUsedThoughItsPasswordFits() throws Exception {
        start(folder);
        execute(folder, password(folder), "update installation set id = 'another'");
        refused("different installations");
    }

    @Test
    void aMarkThatCannotBeReadIsNamed() throws Exception {
        copyOf(made);
        Files.writeString(folder.resolve(InstallationMark.NAME), "id=1\n");
        refused("cannot be read", InstallationMark.NAME);
    }

    @Test
    void anInstallationWithoutAMarkGetsOneWithEveryRow() throws Exception {
        older(folder);
        start(folder);
        assertThat(InstallationMark.read(folder)).isPresent();
        assertThat(id(folder, password(folder)))
                .isEqualTo(InstallationMark.read(folder).orElseThrow().id());
        assertThat(names()).anyMatch(name -> name.startsWith("gongkai-before-V"));
        assertThat(names()).doesNotContain(UNFINISHED);
    }

    @Test
    void anOlderBackupIsTakenBackUnderTheMarkThatIsThere() throws Exception {
        start(folder);
        InstallationMark mark = InstallationMark.read(folder).orElseThrow();
        Files.delete(folder.resolve(DatabaseFile.NAME));
        older(folder);
        start(folder);
        assertThat(InstallationMark.read(folder)).contains(mark);
        assertThat(id(folder, mark.password())).isEqualTo(mark.id());
    }

    /** The states that a kill leaves between any two steps of the start that sets the mark. */
    @Test
    void aKillBetweenAnyTwoStepsLeavesAnInstallationThatStarts() throws Exception {
        int states = 0;
        // a first start: the mark alone, not yet in force; whole or half written
        for (String unfinished : List.of(Files.readString(made.resolve(InstallationMark.NAME)), "#", "id=")) {
            Path killed = Files.createDirectory(folder.resolve("first" + states++));
            Files.writeString(killed.resolve(UNFINISHED), unfinished);
            started(killed);
        }
        // the database in its place, the mark not yet in force
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Files.copy(made.resolve(DatabaseFile.NAME), moved.resolve(DatabaseFile.NAME));
        Files.copy(made.resolve(InstallationMark.NAME), moved.resolve(UNFINISHED));
        started(moved);
        assertThat(InstallationMark.read(moved)).isEqualTo(InstallationMark.read(made));
        states++;
        // an older database, the mark not yet in force and the copy not yet in its place
        Path older = Files.createDirectory(folder.resolve("older"));
        older(older);
        Files.copy(made.resolve(InstallationMark.NAME), older.resolve(UNFINISHED));
        Files.write(older.resolve("gongkai.new.mv.db"), new byte[5000]);
        started(older);
        states++;
        System.out.printf("mark of an installation: %d states of a killed start, each started%n", states);
    }

    private static void started(Path folder) throws SQLException, IOException {
        start(folder);
        InstallationMark mark = InstallationMark.read(folder).orElseThrow();
        assertThat(id(folder, mark.password())).isEqualTo(mark.id());
        assertThat(names(folder)).doesNotContain(UNFINISHED, "gongkai.new.mv.db");
        start(folder);
    }

    /** As a version before the marks left it: no password, and no table that says whose it is. */
    private static void older(Path folder) {
        DatabaseFile.flyway(url(folder), "").migrate();
        execute(folder, "", "drop table installation; delete from \"flyway_schema_history\" where \"version\" = '060'");
    }

    private static void start(Path folder) {
        new DatabaseFile(folder).prepare((url, password) -> {});
    }

    private void refused(String... words) throws IOException {
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(words)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    private void copyOf(Path installation) throws IOException {
        for (String name : List.of(InstallationMark.NAME, DatabaseFile.NAME)) {
            Files.copy(installation.resolve(name), folder.resolve(name));
        }
    }

    private static String password(Path folder) {
        return DatabaseConfiguration.h2Password(folder.toString());
    }

    private static String url(Path folder) {
        return DatabaseFile.url(folder.resolve(DatabaseFile.NAME), DatabaseConfiguration.H2_SETTINGS);
    }

    private static String id(Path folder, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(folder), DatabaseConfiguration.H2_USER, password);
                var rows = connection.createStatement().executeQuery("select id from installation")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Path folder, String password, String sql) {
        try (Connection connection =
                DriverManager.getConnection(url(folder), DatabaseConfiguration.H2_USER, password)) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> names() throws IOException {
        return names(folder);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
