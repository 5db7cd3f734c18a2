package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may not stand in any file of the project, because it is true of one machine or one network only. */
class RepositoryTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://([A-Za-z0-9.-]+)");

    /**
     * Namespaces, this machine itself, the publishers of the documents, invented hosts of tests, and the public service of
     * advisories, which {@code ./gongkai advisories} asks where it is told no other.
     */
    private static final Pattern FINE_HOST = Pattern.compile(
            "localhost|127\\.0\\.0\\.1|host|server|www\\.w3\\.org|maven\\.apache\\.org|(.*\\.)?gov\\.cn|(.*\\.)?example(\\.(org|com|cn))?"
                    + "|api\\.osv\\.dev|(.*\\.)?vaadin\\.com|schemas\\.[a-z]+\\.org|(.*\\.)?openxmlformats\\.org|purl\\.org");

    /** A person's or a machine's own folders; put together here so that this file does not trip over itself. */
    private static final Pattern OWN_PATH =
            Pattern.compile("(?<![\\w.])/(?:ro" + "ot|ho" + "me|wo" + "rk|Us" + "ers)/\\w");

    private static final Set<String> LOCK_FILES =
            Set.of("package-lock.json", ".npmrc", "settings.xml", "maven-wrapper.properties");

    @Test
    void noFileNamesAHostThatItNeedNotName() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            Matcher address = ADDRESS.matcher(text(file));
            while (address.find()) {
                if (!FINE_HOST.matcher(address.group(1)).matches()) {
                    found.add(file + ": " + address.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noFileNamesAFolderOfOneMachine() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            Matcher path = OWN_PATH.matcher(text(file));
            while (path.find()) {
                found.add(file + ": " + path.group());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noFileOfAToolThatRecordsItsRegistryIsKept() throws IOException {
        assertThat(files().stream()
                        .filter(file -> LOCK_FILES.contains(file.getFileName().toString())))
                .isEmpty();
    }

    /** What git keeps, or would keep at the next commit. */
    private static List<Path> files() throws IOException {
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeThat(names).as("the files of a git checkout").isNotEmpty();
        return Arrays.stream(names.split("\0"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Empty for a file that is not text. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
