package gongkai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.platform.installation.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A script that has changed somebody's tables is never changed again: whoever has run it would not get what it says now, and
 * is refused at the start. What is to be different is the next script's. {@code migrations.txt} holds the hash of each.
 */
class MigrationsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Path HASHES = Path.of("src/test/resources/migrations.txt");

    @Test
    void noScriptIsChangedAfterItWasPublished() throws IOException {
        SortedMap<String, String> now = new TreeMap<>();
        List<Path> scripts;
        try (Stream<Path> listed = Files.list(SCRIPTS)) {
            scripts = listed.toList();
        }
        for (Path script : scripts) {
            String text = Files.readString(script).replace("\r\n", "\n");
            now.put(String.valueOf(script.getFileName()), Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        }
        SortedMap<String, String> published = new TreeMap<>();
        for (String line : Files.readAllLines(HASHES)) {
            String[] parts = line.split(" ");
            published.put(parts[0], parts[1]);
        }
        assertThat(now).isEqualTo(published);
    }
}
