package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every table of every route, with the published and with the synthetic figures, measured in a browser on a telephone, a
 * small and a large screen: no cell is narrower than four Chinese characters unless all it says is shorter, no number, word
 * or button is broken, nothing is cut, words stand left and numbers right, few columns stay together, what holds for most
 * numbers is not said in each cell, and the newest year is in view.
 */
class TableMeasureIT extends BrowserIT {

    private static final int[] WIDTHS = {390, 1280, 1920};

    private static final String FAULTS = """
            () => {
              const faults = [];
              const style = e => getComputedStyle(e);
              const seen = e => e.offsetParent !== null && style(e).visibility !== 'hidden' && e.getClientRects().length > 0;
              const say = e => e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40);
              const texts = e => {
                const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), found = [];
                while (walker.nextNode()) if (walker.currentNode.data.trim() && seen(walker.currentNode.parentElement)) {
                  found.push(walker.currentNode);
                }
                return found;
              };
              const lines = range => new Set([...range.getClientRects()].filter(r => r.width > 0.5)
                .map(r => Math.round(r.top / 4))).size;
              const linesOf = node => { const r = document.createRange(); r.selectNodeContents(node); return lines(r); };
              const block = e => { while (style(e).display === 'inline') e = e.parentElement; return e; };
              const inner = e => {
                const s = style(e);
                return e.getBoundingClientRect().width - parseFloat(s.paddingLeft) - parseFloat(s.paddingRight)
                  - parseFloat(s.borderLeftWidth) - parseFloat(s.borderRightWidth);
              };
              const tables = [...document.querySelectorAll('table')].filter(seen);

              tables.forEach(table => {
                const region = table.closest('[role=region]'), name = (region && region.getAttribute('aria-label')) || say(table);
                const fault = (what, e) => faults.push(`${name}: “${e ? say(e) : ''}” ${what}`);
                [...table.querySelectorAll('th, td')].filter(seen).forEach(cell => texts(cell).forEach(node => {
                  if (linesOf(node) > 1) {
                    const holder = block(node.parentElement), room = inner(holder), em = parseFloat(style(holder).fontSize);
                    if (room < 4 * em - 0.5) fault(`has ${Math.round(room)} px, less than four characters`, cell);
                  }
                  const said = document.createRange();
                  said.selectNodeContents(node);
                  const over = said.getBoundingClientRect().right - cell.getBoundingClientRect().right;
                  if (over > 1) fault(`reaches ${Math.round(over)} px out of its cell`, cell);
                  if (node.parentElement.closest('code')) return;
                  for (const word of node.data.matchAll(/\\d[\\d,.]*%?|[A-Za-z]{2,}/g)) {
                    const range = document.createRange();
                    range.setStart(node, word.index);
                    range.setEnd(node, word.index + word[0].length);
                    if (lines(range) > 1 && word[0].length < 20) fault(`breaks ${word[0]}`, cell);
                  }
                }));

                const rows = [...table.querySelectorAll('tbody tr')].filter(seen);
                const columns = [];
                rows.forEach(row => {
                  if (row.querySelector('[colspan], [rowspan]') || row.closest('.levels')) return;
                  [...row.children].forEach((cell, i) => (columns[i] ??= []).push(cell));
                });
                columns.forEach((cells, i) => {
                  const aligned = new Set(cells.map(c => style(c).textAlign.replace('left', 'start').replace('right', 'end')));
                  const head = [...table.querySelectorAll('thead tr:first-child > *')][i];
                  if (aligned.size > 1) fault(`aligns its cells in several ways: ${[...aligned]}`, head);
                  const said = cells.filter(c => c.matches('td') && !c.querySelector('.absent')).map(c => c.innerText.trim().split('\\n')[0])
                    .filter(t => t && !/^[–/·□◇▯]$/.test(t));
                  if (!said.length) return;
                  const number = t => /^[−+-]?[\\d,]+(\\.\\d+)?\\s*(%|[^\\d\\s]{0,3})(余|以上)?(\\s*[Σ◇●]+)?$/.test(t) && !/^(19|20)\\d\\d(年.*)?$/.test(t);
                  const words = t => /^[\\p{Script=Han}A-Za-z“《（(]/u.test(t) && !/\\d/.test(t);
                  if (said.every(number) && !aligned.has('end')) fault('is a column of numbers that does not stand right', head);
                  const figure = cells.some(c => c.querySelector('.value-link, [data-cell]'));
                  if (said.every(words) && !figure && !aligned.has('start')) fault('is a column of words that does not stand left', head);
                  if (aligned.has('end') && said.some(number)
                      && cells.some(c => !style(c).fontVariantNumeric.includes('tabular-nums'))) {
                    fault('has figures of different widths', head);
                  }
                });

                const few = Math.max(...rows.map(r => r.children.length), 0);
                if (few > 0 && few <= 2 && table.getBoundingClientRect().width > 900) fault('two columns are wider than 900 px', null);

                const figures = table.querySelectorAll('tbody .value-link, tbody [data-cell], tfoot [data-cell]').length;
                const marks = {};
                table.querySelectorAll('.chip.tone-plain, td i').forEach(mark => {
                  const word = say(mark).replace(/\\d+/g, '#');
                  marks[word] = (marks[word] || 0) + 1;
                });
                Object.entries(marks).forEach(([word, count]) => {
                  if (/合计|暂定|Σ/.test(word) && figures > 1 && count * 2 > figures) fault(`says ${word} in ${count} of ${figures} cells`, null);
                });
              });

              document.querySelectorAll('.table-scroll, .heat-scroll').forEach(scroll => {
                if (!seen(scroll) || scroll.scrollWidth <= scroll.clientWidth + 1) return;
                const years = [...scroll.querySelectorAll('thead th')].filter(th => /^(19|20)\\d\\d$/.test(th.textContent.trim()));
                if (years.length < 2) return;
                const newest = years.reduce((a, b) => +a.textContent > +b.textContent ? a : b);
                const b = newest.getBoundingClientRect(), view = scroll.getBoundingClientRect();
                if (b.right > view.right + 2 || b.left < view.left) {
                  faults.push(`${scroll.getAttribute('aria-label')}: ${newest.textContent} is out of view`);
                }
              });

              document.querySelectorAll('button, vaadin-button, .action-link, .download-bar a').forEach(button => {
                if (!seen(button) || !button.textContent.trim() || say(button).length > 24) return;
                if (texts(button).some(node => linesOf(node) > 1)) faults.push(`the button “${say(button)}” is broken`);
              });

              document.querySelectorAll('main *, .bar *').forEach(e => {
                if (!seen(e) || !e.textContent.trim() || e.scrollWidth <= e.clientWidth + 1) return;
                const s = style(e);
                if (/hidden|clip/.test(s.overflowX) && e.clientWidth > 1 && !e.closest('vaadin-chart')) {
                  faults.push(`“${say(e)}” is cut: ${e.clientWidth} of ${e.scrollWidth} px`);
                }
              });
              document.querySelectorAll('.bar input').forEach(e => {
                if (seen(e) && e.scrollWidth > e.clientWidth + 1) faults.push(`“${e.value}” is cut in the header`);
              });
              return [...new Set(faults)];
            }
            """;

