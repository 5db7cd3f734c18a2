package gongkai.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gongkai.dashboard.subject.ui.DisclosureView;
import gongkai.dashboard.subject.ui.HotlineView;
import gongkai.platform.web.Html;
import gongkai.testing.Tables;
import gongkai.testing.ViewTest;
import gongkai.ui.component.Chip;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.download.Sheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A table on the page and in its files, from one model and the same rows. */
class TableTest extends ViewTest {

    private record Line(String name, String part, BigDecimal number, boolean isSum) {}

    private static final SharedState SUM = new SharedState("合计", "非合计", "均为合计", "多为合计");

    @Test
    void thePageAndBothFilesHaveTheSameRowsAndTheFilesTheNumbersOfTheModel() throws IOException {
        Random random = new Random(7);
        List<Line> lines = IntStream.range(0, 300)
                .mapToObj(i -> new Line(
                        "单位" + i,
                        "",
                        new BigDecimal(random.nextLong(-9_999_999, 9_999_999)).movePointLeft(random.nextInt(4)),
                        false))
                .toList();
        Div whole = new Table<>(model(), lines).withFile();
        UI.getCurrent().add(whole);
        roundTrip();

        List<Element> shown = Tables.drawnIn(whole).getFirst().select("tbody tr");
        List<List<String>> csv = csv(whole);
        assertThat(shown).hasSize(lines.size());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(download(whole, "XLSX")))) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                assertThat(shown.get(i).select("td").getFirst().text())
                        .as("what is displayed is words, from which no number could be read")
                        .isEqualTo("约 " + line.number().abs().toBigInteger() + " 条");
                assertThat(csv.get(i + 1).subList(0, 2))
                        .containsExactly(line.name(), line.number().toPlainString());
                Row row = workbook.getSheetAt(0).getRow(i + 1);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo(line.name());
                assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(row.getCell(1).getNumericCellValue())
                        .isEqualTo(line.number().doubleValue());
            }
        }
        System.out.println("TableTest: " + lines.size() + " numbers on the page, in the CSV file and in the workbook");
    }

    @Test
    void nothingThatARowSaysIsMarkup() {
        String hostile = "<img src=x onerror=\"alert(1)\">'&amp;";
        TableModel<Line> model = new TableModel<Line>(hostile)
                .grouped(hostile, Line::part)
                .words(TableColumn.text(hostile), Line::name)
                .column(
                        TableColumn.word(hostile),
                        line -> TableCell.stacked(Html.of(hostile), Sheet.Cell.of(hostile), hostile))
                .column(
                        TableColumn.state(hostile),
                        line -> TableCell.chip(hostile, Chip.Tone.BAD).styled(hostile))
                .column(
                        TableColumn.number(hostile),
                        line -> TableCell.absent(hostile).with(Html.of(hostile), hostile))
                .column(
                        TableColumn.action(hostile),
                        line -> RowButtons.of(0)
                                .button("data-x", hostile, hostile)
                                .cell())
                .rowStyle(line -> hostile)
                .top(hostile, List.of(TableCell.of(hostile)))
                .bottom(hostile, List.of(TableCell.of(hostile)));
        Document drawn = Tables.drawn(new Table<>(model, List.of(new Line(hostile, hostile, BigDecimal.ONE, false))));
        assertThat(drawn.select("img, [onerror]")).isEmpty();
        assertThat(drawn.select("table").text().split(Pattern.quote(hostile), -1))
                .hasSizeGreaterThan(12);
    }

    @Test
    void aTableIsOneComponentWhateverTheNumberOfItsCells() {
        Table<Line> table = new Table<>(model(), lines(1000));
        UI.getCurrent().add(table);
        assertThat(all(table)).containsExactly(table);
    }

    @Test
    void aPageHasNoComponentInItsTables() {
        for (Class<? extends Component> view : List.of(HotlineView.class, DisclosureView.class)) {
            open(view, "from=2008&to=2024");
            roundTrip();
            List<Table<?>> tables = Tables.in(UI.getCurrent()).toList();
            int cells = tables.stream()
                    .mapToInt(table -> Tables.drawn(table).select("td, th").size())
                    .sum();
            assertThat(tables)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(table -> assertThat(all(table)).hasSize(1));
            System.out.printf(
                    "TableTest: %s has %d components with %d tables of %d cells%n",
                    view.getSimpleName(), all(UI.getCurrent()).count(), tables.size(), cells);
        }
    }

    @Test
    void aLongTableIsSentInPartsThatTogetherAreTheWhole() {
        for (int count : List.of(0, 1, 40, 50, 51, 240, 241, 700)) {
            TableHtml<Line> html = new TableHtml<>(
                    model(), lines(count), new RestWords(UI.getCurrent().getLocale()));
            int first = Math.min(count, count <= TableParts.FIRST + TableParts.SHORT_REST ? count : TableParts.FIRST);
            Document drawn = Jsoup.parse(html.beginning(first));
            List<String> names = new ArrayList<>(drawn.select("tbody th").eachText());
            int parts = 1;
            while (!drawn.select(".table-rest").isEmpty()) {
                int from = Integer.parseInt(drawn.select(".table-rest").attr("data-from"));
                assertThat(from).isEqualTo(names.size());
                assertThat(drawn.select(".table-rest").text()).contains(String.valueOf(count));
                drawn = Jsoup.parse(html.part(from, Math.min(count, from + 200)));
                names.addAll(drawn.select("tbody th").eachText());
                parts++;
            }
            assertThat(names).isEqualTo(lines(count).stream().map(Line::name).toList());
            assertThat(parts)
                    .as("parts of %s rows", count)
                    .isEqualTo(
                            count <= TableParts.FIRST + TableParts.SHORT_REST
                                    ? 1
                                    : 1 + (count - TableParts.FIRST + 199) / 200);
        }
    }

    @Test
    void nothingIsSentOfATableThatIsFoldedAway() {
        Table<Line> table = Table.later("t", 400, () -> new TableContent<>(model(), lines(400)));
        UI.getCurrent().add(table);
        assertThat(table.getElement().getProperty("innerHTML"))
                .doesNotContain("<table")
                .contains("共 400 行");
        assertThat(table.getElement().getAttribute("data-rest")).startsWith("VAADIN/");
        Table<Line> closed = Table.closed("t", () -> {
            throw new IllegalStateException("nobody has opened it");
        });
        UI.getCurrent().add(closed);
        assertThat(closed.getElement().getProperty("innerHTML"))
                .doesNotContain("<table")
                .contains("全部显示")
                .doesNotContain("行");
        Table<Line> seen = new Table<>(model(), lines(400));
        UI.getCurrent().add(seen);
        assertThat(Jsoup.parse(seen.getElement().getProperty("innerHTML")).select("tbody tr"))
                .hasSize(TableParts.FIRST);
    }

    @Test
    void whatMostNumbersAreIsSaidOnceAndTheOthersAreMarkedAlsoInARestThatComesLater() {
        List<Line> lines = IntStream.range(0, 200)
                .mapToObj(i -> new Line("单位" + i, "", BigDecimal.valueOf(i), i % 10 != 9))
                .toList();
        TableHtml<Line> html =
                new TableHtml<>(model(), lines, new RestWords(UI.getCurrent().getLocale()));
        Document first = Jsoup.parse(html.beginning(50));
        Document rest = Jsoup.parse(html.part(50, 200));
        assertThat(first.select(".table-note").text()).isEqualTo("多为合计");
        assertThat(first.select(".chip").eachText()).hasSize(5).containsOnly("非合计");
        assertThat(rest.select(".chip").eachText()).hasSize(15).containsOnly("非合计");
        assertThat(rest.select(".table-note")).isEmpty();
    }

    @Test
    void whatStandsOverSeveralRowsIsThereOnceOnThePageInEachPartAndInEveryRowOfTheFile() {
        List<Line> lines = IntStream.range(0, 90)
                .mapToObj(i -> new Line("层级" + i % 3, "指标" + i / 3, BigDecimal.valueOf(i), false))
                .toList();
        TableModel<Line> model = new TableModel<Line>("各级")
                .over(TableColumn.text("指标"), line -> TableCell.of(line.part()))
                .words(TableColumn.word("层级"), Line::name)
                .column(TableColumn.number("数"), line -> TableCell.of("", Sheet.Cell.number(line.number())));
        TableHtml<Line> html =
                new TableHtml<>(model, lines, new RestWords(UI.getCurrent().getLocale()));
        for (Document part : List.of(Jsoup.parse(html.beginning(50)), Jsoup.parse(html.part(50, 90)))) {
            for (Element body : part.select("tbody")) {
                assertThat(body.select("th[rowspan]")).hasSize(1);
                assertThat(body.select("th[rowspan]").attr("rowspan"))
                        .isEqualTo(String.valueOf(body.select("tr").size()));
            }
            assertThat(part.select("th[scope=row]")).hasSameSizeAs(part.select("tbody tr"));
        }
        Sheet sheet = model.sheet(lines, List.of(), new Sheet.Words("", ""));
        assertThat(sheet.rows())
                .hasSize(90)
                .allSatisfy(row -> assertThat(row.getFirst().text()).startsWith("指标"));
    }

    @Test
    void aRowOfTheBrowserThatIsNoneOpensNothing() {
        assertThat(RowButtons.row(List.of("a", "b"), "1")).contains("b");
        for (String wrong : List.of("2", "-1", "", "x", "99999999999", "1 ")) {
            assertThat(RowButtons.row(List.of("a", "b"), wrong)).isEmpty();
        }
    }

    private static TableModel<Line> model() {
        return new TableModel<Line>("数")
                .words(TableColumn.text("单位"), Line::name)
                .column(
                        TableColumn.number("公开数"),
                        line -> TableCell.of(
                                        "约 " + line.number().abs().toBigInteger() + " 条",
                                        Sheet.Cell.number(line.number()))
                                .holding(Map.of(SUM, line.isSum())))
                .column(
                        TableColumn.action("操作"),
                        line -> RowButtons.of(0)
                                .button("data-remove", "删除", line.name())
                                .cell());
    }

    private static List<Line> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Line("单位" + i, "", BigDecimal.valueOf(i), false))
                .toList();
    }

    private static byte[] download(Div whole, String kind) {
        DownloadBar bar = all(whole)
                .filter(DownloadBar.class::isInstance)
                .map(DownloadBar.class::cast)
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            bar.write(DownloadBar.Kind.valueOf(kind), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<List<String>> csv(Div whole) {
        return CsvReader.builder()
                .ofCsvRecord(new String(download(whole, "CSV"), StandardCharsets.UTF_8).substring(1))
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
