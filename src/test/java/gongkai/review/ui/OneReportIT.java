package gongkai.review.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.OfficerAtWork;
import gongkai.reading.SampleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One report is one document, however often and as whatever file an officer brings it. */
@ExtendWith(BrowserIT.Shared.class)
class OneReportIT {

    private static final List<String> REPORT = List.of(
            "岳阳楼区财政局2025年政府信息公开工作年度报告",
            "发布时间：2026-01-16",
            "一、总体情况",
            "2025年，我局主动公开政府信息246条，政务微信公开60条。",
            "收到政府信息公开申请7件，办结9件。");

    @Test
    void theSameReportAsTextPdfAndWordIsOneRowOneFindingAndOneNumber(@TempDir Path data, @TempDir Path folder)
            throws Exception {
        Path text = Files.writeString(folder.resolve("财政局.txt"), String.join("\n\n", REPORT));
        Path copy = Files.copy(text, folder.resolve("财政局（定稿）.txt"));
        Path pdf = Files.write(folder.resolve("财政局.pdf"), SampleFiles.pdfOf(REPORT));
        Path word = Files.write(folder.resolve("财政局.docx"), SampleFiles.wordOf(REPORT));
        try (OfficerAtWork officer = OfficerAtWork.in(data)) {
            officer.bring(pdf);
            officer.click(rows(officer).locator("a").first());
            officer.click("全部采用（4）");
            officer.confirm("采用");
            officer.open("findings");
            String findings = words(officer);
            String figures = figures(officer);

            officer.bring(word, text, copy);
            assertThat(officer.page().locator(".results .same")).hasCount(3);
            assertThat(rows(officer)).hasCount(1);
            assertThat(rows(officer)).containsText("已采用");
            officer.click(rows(officer).locator("a").first());
            Locator forms = officer.page().locator("details.renditions");
            officer.click(forms.locator("summary"));
            assertThat(forms.locator("li")).hasCount(3); // the same bytes with another name are no form of their own
            officer.open("findings");
            assertThat(words(officer)).isEqualTo(findings);
            assertThat(figures(officer)).isEqualTo(figures);

            officer.open("sources");
            officer.click(rows(officer).locator("a").first());
            officer.click(forms.locator("summary"));
            officer.click(forms.locator("vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText("不是同一份报告"))
                    .first());
            officer.click(officer.panelButton("另立来源"));
            assertThat(officer.page().locator(".said-last")).containsText("已另立来源");
            officer.open("sources");
            assertThat(rows(officer)).hasCount(2);
            assertThat(officer.complaints()).as("errors in the browser").isEmpty();
        }
    }

    private static Locator rows(OfficerAtWork officer) {
        return officer.page()
                .locator(".documents-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText(REPORT.getFirst()));
    }

    /** What the bureau's page shows of it. */
    private static String figures(OfficerAtWork officer) {
        officer.open("disclosure?from=2025&to=2025");
        String region = words(officer);
        officer.open("application?from=2025&to=2025");
        return region + words(officer);
    }

    private static String words(OfficerAtWork officer) {
        return officer.page().locator("main").innerText().replaceAll("\\d\\d:\\d\\d", "TIME");
    }
}