    /** What is folded away, and what comes only when it is looked at, has to be readable too. */
    private static final String UNFOLD = """
            () => {
              document.querySelectorAll('main details').forEach(d => { d.open = true; });
              document.querySelectorAll('main .table-rest button').forEach(b => b.click());
            }
            """;

    private static final String WHOLE = "() => !document.querySelector('main .table-rest')";

    /** Until what answers to the page's width has done so. */
    private static final String DRAWN_ANEW =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    private static @Nullable SampleServer sample;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        sample = SampleServer.start(data);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (sample != null) {
            sample.close();
        }
    }

    private static SampleServer sample() {
        return Objects.requireNonNull(sample, "the server was not started");
    }

    @TestFactory
    Stream<DynamicTest> everyTableOfThePublishedFiguresCanBeRead() {
        return routes().map(route -> dynamicTest("/" + route, () -> measure(address(), signedIn(), route, "zh")));
    }

    /** The names of units are longest there. */
    @TestFactory
    Stream<DynamicTest> everyTableCanBeReadInEnglish() {
        return routes().map(route -> dynamicTest("/" + route, () -> measure(address(), signedIn(), route, "en")));
    }

    @TestFactory
    Stream<DynamicTest> everyTableOfManyUnitsYearsAndMonthsCanBeRead() {
        return routes().filter(route -> !route.startsWith("sources/")) // there is no document behind synthetic figures
                .map(route -> route.startsWith("units/") ? "units/999901-department-3" : route)
                .map(route ->
                        dynamicTest("/" + route, () -> measure(sample().address(), sample().signedIn(), route, "zh")));
    }

    private static Stream<String> routes() {
        return Routes.all().stream().filter(route -> !List.of("login", "wall").contains(route));
    }

    private static void measure(String server, String user, String route, String language) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = context(options(WIDTHS[0]).setStorageState(user))) {
            Page page = context.newPage();
            page.navigate(server + "/" + route + "?lang=" + language);
            seeEverything(page);
            assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
            page.evaluate(UNFOLD);
            page.waitForFunction(WHOLE);
            for (int width : WIDTHS) {
                page.setViewportSize(width, width < 600 ? 844 : 1080);
                page.evaluate(DRAWN_ANEW);
                for (Object fault : (List<?>) page.evaluate(FAULTS)) {
                    wrong.add(width + " px: " + fault);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
