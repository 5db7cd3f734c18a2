package gongkai.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpServer;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.PackagedServer;
import gongkai.e2e.ServerIT;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of doors in {@code docs/doors.md}, gone through in a browser over plain http on a name that is not localhost:
 * there a browser says less of where a request comes from, and keeps no secrets for itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTableIT extends BrowserIT {

    private static final String SESSION = "JSESSIONID";
    private static final String WALL_TOKEN = "gongkai-wall";

    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable PackagedServer server;
    private @Nullable HttpServer elsewhere;
    private Path log = Path.of("");
    private String here = "";
    private String local = "";

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        log = data.resolve("gongkai.log");
        PackagedServer started = PackagedServer.start(data, "--logging.file.name=" + log);
        server = started;
        local = started.address();
        here = local.replace("localhost", "gongkai.example");
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (elsewhere != null) {
            elsewhere.stop(0);
        }
    }

    @Test
    void whoIsNotSignedInIsGivenNoSession() {
        try (BrowserContext context = context(options(1280))) {
            Page page = context.newPage();
            page.navigate(here + "/hotline");
            page.waitForURL(here + "/login");
            page.navigate(here + "/wall?views=hotline");
            page.locator(".sign-in").waitFor();
            assertThat(cookie(context, SESSION)).isEmpty();
        }
    }

    @Test
    void theFormGivesANewSessionAndLeadsWhereOneWantedToGo() throws Exception {
        try (BrowserContext context = context(options(1280))) {
            String planted = "0123456789ABCDEF0123456789ABCDEF";
            context.addCookies(List.of(new Cookie(SESSION, planted).setUrl(here)));
            Page page = context.newPage();
            page.navigate(here + "/hotline?from=2013");
            signIn(page, PackagedServer.PASSWORD);
            page.waitForURL(here + "/hotline?from=2013");
            page.waitForFunction(SETTLED);
            assertThat(cookie(context, SESSION)).isPresent().get().isNotEqualTo(planted);
            assertThat(cookie(context, WALL_TOKEN)).as("a wall's token").isEmpty();
            signOut(page);
            page.navigate(here + "/hotline");
            page.waitForURL(here + "/login");
            logged("signed in: admin from", "by form");
            logged("signed out: admin");
        }
    }

    @Test
    void aWrongPasswordIsToldSoAndWrittenDown() throws Exception {
        try (BrowserContext context = context(options(1280))) {
            Page page = context.newPage();
            page.navigate(here + "/login");
            signIn(page, "not-the-password");
            page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT).waitFor();
            assertThat(page.url()).isEqualTo(here + "/login?error");
            assertThat(cookie(context, SESSION)).isEmpty();
            logged("sign-in refused: admin from", "BadCredentials");
        }
    }

    @Test
    void theBrowsersQuestionAtTheWallOpensTheWallAndNothingElse() throws Exception {
        try (BrowserContext context = context(asking())) {
            Page page = context.newPage();
            page.navigate(here + "/wall?views=hotline&seconds=600");
            page.locator(".ways a").last().click();
            page.waitForURL(here + "/wall?views=hotline&seconds=600");
            page.locator(".wall").waitFor();
            assertThat(cookie(context, SESSION)).isPresent();
            assertThat(cookie(context, WALL_TOKEN)).isPresent();
            logged("let in: admin from", "by wall password");
            for (String address : List.of("/", "/disclosure", "/sources", "/findings", "/units", "/briefing")) {
                page.navigate(here + address);
                page.waitForURL(here + "/login");
            }
            Response api = page.navigate(here + "/api/figures");
            assertThat(api.request().allHeaders())
                    .as("what the browser brings to /api unasked")
                    .doesNotContainKey("authorization");
        }
    }

    @Test
    void aSessionThatSomebodyElseKnowsIsNotTheOneThatTheWallOpens() throws Exception {
        String known = wallSession(null);
        HttpResponse<String> victim = client.send(
                request("/wall")
                        .header("Authorization", ServerIT.basic(ServerIT.ADMIN))
                        .header("Cookie", SESSION + "=" + known.substring(0, 31) + "0")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(victim.statusCode()).isEqualTo(200);
        assertThat(cookie(victim, SESSION)).isPresent();
        String signedInAgain = wallSession(known);
        for (String id : List.of(known, signedInAgain)) {
            HttpResponse<String> page = client.send(
                    request("/sources").header("Cookie", SESSION + "=" + id).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        }
    }

    @Test
    void aWallIsKnownAgainUntilSomebodySignsOutThere() throws Exception {
        try (BrowserContext context = context(options(1280))) {
            Page page = context.newPage();
            page.navigate(here + "/wall?views=hotline&seconds=600");
            page.locator(".ways a").first().click();
            signIn(page, PackagedServer.PASSWORD);
            page.waitForURL(url -> url.contains("/wall"));
            page.locator(".wall").waitFor();
            String token = cookie(context, WALL_TOKEN).orElseThrow();
            HttpResponse<String> again = wall(token);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(cookie(again, WALL_TOKEN)).as("a new token").isEmpty();
            logged("let in: admin from", "by wall token");
            HttpResponse<String> other = client.send(
                    request("/disclosure")
                            .header("Cookie", WALL_TOKEN + "=" + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(other.statusCode()).as("the token elsewhere").isEqualTo(302);

            page.navigate(here + "/disclosure");
            page.waitForFunction(SETTLED);
            signOut(page);
            assertThat(cookie(context, WALL_TOKEN)).isEmpty();
            assertThat(wall(token).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aPageOfAnotherSiteStoresNothingWhateverTheBrowserKeeps() throws Exception {
        String text = "某区2019年政府信息公开工作年度报告。2019年主动公开政府信息 " + System.nanoTime() % 100000 + " 条。";
        String attacks = attacks(text);
        try (BrowserContext context = context(asking())) {
            Page page = context.newPage();
            page.navigate(here + "/wall/sign-in?views=hotline"); // the browser keeps the password
            page.locator(".wall").waitFor();
            page.navigate(here + "/api/figures.csv?indicator=nothing"); // and gives it to the interface for programs
            int tried = 0;
            for (String attack :
                    List.of("form-plain", "form-multipart", "form-login", "form-logout", "fetch", "blob")) {
                page.navigate(attacks + "/" + attack);
                page.waitForURL(url -> !url.contains(attack) || url.contains("done"));
                page.waitForLoadState();
                tried++;
            }
            System.out.println(getClass().getSimpleName() + ": " + tried + " attacks from another site");
        }
        HttpResponse<String> first = client.send(
                request("/api/reports?name=a.txt")
                        .header("Authorization", ServerIT.basic(ServerIT.ADMIN))
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(first.statusCode()).as("nobody has stored it before").isEqualTo(201);
        logged("refused: POST /api/reports", "another site's page");
    }

    /** Pages on another host that make whoever opens them send something. */
    private String attacks(String text) throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(0), 0);
        elsewhere = started;
        String api = here + "/api/reports?name=a.txt";
        String forms = """
                <form method=post action="%s" enctype="%s"><textarea name="file">%s</textarea></form>
                <script>document.forms[0].submit()</script>""";
        String sends = """
                <script>fetch('%s', {method: 'POST', mode: 'no-cors', credentials: 'include', body: %s})
                .finally(() => location = '/done')</script>""";
        page(started, "/form-plain", forms.formatted(api, "text/plain", text));
        page(started, "/form-multipart", forms.formatted(api, "multipart/form-data", text));
        page(started, "/form-login", forms.formatted(here + "/login", "application/x-www-form-urlencoded", text));
        page(started, "/form-logout", forms.formatted(here + "/logout", "application/x-www-form-urlencoded", text));
        page(started, "/fetch", sends.formatted(api, "'" + text + "'"));
        page(started, "/blob", sends.formatted(api, "new Blob(['" + text + "'])"));
        page(started, "/done", "done");
        started.start();
        return "http://elsewhere.example:" + started.getAddress().getPort();
    }

    private static void page(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            byte[] page = ("<!doctype html><meta charset=utf-8>" + body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
    }

    private static Browser.NewContextOptions asking() {
        return options(1280).setHttpCredentials("admin", PackagedServer.PASSWORD);
    }

    /** The id of a session that the wall opened, beginning from one of these. */
    private String wallSession(@Nullable String from) throws Exception {
        HttpRequest.Builder request = request("/wall").header("Authorization", ServerIT.basic(ServerIT.ADMIN));
        if (from != null) {
            request.header("Cookie", SESSION + "=" + from);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return cookie(answer, SESSION).or(() -> Optional.ofNullable(from)).orElseThrow();
    }

    private HttpResponse<String> wall(String token) throws Exception {
        return client.send(
                request("/wall").header("Cookie", WALL_TOKEN + "=" + token).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(local + path));
    }

    private static Optional<String> cookie(BrowserContext context, String name) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.value)
                .findFirst();
    }

    private static Optional<String> cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith(name + "="))
                .map(value -> value.substring(name.length() + 1, value.indexOf(';')))
                .findFirst();
    }

    private void logged(String... parts) throws IOException {
        assertThat(Files.readAllLines(log)).anySatisfy(line -> assertThat(line).contains(parts));
    }

    private static void signIn(Page page, String password) {
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    private static void signOut(Page page) {
        page.locator(".person").click();
        page.locator(".dropdown-item")
                .filter(new Locator.FilterOptions().setHasText("退出登录"))
                .click();
        page.waitForURL(url -> url.contains("/login"));
    }
}
