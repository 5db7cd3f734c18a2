package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tables in the browser: what is not looked at is not sent, what is looked at or printed is there, and its numbers answer. */
class TablesIT extends BrowserIT {

    private static final String PANEL = "vaadin-dialog.side-panel[opened] .evidence";

    /** More rows than are sent with the page. */
    private static final String LONG = "units/430602";

    private static final String REST = ".heat-scroll > .table-rest";
    private static final String GONE = "() => !document.querySelector('" + REST + "')";

    @Test
    void aTableThatIsFoldedAwayComesWhenItIsOpenedAndItsNumbersLeadToTheirSource() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            List<String> asked = restsOf(page);
            page.navigate(address() + "/hotline");
            page.waitForFunction(SETTLED);
            Locator folded = page.locator("details.as-table");
            assertThat(folded.count()).isPositive();
            assertThat(folded.locator("table").count()).isZero();
            assertThat(asked).isEmpty();

            folded.first().locator("summary").click();
            Locator number = folded.first().locator("table .value-link").first();
            number.waitFor();
            assertThat(asked).hasSize(1);
            String shown = number.innerText();
            number.click();
            page.locator(PANEL).waitFor();
            assertThat(page.locator(PANEL).innerText()).contains(shown);
            page.waitForURL(url -> url.contains("evidence="));
        }
    }

    @Test
    void aNumberOfATableOpensItsSourceByTheKeyboard() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(address() + "/hotline");
            page.waitForFunction(SETTLED);
            Locator number =
                    page.locator(".panel > div > .table-scroll .value-link").first();
            number.focus();
            page.keyboard().press("Enter");
            page.locator(PANEL).waitFor();
        }
    }

    @Test
    void aLongTableBeginsWithItsFirstRowsAndHasAllWhenItsEndComesNear() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            List<String> asked = restsOf(page);
            page.navigate(address() + "/" + LONG);
            page.waitForFunction(SETTLED);
            assertThat(rows(page)).as("rows of a table far down the page").isZero();
            assertThat(asked).isEmpty();
            goToTable(page);
            int first = rows(page);
            assertThat(page.locator(REST).innerText()).contains(String.valueOf(first));
            assertThat(asked).hasSize(1);
            page.locator(REST).scrollIntoViewIfNeeded();
            page.waitForFunction(GONE);
            int all = rows(page);
            assertThat(all).isGreaterThan(first);
            assertThat(asked).hasSize(2);
            List<String> keys = page.locator(".heat tbody [data-cell]").all().stream()
                    .map(cell -> cell.getAttribute("data-cell"))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(all);
            System.out.println("TablesIT: " + first + " rows at first, " + all + " when their end came near");
        }
    }

    @Test
    void theRestOfALongTableComesByItsButtonFromTheKeyboard() {
        try (BrowserContext context = fresh()) {
            Page page = longTable(context);
            page.locator(REST + " button").evaluate("button => button.focus({ preventScroll: true })");
            page.keyboard().press("Enter");
            page.waitForFunction(GONE);
        }
    }

    @Test
    void whoComesToTheRestByTheKeyboardIsNotThrownOffThePageWhenMoreRowsCome() {
        try (BrowserContext context = fresh()) {
            Page page = longTable(context);
            int first = rows(page);
            page.locator(".heat tbody [data-cell]").last().focus();
            page.keyboard().press("Tab"); // the button's line comes into sight by that
            page.waitForFunction("n => document.querySelectorAll('.heat tbody th[scope=row]').length > n", first);
            assertThat(page.evaluate("() => !!document.activeElement.closest('.heat-scroll')"))
                    .isEqualTo(true);
            page.keyboard().press("Enter");
            page.waitForFunction(GONE);
        }
    }

    @Test
    void aPressWhileAPartIsOnItsWayIsNotLost() {
        try (BrowserContext context = fresh()) {
            Page page = longTable(context);
            List<Route> held = new ArrayList<>();
            page.route("**/VAADIN/dynamic/resource/**", route -> {
                if (held.isEmpty()) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            page.locator(REST + " button").scrollIntoViewIfNeeded();
            page.waitForCondition(() -> held.size() == 1);
            page.locator(REST + " button").click();
            List<String> asked = restsOf(page);
            held.getFirst().abort();
            page.waitForFunction(GONE);
            assertThat(asked).singleElement().asString().endsWith("&all");
        }
    }

    @Test
    void paperHasAllRowsOfATableOfWhichTheScreenHasTheFirst() throws IOException {
        try (BrowserContext context = fresh()) {
            Page page = longTable(context);
            int first = rows(page);
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat(rows(page)).isGreaterThan(first);
            String paper;
            try (PDDocument document = Loader.loadPDF(pdf)) {
                paper = plain(new PDFTextStripper().getText(document));
            }
            List<String> names =
                    page.locator(".heat-scroll > table tbody th[scope=row]").allInnerTexts();
            assertThat(names).hasSizeGreaterThan(first);
            assertThat(names).allSatisfy(name -> assertThat(paper).contains(plain(name)));
            assertThat(paper).doesNotContain("已显示");
        }
    }

    @Test
    void withoutTheServerTheRestStaysAskableAndSaysHowMuchThereIs() {
        try (BrowserContext context = fresh()) {
            Page page = longTable(context);
            context.route("**/VAADIN/dynamic/resource/**", route -> route.abort());
            page.locator(REST + " button").click();
            page.waitForFunction("() => !document.querySelector('.heat-scroll[aria-busy]')");
            assertThat(page.locator(REST).innerText()).contains("共");
            context.unroute("**/VAADIN/dynamic/resource/**");
            page.locator(REST + " button").click();
            page.waitForFunction(GONE);
        }
    }

    private static Page longTable(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(address() + "/" + LONG);
        page.waitForFunction(SETTLED);
        goToTable(page);
        return page;
    }

    /** Its first rows come when it is near. */
    private static void goToTable(Page page) {
        page.locator(REST).evaluate("rest => rest.parentElement.scrollIntoView()");
        page.waitForFunction("() => document.querySelector('.heat tbody th[scope=row]')");
    }

    private static int rows(Page page) {
        return page.locator(".heat tbody th[scope=row]").count();
    }

    /** The requests for parts of tables, as they are sent. */
    private static List<String> restsOf(Page page) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/VAADIN/dynamic/resource/")
                    && request.url().contains("?from=")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
