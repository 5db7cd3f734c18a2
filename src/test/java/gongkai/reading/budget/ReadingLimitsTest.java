package gongkai.reading.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongkai.catalogue.Catalogue;
import gongkai.reading.ReportReader;
import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.document.Document;
import gongkai.reading.document.DocumentReader;
import gongkai.review.TestReviews;
import gongkai.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What one document may cost: more is refused with words, and nothing is stored. */
class ReadingLimitsTest {

    private static final String TITLE = "岳阳楼区财政局2021年政府信息公开工作年度报告\n";

    @Test
    void aTextOfTensOfThousandsOfNumbersIsRefusedAtOnceAndStoresNothing() {
        try (TestReviews on = new TestReviews(TestDatabase.H2)) {
            List<Integer> before = on.rows();
            Instant start = Instant.now();
            UnreadableDocument refused = catchThrowableOfType(
                    UnreadableDocument.class, () -> on.receive(TITLE + "主动公开政府信息12条。收到申请3件。\n".repeat(40_000)));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
            assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_NUMBERS);
            assertThat(refused.sentence(Locale.SIMPLIFIED_CHINESE)).contains("report.txt", "80,001", "20,000");
            assertThat(on.rows()).isEqualTo(before);
        }
    }

    @Test
    void aTextThatIsTooLongToBeReviewedIsRefusedWithoutDecodingAllOfIt() {
        for (String text : List.of(TITLE + "公开。\n".repeat(300_000), TITLE + "公开。\n".repeat(4_000_000))) {
            UnreadableDocument refused = catchThrowableOfType(
                    UnreadableDocument.class,
                    () -> DocumentReader.open("a.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(refused.problem()).isEqualTo(Problem.TOO_LONG);
            assertThat(refused.sentence(Locale.SIMPLIFIED_CHINESE)).contains("a.txt", "1,000,000");
        }
    }

    @Test
    void cellsWithoutDigitsCountToo() {
        ReportReader reader =
                new ReportReader(Catalogue.shipped(), null, ReadingLimits.USUAL.with(40, Duration.ofSeconds(60)));
        String row = "<tr><td>一、本年新收政府信息公开申请数量</td>" + "<td>/</td>".repeat(7) + "</tr>";
        String page = "<html><h1>某区水务局2023年政府信息公开工作年度报告</h1><table><tr><td></td><td>自然人</td><td>商业企业</td>"
                + "<td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>" + row.repeat(30)
                + "</table></html>";
        assertThat(catchThrowableOfType(
                                UnreadableDocument.class,
                                () -> reader.read(
                                        DocumentReader.open(
                                                "a.html", page.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                        null))
                        .problem())
                .isEqualTo(Problem.TOO_MANY_NUMBERS);
    }

    @Test
    void aReadingThatTakesTooLongIsStopped() {
        ReportReader reader =
                new ReportReader(Catalogue.shipped(), null, ReadingLimits.USUAL.with(20_000, Duration.ofMillis(1)));
        Document document = new Document("a.txt", TITLE + "主动公开政府信息12条。\n".repeat(9_000), List.of());
        assertThat(catchThrowableOfType(UnreadableDocument.class, () -> reader.read(document, null))
                        .problem())
                .isEqualTo(Problem.TOO_SLOW);
    }
}
