package gongkai.review.ui.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.OfficerAtWork;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A document is reviewed from its first number to its last with the mouse alone. */
@ExtendWith(BrowserIT.Shared.class)
class ReviewByMouseIT {

    /** One for each test: a second report of a unit would be a corrected edition. */
    private static final List<String> UNITS = List.of(
            "财政局",
            "发展和改革局",
            "人力资源和社会保障局",
            "卫生健康局",
            "行政审批服务局",
            "数据局",
            "粮食局",
            "经营管理局",
            "地税局",
            "国税局",
            "卫生局",
            "总工会",
            "司法局",
            "教育局",
            "城市管理局",
            "金融办");

    private static OfficerAtWork officer;
    private static int documents;

    private int items;

    @BeforeAll
    static void signIn(@TempDir Path data) throws Exception {
        officer = OfficerAtWork.in(data);
    }

    @AfterAll
    static void leave() throws Exception {
        officer.close();
    }

    @BeforeEach
    void bring() throws Exception {
        items = 240 + ++documents;
        officer.review("report.txt", """
                岳阳楼区%s2024年政府信息公开工作年度报告

                发布时间：2026-01-16

                一、总体情况

                全年我局主动公开政府信息%d条，政务微信公开60条。收到政府信息公开申请7件，办结9件。接待来访的甲种客人37位。

                联系电话：0730-1234567。
                """.formatted(UNITS.get(documents - 1), items));
    }

    @AfterEach
    void nothingWentWrongInTheBrowser(TestInfo test) {
        officer.picture(Path.of("target", "review", test.getDisplayName().replaceAll("\\W", "") + ".png"));
        assertThat(officer.complaints()).isEmpty();
    }

    @Test
    void aRowIsPointedAtAndItsPlaceInTheTextWithIt() {
        officer.click(officer.row("政务微信"));
        assertThat(officer.row("政务微信")).hasClass(Pattern.compile("current"));
        assertThat(officer.mark("60")).hasClass(Pattern.compile("current"));
    }

    @Test
    void aMarkInTheTextIsPointedAtAndItsRowWithIt() {
        officer.click(officer.mark("60"));
        assertThat(officer.row("政务微信")).hasClass(Pattern.compile("current"));
    }

    @Test
    void boxesChooseWhatIsAcceptedTogether() {
        officer.click(officer.row("政务微信").locator(".box"));
        officer.click(officer.row("主动公开政府信息数").locator(".box"));
        officer.click("采用选中的 2 个");
        assertThat(officer.row("政务微信")).hasClass(Pattern.compile("accepted"));
        assertThat(officer.row("主动公开政府信息数")).hasClass(Pattern.compile("accepted"));
        assertThat(officer.row("收到政府信息公开申请数")).hasClass(Pattern.compile("pending"));
    }

    @Test
    void aDoubleClickOpensANumberInTheListAndInTheText() {
        officer.row("政务微信").dblclick();
        officer.settle();
        assertThat(officer.page().locator(".number-panel .evidence")).containsText("政务微信公开60条");
        officer.click(officer.page().locator("vaadin-dialog.side-panel [aria-label=关闭]"));
        officer.mark("7").dblclick();
        officer.settle();
        assertThat(officer.page().locator(".number-panel .evidence")).containsText("收到政府信息公开申请7件");
    }

    @Test
    void aLongDocumentIsTurnedSheetBySheetAndItsListPageByPage() throws Exception {
        StringBuilder text = new StringBuilder("岳阳楼区教育局2024年政府信息公开工作年度报告\n一、总体情况\n");
        for (int i = 1; i <= 1_500; i++) {
            text.append("全年我局主动公开政府信息").append(i).append("条，走访").append(i).append("户。\n");
        }
        officer.review("long.txt", text.toString());
        Locator sheets = officer.page().locator("[role=group][aria-label=文件原文].pager");
        Locator pages = officer.page().locator(".pager").last();
        assertThat(sheets.getByText("上一页")).isDisabled();
        assertThat(pages).containsText("第 1 页，共 3 页");

        String first = officer.page().locator(".paper").innerText();
        officer.click(sheets.getByText("下一页"));
        assertThat(sheets).containsText("第 2 页");
        assertThat(officer.page().locator(".paper")).not().hasText(first);
        officer.click(pages.getByText("最后一页"));
        assertThat(pages).containsText("第 3 页，共 3 页");
        Locator last = officer.page().locator(".numbers .row").last();
        assertThat(last).containsText("走访1500户");
        officer.click(last);
        assertThat(officer.page().locator(".paper mark.current")).hasText(Pattern.compile("1500"));
        assertThat(sheets.getByText("下一页")).isDisabled();
    }

