package gongkai.planning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.OfficerAtWork;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Targets are set, changed and removed, and notes written and removed, with the mouse alone. */
@ExtendWith(BrowserIT.Shared.class)
class PlanningByMouseIT {

    @SuppressWarnings("NullAway.Init") // each test opens one
    private OfficerAtWork officer;

    @Test
    void theTargetThatIsPressedIsTheOneThatChangesOrGoes(@TempDir Path data) throws Exception {
        try (OfficerAtWork at = OfficerAtWork.in(data)) {
            officer = at;
            officer.open("targets");
            target("主动公开政府信息数", "7000");
            target("收到政府信息公开申请数", "10");
            assertThat(rows()).hasCount(2);
            String other = rows().first().locator("td, th").first().innerText();
            String pressed = rows().nth(1).locator("td, th").first().innerText();

            officer.click(button(1, "修改"));
            assertThat(officer.field("指标")).hasValue(pressed);
            officer.field("目标值").fill("4321");
            officer.click(officer.panelButton("保存"));
            assertThat(row(pressed)).containsText("4,321");
            assertThat(row(other)).not().containsText("4,321");

            officer.click(button(1, "删除"));
            assertThat(officer.page().locator("vaadin-confirm-dialog")).containsText(pressed);
            officer.confirm("取消");
            assertThat(rows()).hasCount(2);
            officer.click(button(1, "删除"));
            officer.confirm("删除");
            assertThat(rows()).hasCount(1);
            assertThat(row(other)).hasCount(1);
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void aNoteIsWrittenAndRemovedAndWhatTheLawBringsStays(@TempDir Path data) throws Exception {
        try (OfficerAtWork at = OfficerAtWork.in(data)) {
            officer = at;
            officer.open("notes");
            int shipped = rows().count();
            assertThat(button("删除")).hasCount(0);
            officer.click("添加注记");
            officer.field("内容").fill("三个单位并入");
            officer.click(officer.panelButton("保存"));
            assertThat(officer.page().locator("vaadin-dialog.side-panel")).containsText("请选择日期");
            officer.field("日期").fill("2019年3月1日");
            officer.field("日期").press("Enter");
            officer.click(officer.panelButton("保存"));
            assertThat(rows()).hasCount(shipped + 1);
            assertThat(row("三个单位并入")).containsText("2019年3月1日");

            officer.click(button("删除"));
            officer.confirm("删除");
            assertThat(rows()).hasCount(shipped);
            assertThat(row("三个单位并入")).hasCount(0);
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void aDayIsTypedAsPeopleWriteItInEitherLanguage(@TempDir Path data) throws Exception {
        try (OfficerAtWork at = OfficerAtWork.in(data)) {
            officer = at;
            officer.open("notes?lang=zh-CN");
            officer.click("添加注记");
            for (String typed : List.of("2019-03-01", "2019年3月1日", "2019/3/1", "2019.3.1")) {
                becomesADay("日期", typed);
            }
            officer.open("notes?lang=en");
            officer.click("Add a note");
            becomesADay("Day", "1 March 2019");
            becomesADay("Day", "2019-03-01");
            assertThat(officer.complaints()).isEmpty();
        }
    }

    private void becomesADay(String label, String typed) {
        officer.field(label).fill(typed);
        officer.field(label).press("Enter");
        assertThat(officer.field(label)).hasValue("2019-03-01");
        officer.field(label).fill("");
        officer.field(label).press("Enter");
        assertThat(officer.field(label)).hasValue("");
    }

    private void target(String indicator, String threshold) {
        officer.click("设定目标");
        officer.choose("指标", indicator);
        officer.field("目标值").fill(threshold);
        officer.click(officer.panelButton("保存"));
    }

    private Locator rows() {
        return officer.page().locator("main .panel table tbody tr");
    }

    private Locator row(String words) {
        return rows().filter(new Locator.FilterOptions().setHasText(words));
    }

    private Locator button(int row, String words) {
        return rows().nth(row).locator("button").filter(new Locator.FilterOptions().setHasText(words));
    }

    private Locator button(String words) {
        return rows().locator("button").filter(new Locator.FilterOptions().setHasText(words));
    }
}
