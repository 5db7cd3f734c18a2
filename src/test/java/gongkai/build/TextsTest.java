package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.build.SourceTexts.Text;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything the screen says stands in the two files of texts, in both languages, and nothing stands there unused. */
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Path CHINESE = FOLDER.resolve("translations.properties");
    private static final Path ENGLISH = FOLDER.resolve("translations_en.properties");

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Three words in a row: nothing but prose looks like that. */
    private static final Pattern PROSE = Pattern.compile("\\p{Alpha}+,? \\p{Alpha}+,? \\p{Alpha}+.*", Pattern.DOTALL);

    private static final Pattern LETTERS = Pattern.compile("\\p{Alpha}{2}");

    /** What puts its argument before the reader's eyes or ears. */
    private static final Set<String> SHOWS = Set.of(
            "Span",
            "H1",
            "H2",
            "H3",
            "H4",
            "Paragraph",
            "Text",
            "Button",
            "NativeLabel",
            "ListItem",
            "setText",
            "setLabel",
            "setPlaceholder",
            "setAriaLabel",
            "setHelperText",
            "setTooltipText",
            "setErrorMessage",
            "setRequiredErrorMessage",
            "setHeader",
            "setEmptyStateText");

    /** Literals that are rightly the same in every language. */
    private static final Set<String> SAME_EVERYWHERE = Set.of(
            "公开 Gongkai", // the product's name, on the page before a language is known
            "万", // the Chinese number symbols, used where the language is Chinese
            "亿",
            "万亿");

    private static final Pattern SQL = Pattern.compile("(select|insert into|update|delete from) \\w+");

    /** Classes of the screen's packages that speak to programs or to the terminal, or that read Chinese documents. */
    private static final Set<String> SPEAKS_TO_OTHERS =
            Set.of("SecurityConfiguration.java", "SecurityHeaders.java", "FigureText.java", "Outage.java");

    private final Properties chinese = read(CHINESE);
    private final Properties english = read(ENGLISH);
    private final List<Text> texts = SourceTexts.all();

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    }

    @Test
    void noTextIsEmpty() {
        for (Properties language : List.of(chinese, english)) {
            assertThat(language.stringPropertyNames().stream()
                            .filter(key -> language.getProperty(key).isBlank()))
                    .isEmpty();
        }
    }

    @Test
    void bothLanguagesFillInTheSameParts() {
        assertThat(chinese.stringPropertyNames().stream()
                        .filter(key -> english.containsKey(key)
                                && !parts(chinese.getProperty(key)).equals(parts(english.getProperty(key)))))
                .isEmpty();
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        for (Path file : List.of(CHINESE, ENGLISH)) {
            Set<String> seen = new HashSet<>();
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("#") && line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .filter(key -> !seen.add(key)))
                    .as("keys given twice in %s", file)
                    .isEmpty();
        }
    }

    @Test
    void everyKeyThatTheSourcesNameExists() {
        Set<String> keys = chinese.stringPropertyNames();
        Set<String> groups = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        assertThat(texts.stream()
                        .filter(text -> text.call().equals("getTranslation")
                                        && KEY.matcher(text.value()).matches()
                                || text.onScreen()
                                        && !text.hidden()
                                        && KEY.matcher(text.value()).matches()
                                        && groups.contains(text.value().split("\\.")[0]))
                        .filter(text -> !named(text.value(), keys)))
                .isEmpty();
    }

    @Test
    void noTextIsLeftThatNothingNames() {
        Set<String> whole = texts.stream().map(Text::value).collect(Collectors.toSet());
        List<String> beginnings = whole.stream()
                .filter(value -> value.endsWith(".") && KEY.matcher(value + "x").matches())
                .toList();
        assertThat(chinese.stringPropertyNames().stream()
                        .filter(key ->
                                !whole.contains(key) && beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void noViewSaysAnythingInALiteral() {
        assertThat(texts.stream()
                        .filter(text -> text.onScreen() && !text.hidden())
                        .filter(text -> SPEAKS_TO_OTHERS.stream().noneMatch(text.file()::endsWith))
                        .filter(text -> !SAME_EVERYWHERE.contains(text.value()))
                        .filter(text -> HAN.matcher(text.value()).find()
                                || PROSE.matcher(text.value()).matches() && !script(text.value())
                                || SHOWS.contains(text.call())
                                        && LETTERS.matcher(text.value()).find()
                                        && !chinese.containsKey(text.value())))
                .isEmpty();
    }

    /** A style rule, a script or a statement of SQL is no prose. */
    private static boolean script(String value) {
        return value.contains(";")
                || value.contains("{")
                || value.contains("(")
                || SQL.matcher(value).lookingAt();
    }

    private static boolean named(String value, Collection<String> keys) {
        return keys.contains(value) || value.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(value));
    }

    private static Set<String> parts(String text) {
        Set<String> parts = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{[^}]*}").matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
