package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.platform.database.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The data folder of an earlier version answers as it did: to programs, to the command line, to addresses that people kept,
 * and in the files they take along. What is in it and how it was made: {@code src/test/resources/installations/README.md}.
 */
@ExtendWith(BrowserIT.Shared.class)
class EarlierInstallationIT {

    private static final String EARLIER = "2026-11-29.zip";

    /** Where that version was wrong: what it answered, and what is right. */
    private static final Map<String, String> MENDED = Map.of("{0}年没有数据", "2024年没有数据");

    @Test
    void whatAnEarlierVersionStoredIsAnsweredAsItDid(@TempDir Path folder) throws Exception {
        unpack(folder);
        SortedMap<String, String> then = answers(folder.resolve("answers"));
        SortedMap<String, String> now;
        Path data = folder.resolve("data");
        try (OfficerAtWork officer = OfficerAtWork.in(data)) {
            now = InstallationAnswers.of(officer, folder.resolve("waits.txt"));
        }
        SoftAssertions all = new SoftAssertions();
        all.assertThat(now).containsOnlyKeys(then.keySet());
        then.forEach((question, answer) ->
                all.assertThat(now.get(question)).as(question).isEqualTo(answer));
        all.assertAll();
        assertThat(Verification.ofFolder(data).problems()).isEmpty();
    }

    private static SortedMap<String, String> answers(Path folder) throws IOException {
        SortedMap<String, String> answers = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            String answer = Files.readString(file);
            for (Map.Entry<String, String> mended : MENDED.entrySet()) {
                answer = answer.replace(mended.getKey(), mended.getValue());
            }
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
            answers.put(URLDecoder.decode(name, StandardCharsets.UTF_8), answer);
        }
        return answers;
    }

    private static void unpack(Path into) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                        EarlierInstallationIT.class.getResourceAsStream("/installations/" + EARLIER));
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = into.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(zip, to);
            }
        }
    }
}
