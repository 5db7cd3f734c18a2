package gongkai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Claim;
import gongkai.reading.document.Document;
import gongkai.testing.TestReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The district's report of 2014 against the figures typed from it by hand. */
class SeedReadingTest {

    @Test
    void whatTheReaderFindsInTheReportOf2014IsWhatWasTypedFromIt() throws Exception {
        Document seed = RealReports.seed();
        Reading reading = TestReader.of(Catalogue.shipped()).read(seed, null);
        List<String> read = new ArrayList<>();
        reading.claims().forEach(c -> read.add(line(c)));
        List<String> typed = new ArrayList<>();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(getClass().getResourceAsStream("/published/claims.csv")),
                        StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (var r : csv) {
                if (r.getField("source").equals("430602-2014-report")) {
                    typed.add(String.join(
                            " ",
                            r.getField("basis"),
                            r.getField("indicator"),
                            r.getField("unit"),
                            r.getField("from"),
                            r.getField("to"),
                            value(r.getField("value")),
                            r.getField("state"),
                            r.getField("qualifier")));
                }
            }
        }
        List<String> missing = new ArrayList<>(typed);
        read.forEach(missing::remove);
        List<String> wrong = new ArrayList<>(read);
        typed.forEach(wrong::remove);
        System.out.printf(
                "report of 2014: %d of %d typed claims read, %d that nobody typed, %d unread%n",
                typed.size() - missing.size(),
                typed.size(),
                wrong.size(),
                reading.unread().size());
        assertThat(wrong).as("claims that the report does not make").isEmpty();
        assertThat(missing.size()).as("not read: %s", missing).isLessThanOrEqualTo(typed.size() / 20);
        assertThat(reading.head().form()).isEqualTo("2008");
        assertThat(reading.head().title()).isEqualTo("岳阳楼区2014年政府信息公开工作报告");
        assertThat(reading.head().published()).hasToString("2015-03-30");
    }

    private static String line(Claim c) {
        return String.join(
                " ",
                c.basis().name(),
                c.indicator(),
                c.unit(),
                c.period().from().toString(),
                c.period().to().toString(),
                value(c.value() == null ? "" : c.value().toPlainString()),
                c.state().name(),
                c.qualifier().name());
    }

    private static String value(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
