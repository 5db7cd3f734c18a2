package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gongkai.e2e.AddressTest;
import gongkai.ui.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page as its reader meets it, sentences put together from texts, names and numbers: punctuated as Chinese is, numbers
 * grouped, spans of years never from a year to itself. What documents print themselves (titles, headings, clauses) is left out.
 */
class PageWordsTest extends AddressTest {

    /** Four digits and more without a comma that are neither a year nor a name. */
    private static final Pattern UNGROUPED = Pattern.compile(
            "(?<![\\p{Alnum}.,/=-])(?!(?:19|20)\\d\\d(?!\\d)|12345(?!\\d))[1-9]\\d{3,}(?![\\p{Alnum},-])");

    private static final Pattern SAME_YEAR = Pattern.compile("(\\d{4})(?:年)?[–-]\\1(?!\\d)|(\\d{4}-\\d\\d)[–-]\\2");

    @ParameterizedTest
    @MethodSource("addresses")
    void readsAsChineseDoes(String address) {
        int query = address.indexOf('?');
        visit(
                query < 0 ? address : address.substring(0, query),
                query < 0 ? Map.of() : Map.of("from", List.of("2014"), "to", List.of("2014")));
        List<String> words = words();
        assertThat(words).as(address).hasSizeGreaterThan(5);
        assertThat(words.stream().filter(Punctuation::mixed)).as(address).isEmpty();
        assertThat(words.stream().filter(text -> UNGROUPED.matcher(text).find()))
                .as(address)
                .isEmpty();
        assertThat(words.stream().filter(text -> SAME_YEAR.matcher(text).find()))
                .as(address)
                .isEmpty();
    }

    static Stream<String> addresses() {
        return Stream.concat(
                views(), Stream.of("?", "disclosure?", "units?", "findings?", "rectification?", "received?"));
    }

    private static List<String> words() {
        List<String> documents = documents();
        TreeSet<String> words = new TreeSet<>();
        all(UI.getCurrent()).forEach(component -> words.addAll(own(component)));
        return words.stream()
                .map(text -> without(text, documents))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The texts of a component's element itself, its drawn HTML, and what is read out for it. */
    private static List<String> own(Component component) {
        Element element = ((HasElement) component).getElement();
        List<String> own = new ArrayList<>();
        element.getChildren().filter(Element::isTextNode).map(Element::getText).forEach(own::add);
        String html = component instanceof Table<?> table ? table.html() : element.getProperty("innerHTML");
        if (html != null) {
            text(html, own);
        }
        for (String name : List.of("aria-label", "title", "alt")) {
            String value = element.getAttribute(name);
            if (value != null) {
                own.add(value);
            }
        }
        for (String name : List.of("label", "placeholder", "helperText")) {
            String value = element.getProperty(name);
            if (value != null) {
                own.add(value);
            }
        }
        return own;
    }

    private static void text(String html, java.util.Collection<String> into) {
        var document = Jsoup.parse(html);
        document.select("code, mark, .quote").remove();
        document.getAllElements().forEach(element -> {
            into.add(element.ownText());
            into.add(element.attr("title"));
            into.add(element.attr("aria-label"));
        });
    }

    private static String without(String text, List<String> documents) {
        String left = text;
        for (String printed : documents) {
            left = left.replace(printed, "\u2060");
        }
        return left;
    }

    /** What the published documents print, longest first. */
    private static List<String> documents() {
        TreeSet<String> printed = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        read("sources.csv").forEach(row -> printed.addAll(List.of(row.getField("title"), row.getField("address"))));
        read("claims.csv").forEach(row -> printed.addAll(List.of(row.getField("section"), row.getField("quote"))));
        printed.remove("");
        return printed.stream().filter(text -> text.length() > 3).toList();
    }

    private static List<NamedCsvRecord> read(String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src/main/resources/published", file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
