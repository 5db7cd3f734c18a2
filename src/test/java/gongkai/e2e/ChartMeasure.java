package gongkai.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is measured at charts in a browser: every fault in words. */
final class ChartMeasure {

    private ChartMeasure() {}

    /** Functions for the scripts below. */
    private static final String TOOLS = """
            const faults = [];
            const box = e => e.getBoundingClientRect();
            const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box(e).width > 0
              && box(e).height > 0 && e.closest('.highcharts-data-label')?.getAttribute('opacity') !== '0';
            const cover = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
              && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
            const charts = [...document.querySelectorAll('.chart-panel vaadin-chart')].filter(c => c.offsetParent)
              .map(chart => ({ chart, root: chart.shadowRoot, drawn: chart.configuration, panel: chart.closest('.panel'),
                name: chart.getAttribute('aria-label'), all: css => [...chart.shadowRoot.querySelectorAll(css)]
                  .filter(e => e.textContent.trim() && seen(e)) }));
            """;

    /** Of every chart: the plot has most of its panel, nothing covers anything, nothing is cut. */
    private static final String ROOM = """
            charts.forEach(({ chart, drawn, panel, name, all }) => {
              const share = drawn.plotHeight / box(panel).height;
              if (share < 0.6) faults.push(`${name}: the plot takes ${Math.round(share * 100)} % of its panel`);
              const words = all('.highcharts-data-label text, .highcharts-plot-line-label, .highcharts-plot-band-label,'
                + '.highcharts-axis-labels text, .highcharts-legend-item > text');
              words.forEach((a, i) => {
                words.slice(i + 1).forEach(b => {
                  if (cover(box(a), box(b))) faults.push(`${name}: “${a.textContent}” and “${b.textContent}” cover one another`);
                });
                const frame = box(chart), b = box(a);
                if (b.left < frame.left - 1 || b.right > frame.right + 1 || b.top < frame.top - 1
                    || b.bottom > frame.bottom + 1) {
                  faults.push(`${name}: “${a.textContent}” reaches out of the chart`);
                }
              });
            });
            """;

    /** Of every chart on the screen: units, zero, strip, choice of numbers, names, number of series, looks. */
    private static final String RULES = """
            const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const light = colour => {
              pixel.fillStyle = colour;
              pixel.fillRect(0, 0, 1, 1);
              const [r, g, b] = [...pixel.getImageData(0, 0, 1, 1).data].map(v => v / 255)
                .map(v => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            charts.forEach(({ chart, root, drawn, panel, name, all }) => {
              const numbers = all('.highcharts-yaxis-labels text, .highcharts-data-label text')
                .map(e => e.textContent.replaceAll('\\u200b', '')).filter(text => /[1-9]/.test(text) && !text.includes('%'));
              const large = numbers.filter(text => /[万亿]|\\d[MB]/.test(text));
              if (large.length && large.length < numbers.length) faults.push(`${name}: two units in ${numbers.join(' ')}`);
              const top = Math.max(...drawn.yAxis[0].tickPositions);
              if (document.documentElement.lang.startsWith('zh') && top >= 10000 && !large.length) {
                faults.push(`${name}: ${top} is not written in 万`);
              }
              const plain = drawn.series.filter(s => s.visible && s.type !== 'scatter');
              if (!drawn.inverted) {
                const floor = drawn.plotTop + drawn.plotHeight;
                if (drawn.yAxis[0].min >= 0 && drawn.yAxis[0].min === 0
                    && Math.abs(drawn.yAxis[0].toPixels(0) - floor) > 1) faults.push(`${name}: zero does not stand on the axis`);
                const edge = box(root.querySelector('.highcharts-plot-background')).top;
                all('.highcharts-plot-line-label').filter(e => box(e).bottom > edge + 2)
                  .forEach(e => faults.push(`${name}: “${e.textContent}” stands in the plot`));
                const places = all('.highcharts-xaxis-labels text').map(e => e.textContent);
                if (!places.includes(drawn.xAxis[0].categories.at(-1))) faults.push(`${name}: its newest place is not named`);
              }
              plain.forEach(s => s.points.filter(p => p && p.name && Number.isFinite(p.y) && p.isInside === false)
                .forEach(p => faults.push(`${name}: ${p.name} lies outside the plot`)));
              plain.filter(s => !drawn.inverted && !s.options.stacking).forEach(s => {
                const points = s.points.filter(p => p && p.y !== null && p.name);
                const said = points.filter(p => p.dataLabel && seen(p.dataLabel.element)
                  && !(p.dataLabel.element.getAttribute('transform') || '').includes('-9999'));
                const largest = Math.max(...points.map(p => p.y));
                if (said.length < points.length) {
                  said.filter(p => p !== points.at(-1) && p.y < largest && !/disputed/.test(p.options.className || ''))
                    .forEach(p => faults.push(`${name}: ${p.name} is written by chance`));
                }
              });
              const legend = all('.highcharts-legend-item > text').map(e => e.textContent);
              const title = panel.querySelector('h2').textContent;
              plain.filter(s => !legend.includes(s.name) && !title.includes(s.name))
                .forEach(s => faults.push(`${name}: nothing names ${s.name}`));
              if (legend.length > 8 || plain.filter(s => s.type === 'line').length > 4) {
                faults.push(`${name}: ${plain.length} series in one chart`);
              }
              if (legend.length && box(root.querySelector('.highcharts-legend')).top - box(panel.querySelector('h2')).bottom > 16) {
                faults.push(`${name}: the legend does not stand directly below the title`);
              }
              const ground = light(getComputedStyle(panel).backgroundColor);
              all('.disputed-inside text, .disputed-label text').forEach(e => {
                const own = light(getComputedStyle(e).fill);
                const contrast = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
                if (contrast < 4.5) faults.push(`${name}: “${e.textContent}” has a contrast of ${contrast.toFixed(1)}`);
              });
              if (plain.some(s => s.points.some(p => p && p.graphic
                  && getComputedStyle(p.graphic.element).fill.includes('gk-fill')))) faults.push(`${name}: hatched`);
            });
            """;

