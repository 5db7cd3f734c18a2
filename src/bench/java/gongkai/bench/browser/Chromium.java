package gongkai.bench.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import gongkai.bench.Product;
import gongkai.e2e.PackagedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The browser that rows are measured in: one process, a fresh profile for each load. */
public final class Chromium implements AutoCloseable {

    private static final double PATIENCE = 120_000;

    /** Flow has nothing on its way, and what it brought is there. */
    static final String IDLE = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(c => c.isActive);
              return document.readyState === 'complete' && clients.length > 0 && !clients.some(c => c.isActive())
                && !document.querySelector('.skeleton');
            }
            """;

    /** The browser is the machine's own. */
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser;
    private final Map<Product, String> signedIn = new HashMap<>();

    public Chromium() {
        Path executable = Path.of(System.getProperty("gongkai.browser", "/usr/bin/chromium-headless-shell"));
        if (!Files.isExecutable(executable)) {
            throw new IllegalStateException("there is no browser at " + executable);
        }
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    /** Nothing in its cache; signed in where that is a product. */
    BrowserContext fresh(@Nullable Product product) {
        Browser.NewContextOptions options = options();
        if (product != null) {
            options.setStorageState(signedIn.computeIfAbsent(product, this::signIn));
        }
        return context(options);
    }

    private String signIn(Product product) {
        try (BrowserContext context = context(options())) {
            Page page = context.newPage();
            page.navigate(product.server().address() + "/login");
            page.locator("input[name=username]").fill(Product.USER);
            page.locator("input[name=password]").fill(PackagedServer.PASSWORD);
            page.locator("input[name=password]").press("Enter");
            page.waitForURL(url -> !url.contains("/login"));
            return context.storageState();
        }
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** From now on every answer of Flow comes so many milliseconds later. */
    static void holdUp(Page page, int milliseconds) {
        page.route(url -> url.contains("v-r="), route -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
            route.resume();
        });
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
