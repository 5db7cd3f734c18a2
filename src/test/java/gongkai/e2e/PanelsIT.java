package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The panel at the edge of a page, by the mouse: it is as the address says, and opening it changes nothing else. */
class PanelsIT extends BrowserIT {

    private static final String PANEL = "vaadin-dialog.side-panel[opened] .evidence";

    /** The middle of the tallest drawn column, bar or marker that can be clicked, scrolled into sight; null without one. */
    private static final String POINT = """
            () => {
              for (const chart of document.querySelectorAll('main vaadin-chart')) {
                if (!chart.offsetParent || !chart.configuration) continue;
                chart.scrollIntoView({block: 'center'});
                const points = chart.configuration.series.filter(s => s.visible && s.type !== 'scatter')
                  .flatMap(s => s.points).filter(p => p && p.y > 0 && p.graphic);
                const boxes = points.map(p => ({box: p.graphic.element.getBoundingClientRect()}))
                  .filter(p => p.box.height >= 4 && p.box.width >= 4)
                  .sort((a, b) => b.box.height - a.box.height);
                if (boxes.length) {
                  const box = boxes[0].box;
                  return [box.x + box.width / 2, box.y + box.height / 2];
                }
              }
              return null;
            }
            """;

    /** The columns of the first chart, where they are and which number they show. */
    private static final String COLUMNS = """
            () => {
              const chart = [...document.querySelectorAll('main vaadin-chart')].find(c => c.offsetParent);
              chart.scrollIntoView({block: 'center'});
              return chart.configuration.series.flatMap(s => s.points).filter(p => p && p.y > 0 && p.graphic).map(p => {
                const box = p.graphic.element.getBoundingClientRect();
                return {x: box.x + box.width / 2, y: box.y + box.height / 2, number: p.y.toLocaleString('en-US')};
              });
            }
            """;

