package gongkai.ui.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gongkai.dashboard.subject.ui.DisclosureView;
import gongkai.testing.Tables;
import gongkai.testing.ViewTest;
import gongkai.ui.chart.ChartPanel;
import gongkai.ui.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is taken along from a view holds the view's numbers, states and filters. */
class DownloadBarTest extends ViewTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCsvFileOfAChartHoldsItsNumbersItsGapsAndWhatIsDisputed() {
        open(DisclosureView.class, "from=2012&to=2024");
        roundTrip();
        List<List<String>> records = csv(panel("历年主动公开"));
        int value = records.getFirst().indexOf("主动公开政府信息数");
        assertThat(row(records, "2014").get(value))
                .isEqualTo(jdbc.sql("""
                                select cast(value as integer) from roll_up
                                where indicator = 'disclosure.items' and aspect = '' and unit = '430602'
                                and from_month = 201401 and months = 12
                                """).query(Integer.class).single().toString());
        assertThat(records.getFirst().get(value + 1)).isEqualTo("主动公开政府信息数 说明");
        assertThat(row(records, "2014").get(value + 1)).contains("有争议");
        assertThat(row(records, "2018").get(value)).isEqualTo("无报告");
        assertThat(row(records, "范围").get(1)).contains("岳阳楼区", "2012", "2024");
        assertThat(row(records, "页面地址").get(1)).isEqualTo("/disclosure?from=2012&to=2024");
        assertThat(row(records, "数据读取时间").get(1)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    }

    @Test
    void theWorkbookOfAChartHoldsTypedNumbersAndASheetAboutThem() throws IOException {
        open(DisclosureView.class, "from=2012&to=2024");
        roundTrip();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(download(panel("2014年各级主动公开数：附表"), DownloadBar.Kind.XLSX)))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(2105);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(5590);
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(1).getStringCellValue())
                    .startsWith("2014年各级主动公开数：附表");
        }
    }

    @Test
    void everyChartAndEveryTableCanBeTakenAlong() {
        open(DisclosureView.class, "from=2008&to=2024");
        roundTrip();
        List<Component> whole = Stream.<Component>concat(
                        Tables.in(UI.getCurrent())
                                .map(table -> table.getParent().orElseThrow()),
                        Tables.charts(UI.getCurrent())
                                .filter(panel -> !panel.table().isEmpty()))
                .toList();
        assertThat(whole).hasSizeGreaterThan(4);
        for (Component one : whole) {
            assertThat(csv(one).size()).as(words(one)).isGreaterThan(3);
        }
    }

    @Test
    void theFileOfATableHoldsEveryChipOfTheTable() {
        open(DisclosureView.class, "from=2008&to=2024");
        roundTrip();
        List<Table<?>> tables = Tables.in(UI.getCurrent()).toList();
        long chips = 0;
        for (Table<?> table : tables) {
            List<String> said = Tables.drawn(table).select(".chip").eachText();
            Component whole = table.getParent().orElseThrow();
            String file = csv(whole).toString();
            said.forEach(chip -> assertThat(file).contains(chip));
            chips += said.size();
        }
        assertThat(chips).isPositive();
    }

    private static Component panel(String title) {
        return all(UI.getCurrent())
                .filter(ChartPanel.class::isInstance)
                .filter(panel -> words(panel).startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no panel called " + title));
    }

    private static byte[] download(Component whole, DownloadBar.Kind kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (whole instanceof ChartPanel panel) {
                panel.write(kind, out);
            } else {
                all(whole)
                        .filter(DownloadBar.class::isInstance)
                        .map(DownloadBar.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .write(kind, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<List<String>> csv(Component whole) {
        return CsvReader.builder()
                .ofCsvRecord(new String(download(whole, DownloadBar.Kind.CSV), StandardCharsets.UTF_8).substring(1))
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static List<String> row(List<List<String>> records, String head) {
        return records.stream()
                .filter(r -> r.getFirst().equals(head))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + head + " in " + records));
    }
}
