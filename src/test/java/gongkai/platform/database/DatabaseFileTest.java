package gongkai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import gongkai.platform.installation.InstallationMark;
import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that cannot be used is refused in one sentence and left as it is, to the byte. */
class DatabaseFileTest {

    private static final String SOME_ROWS = "merge into region select 'r' || x, repeat('z', 100), repeat('e', 100),"
            + " null, x from system_range(1, 2000) as s(x)";

    @TempDir
    static Path made;

    private static byte[] good = {};

    @TempDir
    Path folder;

    @BeforeAll
    static void aDatabase() throws IOException, SQLException {
        new DatabaseFile(made).prepare(DatabaseFileTest::someRows);
        good = Files.readAllBytes(made.resolve(DatabaseFile.NAME));
    }

    private static void someRows(String url, String password) {
        execute(url, password, SOME_ROWS);
    }

    private enum Damage {
        EMPTY("0", "backup") {
            @Override
            byte[] of(byte[] whole) {
                return new byte[0];
            }
        },
        FIRST_BLOCK_OF_ZEROS_ALONE("overwritten", "backup") {
            @Override
            byte[] of(byte[] whole) {
                return new byte[4096];
            }
        },
        ZEROS("overwritten", "backup") {
            @Override
            byte[] of(byte[] whole) {
                return new byte[whole.length];
            }
        },
        NOISE("overwritten", "backup") {
            @Override
            byte[] of(byte[] whole) {
                byte[] noise = new byte[whole.length];
                new Random(1).nextBytes(noise);
                return noise;
            }
        },
        NOISE_AFTER_THE_HEADER("cut short|damaged|overwritten", "backup") { // by where the database looks first
            @Override
            byte[] of(byte[] whole) {
                byte[] noise = new byte[whole.length];
                new Random(1).nextBytes(noise);
                System.arraycopy(whole, 0, noise, 0, 8192);
                System.arraycopy(whole, whole.length - 4096, noise, whole.length - 4096, 4096);
                return noise;
            }
        },
        OTHER_FORMAT("format 1", "version") {
            @Override
            byte[] of(byte[] whole) {
                byte[] other = whole.clone();
                for (int at : new int[] {0, 4096}) {
                    String header = new String(whole, at, 4096, StandardCharsets.ISO_8859_1);
                    String body =
                            header.substring(0, header.indexOf(",fletcher:")).replaceFirst("format:\\w+", "format:1");
                    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
                    byte[] line = (body + ",fletcher:" + Integer.toHexString(fletcher(bytes)) + "\n")
                            .getBytes(StandardCharsets.ISO_8859_1);
                    Arrays.fill(other, at, at + 4096, (byte) 0);
                    System.arraycopy(line, 0, other, at, line.length);
                }
                return other;
            }
        },
        TEXT("no database", "backup") {
            @Override
            byte[] of(byte[] whole) {
                return "a letter".getBytes(StandardCharsets.UTF_8);
            }
        };

        private final String wrong;
        private final String wayOut;

        Damage(String wrong, String wayOut) {
            this.wrong = wrong;
            this.wayOut = wayOut;
        }

        abstract byte[] of(byte[] whole);

