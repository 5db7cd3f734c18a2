package gongkai.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongkai.platform.database.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the data folder is for its owner alone, whoever's umask it was made under. */
class PrivateFilesTest {

    @TempDir
    Path parent;

    @BeforeEach
    void modes() throws IOException {
        assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"), "a file system without modes");
    }

    @Test
    void aFirstStartMakesNothingThatOthersCanOpen() throws Exception {
        Path folder = parent.resolve("data");
        new DatabaseFile(folder).prepare((url, password) -> assertPrivate(folder));
        assertPrivate(folder);
        assertThat(modes(folder)).containsKeys("gongkai.mv.db", "gongkai.lock", "installation");
    }

    @Test
    void whatWasOpenIsClosedAtTheNextStartAlsoThroughAnUpgrade() throws Exception {
        Path folder = parent.resolve("data");
        new DatabaseFile(folder).prepare((url, password) -> {});
        Files.writeString(folder.resolve("gongkai.log"), "a log");
        Files.writeString(folder.resolve("gongkai.trace.db"), "a trace");
        Files.writeString(folder.resolve("server"), "an address");
        Files.writeString(folder.resolve("first-password"), "a password");
        for (String name : modes(folder).keySet()) {
            Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        new DatabaseFile(folder).prepare((url, password) -> {});
        assertPrivate(folder);
        assertThat(modes(folder)).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void whatIsNotOursStaysAsItIs() throws Exception {
        Path folder = Files.createDirectory(
                parent.resolve("shared"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path somebodys = Files.writeString(folder.resolve("letter.txt"), "a letter");
        Files.setPosixFilePermissions(somebodys, PosixFilePermissions.fromString("rw-r--r--"));
        new DatabaseFile(folder).prepare((url, password) -> {});
        new DatabaseFile(folder).prepare((url, password) -> {});
        Map<String, String> modes = modes(folder);
        assertThat(modes.remove("letter.txt")).isEqualTo("rw-r--r--");
        assertThat(modes.values()).containsOnly("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-xr-x");
    }

    private static void assertPrivate(Path folder) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(modes(folder))
                    .allSatisfy((name, mode) -> assertThat(mode).as(name).isIn("rw-------", "rwx------"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> modes(Path folder) throws IOException {
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                modes.put(
                        file.getFileName().toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return modes;
    }
}
