package gongkai.review.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.reading.Reading;
import gongkai.reading.text.Ignored;
import gongkai.reading.text.Unread;
import gongkai.review.Review;
import gongkai.review.TestReviews;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is read can be stored, or it is unread: against the columns of the tables themselves. */
@DatabaseTest
class StorableTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Claim USUAL = new Claim(
            "application.received",
            "",
            TestReviews.REGION,
            Period.ofYear(2023),
            BigDecimal.TEN,
            State.VALUE,
            Qualifier.EXACT,
            "件",
            "10",
            Basis.NARRATIVE,
            "2021",
            "一、总体情况",
            0,
            2,
            "收到申请10件");

    private final TestDatabase database;
    private TestReviews on;

    StorableTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = new TestReviews(database);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aShareOfAnythingIsStored() {
        // each claim that a sentence can make, followed by its share: only some have one in the catalogue
        StringBuilder text = new StringBuilder("岳阳楼区财政局2021年政府信息公开工作年度报告\n一、总体情况\n");
        int i = 100;
        for (String noun : List.of(
                "主动公开政府信息N条",
                "网站公开N条",
                "收到政府信息公开申请N件",
                "不予公开N件",
                "举办培训N次",
                "12345热线受理工单N件",
                "政策解读N篇",
                "政务微信公开N条",
                "收到行政复议N件",
                "制发规范性文件N件",
                "按时办结N件",
                "工作人员N人",
                "网站访问量N人次")) {
            text.append("2021年，").append(noun.replace("N", String.valueOf(i++))).append("，占12.5%。\n");
        }
        IntakeResult receipt = on.receive(text.toString());
        assertThat(receipt.reading().claims()).hasSizeGreaterThan(8);
        assertThat(receipt.reading().claims())
                .allMatch(c -> CATALOGUE.indicator(c.indicator()).isPresent());
        assertThat(on.review(receipt).claims()).hasSameSizeAs(receipt.reading().claims());
    }

    @Test
    void aClaimThatNoColumnHoldsIsUnreadAndEveryOtherIsStored() {
        List<Claim> hostile = new ArrayList<>();
        for (String words : List.of("字".repeat(300), "字".repeat(200_000), "😀".repeat(150), "\0", "\ud800", "")) {
            hostile.add(with(words, "", "件", "10", "2021", "s", "q"));
            hostile.add(with("application.received", words, "件", "10", "2021", "s", "q"));
            hostile.add(with("application.received", "", words, "10", "2021", "s", "q"));
            hostile.add(with("application.received", "", "件", words, "2021", "s", "q"));
            hostile.add(with("application.received", "", "件", "10", words, "s", "q"));
            hostile.add(with("application.received", "", "件", "10", "2021", words, "q"));
            hostile.add(with("application.received", "", "件", "10", "2021", "s", words));
        }
        for (String value : List.of("1e13", "9999999999999.9999", "0.00001", "1e40", "-1e20", "1e-40", "0.0001")) {
            Claim c = USUAL;
            hostile.add(new Claim(
                    c.indicator(),
                    c.aspect(),
                    c.unit(),
                    c.period(),
                    new BigDecimal(value),
                    c.state(),
                    c.qualifier(),
                    c.measure(),
                    c.printed(),
                    c.basis(),
                    c.form(),
                    c.section(),
                    c.start(),
                    c.end(),
                    c.quote()));
        }
        Reading usual = TestReader.of(CATALOGUE).read(TestReader.text("a.txt", TestReviews.report(120, 3)), null);
        Reading reading = new Reading(
                usual.document(),
                usual.head(),
                hostile,
                Stream.of("1e30", "-1e30", "1e-30", "12")
                        .map(v -> new Unread(
                                new BigDecimal(v),
                                "件".repeat(90),
                                Qualifier.EXACT,
                                "节".repeat(9_000),
                                0,
                                2,
                                "\0".repeat(9_000)))
                        .toList(),
                List.of(new Ignored("\0\ud800".repeat(4_000), 0, 2, "理".repeat(80))));

        IntakeResult receipt = on.on.service(ReadingStore.class)
                .store(reading, "\0\udc00".repeat(400) + ".txt", "x".getBytes(StandardCharsets.UTF_8), "officer");

        Review review = on.review(receipt);
        assertThat(review.claims().size() + review.numbers().size()).isEqualTo(hostile.size() + 5);
        assertThat(review.claims()).hasSizeGreaterThan(15).hasSizeLessThan(hostile.size() - 15);
    }

    @Test
    void hostileDocumentsAreStoredOrRefusedWithWords() {
        String title = "岳阳楼区财政局2021年政府信息公开工作年度报告\n";
        Map<String, String> documents = Map.of(
                "long number",
                title + "收到政府信息公开申请" + "9".repeat(400) + "件，占" + "9".repeat(50) + "%。",
                "many decimals",
                title + "办结率99." + "3".repeat(300) + "%。经费0.00000000001万元。",
                "long words",
                title + "主动公开政府信息".repeat(5_000) + "12条。",
                "half characters",
                title + "\ud800主动公开\ud800政府信息12条。\udc00收到申请3件\udc00。",
                "long heading",
                title + "一、" + "总体情况".repeat(2_000) + "\n收到申请3件。",
                "long title",
                "岳阳楼区" + "财政局".repeat(400) + "2021年政府信息公开工作年度报告\n收到申请3件。",
                "long publisher",
                title + "来源：" + "某".repeat(4_000) + "局 发布\n收到申请3件。",
                "spaced number",
                title + "收到政府信息公开申请1" + " ".repeat(500) + "2件。",
                "numerals",
                title + "收到政府信息公开申请" + "九千".repeat(60) + "件。");
        documents.forEach((name, text) -> {
            IntakeResult receipt = on.receive(text);
            assertThat(on.review(receipt).claims())
                    .as(name)
                    .hasSameSizeAs(receipt.reading().claims());
            on.reviews.acceptAll(TestReviews.REGION, receipt.source().id());
        });
    }

    private static Claim with(
            String indicator,
            String aspect,
            String measure,
            String printed,
            String form,
            String section,
            String quote) {
        return new Claim(
                indicator,
                aspect,
                printed.length() > 10 ? printed : USUAL.unit(),
                USUAL.period(),
                USUAL.value(),
                USUAL.state(),
                USUAL.qualifier(),
                measure,
                printed,
                USUAL.basis(),
                form,
                section,
                USUAL.start(),
                USUAL.end(),
                quote);
    }
}
