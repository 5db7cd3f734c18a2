package gongkai.ledger.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.OfficerAtWork;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A figure is revised, corrected and taken back beside its evidence, with the mouse alone. */
@ExtendWith(BrowserIT.Shared.class)
class FigureByMouseIT {

    private static final Path PICTURES = Path.of("target", "evidence");
    private static final String PANEL = "vaadin-dialog.side-panel[opened]";

    @SuppressWarnings("NullAway.Init") // each test opens one
    private OfficerAtWork officer;

    @Test
    void aFigureIsRevisedSeenOnTheDashboardAndTakenBack(@TempDir Path data) throws Exception {
        try (OfficerAtWork at = OfficerAtWork.in(data)) {
            officer = at;
            officer.open("?from=2012&to=2014");
            openFromDashboard("6,728");
            picture("zh-light");

            officer.click(officer.panelButton("修订数据"));
            officer.field("数值").fill("6730");
            officer.click(officer.panelButton("修订数据"));
            assertThat(panel()).containsText("请写明理由");
            picture("zh-light-form");
            fitsAndIsAccessible();
            officer.field("理由").fill("电话核实，含补报2条");
            officer.click(officer.panelButton("修订数据"));
            assertThat(panel().locator(".told")).hasText("已修订为 6,730 条。");
            assertThat(panel().locator(".headline")).containsText("人工修订");
            picture("zh-light-revised");
            assertThat(value("6,730")).hasCount(1); // the page behind, though the panel is open
            close();
            assertThat(value("6,728")).hasCount(0);

            openFromDashboard("6,730");
            officer.click(officer.panelButton("撤回修订"));
            officer.field("理由").fill("补报的不算");
            officer.click(officer.panelButton("撤回修订"));
            assertThat(panel().locator(".told")).hasText("已撤回修订，现为：6,728 条。");
            picture("zh-light-taken-back");
            close();
            assertThat(value("6,728")).hasCount(1);
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void aNumberIsKeyedInReplacedAndTakenBackDecisionByDecision(@TempDir Path data) throws Exception {
        try (OfficerAtWork at = OfficerAtWork.in(data)) {
            officer = at;
            officer.open("disclosure?from=2013&to=2014&evidence=disclosure.items_430602-tongjiju_2013");
            officer.click(officer.panelButton("填写数据"));
            officer.click(officer.panelButton("取消"));
            assertThat(officer.field("理由")).hasCount(0);
            decide("填写数据", "21", "该局来函");
            assertThat(panel().locator(".told")).hasText("已修订为 21 条。");
            decide("修订数据", "22", "该局再次来函");
            assertThat(panel().locator(".told")).hasText("已修订为 22 条。");

            takeBack("第二封来函有误");
            assertThat(panel().locator(".told")).hasText("已撤回修订，现为：21 条。");
            assertThat(panel()).containsText("该局来函");
            takeBack("第一封来函也有误");
            assertThat(panel().locator(".told")).hasText("已撤回修订，现为：暂无数据。");
            assertThat(officer.panelButton("填写数据")).isVisible();
            assertThat(officer.complaints()).isEmpty();
        }
    }

    private void decide(String what, String number, String why) {
        officer.click(officer.panelButton(what));
        officer.field("数值").fill(number);
        officer.field("理由").fill(why);
        officer.click(officer.panelButton(what));
    }

    private void takeBack(String why) {
        officer.click(officer.panelButton("撤回修订"));
        officer.field("理由").fill(why);
        officer.click(officer.panelButton("撤回修订"));
    }

    @Test
    void aReadingIsCorrectedAndTheDocumentSaysSo(@TempDir Path data) throws Exception {
        try (OfficerAtWork at = OfficerAtWork.in(data)) {
            officer = at;
            officer.open("application?from=2012&to=2014&evidence=application.received_430602_2014&lang=en");
            officer.page().setViewportSize(390, 844);
            officer.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            officer.click(officer.panelButton("Correct the reading"));
            picture("en-dark-390-form");
            fitsAndIsAccessible();
            officer.field("Value").fill("3");
            officer.field("Reason").fill("misread");
            officer.click(officer.panelButton("Correct the reading"));
            assertThat(panel().locator(".told")).hasText("Corrected; the review of the document says so.");
            assertThat(panel().locator(".headline")).containsText("3");
            picture("en-dark-390-corrected");
            fitsAndIsAccessible();

            officer.click(panel().locator("a.action-link"));
            officer.page().waitForURL(url -> url.contains("/sources/"));
            officer.settle();
            officer.click(officer.page().locator(".tab-row button").last());
            assertThat(officer.page().locator(".numbers .change").first()).containsText("misread");
            assertThat(officer.complaints()).isEmpty();
        }
    }

    private void openFromDashboard(String number) {
        officer.click(value(number).first());
        panel().locator(".evidence").waitFor();
        officer.settle();
    }

    private void close() {
        officer.click(panel().locator("vaadin-button[aria-label]").first());
        panel().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        officer.settle();
    }

    private Locator value(String number) {
        return officer.page().locator("main .value-button", new Page.LocatorOptions().setHasText(number));
    }

    private Locator panel() {
        return officer.page().locator(PANEL);
    }

    private void fitsAndIsAccessible() {
        assertThat(officer.page().evaluate("""
                () => [...document.querySelectorAll('.decisions *, .revisions *')].filter(e => e.scrollWidth > e.clientWidth + 1
                    && getComputedStyle(e).display !== 'inline' && e.clientWidth > 0 && !e.shadowRoot)
                  .map(e => e.className)
                """)).isEqualTo(List.of());
        assertThat(new AxeBuilder(officer.page()).include(PANEL).analyze().getViolations())
                .extracting(v -> v.getId() + " " + v.getNodes())
                .isEmpty();
    }

    private void picture(String name) {
        officer.picture(PICTURES.resolve(name + ".png"));
    }
}
