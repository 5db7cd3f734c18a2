package gongkai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.platform.installation.InstallationMark;
import gongkai.platform.installation.StartRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that no server holds is verified without a byte of it being written. */
class FolderVerificationTest {

    private static final byte[] DOCUMENT = new byte[20_000];

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aDocument() {
        new Random(3).nextBytes(DOCUMENT);
        file = folder.resolve(DatabaseFile.NAME);
        new DatabaseFile(folder).prepare(FolderVerificationTest::store);
    }

    private static void store(String url, String password) {
        try (Connection connection = DriverManager.getConnection(url, DatabaseConfiguration.H2_USER, password)) {
            connection.createStatement().execute("""
                    insert into region values ('r', 'r', 'r', null, 1);
                    insert into ledger_state values ('r', 1, 1, 0)
                    """);
            try (PreparedStatement source = connection.prepareStatement("""
                            insert into source (region, id, kind, sha256, file_name, media_type, title, publisher, form, unit,
                                address, note, received_at, received_by, status)
                            values ('r', 1, 'DOCUMENT', ?, '报告.pdf', '', '', '', '', '', '', '', current_timestamp, 'li',
                                'PENDING')
                            """);
                    PreparedStatement content =
                            connection.prepareStatement("insert into source_content values ('r', 1, 0, ?, 'text')")) {
                source.setString(
                        1,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(DOCUMENT)));
                source.executeUpdate();
                content.setBytes(1, DOCUMENT);
                content.executeUpdate();
            }
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFolderThatIsWholeIsCalledSoAndLeftAsItIs() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Verification.Result result = Verification.ofFolder(folder);
        assertThat(result.problems()).isEmpty();
        assertThat(result.documents()).isEqualTo(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("gongkai.lock", DatabaseFile.NAME, InstallationMark.NAME);
    }

    @Test
    void aByteThatFlippedInADocumentIsFoundWhereverItIs() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int found = 0;
        for (int at = 100; at < DOCUMENT.length; at += 3_000) {
            String part = new String(DOCUMENT, at, 50, StandardCharsets.ISO_8859_1);
            byte[] flipped = bytes.clone();
            assertThat(all).contains(part);
            for (int place = all.indexOf(part); place >= 0; place = all.indexOf(part, place + 1)) {
                flipped[place] ^= 1; // also in what an earlier state of the file has left
            }
            Files.write(file, flipped);
            assertThat(startSays(folder)).contains("报告.pdf", "./gongkai verify");
            assertThat(Verification.ofFolder(folder).problems())
                    .singleElement()
                    .asString()
                    .contains("报告.pdf", "hash differs");
            found++;
        }
        System.out.printf("verify of a folder: %d flipped bytes of a document, each found%n", found);
    }

    @Test
    void aThousandFlippedBytesAreFoundWhereverTheyAre() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int times = 0;
        for (int seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            byte[] flipped = bytes.clone();
            for (int i = 0; i < 1000; i++) {
                flipped[8192 + random.nextInt(bytes.length - 8192)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(Verification.ofFolder(damaged("verified" + seed, flipped))
                            .problems())
                    .as("seed %d", seed)
                    .isNotEmpty();
            Path started = damaged("started" + seed, flipped);
            String said;
            try {
                said = startSays(started);
            } catch (StartRefused e) {
                said = e.getMessage();
                assertThat(Files.readAllBytes(started.resolve(DatabaseFile.NAME)))
                        .isEqualTo(flipped);
            }
            assertThat(said).as("a start, seed %d", seed).contains("backup").doesNotContain("(null)");
            times++;
        }
        System.out.printf("verify of a folder: %d times 1000 flipped bytes, each found%n", times);
    }

    @Test
    void whatIsGoneIsAPlaceThatIsNotWhole() throws Exception {
        Path mark = folder.resolve(InstallationMark.NAME);
        byte[] marked = Files.readAllBytes(mark);
        Files.delete(mark);
        assertThat(Verification.ofFolder(folder).problems())
                .singleElement()
                .asString()
                .contains("installation");
        Files.write(mark, marked);
        Files.delete(file);
        assertThat(Verification.ofFolder(folder).problems())
                .singleElement()
                .asString()
                .contains("backup");
    }

    @Test
    void whatCannotBeLookedAtIsSaidAndIsNoVerdict() throws Exception {
        assertThatThrownBy(() -> Verification.ofFolder(folder.resolve("nothing")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no database");
        try (Connection held = DriverManager.getConnection(
                DatabaseConfiguration.h2Url(folder.toString()),
                DatabaseConfiguration.H2_USER,
                DatabaseConfiguration.h2Password(folder.toString()))) {
            assertThat(held.isClosed()).isFalse();
            assertThatThrownBy(() -> Verification.ofFolder(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Gongkai uses");
        }
    }

    /** A folder of its own: H2 does not let a file go that it could not open before its process ends. */
    private Path damaged(String name, byte[] bytes) throws IOException {
        Path damaged = Files.createDirectory(folder.resolve(name));
        Files.write(damaged.resolve(DatabaseFile.NAME), bytes);
        Files.copy(folder.resolve(InstallationMark.NAME), damaged.resolve(InstallationMark.NAME));
        return damaged;
    }

    /** What a start prints; it does not refuse to show the rest because of one document. */
    private static String startSays(Path folder) {
        PrintStream terminal = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            new DatabaseFile(folder).prepare((url, password) -> {});
        } finally {
            System.setErr(terminal);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
