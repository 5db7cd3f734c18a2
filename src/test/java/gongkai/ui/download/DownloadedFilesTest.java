package gongkai.ui.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gongkai.e2e.Routes;
import gongkai.testing.Tables;
import gongkai.testing.ViewTest;
import gongkai.ui.component.MetricCard;
import gongkai.ui.page.PageView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of every view can be taken along, and its files hold what the view shows: numbers, states, filters. */
public class DownloadedFilesTest extends ViewTest {

    private static final String FILTERS = "from=2010&to=2024";
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    /** What a sign in a cell is called in a file. */
    private static final Map<String, String> SIGNS = Map.of("◇", "有争议", "Σ", "合计", "□", "空白", "·", "无报告", "–", "报告未载");

    /** One table as a reader sees it: rows of cells. */
    private record Shown(String name, List<List<String>> rows, boolean hasFigures, Component line) {}

    /** Not the document under review, which is read at its place, nor the display that nobody stands at. */
    public static Stream<String> views() {
        return Routes.all().stream()
                .filter(route -> !List.of("login", "wall").contains(route) && !route.startsWith("sources/"));
    }

    /** The same with the table of facts about it, which stands apart. */
    private record Taken(List<List<String>> rows, Map<String, List<String>> facts) {}

    @ParameterizedTest
    @MethodSource("views")
    void filesHoldWhatTheViewShows(String route) throws IOException {
        visit(route);
        for (Shown table : tables()) {
            byte[] csv = Tables.file(table.line(), "CSV");
            assertThat(csv).as(table.name()).startsWith(0xEF, 0xBB, 0xBF);
            assertThat(new String(csv, StandardCharsets.UTF_8)
                            .replace("\r\n", "")
                            .indexOf('\r'))
                    .isNegative();
            compare(table, csv(csv), route);
            compare(table, xlsx(Tables.file(table.line(), "XLSX")), route);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void theCardsOfAViewAreOneTable(String route) throws IOException {
        visit(route);
        List<Component> cards = all(page()).filter(MetricCard.class::isInstance).toList();
        if (cards.isEmpty() || route.equals("briefing")) { // the chapters of the briefing are the other views
            return;
        }
        Component line = all(page())
                .filter(c -> c.hasClassName("download-bar"))
                .filter(c -> csvHead(c).equals("指标"))
                .findFirst()
                .orElseThrow();
        Taken file = csv(Tables.file(line, "CSV"));
        assertThat(file.rows()).hasSize(cards.size());
        for (int i = 0; i < cards.size(); i++) {
            List<String> row = file.rows().get(i);
            Jsoup.parse(cards.get(i).getElement().getProperty("innerHTML"))
                    .select(".change, .beside, .missing, .chip")
                    .eachText()
                    .forEach(said -> assertThat(String.join(" ", row).replaceAll("\\s", ""))
                            .contains(said.replaceAll("\\s", "")));
            assertThat(file.facts()).containsKey("口径：" + row.getFirst());
        }
    }

    /** Rows that are asked for later, and files, are made without the page: they are in its language all the same. */
    @ParameterizedTest
    @MethodSource("views")
    void whatIsMadeWithoutThePageIsInItsLanguage(String route) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        visit(route);
        List<Component> lines =
                all(page()).filter(c -> c.hasClassName("download-bar")).toList();
        assertThat(lines).allSatisfy(line -> assertThat(words(line)).startsWith("Download"));
        List<String> before = made(lines);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(made(lines)).isEqualTo(before);
    }

    private List<String> made(List<Component> lines) {
        return Stream.concat(
                        Tables.drawnIn(page()).stream().map(Document::html),
                        Stream.concat(
                                        lines.stream(),
                                        Tables.charts(page())
                                                .filter(panel -> !panel.table().isEmpty()))
                                .map(line -> new String(Tables.file(line, "CSV"), StandardCharsets.UTF_8)))
                .toList();
    }

    private String csvHead(Component line) {
        String text = new String(Tables.file(line, "CSV"), StandardCharsets.UTF_8).substring(1);
        return text.substring(0, text.indexOf(','));
    }

    private void compare(Shown table, Taken file, String route) {
        assertThat(file.rows()).as(table.name()).hasSameSizeAs(table.rows());
        for (int i = 0; i < table.rows().size(); i++) {
            String row = String.join(" | ", file.rows().get(i)).replace(",", "");
            for (String cell : table.rows().get(i)) {
                numbers(cell).forEach(number -> assertThat(row).as(table.name()).contains(number));
                SIGNS.forEach((sign, words) -> {
                    // among findings a dash stands for a unit that nobody has named yet
                    boolean place = cell.strip().equals(sign) && !(sign.equals("–") && route.startsWith("findings"));
                    if (place || "◇Σ□".contains(sign) && cell.contains(sign)) {
                        assertThat(row).as(table.name() + ": " + cell).contains(words);
                    }
                });
                for (String word : List.of("有争议", "暂定", "未说明", "无报告", "空白")) {
                    if (cell.contains(word)) {
                        assertThat(row).as(table.name()).contains(word);
                    }
                }
            }
        }
        assertThat(file.facts().get("页面地址")).containsExactly("/" + route + "?" + FILTERS);
        lede().ifPresent(scope -> assertThat(file.facts().get("范围")).containsExactly(scope));
        assertThat(file.facts()).containsKey("数据读取时间");
        if (table.hasFigures()) {
            assertThat(file.facts().keySet()).as(table.name()).anyMatch(fact -> fact.startsWith("口径："));
        }
    }

    private static List<String> numbers(String text) {
        List<String> found = new ArrayList<>();
        Matcher digits = NUMBER.matcher(text);
        while (digits.find()) {
            found.add(digits.group().replace(",", ""));
        }
        return found;
    }

    // ---- the page

    private void visit(String route) {
        UI.getCurrent().navigate(route, QueryParameters.fromString(FILTERS));
        roundTrip();
    }

    private static PageView page() {
        return all(UI.getCurrent())
                .filter(PageView.class::isInstance)
                .map(PageView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> lede() {
        return page().getChildren()
                .filter(c -> c.hasClassName("page-header"))
                .flatMap(ViewTest::all)
                .filter(c -> c instanceof Paragraph && c.hasClassName("lede"))
                .map(ViewTest::words)
                .findFirst();
    }

    private static List<Shown> tables() {
        List<Shown> tables = new ArrayList<>();
        Tables.in(page()).forEach(table -> tables.add(shown(name(table), Tables.drawn(table), lineOf(table))));
        Tables.charts(page())
                .filter(panel -> !panel.table().isEmpty())
                .forEach(panel -> tables.add(shown(panel.title(), Jsoup.parse(panel.table()), panel)));
        return tables;
    }

    private static Shown shown(String name, Document drawn, Component line) {
        List<List<String>> rows = drawn.select("tr").stream()
                .filter(tr -> tr.select("th[scope=col], th[colspan]").isEmpty())
                .map(tr -> tr.select("th, td").stream().map(cell -> cell.text()).toList())
                .toList();
        boolean hasFigures = !drawn.select(".value-link, [data-cell]").isEmpty();
        return new Shown(name, rows, hasFigures, line);
    }

    private static String name(Component table) {
        return Stream.iterate(
                        Optional.of(table), Optional::isPresent, c -> c.get().getParent())
                .map(c -> c.orElseThrow().getElement().getAttribute("aria-label"))
                .filter(label -> label != null && !label.isEmpty())
                .findFirst()
                .orElse("a table");
    }

    /** The line of downloads that stands nearest. */
    private static Component lineOf(Component table) {
        for (Optional<Component> at = Optional.of(table);
                at.isPresent();
                at = at.get().getParent()) {
            List<Component> lines =
                    all(at.get()).filter(c -> c.hasClassName("download-bar")).toList();
            if (!lines.isEmpty()) {
                assertThat(lines).as(name(table)).hasSize(1);
                return lines.getFirst();
            }
        }
        throw new AssertionError("cannot be taken along: " + name(table));
    }

    // ---- the files

    private static Taken csv(byte[] bytes) {
        List<List<String>> records =
                CsvReader.builder().ofCsvRecord(new String(bytes, StandardCharsets.UTF_8).substring(1)).stream()
                        .map(CsvRecord::getFields)
                        .toList();
        int empty = 0;
        while (!records.get(empty).stream().allMatch(String::isEmpty)) {
            empty++;
        }
        return new Taken(records.subList(1, empty), facts(records.subList(empty + 1, records.size())));
    }

    private static Taken xlsx(byte[] bytes) throws IOException {
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetAt(0).getPaneInformation().isFreezePane())
                    .isTrue();
            List<List<List<String>>> sheets = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : workbook.getSheetAt(i)) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
                    rows.add(cells);
                }
                sheets.add(rows);
            }
            List<List<String>> table = sheets.getFirst();
            return new Taken(table.subList(1, table.size()), facts(sheets.getLast()));
        }
    }

    private static Map<String, List<String>> facts(List<List<String>> rows) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        rows.forEach(row ->
                facts.computeIfAbsent(row.getFirst(), key -> new ArrayList<>()).add(row.get(1)));
        return facts;
    }
}