        /** The checksum of H2's header. */
        private static int fletcher(byte[] bytes) {
            int one = 0xffff;
            int two = 0xffff;
            for (int i = 0; i < bytes.length; i += 2) {
                one += (bytes[i] & 0xff) << 8 | (i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0);
                two += one;
                one = (one & 0xffff) + (one >>> 16);
                two = (two & 0xffff) + (two >>> 16);
            }
            one = (one & 0xffff) + (one >>> 16);
            two = (two & 0xffff) + (two >>> 16);
            return two << 16 | one;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatCannotBeUsedIsNamedAndLeftAsItIs(Damage damage) throws IOException {
        byte[] bytes = damage.of(good);
        Path file = put(folder, bytes);
        assertThatThrownBy(this::prepare)
                .isInstanceOf(StartRefused.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains(file.toString(), damage.wayOut)
                        .containsPattern(damage.wrong)
                        .hasLineCount(1));
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(names()).containsExactly("gongkai.lock", DatabaseFile.NAME, "installation");
    }

    /** How the file came to be: where its pieces stand, and which is the last, differs from one to the other. */
    private enum History {
        FILLED("select 1"),
        OPENED_AGAIN("insert into region values ('one', 'one', 'one', null, 9000)"),
        HALF_DELETED("delete from region where mod(ordinal, 2) = 0"),
        FILLED_AGAIN("delete from region where ordinal > 100; " + SOME_ROWS),
        COMPACTED("delete from region where ordinal > 1000; shutdown compact");

        private final String sql;

        History(String sql) {
            this.sql = sql;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasCutShortIsRefusedUnlessItHoldsEveryRow(History history) throws IOException {
        Path whole = folder.resolve("whole");
        Files.createDirectories(whole);
        put(whole, good);
        execute(whole, history.sql);
        byte[] bytes = Files.readAllBytes(whole.resolve(DatabaseFile.NAME));
        long rows = count(whole, "select count(*) from region");
        int needed = needed(bytes, rows);
        int refused = 0;
        for (int tenth = 1; tenth <= 20; tenth++) {
            byte[] part = Arrays.copyOf(bytes, (int) ((long) needed * tenth / 20) - (tenth == 20 ? 5000 : 0));
            refused += isUsed(part, rows) ? 0 : 1;
        }
        assertThat(refused)
                .as("of 20 parts of the %d bytes that hold the rows", needed)
                .isGreaterThanOrEqualTo(15);
    }

    /** How much of a file's front holds every row, to a 64th: behind it may lie room that is free, more or less of it. */
    private int needed(byte[] bytes, long rows) throws IOException {
        int without = 0;
        int with = 64;
        while (with - without > 1) {
            int middle = (without + with) / 2;
            if (isUsed(Arrays.copyOf(bytes, bytes.length / 64 * middle), rows)) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with == 64 ? bytes.length : bytes.length / 64 * with;
    }

    /** Whether that part of a file is used, which then holds all rows; if not, that is said, and it is left as it is. */
    private boolean isUsed(byte[] part, long rows) throws IOException {
        Path cut = Files.createTempDirectory(folder, "cut");
        Path file = put(cut, part);
        try {
            new DatabaseFile(cut).prepare((url, password) -> {});
        } catch (StartRefused e) {
            assertThat(e.getMessage()).contains(file.toString(), "backup").containsPattern("cut short|damaged");
            assertThat(Files.readAllBytes(file)).isEqualTo(part);
            return false;
        }
        assertThat(count(cut, "select count(*) from region"))
                .as("rows of the file that was used although it had only %d bytes", part.length)
                .isEqualTo(rows);
        return true;
    }

    @Test
    void anEmptyDatabaseIsNotTakenForTheInstallationThatItsMarkIsOf() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty")).resolve(DatabaseFile.NAME);
        execute(
                DatabaseFile.url(empty, DatabaseConfiguration.H2_SETTINGS),
                DatabaseConfiguration.h2Password(made.toString()),
                "select 1");
        Path file = put(folder, Files.readAllBytes(empty));
        assertThatThrownBy(this::prepare)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("no table");
    }

    @Test
    void aFolderInItsPlaceIsNamed() throws IOException {
        Files.createDirectory(folder.resolve(DatabaseFile.NAME));
        assertThatThrownBy(this::prepare).isInstanceOf(StartRefused.class).hasMessageContaining("is a folder");
    }

    @Test
    void aFileThatIsClosedToUsIsNamed() throws IOException {
        Path file = put(folder, good);
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "this user may read everything");
        assertThatThrownBy(this::prepare).isInstanceOf(StartRefused.class).hasMessageContaining("permissions");
    }

    @Test
    void theDatabaseOfAnotherProgramIsNamedAndLeftAsItIs() throws IOException {
        Path file = folder.resolve(DatabaseFile.NAME);
        execute(DatabaseFile.url(file, DatabaseConfiguration.H2_SETTINGS), "", "create table orders (id integer)");
        byte[] bytes = Files.readAllBytes(file);
        assertThatThrownBy(this::prepare).isInstanceOf(StartRefused.class).hasMessageContaining("another program");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void halfAChangeThatIsNotInTheHistoryIsMendedWithEveryRow() throws IOException {
        Path file = put(folder, good);
        execute(folder, "delete from \"flyway_schema_history\" where \"version\" = '040'");
        byte[] bytes = Files.readAllBytes(file);
        prepare();
        assertThat(count("select count(*) from region")).isEqualTo(2000);
        assertThat(count("select count(*) from \"flyway_schema_history\" where \"version\" = '040'"))
                .isEqualTo(1);
        Path kept = folder.resolve(names().stream()
                .filter(name -> name.startsWith("gongkai-broken-"))
                .findFirst()
                .orElseThrow());
        assertThat(Files.readAllBytes(kept)).as("the file from before").isEqualTo(bytes);
    }

    @Test
    void whileAnotherOneHasItOpenItSaysSo() throws IOException {
        Path file = put(folder, good);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(this::prepare)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Gongkai uses");
        }
    }

    @Test
    void aDatabaseOfThisVersionIsLeftAsItIsAndLeftoversGo() throws IOException {
        Path file = put(folder, good);
        Files.write(folder.resolve("gongkai.new.mv.db"), new byte[5000]);
        prepare();
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
        assertThat(names()).containsExactly("gongkai.lock", DatabaseFile.NAME, "installation");
    }

    @Test
    void anUpgradeThatFailsLeavesTheOldFile() throws IOException {
        Path file = put(folder, good);
        execute(folder, """
                drop table axis_note; drop table target;
                delete from "flyway_schema_history" where "version" = '040'
                """);
        byte[] bytes = Files.readAllBytes(file);
        assertThatThrownBy(() -> new DatabaseFile(folder).prepare((url, password) -> {
                    throw new IllegalStateException("the catalogue lacks a code");
                }))
                .hasMessageContaining("lacks a code");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(names()).containsExactly("gongkai.lock", DatabaseFile.NAME, "installation");
    }

    @Test
    void theStateBeforeAnUpgradeStaysUntilALaterStartHasCome() throws IOException {
        Path file = put(folder, good);
        execute(folder, """
                drop table axis_note; drop table target;
                delete from "flyway_schema_history" where "version" = '040'
                """);
        byte[] bytes = Files.readAllBytes(file);
        DatabaseFile first = new DatabaseFile(folder);
        first.prepare((url, password) -> {});
        first.deleteOutdated();
        String kept = names().stream()
                .filter(name -> name.startsWith("gongkai-before-V"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readAllBytes(folder.resolve(kept))).isEqualTo(bytes);
        assertThat(count("select count(*) from axis_note")).isZero();
        DatabaseFile second = new DatabaseFile(folder);
        second.prepare((url, password) -> {});
        assertThat(names()).contains(kept);
        second.deleteOutdated();
        assertThat(names()).containsExactly("gongkai.lock", DatabaseFile.NAME, "installation");
    }

    @Test
    void theTerminalIsSpokenToInItsLanguage() {
        assertThat(StartRefused.language(Map.of("LC_ALL", "zh_CN.UTF-8"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(StartRefused.language(Map.of("LC_ALL", "", "LANG", "zh_CN"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(StartRefused.language(Map.of("LC_ALL", "C", "LANG", "zh_CN")))
                .isEqualTo(Locale.ENGLISH);
        assertThat(StartRefused.language(Map.of("GONGKAI_LANGUAGE", "zh", "LC_ALL", "C.UTF-8")))
                .as("where the script had to change the locale for the names of files")
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(StartRefused.language(Map.of())).isEqualTo(Locale.ENGLISH);
    }

    private void prepare() {
        new DatabaseFile(folder).prepare((url, password) -> {});
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private long count(String sql) {
        return count(folder, sql);
    }

    private static long count(Path folder, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        DatabaseFile.url(folder.resolve(DatabaseFile.NAME), DatabaseConfiguration.H2_SETTINGS),
                        DatabaseConfiguration.H2_USER,
                        DatabaseConfiguration.h2Password(folder.toString()));
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a file in the place of the database of an installation. */
    private static Path put(Path folder, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Files.copy(made.resolve(InstallationMark.NAME), folder.resolve(InstallationMark.NAME));
        return Files.write(folder.resolve(DatabaseFile.NAME), bytes);
    }

    private static void execute(Path folder, String sql) {
        execute(
                DatabaseFile.url(folder.resolve(DatabaseFile.NAME), DatabaseConfiguration.H2_SETTINGS),
                DatabaseConfiguration.h2Password(folder.toString()),
                sql);
    }

    private static void execute(String url, String password, String sql) {
        try (Connection connection = DriverManager.getConnection(url, DatabaseConfiguration.H2_USER, password)) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
