package gongkai.base;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import gongkai.base.TableSheet.Cell;
import gongkai.base.TableSheet.Fact;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read back from a file is what stood on the screen. */
class TableSheetTest {

    private static final TableSheet SHEET = new TableSheet(
            "主动公开数(条):2012/2014年",
            List.of("年份", "公开数", "满意率", "附件"),
            List.of(
                    List.of(Cell.of("2012"), cell("6,728", "6728", "有争议"), cell("98.6%", "98.6", ""), Cell.of("=1+1")),
                    List.of(Cell.of("2013"), cell("2000余", "2000", ""), Cell.of("/"), Cell.of("-甲\"乙\",丙\n丁")),
                    List.of(Cell.of("2014"), Cell.of("无报告"), Cell.of("空白"), Cell.of("@a")),
                    List.of(Cell.of("2015"), cell("0", "0", ""), cell("-3.50", "-3.50", ""), Cell.of("-12"))),
            List.of(new Fact("内容", "主动公开数"), new Fact("范围", "=岳阳楼区")),
            new TableSheet.Words("说明", "口径与说明"));

    @Test
    void aCsvFileHoldsNumbersStatesAndFilters() throws IOException {
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
                        List.of("2012", "6728", "有争议", "98.6", "98.6%", "'=1+1"),
                        List.of("2013", "2000", "2000余", "/", "", "'-甲\"乙\",丙\n丁"),
                        List.of("2014", "无报告", "", "空白", "", "'@a"),
                        List.of("2015", "0", "", "-3.50", "", "-12"),
                        List.of("", "", "", "", "", ""),
                        List.of("内容", "主动公开数", "", "", "", ""),
                        List.of("范围", "'=岳阳楼区", "", "", "", ""));
    }

    @Test
    void nothingThatASpreadsheetWouldRunIsLeftInACsvFile() {
        assertThat(List.of("=1", "+cmd", "-x", "@sum", "\t=1", "＝1", "+1+2", "-1-2").stream()
                        .map(CsvSheet::safe))
                .allMatch(text -> text.startsWith("'"));
        assertThat(List.of("-1942", "+231", "0.5", "岳阳楼区", "−1,942", "").stream()
                        .map(CsvSheet::safe))
                .noneMatch(text -> text.startsWith("'"));
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbersShownAsOnTheScreen() throws IOException {
        try (XSSFWorkbook workbook = xlsx()) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(texts(sheet.getRow(0))).containsExactly("年份", "公开数", "公开数 说明", "满意率", "附件");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(6728);
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(0.986);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(2000);
            assertThat(texts(sheet.getRow(1))).containsExactly("2012", "6,728", "有争议", "98.6%", "=1+1");
            assertThat(texts(sheet.getRow(2))).startsWith("2013", "2000余").contains("/");
            assertThat(texts(sheet.getRow(3))).contains("无报告", "空白");
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isZero();
            assertThat(sheet.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(-3.5);
            for (Row row : sheet) {
                row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        }
    }

    @Test
    void theSecondSheetHoldsFiltersAndDefinitions() throws IOException {
        try (XSSFWorkbook workbook = xlsx()) {
            Sheet about = workbook.getSheetAt(1);
            assertThat(about.getSheetName()).isEqualTo("口径与说明");
            assertThat(texts(about.getRow(0))).containsExactly("内容", "主动公开数");
            assertThat(texts(about.getRow(1))).containsExactly("范围", "=岳阳楼区");
        }
    }

    @Test
    void aTextIsANumberOnlyWhereItSaysNoOther() {
        assertThat(number("6,728")).isEqualTo("6728");
        assertThat(number("98.6%")).isEqualTo("98.6");
        assertThat(number("2000余")).isEqualTo("2000");
        assertThat(number("over 2,000")).isEqualTo("2000");
        assertThat(number("61.2 万元")).isEqualTo("61.2");
        assertThat(number("37.78万")).isNull();
        assertThat(number("9.195M")).isNull();
        assertThat(number("5至8月")).isNull();
        assertThat(number("/")).isNull();
        assertThat(TableSheet.number("2012年", false)).isNull();
        assertThat(TableSheet.number("2012", false)).isEqualTo("2012");
        assertThat(TableSheet.number("007", false)).isNull();
    }

    @Test
    void aFileNameIsReadableAndAllowedEverywhere() {
        LocalDateTime read = LocalDateTime.of(2024, 3, 5, 9, 0);
        assertThat(TakeAlong.fileName("2012/2014年:主动公开数(条)", read)).isEqualTo("2012 2014年 主动公开数(条) 2024-03-05");
        assertThat(TakeAlong.fileName("数".repeat(300), read)).isEqualTo("数".repeat(80) + " 2024-03-05");
    }

    private static @Nullable BigDecimal number(String text) {
        return TableSheet.number(text, true);
    }

    private static Cell cell(String text, String number, String note) {
        return new Cell(text, new BigDecimal(number), note);
    }

    private static byte[] csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvSheet.write(SHEET, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxSheet.write(SHEET, out);
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