    @Test
    void theRowThatIsPointedAtHasAButtonThatOpensIt() {
        officer.click(officer.row("政务微信"));
        officer.click(officer.row("政务微信").locator(".open"));
        assertThat(officer.page().locator(".number-panel .evidence")).containsText("政务微信公开60条");
    }

    @Test
    void oneIsAcceptedOneCorrectedOneDismissedAndTheLastStepTakenBack() {
        officer.click(officer.row("政务微信"));
        officer.click(officer.row("政务微信").locator(".open"));
        officer.click(officer.panelButton("采用"));
        assertThat(officer.row("政务微信")).hasClass(Pattern.compile("accepted"));
        assertThat(chip()).hasText("审核中 1/4");
        assertThat(said()).hasText("已采用：新数据或修订 1 个，与已有数据一致 0 个。");
        assertThat(officer.page().locator("vaadin-notification-card")).hasCount(0);

        officer.row("申请办结数").dblclick();
        officer.settle();
        officer.field("数值").fill("7");
        officer.field("理由").fill("核对登记簿为7件");
        officer.click("保存更正");
        assertThat(officer.row("申请办结数")).containsText("7");
        assertThat(officer.row("申请办结数")).containsText("已更正");

        officer.row("甲种客人").dblclick();
        officer.settle();
        assertThat(officer.field("数值")).hasValue("37");
        officer.click(officer.panelButton("不采用"));
        assertThat(officer.page().locator(".number-panel")).containsText("请写明理由");
        officer.field("理由").fill("不作统计");
        officer.click(officer.panelButton("不采用"));
        assertThat(officer.row("甲种客人")).hasClass(Pattern.compile("dismissed"));

        officer.click(officer.page().locator(".status-line vaadin-button", new Page.LocatorOptions().setHasText("撤销")));
        assertThat(officer.row("甲种客人")).hasClass(Pattern.compile("unread"));
        assertThat(said()).hasText("已撤销：不采用");

        officer.click("全部采用（3）");
        officer.confirm("采用");
        assertThat(chip()).hasText("已采用");
        assertThat(officer.page()
                        .locator(".page-header vaadin-button")
                        .filter(new Locator.FilterOptions().setHasText("全部采用")))
                .isDisabled();
    }

