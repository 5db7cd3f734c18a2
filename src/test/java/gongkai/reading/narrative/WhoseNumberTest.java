package gongkai.reading.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.StoredClaim;
import gongkai.reading.ReportReader;
import gongkai.review.TestReviews;
import gongkai.review.intake.IntakeResult;
import gongkai.testing.Shared;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is the region's only where the document is the region's own; a unit that cannot be told is left open. */
class WhoseNumberTest {

    private static final String REGION = TestReviews.REGION;

    private final ReportReader reader = TestReader.of(Shared.CATALOGUE);

    private List<Claim> claims(String text) {
        List<Claim> claims =
                reader.read(TestReader.text("report.txt", text), null).claims();
        assertThat(claims).as(text).isNotEmpty();
        return claims;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "政务公开办",
                "政务公开办公室",
                "政务公开中心",
                "政府信息公开办公室",
                "政务服务中心",
                "政务服务管理局",
                "12345热线中心",
                "网站管理中心",
                "人民政府办公室",
                "政府办",
                "热线办",
                "财政局",
                "某某事务中心"
            })
    void anOfficeReportsOnItselfHoweverItIsCalled(String office) {
        for (String place : List.of("岳阳楼区", "岳阳市岳阳楼区", "青禾区")) {
            for (String title : List.of(
                    "%s2023年政府信息公开工作年度报告", "2023年%s政府信息公开工作年度报告", "关于%s2023年度政府信息公开工作情况的报告", "%s2023年政务公开工作总结")) {
                String text = title.formatted(place + office) + "\n2023年，主动公开政府信息12条，收到政府信息公开申请3件。\n";
                assertThat(claims(text))
                        .extracting(Claim::unit)
                        .as(text)
                        .noneMatch(unit -> unit.equals(REGION) || unit.equals(place));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"岳阳楼区", "岳阳市岳阳楼区", "岳阳楼区人民政府", "岳阳市岳阳楼区人民政府"})
    void theRegionsOwnReportIsTheRegions(String name) {
        assertThat(claims(name + "2023年政府信息公开工作年度报告\n2023年，主动公开政府信息12条，全区收到政府信息公开申请3件。\n"))
                .extracting(Claim::unit)
                .containsOnly(REGION);
    }

    @Test
    void aReportThatNamesNobodyIsLeftOpenWhateverItSaysOfTheRegion() {
        for (String title : List.of("2023年政府信息公开工作年度报告", "政府信息公开工作年度报告(2023年)")) {
            assertThat(claims(title + "\n2023年，岳阳楼区财政局、区教育局和全区各单位加强公开。主动公开政府信息12条，我区收到申请3件。\n"))
                    .extracting(Claim::unit)
                    .doesNotContain(REGION);
        }
    }

    @Test
    void aDocumentsNumberIsNobodysName() {
        for (String number : List.of("岳楼政发〔2023〕12号", "岳楼政办函〔2023〕7号", "楼财发[2023]3号")) {
            String text = number + " 岳阳楼区财政局2023年政府信息公开工作年度报告\n2023年，主动公开政府信息12条。\n";
            assertThat(claims(text)).extracting(Claim::unit).as(text).containsOnly("430602-caizhengju");
            assertThat(reader.read(TestReader.text("a.txt", number + " 2023年政府信息公开工作年度报告\n2023年，主动公开政府信息12条。\n"), null)
                            .head()
                            .unit()
                            .unit())
                    .isEmpty();
        }
    }

    @Test
    void whatOthersDidIsNotTheRegions() {
        List<Claim> claims = claims("""
                岳阳楼区2023年政府信息公开工作年度报告
                2023年，全区收到政府信息公开申请9件，收取信息处理费780元。其中，青禾区民政局1件，收取费用260元；区财政局收到政府信息公开申请4件。
                区政务公开办主动公开政府信息12条。
                """);
        assertThat(claims)
                .anyMatch(c -> c.unit().equals(REGION)
                        && c.indicator().equals("application.received")
                        && "9".equals(c.printed()));
        assertThat(claims)
                .filteredOn(c -> List.of("260", "4", "12").contains(c.printed()))
                .isNotEmpty()
                .extracting(Claim::unit)
                .doesNotContain(REGION);
        assertThat(claims).anyMatch(c -> c.printed().equals("4") && c.unit().equals("430602-caizhengju"));
    }

    @Test
    void aBureauThatSpeaksOfTheWholeRegionDoesNotSpeakForIt() {
        assertThat(claims("岳阳楼区财政局2023年政府信息公开工作年度报告\n2023年，主动公开政府信息12条。全区共主动公开政府信息900条。\n"))
                .extracting(Claim::unit)
                .contains("430602-caizhengju")
                .doesNotContain(REGION);
    }

    @Test
    void aNumberWithAnOpenUnitWaitsForAPersonAndIsNeverAcceptedToTheRegion() {
        try (TestReviews on = new TestReviews(TestDatabase.H2)) {
            IntakeResult receipt = on.receive("2023年政府信息公开工作年度报告\n2023年，岳阳楼区各单位加强公开，主动公开政府信息12条。\n");
            assertThat(receipt.source().unit()).isEmpty();

            on.reviews.acceptAll(REGION, receipt.source().id());

            assertThat(on.review(receipt).claims())
                    .isNotEmpty()
                    .allMatch(c -> c.status() == StoredClaim.Status.PENDING);
            assertThat(on.on.figures.years(REGION)).isEmpty();
        }
    }
}
