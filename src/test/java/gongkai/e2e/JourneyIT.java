package gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gongkai.reading.SampleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of three documents from a folder to the charts, as an officer goes it on the first day: a PDF, a Word file and a
 * text of a year of which nothing is held are brought through the browser and reviewed with the mouse alone, the charts
 * show them, and a finding is settled. A picture of each step is left in {@code target/journey}.
 */
@ExtendWith(BrowserIT.Shared.class)
class JourneyIT {

    private static final List<String> REGION = List.of(
            "岳阳楼区人民政府2025年政府信息公开工作年度报告",
            "发布时间：2026-01-20",
            "一、总体情况",
            "2025年，全区主动公开政府信息5210条，政府网站发布信息4380条。",
            "收到政府信息公开申请96件，办结104件。",
            "二、政策解读与回应",
            "全年发布政策解读48篇，召开新闻发布会6次。");

    private static final List<String> BUREAU = List.of(
            "岳阳楼区财政局2025年政府信息公开工作年度报告",
            "发布时间：2026-01-16",
            "一、总体情况",
            "2025年，我局主动公开政府信息246条，政务微信公开60条。",
            "收到政府信息公开申请7件，办结7件。接待来访的甲种客人37位。");

    private static final List<String> HOTLINE = List.of(
            "岳阳楼区2025年12345政务服务便民热线运行情况通报", "发布时间：2026-01-12", "2025年，全区共受理12345热线工单48210件，按期办结率99.2%，满意率97.5%。");

    private final Path pictures = Path.of("target", "journey");
    private int steps;

    @Test
    void threeDocumentsGoFromAFolderToTheCharts(@TempDir Path data, @TempDir Path folder) throws Exception {
        Files.createDirectories(pictures);
        Path pdf = Files.write(folder.resolve("岳阳楼区2025年报.pdf"), SampleFiles.pdfOf(REGION));
        Path word = Files.write(folder.resolve("财政局2025年报.docx"), SampleFiles.wordOf(BUREAU));
        Path text = Files.write(
                folder.resolve("热线2025.txt"), String.join("\n\n", HOTLINE).getBytes(StandardCharsets.UTF_8));
        try (OfficerAtWork officer = OfficerAtWork.in(data)) {
            bring(officer, pdf, word, text);
            reviewTheRegion(officer);
            reviewTheBureau(officer);
            reviewTheHotline(officer);
            lookAtTheCharts(officer);
            settleTheFinding(officer);
            assertThat(officer.complaints()).as("errors in the browser").isEmpty();
        }
    }

    private void bring(OfficerAtWork officer, Path... files) {
        officer.bring(files);
        for (String title : List.of(REGION.getFirst(), BUREAU.getFirst(), HOTLINE.getFirst())) {
            row(officer, title).waitFor();
        }
        officer.settle();
        assertThat(officer.page().locator(".results .stored")).hasCount(3);
        picture(officer, "brought");
    }

    private void reviewTheRegion(OfficerAtWork officer) {
        open(officer, REGION.getFirst());
        officer.click(officer.mark("4380"));
        officer.click(officer.row("网站").locator(".open"));
        officer.field("数值").fill("4390");
        officer.field("理由").fill("与网站后台核对");
        picture(officer, "correcting");
        officer.click("保存更正");
        assertThat(officer.row("网站")).containsText("4,390");
        acceptAll(officer, 6);
        assertThat(chip(officer)).hasText("已采用");
        picture(officer, "region-accepted");
    }

    private void reviewTheBureau(OfficerAtWork officer) {
        open(officer, BUREAU.getFirst());
        officer.click(officer.row("政务微信").locator(".box"));
        officer.click("不采用选中的 1 个");
        officer.field("理由").fill("与办公室合用一个账号");
        picture(officer, "dismissing");
        officer.click("确定");
        assertThat(officer.row("政务微信")).hasClass(Pattern.compile("dismissed"));
        assertThat(chip(officer)).hasText("审核中 1/4");
        acceptAll(officer, 3);
        assertThat(chip(officer)).hasText("已采用");
        picture(officer, "bureau-accepted");
    }

    private void reviewTheHotline(OfficerAtWork officer) {
        open(officer, HOTLINE.getFirst());
        acceptAll(officer, 3);
        assertThat(chip(officer)).hasText("已采用");
        officer.click("来源与审核");
        for (String title : List.of(REGION.getFirst(), BUREAU.getFirst(), HOTLINE.getFirst())) {
            assertThat(row(officer, title)).containsText("已采用");
        }
        picture(officer, "accepted");
    }

    private void lookAtTheCharts(OfficerAtWork officer) {
        officer.click("主动公开");
        lastYear(officer, "2025");
        assertThat(officer.page().locator("main")).containsText("5,210");
        assertThat(officer.page().locator("main")).containsText("4,390");
        picture(officer, "disclosure");
        officer.click("热线与信箱");
        assertThat(officer.page().locator("main")).containsText("48,210");
        picture(officer, "hotline");
    }

    private void settleTheFinding(OfficerAtWork officer) {
        officer.click("问题");
        Locator finding = officer.page()
                .locator(".findings .finding")
                .filter(new Locator.FilterOptions().setHasText("岳阳楼区2025年：申请办结数"));
        assertThat(finding).hasCount(1);
        picture(officer, "findings");
        officer.click(finding.locator("button").filter(new Locator.FilterOptions().setHasText("处理")));
        officer.click(officer.page()
                .locator("vaadin-radio-button:visible")
                .filter(new Locator.FilterOptions().setHasText("已说明")));
        officer.field("理由").fill("含上年结转8件");
        picture(officer, "settling");
        officer.click(officer.panelButton("记录结论"));
        assertThat(finding).hasCount(0);
        picture(officer, "settled");
    }

    // --- where things are

    private static Locator row(OfficerAtWork officer, String title) {
        return officer.page()
                .locator(".documents-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void open(OfficerAtWork officer, String title) {
        officer.click("来源与审核");
        row(officer, title).locator("a").first().click();
        officer.page().waitForURL(url -> url.contains("/sources/"));
        officer.settle();
    }

    private static void acceptAll(OfficerAtWork officer, int numbers) {
        officer.click("全部采用（" + numbers + "）");
        officer.confirm("采用");
    }

    private static Locator chip(OfficerAtWork officer) {
        return officer.page().locator(".page-header .chip");
    }

    private static void lastYear(OfficerAtWork officer, String year) {
        BrowserIT.chooseYear(officer.page().locator(".bar select.year").last(), year);
        officer.settle();
    }

    private void picture(OfficerAtWork officer, String of) {
        officer.picture(pictures.resolve("%02d-%s.png".formatted(++steps, of)));
    }
}
