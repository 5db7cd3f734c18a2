package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * With many years, months and units every view can still be read: in the charts no words cover one another or are cut, no
 * legend is longer than its palette, no series is told apart by its colour alone, and no name on the page is cut off.
 */
class SampleLooksIT extends BrowserIT {

    private static final List<String> ROUTES = List.of(
            "",
            "disclosure",
            "application",
            "consultation",
            "hotline",
            "appeal",
            "resource",
            "website",
            "units",
            "units/999901-department-3",
            "hotline?from=2010&to=2024&unit=999901-department-3",
            "received",
            "findings",
            "wall");

    /** Every fault of the charts and names on the page, in words. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              const box = e => e.getBoundingClientRect();
              const seen = e => {
                const s = getComputedStyle(e), b = box(e);
                return s.visibility !== 'hidden' && s.display !== 'none' && +s.opacity > 0.01 && b.width > 0 && b.height > 0;
              };
              const cover = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
              document.querySelectorAll('vaadin-chart').forEach(chart => {
                if (!chart.offsetParent) return;
                const root = chart.shadowRoot, name = chart.getAttribute('aria-label');
                const all = css => [...root.querySelectorAll(css)].filter(e => e.textContent.trim() && seen(e));
                const pairs = (kind, words) => words.forEach((a, i) => words.slice(i + 1).forEach(b => {
                  if (cover(box(a), box(b))) {
                    faults.push(`${name}: ${kind} “${a.textContent}” and “${b.textContent}” cover one another`);
                  }
                }));
                const labels = all('.highcharts-data-label text');
                const flags = all('.highcharts-plot-line-label');
                pairs('labels', [...labels, ...flags]);
                pairs('axis labels', all('.highcharts-xaxis-labels text'));
                pairs('axis labels', all('.highcharts-yaxis-labels text'));
                pairs('legend', all('.highcharts-legend-item > text'));
                const frame = box(chart);
                [...labels, ...flags, ...all('.highcharts-axis-labels text'), ...all('.highcharts-legend-item > text')]
                  .forEach(e => {
                    const b = box(e);
                    if (b.left < frame.left - 1 || b.right > frame.right + 1 || b.top < frame.top - 1
                        || b.bottom > frame.bottom + 1) {
                      faults.push(`${name}: “${e.textContent}” reaches out of the chart`);
                    }
                    if (e.textContent.includes('…')) faults.push(`${name}: “${e.textContent}” is cut`);
                  });
                const legend = all('.highcharts-legend-item > text').length;
                if (legend > 8) faults.push(`${name}: a legend of ${legend} entries`);
                const looks = chart.configuration.series.filter(s => s.visible && s.type !== 'scatter')
                  .map(s => s.type === 'line'
                    ? s.symbol + getComputedStyle(s.graph ? s.graph.element : root.host).strokeDasharray
                    : (p => p ? getComputedStyle(p.graphic.element).fill.replace(/rgb.*/, 'plain') : '' + Math.random())(
                      s.points.find(p => p && !p.isNull && p.graphic && !/disputed/.test(p.options.className || ''))));
                if (new Set(looks).size < looks.length) {
                  faults.push(`${name}: series differ by colour alone: ${looks.join(', ')}`);
                }
              });
              document.querySelectorAll('vaadin-chart').forEach(chart => chart.shadowRoot
                .querySelectorAll('.highcharts-plot-band-label').forEach(e => {
                  const turned = /rotate\\((-90|270)/.test(e.getAttribute('transform') || '');
                  if (seen(e) && turned && box(e).width > 20) faults.push(`“${e.textContent}” stands upright in several lines`);
                }));
              document.querySelectorAll('.table-scroll, .heat-scroll').forEach(scroll => {
                if (!seen(scroll) || scroll.scrollWidth <= scroll.clientWidth + 1) return;
                const first = scroll.querySelector('thead th');
                if (first && getComputedStyle(first).position === 'sticky' && box(first).left > box(scroll).left + 2) {
                  faults.push(`${scroll.getAttribute('aria-label')}: what is scrolled away is seen before the first column`);
                }
                if (first && getComputedStyle(first).position === 'sticky' && box(first).width > 0.6 * scroll.clientWidth) {
                  faults.push(`${scroll.getAttribute('aria-label')}: the first column leaves ${
                    Math.round(scroll.clientWidth - box(first).width)} px to the others`);
                }
              });
              document.querySelectorAll('main *').forEach(e => {
                if (seen(e) && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).textOverflow === 'ellipsis'
                    && getComputedStyle(e).overflowX !== 'visible') {
                  faults.push(`“${e.textContent.trim()}” is cut`);
                }
              });
              return faults;
            }
            """;

    private static @Nullable SampleServer sample;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        sample = SampleServer.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        if (sample != null) {
            sample.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everythingCanBeReadOnADesk() {
        return ROUTES.stream()
                .map(route -> dynamicTest("/" + route, () -> visit(route, "zh-CN", ColorScheme.LIGHT, 1280)));
    }

    @TestFactory
    Stream<DynamicTest> everythingCanBeReadOnATelephoneInEnglishAndInTheDark() {
        return ROUTES.stream()
                .filter(route -> !route.equals("wall"))
                .map(route -> dynamicTest("/" + route, () -> visit(route, "en", ColorScheme.DARK, 390)));
    }

    /** Charts of both data sets as they are measured on a telephone, a desk and a wide screen; one visit shows one screen. */
    private static final List<String> WITH_CHARTS =
            List.of("disclosure", "application", "hotline", "appeal", "website");

    @TestFactory
    Stream<DynamicTest> everyChartIsDrawnByTheRulesOfTheHouse() {
        return Stream.of(390, 1280, 1920)
                .flatMap(width -> Stream.of(false, true)
                        .map(published -> dynamicTest(
                                (published ? "published figures at " : "many figures at ") + width,
                                () -> measure(published, width))));
    }

    private static void measure(boolean published, int width) {
        String server = published ? address() : sample().address();
        try (BrowserContext context =
                context(options(width).setStorageState(published ? signedIn() : sample().signedIn()))) {
            Page page = context.newPage();
            List<String> faults = new ArrayList<>();
            int pointedAt = 0;
            for (String route : WITH_CHARTS) {
                page.navigate(server + "/" + route);
                seeEverything(page);
                ChartMeasure.onScreen(page).forEach(fault -> faults.add("/" + route + " " + fault));
                for (int chart = 0; chart < 2 && ChartMeasure.tooltipIsRight(page, chart, faults); chart++) {
                    pointedAt++;
                }
            }
            assertThat(faults).isEmpty();
            assertThat(pointedAt).as("charts that were pointed at").isGreaterThanOrEqualTo(WITH_CHARTS.size());
        }
    }

    /** What a first visit costs, in bytes and elements: of a page's frame and content together, as they come from a quick server. */
    @TestFactory
    Stream<DynamicTest> aPageOfManyFiguresWeighsLittle() {
        return ROUTES.stream()
                .filter(route -> !route.equals("wall"))
                .map(route -> dynamicTest("/" + route, () -> weigh(route)));
    }

    private static void weigh(String route) {
        try (BrowserContext context = context(options(1280).setStorageState(sample().signedIn()))) {
            Page page = context.newPage();
            AtomicLong wire = new AtomicLong();
            CDPSession network = context.newCDPSession(page);
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    event -> wire.addAndGet(event.get("encodedDataLength").getAsLong()));
            List<Response> answers = new ArrayList<>();
            page.onResponse(response -> {
                if (response.url().contains("v-r=uidl") || response.url().contains("v-r=init")) {
                    answers.add(response);
                }
            });
            page.navigate(sample().address() + "/" + route);
            page.waitForFunction(SETTLED);
            int answered =
                    answers.stream().mapToInt(answer -> answer.body().length).sum();
            int elements = ((Number) page.evaluate("() => document.querySelectorAll('*').length")).intValue();
            System.out.printf(
                    "SampleLooksIT: /%s answers %d bytes in %d answers, %d elements, %d bytes over the wire%n",
                    route, answered, answers.size(), elements, wire.get());
            assertThat(answered).as("bytes of the answers").isLessThanOrEqualTo(150_000);
            assertThat(answers).as("answers, of a page that is read slowly too").hasSizeLessThanOrEqualTo(5);
            assertThat(elements).as("elements").isLessThanOrEqualTo(3_000);
            assertThat(wire.get()).as("bytes over the wire").isLessThanOrEqualTo(600_000);
        }
    }

    @Test
    void aPictureOfAChartExplainsItsSignsAndSaysNothingOfClicking() throws Exception {
        try (BrowserContext context =
                context(options(1280).setStorageState(signedIn()).setAcceptDownloads(true))) {
            Page page = context.newPage();
            page.navigate(address() + "/disclosure");
            page.waitForFunction(SETTLED);
            Download picture = page.waitForDownload(() ->
                    page.locator(".chart-panel .download-bar button").first().click());
            String drawn = Files.readString(picture.path());
            assertThat(drawn).contains("◇", "有争议的数", "无报告").doesNotContain("点击");
            assertThat(drawn).as("a pattern of its own").contains("gk-ring-1").doesNotContain("url(#gk-fill");
        }
    }

    @Test
    void patternsAreASettingThatTheBrowserKeeps() {
        try (BrowserContext context = context(options(1280).setStorageState(signedIn()))) {
            Page page = context.newPage();
            page.navigate(address() + "/disclosure");
            page.waitForFunction(SETTLED);
            assertThat((Boolean) page.evaluate(HATCHED)).isFalse();
            page.locator(".person").first().click();
            page.getByText("图表用图案填充").click();
            page.waitForFunction(HATCHED);
            page.reload();
            page.waitForFunction(SETTLED);
            assertThat((Boolean) page.evaluate(HATCHED)).isTrue();
        }
    }

    private static final String HATCHED = """
            () => [...document.querySelectorAll('vaadin-chart')].some(chart => chart.configuration.series.some(series =>
              series.points.some(p => p && p.graphic && getComputedStyle(p.graphic.element).fill.includes('gk-fill'))))
            """;

    private static SampleServer sample() {
        return Objects.requireNonNull(sample, "the server was not started");
    }

    private static void visit(String route, String language, ColorScheme scheme, int width) {
        String server = sample().address();
        Browser.NewContextOptions options = options(width)
                .setStorageState(sample().signedIn())
                .setColorScheme(scheme)
                .setLocale(language);
        try (BrowserContext context = context(options)) {
            context.addCookies(List.of(new Cookie("gongkai-lang", language).setUrl(server)));
            Page page = context.newPage();
            page.navigate(server + "/" + route);
            seeEverything(page);
            assertLedTo(route, page);
            assertThat((List<?>) page.evaluate(FAULTS)).isEmpty();
        }
    }
}
