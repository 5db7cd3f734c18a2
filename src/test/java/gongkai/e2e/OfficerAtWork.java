package gongkai.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An officer at a browser before a packaged server with data of its own, which the test may change. What the browser's
 * console complains of is kept. The keyboard is for writing into fields alone; everything else is done with the mouse.
 */
public final class OfficerAtWork implements AutoCloseable {

    /** In milliseconds: a machine that builds something else at the same time is slow. */
    private static final double PATIENCE = 120_000;

    private final PackagedServer server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private OfficerAtWork(PackagedServer server) {
        this.server = server;
        this.context = BrowserIT.context(BrowserIT.options(1280));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE / 4);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Starts a server in a folder, and signs in. */
    public static OfficerAtWork in(Path data, String... options) throws IOException, InterruptedException {
        OfficerAtWork officer = new OfficerAtWork(PackagedServer.start(data, options));
        Page page = officer.page;
        page.navigate(officer.server.address() + "/login");
        BrowserIT.signIn(page);
        officer.settle();
        officer.complaints.clear();
        return officer;
    }

    public Page page() {
        return page;
    }

    /** What the browser's console said was wrong. */
    public List<String> complaints() {
        return complaints;
    }

    /** Chooses these files in the door of 来源与审核, and waits until of each it is said what became of it. */
    public void bring(Path... files) {
        click("来源与审核");
        FileChooser chooser = page.waitForFileChooser(() -> page.locator("vaadin-upload vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("选择文件"))
                .click());
        chooser.setFiles(files);
        page.waitForFunction("n => document.querySelectorAll('.results .result').length === n", files.length);
        settle();
    }

    /** Brings a document as a program does. */
    public HttpResponse<String> post(String name, HttpRequest.BodyPublisher document)
            throws IOException, InterruptedException {
        return ServerIT.CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/api/reports?name="
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                        .header("Authorization", ServerIT.basic(ServerIT.ADMIN))
                        .header("Content-Type", "application/octet-stream")
                        .POST(document)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Brings a text as a program does, and opens its review. */
    public void review(String name, String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(name, HttpRequest.BodyPublishers.ofString(text));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        open("sources?from=2024&to=2024");
        page.locator(".documents-table tbody tr a").first().click();
        page.waitForURL(url -> url.contains("/sources/"));
        settle();
    }

    /** Where the server answers, without a slash at the end. */
    public String address() {
        return server.address();
    }

    /** Opens a page by its address, without a slash at the beginning. */
    public void open(String route) {
        page.navigate(server.address() + "/" + route);
        settle();
    }

    /** Waits until the server has answered and everything is drawn. */
    public void settle() {
        page.waitForFunction(BrowserIT.SETTLED);
        page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
        page.waitForFunction(BrowserIT.SETTLED);
    }

    /** Clicks a button, a link or a tab that begins with these words, wherever on the page, and waits for the answer. */
    public void click(String words) {
        click(page.locator(
                        "vaadin-button:visible, button:visible, a:visible",
                        new Page.LocatorOptions().setHasText(beginningWith(words)))
                .last());
    }

    /** “采用” is not meant where “不采用” stands. */
    private static Pattern beginningWith(String words) {
        return Pattern.compile("^\\s*" + words.replaceAll("[^\\p{L}\\d\\s]", "."));
    }

    /** Answers a question that has opened, with the button that begins with these words. */
    public void confirm(String words) {
        click(page.locator("vaadin-confirm-dialog vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(beginningWith(words)))
                .last());
    }

    public void click(Locator where) {
        where.click();
        settle();
    }

    /** The row of the first number whose indicator or sentence has these words. */
    public Locator row(String words) {
        return page.locator(".numbers .row", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    /** The first mark in the text that prints this number. */
    public Locator mark(String printed) {
        return page.locator(".paper mark", new Page.LocatorOptions().setHasText(printed))
                .first();
    }

    /** The field with this label in the panel or dialog that is open. */
    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .and(page.locator("input:visible, textarea:visible"))
                .last();
    }

    /** A button in the panel that is open. */
    public Locator panelButton(String words) {
        return page.locator("vaadin-dialog.side-panel vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(beginningWith(words)))
                .last();
    }

    /** Chooses in a field that offers a list. */
    public void choose(String label, String words) {
        Locator field = field(label);
        field.fill(words);
        page.locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        settle();
    }

    /** A picture of the page. */
    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() throws Exception {
        context.close();
        server.close();
    }
}
