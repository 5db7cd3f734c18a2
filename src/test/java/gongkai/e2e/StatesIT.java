package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader chose stands in the address: the address in a fresh browser is the same page, and Back is the one before. */
class StatesIT extends BrowserIT {

    /** Below the years that every view has, what can be chosen on a view itself. */
    private static final Map<String, List<Consumer<Page>>> OWN = Map.of(
            "units",
            List.of(
                    page -> select(page, "排列", "由多到少"),
                    page -> search(page, "vaadin-combo-box.choose-indicator", "规范性文件")),
            "indicators",
            List.of(page -> select(page, "类别", "热线"), page -> write(page, "vaadin-text-field.choose-indicator", "满意")),
            "findings",
            List.of(page -> select(page, "类型", "提示"), page -> select(page, "处理结论", "全部")),
            "findings/rectification",
            List.of(),
            "sources",
            List.of(page -> page.locator(".filter-row button").nth(1).click()),
            "sources/1",
            List.of(page -> page.locator(".tabs button").nth(1).click()));

    /** What a select offers, apart from its value, which looks the same. */
    private static final String OPTION = "vaadin-select-list-box vaadin-select-item:visible";

    static Stream<String> views() {
        return Routes.all().stream().filter(route -> !List.of("login", "wall").contains(route));
    }

    @ParameterizedTest
    @MethodSource("views")
    void theAddressIsTheWholeState(String route) {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(address() + "/" + route);
            settle(page);
            List<Consumer<Page>> choices = new ArrayList<>(OWN.getOrDefault(route, List.of()));
            boolean document = route.startsWith("sources/");
            if (!document) {
                choices.addFirst(StatesIT::chooseYears);
                choices.add(StatesIT::compare);
            }
            for (Consumer<Page> choice : choices) {
                String urlBefore = page.url();
                String before = text(page);
                choice.accept(page);
                page.waitForURL(url -> !url.equals(urlBefore));
                settle(page);
                same(page);
                if (!document) { // the places of a document follow one another without end: they are no pages of their
                    // own
                    String now = page.url();
                    page.goBack();
                    page.waitForURL(urlBefore);
                    settle(page);
                    assertThat(text(page)).as("back from " + now).isEqualTo(before);
                    page.goForward();
                    page.waitForURL(now);
                    settle(page);
                }
            }
        }
    }

    @Test
    void theUnitIsFoundByItsNameAndSoIsTheOneItIsComparedWith() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(address() + "/disclosure?from=2012&to=2019");
            settle(page);
            page.locator(".bar .unit button").click();
            page.locator("#unit vaadin-combo-box-item:visible").first().waitFor();
            page.keyboard().type("统计"); // the field has the keyboard already
            page.locator("#unit vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText("统计局"))
                    .click();
            page.waitForURL(url -> url.contains("unit=430602-tongjiju"));
            settle(page);
            assertThat(page.locator("#unit").isVisible())
                    .as("the list is closed")
                    .isFalse();
            assertThat(page.locator(".bar .unit button").innerText()).isEqualTo("区统计局");

            page.locator(".bar .compare button").click();
            page.locator("#comparison vaadin-combo-box").click();
            page.keyboard().type("财政");
            page.locator("#comparison vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText("财政局"))
                    .click();
            page.waitForURL(url -> url.contains("with=430602-caizhengju"));
            page.mouse().click(640, 400); // beside it
            assertThat(page.locator("#comparison").isVisible()).isFalse();
            settle(page);
            assertThat(page.locator(".bar .compare").innerText()).contains("区财政局");
        }
    }

    @Test
    void aMenuOpensAndClosesByKeyboardAndWhatIsChosenInItStays() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(address() + "/disclosure");
            settle(page);
            Locator menu = page.locator("#user-menu");
            page.locator(".person").focus();
            page.keyboard().press("Enter");
            assertThat(menu.isVisible()).as("opened by Enter").isTrue();
            page.keyboard().press("Escape");
            assertThat(menu.isVisible()).as("closed by Escape").isFalse();

            page.locator(".person").click();
            menu.getByText("深色").click();
            assertThat(menu.isVisible()).as("closed by what was chosen").isFalse();
            page.waitForFunction("() => getComputedStyle(document.documentElement).colorScheme === 'dark'");
            page.reload();
            settle(page);
            assertThat(page.evaluate("() => getComputedStyle(document.documentElement).colorScheme"))
                    .isEqualTo("dark");
            page.locator(".person").click();
            assertThat(menu.locator("[aria-pressed=true]").allInnerTexts()).containsExactly("中文", "深色");

            menu.getByText("English").click();
            page.waitForFunction("() => document.documentElement.lang.startsWith('en')");
            settle(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("Proactive disclosure");
        }
    }

    @Test
    void fromTheOverviewToTheSentenceInThreeClicks() {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(address() + "/?from=2012&to=2014");
            settle(page);
            page.locator(".value-button", new Page.LocatorOptions().setHasText("6,728"))
                    .click(); // one: the number
            Locator open = page.locator(".evidence a[href*='sources/'][href*='claim=']")
                    .first();
            open.waitFor();
            assertThat(page.locator(".evidence").innerText()).contains("6728");
            open.click(); // two: its place in the document
            page.waitForURL(url -> url.contains("/sources/"));
            settle(page);
            assertThat(text(page)).contains("6728");
        }
    }

    /** The same words and the same choice in the header, for somebody who has nothing but the address. */
    private static void same(Page page) {
        try (BrowserContext other = fresh()) {
            Page anew = other.newPage();
            anew.navigate(page.url());
            settle(anew);
            assertThat(text(anew)).as(page.url()).isEqualTo(text(page));
            assertThat(chosen(anew)).as(page.url()).isEqualTo(chosen(page));
        }
    }

    private static String text(Page page) {
        String text = (String) page.evaluate("() => document.querySelector('main').innerText");
        return text.replaceAll("\\d\\d:\\d\\d", "TIME").replaceAll("\\s+", " ");
    }

    /** What the header says, and which buttons of the page are pressed. */
    private static Object chosen(Page page) {
        return page.evaluate("""
                () => [...document.querySelectorAll('.bar select, main vaadin-select,'
                    + ' main vaadin-combo-box, main vaadin-text-field')].filter(e => !e.closest('[popover]')).map(e => e.innerText + '|' + e.value)
                  .concat([...document.querySelectorAll('.bar .unit, .bar .compare, main [aria-pressed=true]')].map(e => e.innerText))
                  .join('\\n')
                """);
    }

    private static void settle(Page page) {
        page.waitForFunction(SETTLED);
        page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
        seeEverything(page); // how much has come yet depends on where somebody has been
    }

    // ---- choosing as a person does

    private static void chooseYears(Page page) {
        chooseYear(page.locator(".bar select.year").first(), "2013");
    }

    private static void compare(Page page) {
        page.locator(".bar .compare").click();
        chooseYear(page.locator("#comparison select"), "2013");
        page.keyboard().press("Escape");
    }

    private static void select(Page page, String label, String words) {
        page.locator("main vaadin-select", new Page.LocatorOptions().setHasText(label))
                .click();
        page.locator(OPTION, new Page.LocatorOptions().setHasText(Pattern.compile(words)))
                .last()
                .click();
    }

    private static void search(Page page, String box, String words) {
        Locator input = page.locator("main " + box + " input");
        input.fill(words);
        page.locator("vaadin-combo-box-item:visible").first().click();
    }

    private static void write(Page page, String field, String words) {
        Locator input = page.locator("main " + field + " input");
        input.fill(words);
        input.press("Enter");
    }
}
