package gongkai.review.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.OfficerAtWork;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an officer brings without a file, and what is no edition of what it was taken for. */
@ExtendWith(BrowserIT.Shared.class)
class IntakeByMouseIT {

    private static final String REPORT = """
            岳阳楼区司法局2024年政府信息公开工作年度报告

            发布时间：2025-01-16

            全年我局主动公开政府信息%d条。
            """;

    @Test
    void aNumberOfADocumentThatIsNotAtHandIsTypedAndStandsOnTheDashboard(@TempDir Path data) throws Exception {
        try (OfficerAtWork officer = OfficerAtWork.in(data)) {
            officer.open("sources?from=2013&to=2014");
            officer.click("录入单个数字");
            officer.click(officer.panelButton("录入并采用"));
            assertThat(officer.page().locator("vaadin-dialog.side-panel")).containsText("请填写");
            officer.field("文件标题").fill("岳阳楼区2013年依法行政工作报告");
            officer.field("发布机构").fill("岳阳楼区人民政府");
            officer.field("发布日期").fill("2014年3月1日");
            officer.field("发布日期").press("Enter");
            officer.field("原文").fill("全年制发规范性文件14件");
            officer.choose("指标", "制发规范性文件数");
            officer.field("起始月").fill("2013-01");
            officer.field("截止月").fill("2013-12");
            officer.field("数值").fill("14");
            officer.click(officer.panelButton("录入并采用"));
            Locator row = officer.page()
                    .locator(".documents-table tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("岳阳楼区2013年依法行政工作报告"));
            assertThat(row).containsText("据摘录采用");
            assertThat(row).containsText("2014-03-01");

            officer.open("disclosure?from=2013&to=2013");
            assertThat(officer.page()
                            .locator(".metric-card")
                            .filter(new Locator.FilterOptions().setHasText("制发规范性文件数")))
                    .containsText("14");
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsNoCorrectedEditionIsSaidToBeNone(@TempDir Path data) throws Exception {
        try (OfficerAtWork officer = OfficerAtWork.in(data)) {
            officer.review("report.txt", REPORT.formatted(240));
            officer.click("全部采用（1）");
            officer.confirm("采用");
            assertThat(officer.post("other.txt", HttpRequest.BodyPublishers.ofString(REPORT.formatted(310)))
                            .statusCode())
                    .isEqualTo(201);
            officer.open("sources?status=pending");
            officer.click(officer.page().locator(".documents-table tbody tr a").first());
            Locator hint = officer.page().locator(".page-header .hint");
            assertThat(hint).containsText("更正版");
            officer.click("不是更正版");
            assertThat(hint).hasCount(0);
            assertThat(officer.complaints()).isEmpty();
        }
    }
}