    @Test
    void aFindingIsSettledInTheDocument() {
        officer.click("全部采用（4）");
        officer.confirm("采用");
        officer.click("问题");
        officer.click(officer.page().locator(".review-finding .decide").first());
        officer.click(
                officer.page().locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("已说明")));
        officer.field("理由").fill("含上年结转2件");
        officer.click(officer.panelButton("记录结论"));
        assertThat(officer.page().locator(".review-finding .verdict").first()).hasText("已说明");
        assertThat(said()).hasText("处理结果已记录。");
        officer.click(officer.page().locator(".review-finding .decide").first());
        assertThat(officer.page().locator("vaadin-dialog.side-panel")).containsText("含上年结转2件");
    }

    @Test
    void aDocumentWithoutFiguresIsFinishedAndLeavesWhatWaits() throws Exception {
        officer.review("plan.txt", "岳阳楼区财政局政府信息公开工作安排之" + documents + "\n\n各股室要及时公开政府信息。\n");
        officer.click("确认收到，无统计数据");
        officer.confirm("确定"); // the number in its title is none to be counted
        assertThat(chip()).hasText("已采用");
        assertThat(said()).hasText("已确认收到，这份文件没有统计数据。");
        String title = officer.page().locator("h1").innerText();
        officer.open("sources?status=pending");
        assertThat(officer.page().locator(".documents-table").filter(new Locator.FilterOptions().setHasText(title)))
                .hasCount(0);
    }

    @Test
    void titleUnitAndYearAreChangedAndTheNumbersFollow() {
        officer.click("更改标题、单位、年度");
        assertThat(officer.page().locator(".number-panel")).containsText("4 个待审核的数字");
        officer.field("标题").fill("统计局年度报告");
        officer.field("单位").fill("statistics"); // its English name, and not in capitals
        officer.click(officer.page().locator("vaadin-combo-box-item:visible").getByText("区统计局"));
        officer.field("年度").fill("2003");
        officer.field("理由").fill("封面写明");
        officer.click("保存更改");
        assertThat(officer.page().locator("h1")).hasText("统计局年度报告");
        assertThat(officer.row("政务微信")).containsText("区统计局 · 2003年");
        assertThat(said()).hasText("已更改，4 个数字随之改变。");
    }

    @Test
    void whatCannotBeAcceptedIsSaidBeforeAndGoesOnWaiting() throws Exception {
        officer.review("strange.txt", """
                青禾区水利局2024年政府信息公开工作年度报告

                全年我局主动公开政府信息%d条，政务微信公开60条。
                """.formatted(items));
        assertThat(officer.page().locator(".page-header .hint")).containsText("2 个数字不能采用，仍待审核：目录中没有“青禾区水利局”");
        assertThat(officer.page()
                        .locator(".page-header vaadin-button")
                        .filter(new Locator.FilterOptions().setHasText("全部采用（0）")))
                .isDisabled();
        assertThat(chip()).hasText("待审核");
    }

    @Test
    void theReasonHasTheKeyboardAndAKeyThatDoesNothingSaysWhy() {
        officer.click(officer.row("政务微信"));
        officer.page().keyboard().press("d");
        officer.settle();
        assertThat(officer.field("理由")).isFocused();
        officer.click("取消");
        officer.click(officer.row("政务微信"));
        officer.page().keyboard().press("u");
        officer.settle();
        assertThat(said()).hasText("没有可撤销的步骤。");
    }

    @Test
    void whatIsChosenIsDismissedTogetherWithOneReason() {
        officer.click(officer.row("政务微信").locator(".box"));
        officer.click(officer.row("收到政府信息公开申请数").locator(".box"));
        officer.click("不采用选中的 2 个");
        officer.click("确定");
        assertThat(officer.page().locator("vaadin-dialog[opened]")).containsText("请写明理由");
        officer.field("理由").fill("不作统计");
        officer.click("确定");
        assertThat(officer.row("政务微信")).hasClass(Pattern.compile("dismissed"));
        assertThat(officer.row("收到政府信息公开申请数")).hasClass(Pattern.compile("dismissed"));
        assertThat(said()).hasText("已不采用 2 个数字。");
    }

    @Test
    void aWholeDocumentIsDiscarded() {
        officer.click("整份不采用");
        officer.field("理由").fill("与本区无关");
        officer.click("确定");
        assertThat(chip()).hasText("不采用");
        assertThat(said()).hasText("整份文件已不采用。");
        assertThat(officer.page().locator(".numbers .row.pending")).hasCount(0);
    }

    @Test
    void theFiguresOfAYearArePublished() {
        officer.click("全部采用（4）");
        officer.confirm("采用");
        officer.click("发布2024年数据");
        officer.confirm("取消");
        officer.click("发布2024年数据");
        officer.confirm("发布");
        assertThat(said()).hasText("2024年数据已发布。");
    }

    /** Down and up, chosen, accepted: without the mouse, where the list has the keyboard. */
    @Test
    void theListIsWorkedThroughByKeys() {
        officer.click(officer.row("主动公开政府信息数"));
        key("j");
        assertThat(officer.row("政务微信")).hasClass(Pattern.compile("current"));
        key("k");
        assertThat(officer.row("主动公开政府信息数")).hasClass(Pattern.compile("current"));
        key("x");
        assertThat(officer.page()
                        .locator(".page-header vaadin-button")
                        .getByText("采用选中的 1 个", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        key("x");
        key("a");
        assertThat(officer.row("主动公开政府信息数")).hasClass(Pattern.compile("accepted"));
        assertThat(officer.row("政务微信")).hasClass(Pattern.compile("current"));
        key("a");
        assertThat(officer.row("政务微信")).hasClass(Pattern.compile("accepted"));
    }

    private static void key(String key) {
        officer.page().keyboard().press(key);
        officer.settle();
    }

    private static Locator chip() {
        return officer.page().locator(".page-header .chip");
    }

    private static Locator said() {
        return officer.page().locator(".said-last");
    }
}
