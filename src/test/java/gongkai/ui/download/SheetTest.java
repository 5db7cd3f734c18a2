package gongkai.ui.download;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import gongkai.platform.csv.CsvCell;
import gongkai.ui.download.Sheet.Cell;
import gongkai.ui.download.Sheet.Fact;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is read back from a file is what stood on the screen. */
class SheetTest {

    private static final Sheet SHEET = new Sheet(
            "主动公开数(条):2012/2014年",
            Stream.of("年份", "公开数", "满意率", "附件").map(Cell::of).toList(),
            List.of(
                    List.of(Cell.year(2012), number("6728").noting("有争议"), percent("99.1"), Cell.of("=1+1")),
                    List.of(
                            Cell.year(2013),
                            number("2000").noting("2000余", "合计"),
                            percent("96").noting("96%以上"),
                            Cell.of("-甲\"乙\",丙\n丁")),
                    List.of(Cell.year(2014), Cell.of("/").noting("2014年"), Cell.of("空白"), Cell.of("@a")),
                    List.of(Cell.of("2015年1–3月"), number("0"), percent("-3.5"), Cell.day(LocalDate.of(2015, 4, 1)))),
            List.of(new Fact("内容", "主动公开数"), new Fact("范围", "=岳阳楼区")),
            new Sheet.Words("说明", "口径与说明"));

    @Test
    void aCsvFileHoldsNumbersOnOneScaleStatesAndFilters() throws IOException {
        byte[] bytes = csv();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        assertThat(text.replace("\r\n", "").replace("丙\n丁", "")).doesNotContain("\n", "\r");
        List<List<String>> records = CsvReader.builder().ofCsvRecord(text).stream()
                .map(r -> r.getFields())
                .toList();
        assertThat(records)
                .containsExactly(
                        List.of("年份", "公开数", "公开数 说明", "满意率", "满意率 说明", "附件"),
                        List.of("2012", "6728", "有争议", "99.1", "", "'=1+1"),
                        List.of("2013", "2000", "2000余 · 合计", "96", "96%以上", "'-甲\"乙\",丙\n丁"),
                        List.of("2014", "/", "2014年", "空白", "", "'@a"),
                        List.of("2015年1–3月", "0", "", "-3.5", "", "2015-04-01"),
                        List.of("", "", "", "", "", ""),
                        List.of("内容", "主动公开数", "", "", "", ""),
                        List.of("范围", "'=岳阳楼区", "", "", "", ""));
    }

    @Test
    void nothingThatASpreadsheetWouldRunIsLeftInACsvFile() {
        assertThat(Stream.of(
                                "=1",
                                "+cmd",
                                "-x",
                                "@sum",
                                "\t=1",
                                "\n=1",
                                "＝1",
                                "＋1",
                                "－1",
                                "＠a",
                                " =1",
                                "\u3000+x",
                                "+1+2",
                                "-1-2")
                        .map(CsvCell::safe))
                .allMatch(text -> text.startsWith("'"));
        assertThat(Stream.of("-1942", "+231", "0.5", "岳阳楼区", "−1,942", "", " ", "a=b")
                        .map(CsvCell::safe))
                .noneMatch(text -> text.startsWith("'"));
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbersOnOneScaleAndYearsAsNumbers() throws IOException {
        try (XSSFWorkbook workbook = xlsx()) {
            var sheet = workbook.getSheetAt(0);
            assertThat(texts(sheet.getRow(0))).containsExactly("年份", "公开数", "公开数 说明", "满意率", "满意率 说明", "附件");
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(2012);
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("0");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(6728);
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(0.991);
            assertThat(sheet.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(0.96);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(2000);
            assertThat(sheet.getRow(3).getCell(1).getCellType())
                    .as("the year beside a slash is no number of the cell")
                    .isEqualTo(CellType.STRING);
            assertThat(texts(sheet.getRow(1))).containsExactly("2012", "6,728", "有争议", "99.1%", "=1+1");
            assertThat(texts(sheet.getRow(2))).startsWith("2013", "2,000", "2000余 · 合计", "96%", "96%以上");
            assertThat(texts(sheet.getRow(3))).startsWith("2014", "/", "2014年", "空白");
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isZero();
            assertThat(sheet.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(-0.035);
            assertThat(sheet.getRow(4).getCell(5).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2015, 4, 1));
            for (Row row : sheet) {
                row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        }
    }

    @Test
    void aHeadThatIsAYearIsANumberToo() throws IOException {
        Sheet sheet = new Sheet("表", List.of(Cell.of("单位"), Cell.year(2024)), List.of(), List.of(), SHEET.words());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxExport.write(sheet, out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(1).getNumericCellValue())
                    .isEqualTo(2024);
        }
    }

    @Test
    void theSecondSheetHoldsFiltersAndDefinitions() throws IOException {
        try (XSSFWorkbook workbook = xlsx()) {
            var about = workbook.getSheetAt(1);
            assertThat(about.getSheetName()).isEqualTo("口径与说明");
            assertThat(texts(about.getRow(0))).containsExactly("内容", "主动公开数");
            assertThat(texts(about.getRow(1))).containsExactly("范围", "=岳阳楼区");
        }
    }

    @Test
    void aFileNameSaysWhatOfWhomAndOfWhenAndIsAllowedEverywhere() {
        LocalDate read = LocalDate.of(2024, 3, 5);
        assertThat(FileFacts.name(List.of("主动公开", "2012/2014年: 公开数(条)", "区财政局", "2012–2014年"), read))
                .isEqualTo("主动公开 2012 2014年 公开数(条) 区财政局 2012–2014年 2024-03-05");
        assertThat(FileFacts.name(List.of("主动公开", "主动公开：指标卡", "区财政局"), read)).isEqualTo("主动公开：指标卡 区财政局 2024-03-05");
        assertThat(FileFacts.name(List.of("Disclosure", "Disclosure  cards", "", "A/B"), read))
                .isEqualTo("Disclosure cards A B 2024-03-05");
        String longest = FileFacts.name(List.of("数".repeat(300), "表".repeat(300), "区财政局", "2012–2014年"), read);
        assertThat(longest).endsWith("区财政局 2012–2014年 2024-03-05");
        assertThat((longest + ".xlsx").getBytes(StandardCharsets.UTF_8).length).isLessThan(256);
    }

    private static Cell number(String number) {
        return Cell.number(new BigDecimal(number));
    }

    private static Cell percent(String number) {
        return Cell.percent(new BigDecimal(number));
    }

    private static byte[] csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvExport.write(SHEET, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxExport.write(SHEET, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    /** As a spreadsheet program shows them, empty cells left out. */
    private static List<String> texts(Row row) {
        DataFormatter formatter = new DataFormatter();
        return java.util.stream.StreamSupport.stream(row.spliterator(), false)
                .map(formatter::formatCellValue)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
