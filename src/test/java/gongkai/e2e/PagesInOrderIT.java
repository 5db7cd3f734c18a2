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

/** What is seen first comes first, the rest when somebody comes near it by whatever way; nothing moves when it does. */
class PagesInOrderIT extends BrowserIT {

    private static final String ROUTE = "disclosure?from=2008&to=2024";

    /** Places without a chart yet, with their names and their heights. */
    private static final String TO_COME = """
            () => [...document.querySelectorAll('.house-chart')].filter(place => !place.querySelector('vaadin-chart'))
              .map(place => ({ name: place.getAttribute('aria-label'), role: place.getAttribute('role'),
                high: place.getBoundingClientRect().height, top: place.getBoundingClientRect().top }))
            """;

    private static final String DRAWN = "() => document.querySelectorAll('.house-chart > vaadin-chart').length";

    private static final String HEIGHTS = """
            () => [...document.querySelectorAll('.house-chart')].map(place => place.getBoundingClientRect().height)
            """;

    private static final String SCRIPTS_AFTER_THE_FIRST_QUESTION = """
            () => {
              const asked = performance.getEntriesByType('resource');
              const question = asked.find(e => e.name.includes('v-r=init')).startTime;
              return asked.filter(e => e.startTime > question && /\\/build\\/[^/]*\\.js$/.test(e.name))
                .map(e => e.name.replace(/.*\\//, ''));
            }
            """;

    private static final String CHARTS =
            "() => performance.getEntriesByType('resource').some(e => e.name.includes('/vaadin-chart-'))";

    @Test
    void aChartFarDownIsNotSentButItsNameAndItsRoomAreThere() {
        try (BrowserContext context = fresh()) {
            List<String> asked = new ArrayList<>();
            Page page = opened(context, asked);
            List<?> toCome = (List<?>) page.evaluate(TO_COME);
            int drawn = drawn(page);
            System.out.printf("PagesInOrderIT: %d charts at first, %d to come%n", drawn, toCome.size());
            assertThat(drawn).as("charts that are near").isPositive();
            assertThat(toCome).hasSizeGreaterThan(2).allSatisfy(place -> {
                Map<?, ?> one = (Map<?, ?>) place;
                assertThat(String.valueOf(one.get("name"))).isNotBlank();
                assertThat(one.get("role")).isEqualTo("figure");
                assertThat(number(one.get("high"))).isGreaterThan(200);
                assertThat(number(one.get("top"))).as("how far down").isGreaterThan(1_200);
            });
            assertThat(asked)
                    .as("each chart is asked for once, the first comes with the page")
                    .doesNotHaveDuplicates()
                    .hasSize(drawn - 1);
        }
    }

    /** Otherwise a browser learns of each of them only when the one before has come and run. */
    @Test
    void theScriptsOfAPageAreNamedInItsHeadAndThoseOfChartsWhereThereAreSome() {
        try (BrowserContext context = fresh()) {
            Page page = opened(context, new ArrayList<>());
            assertThat((List<?>) page.evaluate(SCRIPTS_AFTER_THE_FIRST_QUESTION))
                    .as("scripts that came later than the first question to the server")
                    .allSatisfy(script -> assertThat(String.valueOf(script)).startsWith("chunk-"));
            assertThat(page.evaluate(CHARTS)).isEqualTo(true);
            page.navigate(address() + "/received");
            page.waitForFunction(SETTLED);
            assertThat(page.evaluate(CHARTS)).as("a page without charts").isEqualTo(false);
        }
    }

    @Test
    void theWheelBringsAllChartsAndNothingMoves() {
        try (BrowserContext context = fresh()) {
            List<String> asked = new ArrayList<>();
            Page page = opened(context, asked);
            List<?> before = (List<?>) page.evaluate(HEIGHTS);
            page.mouse().move(700, 500);
            for (int turns = 0; turns < 60 && !((List<?>) page.evaluate(TO_COME)).isEmpty(); turns++) {
                page.mouse().wheel(0, 400);
                page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))");
            }
            page.waitForFunction(SETTLED);
            assertThat((List<?>) page.evaluate(TO_COME)).isEmpty();
            assertThat(page.evaluate(HEIGHTS)).isEqualTo(before);
            assertThat(asked).doesNotHaveDuplicates().hasSize(drawn(page) - 1);
        }
    }

    @Test
    void whoComesToAChartByTheKeyboardStaysThereWhenItIsDrawn() {
        try (BrowserContext context = fresh()) {
            Page page = opened(context, new ArrayList<>());
            Locator last = page.locator(".house-chart").last();
            assertThat(last.locator("vaadin-chart").count()).isZero();
            last.focus();
            last.locator("vaadin-chart").waitFor();
            page.waitForFunction(SETTLED);
            assertThat(page.evaluate("() => document.activeElement.matches('.house-chart')"))
                    .isEqualTo(true);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => !!document.activeElement.closest('main .panel')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void paperHasTheChartsThatNobodyCameNear() {
        try (BrowserContext context = fresh()) {
            Page page = opened(context, new ArrayList<>());
            assertThat((List<?>) page.evaluate(TO_COME)).isNotEmpty();
            page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat((List<?>) page.evaluate(TO_COME)).isEmpty();
            page.waitForFunction(SETTLED);
        }
    }

    @Test
    void aChartThatCouldNotBeSentIsAskedForAgain() {
        try (BrowserContext context = fresh()) {
            Page page = opened(context, new ArrayList<>());
            context.route("**/VAADIN/dynamic/resource/**", route -> route.abort());
            Locator last = page.locator(".house-chart").last();
            last.scrollIntoViewIfNeeded();
            page.waitForTimeout(500);
            assertThat(last.locator("vaadin-chart").count()).isZero();
            context.unroute("**/VAADIN/dynamic/resource/**");
            last.locator("vaadin-chart").waitFor();
        }
    }

    private static Page opened(BrowserContext context, List<String> asked) {
        Page page = context.newPage();
        page.onRequest(request -> {
            if (request.url().contains("/VAADIN/dynamic/resource/")
                    && request.resourceType().equals("fetch")
                    && !request.url().contains("from=")) {
                asked.add(request.url());
            }
        });
        page.navigate(address() + "/" + ROUTE);
        page.waitForFunction(SETTLED);
        page.waitForFunction("() => [...document.querySelectorAll('.house-chart')].every(place =>"
                + " place.querySelector('vaadin-chart') || place.getBoundingClientRect().top > innerHeight + 400)");
        return page;
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    private static int drawn(Page page) {
        return ((Number) page.evaluate(DRAWN)).intValue();
    }
}
