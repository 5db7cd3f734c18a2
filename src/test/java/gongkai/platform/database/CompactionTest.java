package gongkai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.platform.installation.InstallationMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file is as large as what it holds, after the next start at the latest. */
class CompactionTest {

    private static final int MEGABYTE = 1 << 20;

    /** What is thrown away leaves room behind, here and there between what stays. */
    private static final String COMES_AND_GOES = """
            create table passing as select x, random_uuid() as a, random_uuid() as b, random_uuid() as c, random_uuid() as d
            from system_range(1, 500000);
            checkpoint;
            delete from passing where mod(x, 25) <> 0;
            insert into region values ('kept', 'k', 'k', null, 1);
            """;

    /** As after a large load, whose room a closing database does not come round to in the time it has. */
    private static final String SLOW_TO_TIDY_UP = ";MAX_COMPACT_TIME=0";

    @TempDir
    Path folder;

    @Test
    void whatABuildThrewAwayIsNotInTheNewFile() throws IOException, SQLException {
        new DatabaseFile(folder).prepare((url, password) -> execute(url + SLOW_TO_TIDY_UP, password, COMES_AND_GOES));
        assertThat(size()).isLessThan(8 * MEGABYTE);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aLargeFileThatWasJustBuiltIsPacked() throws IOException {
        new DatabaseFile(folder).prepare((url, password) -> execute(url + SLOW_TO_TIDY_UP, password, """
                        create table repeated (a int primary key, b varchar(200));
                        insert into repeated select x, repeat('printed as before ', 10) from system_range(1, 200000);
                        """));
        assertThat(size()).isLessThan(16 * MEGABYTE); // two hundred bytes in a row, two hundred thousand rows
    }

    @Test
    void aFileThatIsMostlyEmptyIsWrittenAnewAtTheNextStartAndOneInUseIsNotTouched() throws Exception {
        new DatabaseFile(folder).prepare((url, password) -> {});
        execute(url() + SLOW_TO_TIDY_UP, password(), COMES_AND_GOES);
        long before = size();
        assertThat(before).isGreaterThan(16 * MEGABYTE);
        new DatabaseFile(folder).prepare((url, password) -> {});
        System.out.printf("CompactionTest: %,d bytes before, %,d after the next start%n", before, size());
        assertThat(size()).isLessThan(8 * MEGABYTE);
        assertThat(kept()).isEqualTo(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("gongkai.mv.db", "gongkai.lock", "installation");
        }
        FileTime written = Files.getLastModifiedTime(file());
        new DatabaseFile(folder).prepare((url, password) -> {});
        assertThat(Files.getLastModifiedTime(file())).isEqualTo(written);
    }

    private Path file() {
        return folder.resolve(DatabaseFile.NAME);
    }

    private long size() throws IOException {
        return Files.size(file());
    }

    private String url() {
        return DatabaseConfiguration.h2Url(folder.toString());
    }

    private String password() {
        return InstallationMark.read(folder).orElseThrow().password();
    }

    private int kept() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), DatabaseConfiguration.H2_USER, password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from region where code = 'kept'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(String url, String password, String sql) {
        try (Connection connection = DriverManager.getConnection(url, DatabaseConfiguration.H2_USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
