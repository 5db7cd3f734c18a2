package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that offers itself to the mouse answers it. Each route is opened; each control on it, and in each dialog,
 * menu and panel that one click opens, is clicked with the mouse in a state of its own. A click after which neither the
 * address nor the page nor the focus changed, and nothing was downloaded, printed or copied, is a fault, and so is
 * whatever is then written to the console or to the server's log as an error.
 *
 * <p>Controls of one kind (the numbers of a table, the rows of a list, the files of each panel) are many: alike in what they
 * are, say and lead to and in what they stand in. The first and the last of a kind are clicked, on the first route that
 * shows it. The server is one of its own: clicks that change data may. {@code -Dgongkai.routes=REGEX} crawls the routes that
 * match. What was clicked, where, and what came of it stands in {@code target/controls.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlsIT extends BrowserIT {

    /** One control, found anew on a fresh page: first, where it is in something that opens, the click that opens it. */
    private record Trial(List<Control> clicks) {

        Trial then(Control next) {
            return new Trial(Stream.concat(clicks.stream(), Stream.of(next)).toList());
        }

        @Override
        public String toString() {
            return String.join(" → ", clicks.stream().map(Control::kind).toList());
        }
    }

    private record Control(String kind, boolean last) {}

    /** What a click brought about. */
    private enum Outcome {
        ANSWERED,
        DEAD,
        GONE
    }

    private static final String BROUGHT = "岳阳楼区财政局2024年";

    private static final double PATIENCE = 8_000;

    private final Set<String> met = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> account = new ArrayList<>();
    private @Nullable PackagedServer server;
    private String script = "";
    private Path log = Path.of("");
    private long read;
    private int offered;
    private int clicked;
    private int outside;
    private String state = "";

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        script = "window.controls = " + resource("/browser/controls.js");
        log = data.resolve("server.log");
        PackagedServer started = PackagedServer.start(data, "--logging.file.name=" + log);
        server = started;
        HttpResponse<String> brought = CLIENT.send(
                HttpRequest.newBuilder(URI.create(started.address() + "/api/reports?name=controls.txt"))
                        .header("Authorization", basic(ADMIN))
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(resource("/browser/report.txt")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
    }

    @AfterAll
    void stop() throws Exception {
        System.out.printf(
                "ControlsIT: %d controls offered, %d clicked; %d were gone when their turn came%n",
                offered, clicked, left.size());
        Files.write(Path.of("target/controls.txt"), account);
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> whateverCanBeClickedAnswers() {
        String pending = pending();
        Comparator<String> briefingLast = Comparator.comparing(route -> route.equals("briefing"));
        return Stream.concat(Routes.all().stream(), Stream.of(pending, pending + "?show=findings"))
                .sorted(briefingLast) // it is made of what the others show
                .filter(route -> ("/" + route).matches(System.getProperty("gongkai.routes", ".*")))
                .map(route -> dynamicTest("/" + route, () -> crawl(route)));
    }

    private void crawl(String route) throws IOException {
        List<String> wrong = new ArrayList<>();
        Deque<Trial> trials = new ArrayDeque<>();
        int before = clicked;
        try (BrowserContext context = newContext(route)) {
            Page page = newPage(context);
            go(page, route);
            Map<String, Integer> there = kinds(page, "kinds");
            assertThat(there).as("what can be clicked").isNotEmpty();
            there.forEach((kind, count) -> {
                offered += count;
                if (met.add(kind)) {
                    trials.add(new Trial(List.of(new Control(kind, false))));
                    if (count > 1 && !kind.contains("shell |")) {
                        trials.add(new Trial(List.of(new Control(kind, true))));
                    }
                }
            });
            decisionsLast(trials);
            boolean fresh = true;
            while (!trials.isEmpty()) {
                Trial trial = trials.poll();
                if (!fresh) {
                    go(page, route);
                }
                errors.clear();
                long begun = System.nanoTime();
                Outcome outcome = perform(page, trial);
                account.add(
                        "%s /%s: %s (%d ms)".formatted(outcome, route, trial, (System.nanoTime() - begun) / 1_000_000));
                switch (outcome) {
                    case ANSWERED -> clicked++;
                    case DEAD -> wrong.add("nothing answers: " + trial);
                    case GONE -> left.add("/" + route + ": " + trial);
                }
                errors.forEach(error -> wrong.add(error + " after " + trial));
                if (outcome == Outcome.ANSWERED && trial.clicks().size() == 1) {
                    inside(page, trial, trials);
                }
                fresh = backAsItWas(page, route);
            }
        }
        System.out.println("ControlsIT: /" + route + ": " + (clicked - before) + " clicked");
        wrong.addAll(logged());
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    /** What stands in the head of a document decides on all of it; the last of them leaves the least to be clicked. */
    private static void decisionsLast(Deque<Trial> trials) {
        List<Trial> decisions = trials.stream()
                .filter(trial -> trial.toString().contains("page-header"))
                .toList();
        trials.removeAll(decisions);
        trials.addAll(decisions.reversed());
    }

    /** What the click has opened is tried too: each kind of dialog, menu and panel where it is first met. */
    private void inside(Page page, Trial trial, Deque<Trial> trials) {
        try {
            List<Trial> found = new ArrayList<>();
            kinds(page, "opened").forEach((kind, count) -> {
                offered += count;
                if (opened.add(kind)) {
                    found.add(trial.then(new Control(kind, false)));
                    if (count > 1) {
                        found.add(trial.then(new Control(kind, true)));
                    }
                }
            });
            // the buttons at its foot, of which one may change the data, when all else has been tried
            found.sort(Comparator.comparing(one -> one.clicks().getLast().kind().contains("| actions <")));
            found.reversed().forEach(trials::addFirst);
        } catch (PlaywrightException navigated) {
            // the click led to another page, which is another route
        }
    }

    private Outcome perform(Page page, Trial trial) {
        for (int i = 0; i < trial.clicks().size(); i++) {
            Control control = trial.clicks().get(i);
            ElementHandle found = find(page, control);
            if (found == null) {
                return Outcome.GONE;
            }
            int soFar = outside;
            found.evaluate("e => window.controls.remember(e)");
            try {
                // a number may stand on the middle of its column: then it has to answer for it
                boolean drawn = control.kind().startsWith("chart highcharts-point");
                found.click(
                        new ElementHandle.ClickOptions().setTimeout(PATIENCE).setForce(drawn));
            } catch (PlaywrightException covered) {
                errors.add("cannot be clicked: " + covered);
                return Outcome.DEAD;
            }
            if (!answered(page, soFar)) {
                return Outcome.DEAD;
            }
            settle(page);
        }
        return Outcome.ANSWERED;
    }

    private static @Nullable ElementHandle find(Page page, Control control) {
        try {
            return page.waitForFunction(
                            "([kind, last]) => window.controls.find(kind, last)",
                            List.of(control.kind(), control.last()),
                            new Page.WaitForFunctionOptions().setTimeout(PATIENCE / 4))
                    .asElement();
        } catch (TimeoutError nothing) {
            return null;
        }
    }

    /** On the page, or outside of it: a download, a window, a choice of files. */
    private boolean answered(Page page, int soFar) {
        for (int tries = 0; tries < 40 && outside == soFar; tries++) {
            try {
                page.waitForFunction(
                        "() => !window.controls || window.controls.changed()",
                        null,
                        new Page.WaitForFunctionOptions().setTimeout(PATIENCE / 100));
                return true;
            } catch (TimeoutError notYet) {
                // looked for outside in between
            } catch (PlaywrightException navigated) {
                return true;
            }
        }
        return outside > soFar;
    }

    /** Closes what the click opened, or goes back from where it led; false where the page is then not what it was. */
    private boolean backAsItWas(Page page, String route) {
        try {
            if (!page.url().equals(address(route))) {
                page.goBack();
                settle(page);
                if (!page.url().equals(address(route))) {
                    return false;
                }
            }
            page.keyboard().press("Escape");
            settle(page);
            page.mouse().move(0, 0);
            return state.equals(page.evaluate("() => window.controls.state()"))
                    && page.url().equals(address(route));
        } catch (PlaywrightException navigated) {
            return false;
        }
    }

    private void go(Page page, String route) {
        visit(page, route);
        if (page.url().contains("/login") && !route.startsWith("login")) { // the click before signed out
            signIn(page);
            visit(page, route);
        }
        settle(page);
        page.mouse().move(0, 0);
        state = String.valueOf(page.evaluate("() => window.controls.state()"));
    }

    /** What was clicked before, or signing in, may still be leading somewhere. */
    private void visit(Page page, String route) {
        for (int tries = 0; ; tries++) {
            try {
                page.navigate(address(route));
                return;
            } catch (PlaywrightException interrupted) {
                if (tries == 5 || !String.valueOf(interrupted.getMessage()).contains("interrupted")) {
                    throw interrupted;
                }
            }
        }
    }

    private static void settle(Page page) {
        try {
            page.waitForFunction(SETTLED, null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
            if (page.locator("main.page").count() > 0) {
                seeEverything(page); // what nobody has come near cannot be clicked
            }
        } catch (TimeoutError e) {
            // a page that never comes to rest (the wall turns) is clicked all the same
        }
    }

    private BrowserContext newContext(String route) {
        BrowserContext context = browser().newContext(options(1280));
        context.addInitScript(script);
        if (!route.startsWith("login")) {
            try (Page page = context.newPage()) {
                page.navigate(address("login"));
                signIn(page);
            }
        }
        context.onPage(page -> outside++);
        // a link to another host is followed as far as the door
        context.route(url -> !url.startsWith(address("")), way -> {
            outside++;
            way.abort();
        });
        return context;
    }

    private Page newPage(BrowserContext context) {
        Page page = context.newPage();
        page.onDownload(download -> outside++);
        page.onFileChooser(chooser -> outside++);
        page.onPageError(error -> errors.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add("console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                errors.add("status " + response.status() + ": " + response.url());
            }
        });
        return page;
    }

    private String address(String route) {
        return (server == null ? "" : server.address()) + "/" + route;
    }

    /** Where the report that was brought waits for its review. */
    private String pending() {
        try (BrowserContext context = newContext("sources")) {
            Page page = newPage(context);
            go(page, "sources");
            String href = page.locator("main a[href*='sources/']", new Page.LocatorOptions().setHasText(BROUGHT))
                    .first()
                    .getAttribute("href");
            return href.replaceAll("[?#].*", "").replaceAll("^/+", "");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> kinds(Page page, String which) {
        return (Map<String, Integer>) page.evaluate("() => window.controls." + which + "()");
    }

    /** The errors that the server has logged since it was last asked. */
    private List<String> logged() throws IOException {
        byte[] all = Files.readAllBytes(log);
        String since = new String(all, (int) read, (int) (all.length - read), StandardCharsets.UTF_8);
        read = all.length;
        return since.lines().filter(line -> line.contains(" ERROR ")).toList();
    }

    private static String resource(String name) throws IOException {
        try (var in = ControlsIT.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
