package gongkai.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.State;
import gongkai.reading.SampleFiles;
import gongkai.reading.SampleForms;
import gongkai.reading.document.Document;
import gongkai.reading.document.DocumentReader;
import gongkai.testing.Shared;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form written in any shape is read back whole: every form in every shape, with random values. */
class FormRoundTripTest {

    record Shape(String name, String file, Function<List<SampleForms.Table>, byte[]> writer, boolean keepsBlanks) {

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Shape> SHAPES = List.of(
            new Shape("web page", "report.html", SampleFiles::html, true),
            new Shape("Word", "report.docx", SampleFiles::word, true),
            new Shape("PDF", "report.pdf", tables -> SampleFiles.pdf(tables, 500), false),
            new Shape("PDF with wrapped titles", "report.pdf", tables -> SampleFiles.pdf(tables, 160), false),
            new Shape("one cell per line", "report.txt", SampleFiles::lines, false),
            new Shape("cells closed by bars", "report.txt", SampleFiles::barred, true),
            new Shape("pipe table", "report.txt", SampleFiles::pipes, true),
            new Shape("tabs", "report.txt", SampleFiles::tabs, true),
            new Shape("spaces", "report.txt", SampleFiles::spaces, false));

    static Stream<Arguments> formsAndShapes() {
        return Stream.of("2008", "2014", "2019", "2021")
                .flatMap(form -> SHAPES.stream().map(shape -> Arguments.of(form, shape)));
    }

    @ParameterizedTest(name = "form {0} as {1}")
    @MethodSource("formsAndShapes")
    void aFormIsReadBackAsItWasWritten(String form, Shape shape) {
        for (long seed = 1; seed <= 5; seed++) {
            SampleForms forms = SampleForms.of(form, seed, shape.keepsBlanks());
            Document document = DocumentReader.open(shape.file(), shape.writer().apply(forms.tables));
            TableReading reading = new FormTableReader(Shared.CATALOGUE)
                    .read(document.text(), document.grids(), form, Shared.DISTRICT, Period.ofYear(2021));
            assertThat(found(document, reading)).isEqualTo(new TreeMap<>(forms.expected));
            assertThat(reading.unread()).isEmpty();
        }
    }

    static Map<String, String> found(Document document, TableReading reading) {
        Map<String, String> found = new TreeMap<>();
        for (Claim c : reading.claims()) {
            assertThat(document.text().substring(c.start(), c.end())).isEqualTo(c.printed());
            String value = c.state() == State.SLASH
                    ? "/"
                    : c.value() == null ? "blank" : c.value().toPlainString();
            found.put(SampleForms.key(c.indicator(), c.aspect(), c.unit()), value);
        }
        return found;
    }
}
