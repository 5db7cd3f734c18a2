package gongkai.bench.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import gongkai.bench.Product;
import gongkai.bench.View;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A page, opened by a browser that has nothing of it yet. */
final class ColdLoad {

    /**
     * What a page cost.
     *
     * @param first milliseconds from the start of the navigation until what is seen first was painted
     * @param bytes over the wire until the page was at rest, heads included
     * @param answer bytes of the largest answer of Flow, unpacked: the one that carries the view
     * @param nodes elements of the page at rest, those within components included
     */
    record Cost(double first, long bytes, long answer, long nodes) {}

    /** Looks at every frame; two frames after it is there it has been painted. */
    private static final String WATCH = """
            (() => {
              const shown = e => {
                const box = e.getBoundingClientRect();
                return box.width > 0 && box.height > 0 && !e.closest('.skeleton')
                  && e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
              };
              const CHART = () => [...document.querySelectorAll('vaadin-chart')].some(chart => chart.shadowRoot
                && [...chart.shadowRoot.querySelectorAll('.highcharts-point, .highcharts-graph')].some(shown));
              const CARD = () => [...document.querySelectorAll('main .metric-card')].some(card => shown(card)
                && card.textContent.trim());
              const TABLE = () => [...document.querySelectorAll('main tbody')].some(body => shown(body)
                && body.textContent.trim());
              const PANEL = () => [...document.querySelectorAll('main .panel')].some(panel => shown(panel)
                && panel.textContent.trim());
              const look = () => requestAnimationFrame(() => {
                if (!%s()) return look();
                requestAnimationFrame(() => requestAnimationFrame(() => { window.benchFirst = performance.now(); }));
              });
              look();
            })();
            """;

    private static final String NODES = """
            () => {
              const count = root => [...root.querySelectorAll('*')]
                .reduce((sum, e) => sum + 1 + (e.shadowRoot ? count(e.shadowRoot) : 0), 0);
              return count(document);
            }
            """;

    private ColdLoad() {}

    /**
     * Opens it, lets it come to rest and closes it.
     *
     * @param product whose page it is, or null where nobody has to sign in
     * @param held milliseconds by which every answer of Flow is held up
     */
    static Cost of(Chromium chromium, @Nullable Product product, String address, View.First first, int held) {
        try (BrowserContext context = chromium.fresh(product)) {
            context.addInitScript(WATCH.formatted(first.name()));
            Page page = context.newPage();
            if (held > 0) {
                Chromium.holdUp(page, held);
            }
            AtomicLong bytes = new AtomicLong();
            CDPSession network = context.newCDPSession(page);
            network.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(
                            ((JsonObject) event).get("encodedDataLength").getAsLong()));
            network.send("Network.enable");
            List<Response> answers = new CopyOnWriteArrayList<>();
            page.onResponse(response -> {
                if (response.url().contains("v-r=init") || response.url().contains("v-r=uidl")) {
                    answers.add(response);
                }
            });
            page.navigate(address);
            page.waitForFunction("() => window.benchFirst !== undefined");
            page.waitForFunction(Chromium.IDLE); // the server is at rest too when the next page is opened
            long largest = answers.stream()
                    .mapToLong(answer -> answer.body().length)
                    .max()
                    .orElse(0);
            return new Cost(
                    ((Number) page.evaluate("window.benchFirst")).doubleValue(),
                    bytes.get(),
                    largest,
                    ((Number) page.evaluate(NODES)).longValue());
        }
    }
}
