package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.testing.Tables;
import gongkai.testing.ViewTest;
import gongkai.ui.download.DownloadedFilesTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each number of each file of each view, compared with the ledger and not with the screen: what the cell is of is told by
 * the file itself (the heads of its row and column, its title, its remark), and the ledger is asked for that figure. A cell
 * whose figure has no number has none. The workbook holds the same as the CSV, with years and rates as numbers on one
 * scale.
 */
class LedgerFilesTest extends ViewTest {

    private static final String FILTERS = "from=2008&to=2024";
    private static final String REGION = "430602";

    /** Computed from other cells or counts of something: no figures of the ledger; each is checked below or elsewhere. */
    private static final Set<String> COMPUTED = Set.of(
            "按附表计算", "人均", "中位数", "下四分位数", "上四分位数", "数据", "未结问题", "单位数", "数据数", "序号", "正文数", "表中数", "被核数", "对照数", "数值一",
            "数值二", "相差", "所在报表");

    /** A column of numbers of another indicator than its row's. */
    private static final String STAFF = "工作人员";

    private static final Set<String> YEARS = Set.of("年份", "年度", "所属年份", "期间", "数据期间");

    /** What stands in a number's place. */
    private static final Map<String, String> STATES = Map.of("/", "SLASH", "空白", "BLANK", "无", "NONE_STATED");

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})年第(\\d)季度");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})年(\\d{1,2})(?:[–-](\\d{1,2}))?月");
    private static final Pattern SPAN = Pattern.compile("(\\d{4})年(\\d{1,2})月[–-](\\d{4})年(\\d{1,2})月");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private record Key(String indicator, String aspect, String unit, String period) {}

    private record Said(@Nullable BigDecimal value, String state) {}

    private record Cell(String text, String note) {}

    private record File(String title, String page, List<String> heads, List<List<Cell>> rows) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Catalogue catalogue;

    private final Map<Key, Set<Said>> ledger = new HashMap<>();
    private final Map<String, Set<String>> indicators = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    static Stream<String> views() {
        return DownloadedFilesTest.views();
    }

    @ParameterizedTest
    @MethodSource("views")
    void eachNumberIsThatOfTheLedger(String route) throws IOException {
        learn();
        UI.getCurrent().navigate(route, QueryParameters.fromString(FILTERS));
        roundTrip();
        int compared = 0;
        List<Component> lines = Stream.concat(
                        all(UI.getCurrent()).filter(c -> c.hasClassName("download-bar")),
                        Tables.charts(UI.getCurrent())
                                .filter(panel -> !panel.table().isEmpty()))
                .toList();
        for (Component line : lines) {
            byte[] csv = Tables.file(line, "CSV");
            File file = file(csv);
            compared += compare(file);
            sameInTheWorkbook(csv, Tables.file(line, "XLSX"));
        }
        if (Set.of(
                        "",
                        "disclosure",
                        "application",
                        "consultation",
                        "hotline",
                        "appeal",
                        "resource",
                        "website",
                        "units",
                        "briefing")
                .contains(route)) {
            assertThat(compared).as("numbers compared").isGreaterThan(5);
        }
    }

    /** @return how many cells were found in the ledger */
    private int compare(File file) {
        int found = 0;
        List<String> strange = new ArrayList<>();
        for (List<Cell> row : file.rows()) {
            for (int i = 1; i < row.size(); i++) {
                Cell cell = row.get(i);
                String head = file.heads().get(i);
                boolean number = NUMBER.matcher(cell.text()).matches();
                boolean state = STATES.containsKey(cell.text());
                if (!number && !state || COMPUTED.contains(head) || YEARS.contains(head)) {
                    continue;
                }
                Set<Said> said = said(file, row, i);
                if (row.stream().anyMatch(c -> c.text().equals("合计")) && number) {
                    assertThat(new BigDecimal(cell.text()))
                            .as("sum of the levels")
                            .isEqualByComparingTo(above(file, row, i));
                    found++;
                } else if (said.stream().anyMatch(one -> agrees(one, cell.text()))) {
                    found++;
                } else {
                    strange.add(head + " of " + row.stream().map(Cell::text).toList() + " is " + said);
                }
            }
        }
        assertThat(strange).as(file.title()).isEmpty();
        for (int share = file.heads().indexOf("按附表计算"), i = 0;
                share > 0 && i < file.rows().size();
                i++) {
            List<Cell> row = file.rows().get(i);
            if (NUMBER.matcher(row.get(share).text()).matches()) {
                double part = Double.parseDouble(row.get(share - 2).text());
                double whole = Double.parseDouble(row.get(share - 1).text());
                assertThat(Double.parseDouble(row.get(share).text())).isCloseTo(part / whole * 100, within(0.006));
                found++;
            }
        }
        int one = file.heads().indexOf("数值一");
        for (List<Cell> row : one < 0 ? List.<List<Cell>>of() : file.rows()) {
            if (!row.get(one).text().isEmpty() && !row.get(one + 1).text().isEmpty()) {
                assertThat(new BigDecimal(row.get(one).text())
                                .subtract(new BigDecimal(row.get(one + 1).text())))
                        .as("what the sides of a finding differ by")
                        .isEqualByComparingTo(row.get(one + 2).text());
                found++;
            }
        }
        return found;
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.api.Assertions.within(offset);
    }

    private static boolean agrees(Said said, String text) {
        BigDecimal value = said.value();
        return STATES.containsKey(text)
                ? said.state().equals(STATES.get(text))
                : value != null && said.state().equals("VALUE") && value.compareTo(new BigDecimal(text)) == 0;
    }

    private static BigDecimal above(File file, List<Cell> row, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = file.rows().indexOf(row) - 1;
                at >= 0 && file.rows().get(at).getFirst().equals(row.getFirst());
                at--) {
            sum = sum.add(new BigDecimal(file.rows().get(at).get(column).text()));
        }
        return sum;
    }

    /** Everything that the ledger has for what the file says the cell is of. */
    private Set<Said> said(File file, List<Cell> row, int column) {
        String head = file.heads().get(column);
        List<String> around = new ArrayList<>(List.of(head));
        row.forEach(cell -> around.add(cell.text()));
        around.add(file.title());
        around.add(file.page());
        if (head.equals(STAFF)) {
            around.add("政府信息公开指定专职人员总数");
        }
        Set<String> periods = new HashSet<>();
        List<String> when = new ArrayList<>(around);
        when.add(row.get(column).note());
        row.forEach(cell -> when.add(cell.note()));
        for (String words : when) {
            for (String part : words.split(" · ")) {
                period(part).ifPresent(periods::add);
            }
        }
        if (periods.isEmpty()) {
            Matcher year = Pattern.compile("\\d{4}年(?:第\\d季度)?").matcher(file.title());
            while (year.find()) {
                period(year.group()).ifPresent(periods::add);
            }
        }
        Set<String> of = new HashSet<>();
        Set<String> whose = new HashSet<>();
        for (String words : around) {
            String plain = words.replaceFirst("[(（][^)）]*[)）]$", "");
            for (String part : plain.split(" · ")) {
                of.addAll(indicators.getOrDefault(part, Set.of()));
                of.addAll(indicators.getOrDefault(part.replaceFirst("[(（][^()（）]*[)）]$", ""), Set.of()));
                Optional.ofNullable(units.get(part)).ifPresent(whose::add);
            }
            indicators.forEach((name, codes) -> {
                if (words.equals(file.title()) && words.contains(name)) {
                    of.addAll(codes);
                }
            });
        }
        // the parts of a rate stand beside it
        Set<String> parts = new HashSet<>();
        for (String code : of) {
            catalogue.indicator(code).ifPresent(rate -> {
                parts.addAll(Stream.of(rate.numerator(), rate.denominator())
                        .filter(part -> part != null)
                        .toList());
            });
        }
        of.addAll(parts);
        if (of.isEmpty()) {
            of.addAll(catalogue.indicators().stream().map(Indicator::code).toList());
        }
        whose.add(REGION);
        Set<Said> said = new HashSet<>();
        ledger.forEach((key, values) -> {
            if (of.contains(key.indicator()) && whose.contains(key.unit()) && periods.contains(key.period())) {
                said.addAll(values);
            }
        });
        return said;
    }

    private static Optional<String> period(String words) {
        Matcher m = YEAR.matcher(words);
        if (m.matches()) {
            return Optional.of(m.group(1) + "01-" + m.group(1) + "12");
        }
        m = QUARTER.matcher(words);
        if (m.matches()) {
            int last = Integer.parseInt(m.group(2)) * 3;
            return Optional.of(month(m.group(1), last - 2) + "-" + month(m.group(1), last));
        }
        m = SPAN.matcher(words);
        if (m.matches()) {
            return Optional.of(month(m.group(1), Integer.parseInt(m.group(2))) + "-"
                    + month(m.group(3), Integer.parseInt(m.group(4))));
        }
        m = MONTHS.matcher(words);
        if (m.matches()) {
            int from = Integer.parseInt(m.group(2));
            int to = m.group(3) == null ? from : Integer.parseInt(m.group(3));
            return Optional.of(month(m.group(1), from) + "-" + month(m.group(1), to));
        }
        m = MONTH.matcher(words);
        return m.matches() ? Optional.of(m.group(1) + m.group(2) + "-" + m.group(1) + m.group(2)) : Optional.empty();
    }

    private static String month(String year, int month) {
        return year + (month < 10 ? "0" : "") + month;
    }

    private void learn() {
        catalogue
                .indicators()
                .forEach(i -> indicators
                        .computeIfAbsent(i.zh().replaceFirst("^..[:：]", ""), key -> new HashSet<>())
                        .add(i.code()));
        catalogue.units().stream()
                .filter(unit -> unit.region().equals(REGION))
                .forEach(unit -> units.put(unit.zh(), unit.code()));
        for (String table : List.of("roll_up where true", "claim where status = 'ACCEPTED'")) {
            jdbc.sql("select indicator, aspect, unit, from_month, to_month, value, state from " + table
                            + " and region = '430602'")
                    .query((row, number) -> ledger.computeIfAbsent(
                                    new Key(
                                            row.getString(1),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getInt(4) + "-" + row.getInt(5)),
                                    key -> new HashSet<>())
                            .add(new Said(row.getBigDecimal(6), row.getString(7))))
                    .list();
        }
    }

    // ---- the files

    /** Number for number, state for state; a year is a number in the format 0, a rate the hundredth in one with %. */
    private static void sameInTheWorkbook(byte[] csv, byte[] xlsx) throws IOException {
        List<List<String>> records = records(csv);
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                List<String> record = records.get(row.getRowNum());
                for (int i = 0; i < record.size(); i++) {
                    String said = record.get(i).startsWith("'") ? record.get(i).substring(1) : record.get(i);
                    org.apache.poi.ss.usermodel.Cell cell = row.getCell(i);
                    if (cell == null || cell.getCellType() == CellType.BLANK) {
                        assertThat(said).isEmpty();
                    } else if (cell.getCellType() == CellType.NUMERIC) {
                        String format = cell.getCellStyle().getDataFormatString();
                        if (format.contains("yy")) {
                            assertThat(cell.getLocalDateTimeCellValue().toLocalDate())
                                    .hasToString(said);
                            continue;
                        }
                        double number = cell.getNumericCellValue() * (format.endsWith("%") ? 100 : 1);
                        assertThat(number).as(said).isCloseTo(Double.parseDouble(said), within(1e-6));
                        if (said.matches("(19|20)\\d\\d") && i == 0) {
                            assertThat(format).isEqualTo("0");
                        }
                    } else {
                        assertThat(shown.formatCellValue(cell)).isEqualTo(said);
                        if (!records.getFirst().get(i).equals("所在报表")) { // the names of forms, which are years
                            assertThat(said).as("a number is no text").doesNotMatch("[1-9]\\d*(\\.\\d+)?%?");
                        }
                    }
                }
            }
        }
    }

    private static File file(byte[] csv) {
        List<List<String>> records = records(csv);
        int end = 0;
        while (!records.get(end).stream().allMatch(String::isEmpty)) {
            end++;
        }
        String title = records.get(end + 1).get(1);
        String page = records.stream()
                .skip(end)
                .filter(record -> record.getFirst().equals("页面"))
                .map(record -> record.get(1))
                .findFirst()
                .orElse("");
        List<String> all = records.getFirst();
        List<String> heads = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isEmpty() && (i == 0 || !all.get(i).equals(all.get(i - 1) + " 说明"))) {
                heads.add(all.get(i));
                at.add(i);
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, end)) {
            List<Cell> row = new ArrayList<>();
            for (int i : at) {
                boolean noted = i + 1 < all.size() && all.get(i + 1).equals(all.get(i) + " 说明");
                row.add(new Cell(record.get(i), noted ? record.get(i + 1) : ""));
            }
            rows.add(row);
        }
        return new File(title, page, heads, rows);
    }

    private static List<List<String>> records(byte[] csv) {
        return CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8).substring(1)).stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
