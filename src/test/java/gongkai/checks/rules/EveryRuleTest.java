package gongkai.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every rule, by its source. */
class EveryRuleTest {

    private static final Path RULES = Path.of("src/main/java/gongkai/checks/rules");
    private static final Path TESTS = Path.of("src/test/java/gongkai/checks/rules");

    @Test
    void aRuleSaysWhatItStandsOnAndHasATestOfItsOwnThatSaysItToo() throws IOException {
        List<Path> rules;
        try (Stream<Path> files = Files.list(RULES)) {
            rules = files.filter(f -> read(f).contains(" implements Rule {")).toList();
        }
        System.out.println("rules that say what they stand on: " + rules.size());
        assertThat(rules).hasSize(19).allSatisfy(rule -> {
            String name = rule.getFileName().toString().replace(".java", "");
            assertThat(doc(read(rule))).as(name).containsPattern("domain (?:§|8)");
            assertThat(doc(read(TESTS.resolve(name + "Test.java"))))
                    .as(name + "Test")
                    .containsPattern("domain (?:§|8)");
        });
    }

    private static String doc(String source) {
        return source.substring(source.indexOf("/**"), source.indexOf("*/")).replaceAll("\\s*\\n \\* ?", " ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
