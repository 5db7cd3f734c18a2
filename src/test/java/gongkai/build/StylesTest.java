package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stylesheets: every rule is for something that exists, and stands in one place. */
class StylesTest {

    private static final Path STYLES = Path.of("src/main/resources/META-INF/resources/styles");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path FRONTEND = Path.of("frontend");

    /** The one that browsers ask for; it names all others in their order. */
    private static final String ENTRY = "gongkai.css";

    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");
    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern ENUM = Pattern.compile("\\benum \\w+[^{]*\\{([^;}]*)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_0-9]+\\b");

    /** One rule: where it stands, the conditions around it, its selectors, its declarations. */
    record Rule(String file, String conditions, List<String> selectors, String declarations) {}

    private static final List<Rule> RULES = new ArrayList<>();
    private static final Set<String> WORDS = new HashSet<>();
    private static final Set<String> PREFIXES = new HashSet<>();
    private static final Set<String> CONSTANTS = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path file : files(STYLES, ".css")) {
            RULES.addAll(rules(file.getFileName().toString(), Files.readString(file)));
        }
        for (Path file : files(JAVA, ".java")) {
            String source = Files.readString(file);
            ENUM.matcher(COMMENT.matcher(source).replaceAll(""))
                    .results()
                    .forEach(found -> CONSTANT.matcher(found.group(1)).results().forEach(constant -> {
                        String word = constant.group().toLowerCase(Locale.ROOT);
                        CONSTANTS.add(word);
                        CONSTANTS.add(word.replace('_', '-'));
                    }));
            LITERAL.matcher(source).results().map(StylesTest::content).forEach(StylesTest::learn);
        }
        for (Path file : files(FRONTEND, ".js", ".html")) {
            WORDS.addAll(List.of(Files.readString(file).split("[^\\w-]+")));
        }
    }

    private static String content(MatchResult literal) {
        String text = literal.group(1) == null ? literal.group(2) : literal.group(1);
        return text.replace("\\\"", "\"");
    }

    /** A script's selectors are taken apart; any other literal is a class as a whole word of it, or the beginning of one. */
    private static void learn(String literal) {
        for (String word : literal.split(literal.contains("(") ? "[^\\w-]+" : "[\\s\"'<>=]+")) {
            WORDS.add(word);
            if (word.matches("[a-z]+-")) {
                PREFIXES.add(word);
            }
        }
    }

    @Test
    void everyClassOfARuleIsOneThatAPageHas() {
        assertThat(unknown(RULES)).isEmpty();
        System.out.printf(
                "%d rules in %d files, %d classes%n",
                RULES.size(),
                RULES.stream().map(Rule::file).distinct().count(),
                classes(RULES).size());
    }

    @Test
    void aRuleForWhatNoPageHasIsSeen() {
        assertThat(unknown(
                        rules("new.css", ".panel .take-along { color: red; } @media print { .panel { margin: 0; } }")))
                .containsExactly("take-along");
        assertThat(unknown(rules("new.css", ".chip.tone-purple { color: red; } .chip.tone-good { color: green; }")))
                .containsExactly("tone-purple");
    }

    @Test
    void noSelectorIsWrittenInTwoFiles() {
        assertThat(places(RULES).entrySet().stream()
                        .filter(place -> place.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void aSelectorOfTwoFilesIsSeenAndOneUnderAnotherConditionIsNot() {
        List<Rule> both = new ArrayList<>(rules("a.css", ".x, .panel > .y { margin: 0; }"));
        both.addAll(rules("b.css", ".panel > .y { margin: 1px; } @media print { .x { margin: 0; } }"));
        assertThat(places(both).entrySet().stream()
                        .filter(place -> place.getValue().size() > 1))
                .singleElement()
                .satisfies(place -> assertThat(place.getKey()).contains(".panel > .y"));
    }

    @Test
    void noRuleIsWrittenTwice() {
        Map<String, Long> written = RULES.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.conditions() + " " + String.join(", ", rule.selectors()),
                        TreeMap::new,
                        Collectors.counting()));
        assertThat(written.entrySet().stream().filter(rule -> rule.getValue() > 1))
                .isEmpty();
    }

    @Test
    void everyFileIsImportedOnceAndPaperHasTheLastWord() throws IOException {
        List<String> imported = IMPORT.matcher(Files.readString(STYLES.resolve(ENTRY)))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(imported)
                .doesNotHaveDuplicates()
                .startsWith("tokens.css")
                .endsWith("paper.css")
                .containsExactlyInAnyOrderElementsOf(files(STYLES, ".css").stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals(ENTRY))
                        .toList());
        assertThat(RULES.stream().filter(rule -> rule.conditions().contains("print")))
                .extracting(Rule::file)
                .containsOnly("paper.css");
    }

    @Test
    void everyVariableOfOurOwnThatIsReadIsSet() throws IOException {
        String all = files(STYLES, ".css").stream().map(StylesTest::text).collect(Collectors.joining());
        String scripts = files(FRONTEND, ".js").stream().map(StylesTest::text).collect(Collectors.joining())
                + files(JAVA, ".java").stream().map(StylesTest::text).collect(Collectors.joining());
        Set<String> read = matches(Pattern.compile("var\\((--(?:gk|narrow|wall)[\\w-]*)"), all + scripts);
        Set<String> set = matches(Pattern.compile("(--(?:gk|narrow|wall)[\\w-]*)[:\"']"), all + scripts);
        assertThat(read).hasSizeGreaterThan(15);
        assertThat(set).containsAll(read);
        assertThat(read)
                .as("a variable that nobody reads is dead")
                .containsAll(matches(Pattern.compile("(--gk[\\w-]*):"), all));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> places(List<Rule> rules) {
        Map<String, Set<String>> places = new TreeMap<>();
        rules.forEach(rule -> rule.selectors()
                .forEach(selector -> places.computeIfAbsent(rule.conditions() + " " + selector, key -> new TreeSet<>())
                        .add(rule.file())));
        return places;
    }

    private static Set<String> unknown(List<Rule> rules) {
        Set<String> unknown = new TreeSet<>(classes(rules));
        unknown.removeIf(StylesTest::isUsed);
        return unknown;
    }

    private static Set<String> classes(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.selectors().stream())
                .flatMap(selector ->
                        CLASS.matcher(selector.replaceAll("\"[^\"]*\"", "")).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Written out, or the name of a constant, alone or behind the beginning that is written out. */
    private static boolean isUsed(String name) {
        return WORDS.contains(name)
                || CONSTANTS.contains(name)
                || PREFIXES.stream()
                        .filter(name::startsWith)
                        .map(prefix -> name.substring(prefix.length()))
                        .anyMatch(rest -> CONSTANTS.contains(rest) || rest.matches("\\d"));
    }

    private static List<Rule> rules(String file, String css) {
        List<Rule> rules = new ArrayList<>();
        collect(file, "", css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("@import[^;]*;", ""), rules);
        return rules;
    }

    private static void collect(String file, String conditions, String css, Collection<Rule> rules) {
        int at = 0;
        for (int open = css.indexOf('{'); open >= 0; open = css.indexOf('{', at)) {
            String head = css.substring(at, open).strip();
            int end = open + 1;
            for (int depth = 1; depth > 0; end++) {
                depth += css.charAt(end) == '{' ? 1 : css.charAt(end) == '}' ? -1 : 0;
            }
            String body = css.substring(open + 1, end - 1);
            if (head.startsWith("@media") || head.startsWith("@supports")) {
                collect(file, (conditions + " " + head).strip(), body, rules);
            } else if (!head.startsWith("@")) {
                rules.add(new Rule(file, conditions, selectors(head), body.strip()));
            }
            at = end;
        }
    }

    /** The parts between commas, but not between those in brackets. */
    private static List<String> selectors(String head) {
        Set<String> selectors = new LinkedHashSet<>();
        for (String one : head.split(",(?![^(]*\\))")) {
            selectors.add(one.strip().replaceAll("\\s+", " "));
        }
        return List.copyOf(selectors);
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("generated"))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
