package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gongkai.build.SourceTexts.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chinese is punctuated as Chinese wherever the project speaks it: 全角 marks, never the half-width ones beside a character. */
class PunctuationTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Calls that read Chinese rather than write it: what they match is written as documents write it. */
    private static final Set<String> READS = Set.of("compile", "matches", "replaceFirst", "replaceAll", "split", "of");

    @Test
    void chineseTextsOfTheScreenHoldNoHalfWidthMark() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("vaadin-i18n/translations.properties"))) {
            texts.load(reader);
        }
        // Parts that are filled in stand beside these marks, so the whole text must be free of them, not only its
        // characters.
        assertThat(new TreeMap<>(texts)
                        .entrySet().stream()
                                .filter(text -> Pattern.compile("[,;:!?()]")
                                        .matcher(
                                                Punctuation.bare(text.getValue().toString()))
                                        .find()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "catalogue/indicators.csv, zh definition",
        "catalogue/forms.csv, zh basis note",
        "catalogue/form-rows.csv, title note",
        "catalogue/regions.csv, zh",
        "catalogue/units.csv, zh",
        "checks/deadlines.csv, basis",
        "planning/notes.csv, zh",
        "published/sources.csv, note",
    })
    void chineseOfTheShippedTables(String file, String columns) throws IOException {
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(RESOURCES.resolve(file))) {
            rows = reader.stream().toList();
        }
        assertThat(rows).isNotEmpty();
        assertThat(Stream.of(columns.split(" "))
                        .flatMap(column -> rows.stream().map(row -> row.getField(column)))
                        .filter(Punctuation::mixed))
                .isEmpty();
    }

    @Test
    void chineseInTheSources() {
        assertThat(SourceTexts.all().stream()
                        .filter(text -> !READS.contains(text.call()))
                        .filter(PunctuationTest::speaks)
                        .filter(text -> Punctuation.mixed(text.value())))
                .isEmpty();
    }

    @Test
    void chineseOfTheCommand() throws IOException {
        assertThat(Files.readAllLines(Path.of("gongkai")).stream()
                        .map(line -> line.replaceAll("\\$\\(\\(.*?\\)\\)|\\$\\{[^}]*}", "0")) // what the shell fills in
                        .filter(Punctuation::mixed))
                .isEmpty();
    }

    @Test
    void aHalfWidthMarkBesideACharacterIsSeen() {
        assertThat(Stream.of("比率,说明", "共3条(全年)", "合计:", "\u201C来源\u201D;", "12345(热线)", "占95%,减少", "是否删除?"))
                .allMatch(Punctuation::mixed);
        assertThat(Stream.of("比率，说明", "下午10:30", "共 3,720 条", "at 10:30, (yes)", "http://localhost:8080 打开", "无/空白"))
                .noneMatch(Punctuation::mixed);
    }

    /** The reader of documents holds patterns; what it says stands in the texts. */
    private static boolean speaks(Text text) {
        String file = text.file().toString().replace('\\', '/');
        return !(file.startsWith("gongkai/reading/") || file.startsWith("gongkai/review/"))
                || file.contains("/ui/")
                || file.endsWith("Command.java");
    }
}
