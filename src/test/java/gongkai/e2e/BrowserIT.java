package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A test of the packaged server in a real browser. All such tests share one browser besides the server; each page is
 * opened in a context of its own, which the test closes. Left out, with the reason, where there is no browser.
 */
@ExtendWith(BrowserIT.Shared.class)
public abstract class BrowserIT extends ServerIT {

    /**
     * True once Flow has answered, the fonts are there, and each chart that can be seen has been drawn to its end and in the
     * width that it has now.
     */
    public static final String SETTLED = """
            () => {
              if (document.querySelector('main.sign-in')) { // no view: nothing of it is drawn by a script
                return document.readyState === 'complete' && document.fonts.status === 'loaded';
              }
              const flow = window.Vaadin && window.Vaadin.Flow;
              if (!flow || !flow.clients) return false;
              if (flow.navigation) return false; // the router is on its way: what is asked of it now it forgets
              const clients = Object.values(flow.clients).filter(c => c.isActive);
              if (clients.length === 0 || clients.some(c => c.isActive())) return false;
              if (document.readyState !== 'complete' || document.fonts.status !== 'loaded') return false;
              const heading = document.querySelector('h1');
              if (!heading || !heading.textContent.trim()) return false;
              if (document.querySelector('.skeleton, .house-chart[aria-busy]')) return false; // content is on its way
              if (document.getAnimations().some(a => a.playState === 'running')) return false;
              return [...document.querySelectorAll('vaadin-chart')].filter(c => c.offsetParent).every(c =>
                c.configuration && c.configuration.hasRendered && c.shadowRoot.querySelector('svg')
                  && Math.abs(c.configuration.chartWidth - c.clientWidth) <= 1
                  && c.configuration.series.every(s => !s.visible || !s.graph && !s.group || s.finishedAnimating !== false));
            }
            """;

    /** Goes down the page until everything has come that waits for a reader to come near. */
    private static final String GO_DOWN = """
            async () => {
              const toCome = () => [...document.querySelectorAll('.house-chart[data-chart]')]
                .find(place => place.checkVisibility() && !place.querySelector('vaadin-chart'))
                ?? [...document.querySelectorAll('.table-scroll.has-room > .table-rest[data-from="0"]')]
                .find(rest => rest.checkVisibility());
              if (!toCome()) return;
              for (let place = toCome(); place; place = toCome()) {
                place.scrollIntoView({ block: 'center', behavior: 'instant' });
                await new Promise(done => setTimeout(done, 20));
              }
              document.querySelector('h1')?.scrollIntoView({ block: 'end', behavior: 'instant' });
            }
            """;

    /** The page as somebody has it who has been at its end: with all charts and tables. */
    public static void seeEverything(Page page) {
        page.waitForFunction(SETTLED);
        page.evaluate(GO_DOWN);
        page.waitForFunction(SETTLED);
    }

    /** Chooses with the mouse: opens the browser's own select and clicks the choice. */
    public static void chooseYear(Locator select, String year) {
        select.click();
        select.locator("option[value='" + year + "']").click();
    }

    /** How long anything is waited for, in milliseconds: a machine that does something else besides is slow. */
    static final double PATIENCE = 120_000;

    private static @Nullable Browser browser;
    private static @Nullable String signedIn;

    static Browser browser() {
        return Objects.requireNonNull(browser, "there is no browser");
    }

    /** How a context is given what a browser keeps after its user has signed in as administrator; see {@link #options}. */
    static String signedIn() {
        String kept = signedIn;
        if (kept == null) {
            kept = signedIn(address());
            signedIn = kept;
        }
        return kept;
    }

    /** The same of another server. */
    static String signedIn(String address) {
        try (BrowserContext context = context(options(1280))) {
            Page page = context.newPage();
            page.navigate(address + "/login");
            signIn(page);
            return context.storageState();
        }
    }

    /** On the page for signing in, as administrator. */
    public static void signIn(Page page) {
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(PackagedServer.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Not to the page for signing in: whoever looks for faults alone would find none there. */
    static void assertLedTo(String route, Page page) {
        assertThat(URI.create(page.url()).getPath())
                .as("where the browser was led")
                .isEqualTo("/" + route.split("\\?")[0]);
    }

    /** A Chinese reader with a screen of this width in pixels, not signed in. */
    public static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : width < 1600 ? 800 : 1080)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** A browser of its own, as patient as every other. */
    public static BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** A fresh browser whose user is signed in: nothing else is remembered. */
    public static BrowserContext fresh() {
        return context(options(1280).setStorageState(signedIn()));
    }

    /** Starts the browser once per test run; JUnit closes it with the run. */
    public static final class Shared implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            signedIn = null; // was kept of the server that the class before had, or the wall's test has signed out
            String missing = System.getProperty("gongkai.browser.missing", "");
            assumeTrue(missing.isEmpty(), missing);
            Path executable = Path.of(System.getProperty("gongkai.browser", "/usr/bin/chromium"));
            assumeTrue(Files.isExecutable(executable), "there is no browser at " + executable);
            context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Shared.class))
                    .computeIfAbsent(Shared.class, key -> started(executable));
        }

        private static AutoCloseable started(Path executable) {
            Playwright playwright = Playwright.create();
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-background-networking",
                                    "--process-per-site",
                                    "--host-resolver-rules=MAP *.example 127.0.0.1")));
            return playwright;
        }
    }
}