    private static final String NEWEST = """
            at => {
              const charts = [...document.querySelectorAll('.chart-panel vaadin-chart')].filter(c => c.offsetParent);
              for (const chart of charts) {
                const drawn = chart.configuration;
                const series = drawn.series.find(s => s.visible && s.type !== 'scatter' && s.points.some(p => p && p.y > 0));
                const point = series && series.points.filter(p => p && p.y > 0).at(-1);
                if (!point || drawn.inverted) continue;
                if (at-- > 0) continue;
                point.graphic.element.scrollIntoView({ block: 'center' });
                const b = point.graphic.element.getBoundingClientRect();
                return { x: b.left + b.width / 2, y: b.top + Math.min(b.height / 2, 6), name: chart.getAttribute('aria-label'),
                  place: drawn.xAxis[0].categories[Math.round(point.x)], series: series.name, value: point.options.description,
                  count: drawn.series.filter(s => s.visible && s.type !== 'scatter').length };
              }
              return null;
            }
            """;

    private static final String TOOLTIP = """
            name => {
              const chart = [...document.querySelectorAll('vaadin-chart')].find(c => c.getAttribute('aria-label') === name);
              const tip = chart.shadowRoot.querySelector('.highcharts-tooltip');
              return tip && tip.getAttribute('visibility') !== 'hidden' && tip.textContent.trim()
                ? [...tip.querySelectorAll('text')].at(-1).textContent.replaceAll('\\u200b', '') : null;
            }
            """;

    /** Everything that is wrong with the charts on a screen. */
    static List<?> onScreen(Page page) {
        return (List<?>) page.evaluate("() => {" + TOOLS + ROOM + RULES + "return faults; }");
    }

    /** What is wrong with the charts on paper; to be called between the browser's preparation for print and its end. */
    static List<?> onPaper(Page page) {
        return (List<?>) page.evaluate("() => {" + TOOLS + ROOM + "return faults; }");
    }

    /** What stands at the newest point of an upright chart of the page when the mouse points at it; null for no such chart. */
    static boolean tooltipIsRight(Page page, int chart, List<String> faults) {
        Map<?, ?> point = (Map<?, ?>) page.evaluate(NEWEST, chart);
        if (point == null) {
            return false;
        }
        String said = pointAt(page, point);
        String place = Objects.toString(point.get("place"));
        if (!said.startsWith(place)) {
            faults.add(point.get("name") + ": the tooltip begins with " + said + " instead of " + place);
        }
        if (!said.contains(Objects.toString(point.get("series")))
                || !said.substring(Math.min(place.length(), said.length()))
                        .contains(Objects.toString(point.get("value")))) {
            faults.add(point.get("name") + ": the tooltip " + said + " lacks " + point.get("series"));
        }
        return true;
    }

    /** A hand is never still: a chart that has just been drawn may not know yet what lies under the first movement. */
    private static String pointAt(Page page, Map<?, ?> point) {
        for (int tries = 0; ; tries++) {
            page.mouse().move(number(point.get("x")), number(point.get("y")) + tries % 2);
            try {
                return String.valueOf(page.waitForFunction(
                                TOOLTIP, point.get("name"), new Page.WaitForFunctionOptions().setTimeout(1_000))
                        .jsonValue());
            } catch (TimeoutError e) {
                if (tries == 30) {
                    throw new AssertionError("nothing is said of " + point, e);
                }
            }
        }
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }
}
