package gongkai.bench.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Product;
import gongkai.bench.Ratio;
import gongkai.bench.Row;
import gongkai.bench.Stage;
import gongkai.bench.View;
import gongkai.bench.Words;
import java.time.Duration;
import java.util.List;

/** From the click on another first year until the first chart has changed, against the bare page with a Select. */
public record FilterChange(DataSet data, View view) implements Row {

    private static final double BOUND = 1.5;
    private static final List<String> YEARS = List.of("2016", "2018");

    /** The shape of the first chart that has one: another after every change of what it shows. */
    private static final String SHAPE = """
            window.benchShape = () => {
              for (const chart of document.querySelectorAll('vaadin-chart')) {
                if (chart.closest('.skeleton') || !chart.shadowRoot || !chart.getBoundingClientRect().width) continue;
                const drawn = [...chart.shadowRoot.querySelectorAll('.highcharts-point, .highcharts-graph')];
                if (drawn.length) return drawn.map(e => e.getAttribute('d')).join() + chart.shadowRoot
                  .querySelector('.highcharts-xaxis-labels')?.textContent;
              }
              return null;
            };
            """;

    private static final String WATCH = """
            () => {
              const before = window.benchShape();
              window.benchChanged = undefined;
              document.addEventListener('click', click => {
                const began = click.timeStamp;
                const look = () => requestAnimationFrame(() => {
                  const now = window.benchShape();
                  if (now === null || now === before) return look();
                  requestAnimationFrame(() => requestAnimationFrame(() => {
                    window.benchChanged = performance.now() - began;
                  }));
                });
                look();
              }, { capture: true, once: true });
            }
            """;

    @Override
    public String name() {
        return "filter-change." + data.word() + "." + view.word();
    }

    @Override
    public Words about() {
        return new Words(
                "更换年份到图表变化，与只有一个选择框的空白页之比",
                "another year chosen until the chart changes, against the bare page with a Select");
    }

    @Override
    public Duration takes() {
        return Duration.ofSeconds(20);
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        Product product = stage.product(data);
        Chromium chromium = stage.chromium();
        int held = stage.setting("slowed");
        try (BrowserContext bareContext = chromium.fresh(null);
                BrowserContext context = chromium.fresh(product)) {
            Page bare = open(bareContext, stage.yardstick().select());
            Page page = open(context, product.address(view) + "?from=2012&to=2024");
            if (held > 0) {
                Chromium.holdUp(page, held);
            }
            return Ratio.of(
                            () -> change(bare, Choice.BARE),
                            () -> change(page, Choice.PRODUCT),
                            stage.setting("rounds"),
                            stage.progress())
                    .measurements(name(), BOUND, "bare page with a Select");
        }
    }

    private static Page open(BrowserContext context, String address) {
        context.addInitScript(SHAPE);
        Page page = context.newPage();
        page.navigate(address);
        page.waitForFunction("() => window.benchShape() !== null");
        page.waitForFunction(Chromium.IDLE);
        return page;
    }

    /** Chooses whichever of two is not shown. */
    private static double change(Page page, Choice choice) {
        Locator select = page.locator(choice.select).first();
        String now = choice.now(select);
        String next = now.contains(YEARS.getFirst()) ? YEARS.getLast() : YEARS.getFirst();
        select.click();
        var item = page.locator(choice.item, new Page.LocatorOptions().setHasText(next))
                .first();
        item.hover();
        page.evaluate(WATCH);
        item.click();
        page.waitForFunction("() => window.benchChanged !== undefined");
        page.waitForFunction(Chromium.IDLE);
        return ((Number) page.evaluate("window.benchChanged")).doubleValue();
    }

    /** A select of years, and a choice of the one that is open. */
    private enum Choice {
        PRODUCT(".bar select.year", "select.year:open option"),
        BARE("vaadin-select", "vaadin-select-list-box vaadin-select-item:visible");

        private final String select;
        private final String item;

        Choice(String select, String item) {
            this.select = select;
            this.item = item;
        }

        String now(Locator field) {
            return this == PRODUCT
                    ? field.inputValue()
                    : String.valueOf(field.locator("vaadin-select-value-button").textContent());
        }
    }
}
