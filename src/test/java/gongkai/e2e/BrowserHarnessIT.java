package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Visits every route of the packaged application in a real browser, in both languages, both colour schemes and three
 * widths: six combinations that cover every pair, all twelve with {@code -Dgongkai.harness=all}. Nothing may be written to
 * the console as an error, no request may fail or leave this machine, nothing may be a serious obstacle to a reader who
 * cannot see or use a mouse, no page may need to be pushed sideways, and none may jump while it comes. Each page leaves a picture in
 * {@code target/screenshots}.
 */
class BrowserHarnessIT extends BrowserIT {

    private static final String NOWHERE = "no-such-page";
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /**
     * What is wrong with a page for the readers who cannot work around it. Asked of axe itself: its wrapper for this browser
     * brings over every check that was passed too, which takes ten times as long.
     */
    private static final String OBSTACLES = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(rule => ['serious', 'critical'].includes(rule.impact))
              .flatMap(rule => rule.nodes.map(n => `${rule.id}: ${n.target} ${n.html} ${n.failureSummary}`))
            """;

    private static final String SIDEWAYS = """
            () => [document.documentElement, document.body, ...document.querySelectorAll('main')]
              .filter(e => e.scrollWidth > e.clientWidth + 1)
              .map(e => e.localName + ' is ' + e.scrollWidth + ' px wide in ' + e.clientWidth)
            """;

    /** How much of what could be seen moved while the page came, as browsers measure it: nothing is pressed by mistake. */
    private static final String JUMPS = """
            () => new Promise(done => {
              new PerformanceObserver(list => {
                const moved = list.getEntries().filter(e => !e.hadRecentInput);
                done(moved.reduce((sum, e) => sum + e.value, 0) < 0.02 ? [] : moved.map(e => e.value.toFixed(3) + ': '
                  + e.sources.map(s => s.node ? `${s.node.localName}.${s.node.className}` : 'what is gone').join()));
              }).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done([]))));
            })
            """;

    /** One way to look at a page. */
    record Look(String language, ColorScheme scheme, int width) {

        String name() {
            return language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        }
    }

    private static final Map<String, BrowserContext> CONTEXTS = new HashMap<>();

    @AfterAll
    static void closeAll() {
        CONTEXTS.values().forEach(BrowserContext::close);
        CONTEXTS.clear();
    }

    @BeforeAll
    static void makeRoom() throws IOException {
        Files.createDirectories(SCREENSHOTS);
    }

    static List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (int width : new int[] {390, 1280, 1920}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (String language : List.of("zh-CN", "en")) {
                    // Chinese is light on the outer widths and dark on the middle one, English the other way round:
                    // each
                    // pair of language, scheme and width occurs once.
                    boolean chosen = (language.equals("zh-CN") == (scheme == ColorScheme.LIGHT)) == (width != 1280);
                    if (chosen || "all".equals(System.getProperty("gongkai.harness"))) {
                        looks.add(new Look(language, scheme, width));
                    }
                }
            }
        }
        return looks;
    }

    @TestFactory
    Stream<DynamicTest> everyRouteCanBeReadInEveryLook() {
        return looks().stream()
                .flatMap(look -> Routes.all().stream()
                        .map(route -> dynamicTest("/" + route + " in " + look.name(), () -> visit(route, look))));
    }

    @TestFactory
    Stream<DynamicTest> anAddressThatLeadsNowhereCanBeReadToo() {
        return looks().stream()
                .limit(2)
                .map(look -> dynamicTest("/no-such-page in " + look.name(), () -> visit(NOWHERE, look)));
    }

    @Test
    void theNavigationLeadsOnlyToRoutesThatAreVisited() {
        try (Page page =
                context(new Look("zh-CN", ColorScheme.LIGHT, 1920), true).newPage()) {
            page.navigate(address() + "/");
            page.waitForFunction(SETTLED);
            Object paths = page.evaluate(
                    "() => [...document.querySelectorAll('.nav a')].map(a => new URL(a.href).pathname.slice(1))");
            assertThat((List<?>) paths).isNotEmpty();
            assertThat(Routes.all()).map(Object.class::cast).containsAll((List<?>) paths);
        }
    }

    private void visit(String route, Look look) {
        List<String> wrong = new ArrayList<>();
        try (Page page = context(look, !route.startsWith("login")).newPage()) {
            boolean lost = route.equals(NOWHERE); // the status says so too, and the browser repeats it on its console
            boolean[] watching = {true};
            BooleanSupplier watched = () -> watching[0];
            page.onConsoleMessage(message -> {
                if (watched.getAsBoolean() && message.type().equals("error") && !lost) {
                    wrong.add("console: " + message.text());
                }
            });
            page.onPageError(error -> wrong.add("script: " + error));
            page.onRequest(request -> {
                URI to = URI.create(request.url().split("[?#]")[0]);
                if (!Set.of("data", "blob").contains(to.getScheme())
                        && !request.url().startsWith(address() + "/")) {
                    wrong.add("request to another host: " + request.url());
                }
            });
            page.onRequestFailed(request -> {
                if (watched.getAsBoolean()) {
                    wrong.add("request failed: " + request.url() + " " + request.failure());
                }
            });
            page.onResponse(response -> {
                if (response.status() >= 400 && !(lost && response.status() == 404)) {
                    wrong.add("status " + response.status() + ": " + response.url());
                }
            });
            page.navigate(
                    address() + "/" + route, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            page.waitForFunction(SETTLED);
            assertLedTo(route, page);
            List<?> jumps = (List<?>) page.evaluate(JUMPS);
            seeEverything(page);
            String file = (route.isEmpty() ? "start" : route.replaceAll("[^A-Za-z0-9-]+", "_")) + "-" + look.name();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(file + ".png"))
                    .setFullPage(true));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(look.language());
            boolean chinese =
                    page.locator("h1").first().textContent().codePoints().anyMatch(Character::isIdeographic);
            boolean ofDocument = route.startsWith("sources/"); // a document keeps its own title in every language
            assertThat(chinese)
                    .as("the heading is Chinese")
                    .isEqualTo(look.language().equals("zh-CN") || ofDocument);
            for (Object part : (List<?>) page.evaluate(SIDEWAYS)) {
                wrong.add("scrolls sideways: " + part);
            }
            for (Object jump : jumps) {
                wrong.add("jumps by " + jump);
            }
            page.evaluate(AxeBuilder.getAxeScript());
            for (Object obstacle : (List<?>) page.evaluate(OBSTACLES)) {
                wrong.add("axe " + obstacle);
            }
            watching[0] = false;
        }
        assertThat(wrong).isEmpty();
    }

    /** One browser for each look, as one reader has: what all pages share is fetched once. */
    private static BrowserContext context(Look look, boolean known) {
        return CONTEXTS.computeIfAbsent(look.name() + known, name -> opened(look, known));
    }

    private static BrowserContext opened(Look look, boolean known) {
        Browser.NewContextOptions options =
                options(look.width()).setColorScheme(look.scheme()).setLocale(look.language());
        if (known) {
            options.setStorageState(signedIn());
        }
        BrowserContext context = context(options);
        context.addCookies(List.of(
                new Cookie("gongkai-lang", look.language()).setUrl(address()),
                new Cookie("gongkai-scheme", look.scheme() == ColorScheme.DARK ? "dark" : "light").setUrl(address())));
        return context;
    }
}
