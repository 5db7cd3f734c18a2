package gongkai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RectificationListTest {

    private static final List<String> HEAD =
            List.of("序号", "类型", "规则", "事项", "单位", "年", "一是", "一", "二是", "二", "差", "文件", "责任", "期限", "情况");

    private final RectificationList list = new RectificationList(
            "整改清单",
            List.of(List.of("口径与说明"), List.of("行政区", "岳阳楼区")),
            HEAD,
            List.of(
                    new RectificationList.Row(
                            1,
                            "矛盾",
                            "正文与统计表不符",
                            "=1+1,\"不等\"",
                            "岳阳楼区",
                            2014,
                            "正文数",
                            new BigDecimal("6728"),
                            "表中数",
                            new BigDecimal("7695"),
                            new BigDecimal("-967"),
                            "报告",
                            "区财政局",
                            LocalDate.of(2026, 3, 1),
                            "已逾期"),
                    new RectificationList.Row(
                            2, "无法核实", "占比", "无基数", "区级", null, "", null, "", null, null, "报告", "-", null, "")));

    @Test
    void theCsvOpensWithItsNumbersAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        list.csv(out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");

        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
        assertThat(records).hasSize(3);
        assertThat(records.getFirst().getFields()).isEqualTo(HEAD);
        assertThat(records.get(1).getField(3)).isEqualTo("'=1+1,\"不等\"");
        assertThat(records.get(1).getField(10)).as("a number stays a number").isEqualTo("-967");
        assertThat(records.get(1).getField(13)).isEqualTo("2026-03-01");
        assertThat(records.get(2).getField(7)).as("nothing is not zero").isEmpty();
        assertThat(records.get(2).getField(12)).isEqualTo("'-");
    }

    @Test
    void theWorkbookHasTypedCellsAFrozenHeadAndItsFiltersOnTheSecondSheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        list.xlsx(out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheet("整改清单");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(6728);
            assertThat(sheet.getRow(1).getCell(10).getNumericCellValue()).isEqualTo(-967);
            assertThat(sheet.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(13).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(sheet.getRow(2).getCell(7)).isNull();
            assertThat(book.getSheetAt(1).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("岳阳楼区");
        }
    }
}