    @Test
    void theSkipLinkIsTheFirstStopOfEveryPage() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            for (String route : shell()) {
                page.navigate(address() + "/" + route);
                settle(page);
                if (route.startsWith("sources/")) { // a review begins in the document: there is nothing to skip
                    page.waitForFunction("() => !!document.activeElement.closest('main')");
                    continue;
                }
                page.keyboard().press("Tab");
                assertThat(page.evaluate("() => document.activeElement.className"))
                        .as(route)
                        .isEqualTo("skip-link");
                page.keyboard().press("Enter");
                page.waitForFunction("() => document.activeElement.matches('main')");
            }
        }
    }

    @Test
    void aColumnOpensItsEvidenceAndChangesNothingElse() {
        List<String> clicked = new ArrayList<>();
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            for (String route : shell()) {
                page.navigate(address() + "/" + route);
                settle(page);
                seeEverything(page); // more of it comes as soon as somebody comes near
                String before = page.url();
                String shown = shown(page);
                if (!clickPoint(page)) {
                    continue;
                }
                clicked.add(route);
                page.locator(PANEL).waitFor();
                settle(page);
                assertThat(page.url()).as(route).startsWith(before).contains("evidence=");
                assertThat(shown(page)).as("the page behind, " + route).isEqualTo(shown);
                String panel = page.locator(PANEL).innerText();
                assertThat(anew(page.url()))
                        .as("the address in another browser, " + route)
                        .isEqualTo(panel);
                page.keyboard().press("Escape");
                page.waitForURL(before);
                page.locator(PANEL).waitFor(gone());
                settle(page);
            }
        }
        assertThat(clicked)
                .as("pages with charts")
                .contains("disclosure", "website", "hotline"); // the unit that is visited has nothing but zeros
    }

    /** With one tooltip for all columns of a year, the one that is clicked is still the one under the mouse. */
    @Test
    void eachColumnOpensItsOwnNumber() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(address() + "/disclosure");
            settle(page);
            List<?> columns = (List<?>) page.evaluate(COLUMNS);
            assertThat(columns).hasSizeGreaterThan(2);
            for (Object column : columns) {
                Map<?, ?> at = (Map<?, ?>) column;
                page.mouse().click(pixels(at.get("x")), pixels(at.get("y")));
                page.locator(PANEL).waitFor();
                settle(page);
                assertThat(page.locator(PANEL).innerText()).contains(String.valueOf(at.get("number")));
                page.keyboard().press("Escape");
                page.locator(PANEL).waitFor(gone());
                settle(page);
            }
        }
    }

    @Test
    void aPanelClosesWhenItsLinkIsFollowedAndAfterBackItIsAsTheAddressSays() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(address() + "/disclosure");
            settle(page);
            assertThat(clickPoint(page)).isTrue();
            page.locator(PANEL).waitFor();
            settle(page);
            String open = page.url();
            String panel = page.locator(PANEL).innerText();
            page.locator(PANEL + " a[href*='sources/']").first().click();
            page.waitForURL(url -> url.contains("/sources/"));
            settle(page);
            page.locator(PANEL).waitFor(gone());
            page.goBack();
            page.waitForURL(open);
            settle(page);
            page.locator(PANEL).waitFor();
            assertThat(page.locator(PANEL).innerText()).isEqualTo(panel);
            page.reload();
            settle(page);
            page.locator(PANEL).waitFor();
            assertThat(page.locator(PANEL).innerText()).isEqualTo(panel);
            page.locator("vaadin-dialog.side-panel[opened] vaadin-button[aria-label]")
                    .first()
                    .click();
            page.locator(PANEL).waitFor(gone());
            page.waitForURL(url -> !url.contains("evidence="));
            settle(page);
            page.goBack();
            page.waitForURL(url -> url.contains("evidence="));
            page.locator(PANEL).waitFor();
        }
    }

    @Test
    void onlyThisYearIsAButtonOfTheEvidence() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(address() + "/disclosure");
            settle(page);
            assertThat(clickPoint(page)).isTrue();
            Locator only = page.locator(PANEL + " button.only-year");
            only.waitFor();
            String year = only.innerText().replaceAll("\\D", "");
            only.click();
            page.waitForURL(url -> url.contains("from=" + year) && url.contains("to=" + year));
            settle(page);
            page.locator(PANEL).waitFor(gone());
            assertThat(page.url()).doesNotContain("evidence=");
            assertThat(page.locator("main .lede").first().innerText()).contains(year);
        }
    }

    @Test
    void aFindingThatIsOpenStandsInTheAddress() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(address() + "/findings?severity=error");
            settle(page);
            page.locator(".finding .link-button").nth(1).click();
            page.locator(PANEL).waitFor();
            settle(page);
            assertThat(page.url()).contains("severity=error").contains("finding=");
            assertThat(anew(page.url())).isEqualTo(page.locator(PANEL).innerText());
            page.goBack();
            page.waitForURL(url -> !url.contains("finding="));
            page.locator(PANEL).waitFor(gone());
        }
    }

    @Test
    void anAddressOfAPanelThatNothingIsKnownOfSaysSo() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            for (String wrong : List.of(
                    "evidence=nothing",
                    "evidence=disclosure.items_430602_99",
                    "evidence=disclosure.items_bogus_430602_2014",
                    "evidence=_._2014")) {
                page.navigate(address() + "/disclosure?" + wrong);
                settle(page);
                assertThat(page.locator(PANEL).count()).isZero();
                assertThat(page.locator(".hint").innerText()).contains("数字出处");
            }
        }
    }

    private static List<String> shell() {
        return Routes.all().stream()
                .filter(route -> !List.of("login", "wall").contains(route))
                .toList();
    }

    private static double pixels(@Nullable Object number) {
        return ((Number) Objects.requireNonNull(number)).doubleValue();
    }

    /** By the mouse, at the middle of what is drawn. */
    @SuppressWarnings("unchecked")
    private static boolean clickPoint(Page page) {
        Object found = page.evaluate(POINT);
        if (found == null) {
            return false;
        }
        page.waitForFunction(SETTLED);
        List<Number> at = (List<Number>) Objects.requireNonNull(page.evaluate(POINT));
        page.mouse().click(at.getFirst().doubleValue(), at.getLast().doubleValue());
        return true;
    }

    /** The panel that somebody sees who has nothing but the address. */
    private static String anew(String url) {
        try (BrowserContext other = fresh()) {
            Page page = other.newPage();
            page.navigate(url);
            settle(page);
            page.locator(PANEL).waitFor();
            return page.locator(PANEL).innerText();
        }
    }

    /** The words of the page and the choice in its header. */
    private static String shown(Page page) {
        return String.valueOf(page.evaluate("""
                () => document.querySelector('main').innerText
                  + [...document.querySelectorAll('.bar select')].map(e => e.value).concat(document.querySelector('.bar .unit').innerText).join('|')
                """)).replaceAll("\\d\\d:\\d\\d", "TIME");
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    private static void settle(Page page) {
        page.waitForFunction(SETTLED);
        page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
        page.waitForFunction(SETTLED);
    }
}
