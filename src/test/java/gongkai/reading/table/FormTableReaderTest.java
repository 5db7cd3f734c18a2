package gongkai.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.State;
import gongkai.reading.document.Document;
import gongkai.testing.Shared;
import gongkai.testing.TestReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FormTableReaderTest {

    private static TableReading read(Document document, String form, int year) {
        return new FormTableReader(Shared.CATALOGUE)
                .read(document.text(), document.grids(), form, Shared.DISTRICT, Period.ofYear(year));
    }

    @Test
    void everyCellOfTheSeedsFiveTablesIsAClaim() {
        Document seed = TestReader.file(Shared.file("reports/seed-2014.txt"));
        TableReading reading = read(seed, "2008", 2014);

        assertThat(reading.claims()).hasSize(64);
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.claims()).allSatisfy(c -> {
            assertThat(seed.text().substring(c.start(), c.end())).isEqualTo(c.printed());
            assertThat(c.basis()).isEqualTo(Basis.TABLE);
            assertThat(c.form()).isEqualTo("2008");
        });
        assertThat(rows(reading)).isEqualTo("""
                disclosure.items 2105 5590
                disclosure.items.electronic 3008 4720
                application.received 2 /
                application.received.in-person 1 /
                application.received.fax / /
                application.received.email / /
                application.received.online 1 /
                application.received.letter / /
                application.received.other / /
                application.answered 2 /
                application.answered.granted 1 /
                application.answered.partial 1 /
                application.answered.refused / /
                application.answered.refused.not-exist / /
                application.answered.refused.not-held / /
                application.answered.refused.unclear / /
                application.answered.refused.exempt / /
                application.answered.refused.other / /
                consultation.service-items 890 1220
                consultation.people.online 207人次 36人次
                consultation.people.on-site 173人次 602人次
                consultation.people.phone 211人次 448人次
                website.column-visits 339880人次 37940人次
                appeal.reconsideration / /
                appeal.litigation / /
                appeal.complaint / /
                appeal.complaint.first-handling / /
                resource.fees 0 0
                resource.staff 42 19
                resource.staff.full-time 41 0
                resource.staff.part-time 1 19
                resource.spending 20万元 20万元
                """);
        assertThat(reading.claims().getFirst().section()).isEqualTo("(一)主动公开情况统计 › 主动公开信息数 › 区本级");
        assertThat(reading.claims().getFirst().quote()).isEqualTo("主动公开信息数 · 区本级 · 2105");
    }

    /** One line for each indicator: the district's value, then the townships'. */
    private static String rows(TableReading reading) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Claim c : reading.claims()) {
            String column = c.unit().equals("430602-district") ? "" : c.unit().equals("430602-townships") ? " " : "?";
            String value = c.state() == State.SLASH ? "/" : c.value() + c.measure();
            rows.merge(c.indicator(), column + value, String::concat);
        }
        return rows.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
