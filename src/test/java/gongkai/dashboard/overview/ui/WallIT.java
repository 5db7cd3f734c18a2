package gongkai.dashboard.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.PackagedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wall display finds its way back by itself when its server was killed and started anew; nobody signs in again. */
class WallIT extends BrowserIT {

    private static final String WALL = "/wall?views=disclosure,hotline&seconds=5&from=2012&to=2014";

    @Test
    void whoeverAnsweredTheBrowsersQuestionIsNotAskedAgain(@TempDir Path data) throws Exception {
        survives(
                data,
                options(1920).setHttpCredentials("admin", PackagedServer.PASSWORD),
                (page, address) -> page.navigate(address + WALL.replace("/wall?", "/wall/sign-in?")),
                "/login");
    }

    @Test
    void whoeverSignedInOnTheSignInPageIsNotAskedEither(@TempDir Path data) throws Exception {
        survives(
                data,
                options(1920),
                (page, address) -> {
                    page.navigate(address + "/login");
                    signIn(page);
                    page.navigate(address + WALL);
                },
                "/disclosure");
    }

    @Test
    void afterSigningOutElsewhereItSaysSoAndLeadsToTheSignIn() {
        try (BrowserContext context = context(options(1280))) { // of its own: it is left
            Page wall = context.newPage();
            wall.navigate(address() + "/login");
            signIn(wall);
            wall.navigate(address() + WALL);
            shows(wall);
            Page other = context.newPage();
            other.navigate(address() + "/disclosure");
            other.waitForFunction(SETTLED);
            other.locator(".person").click();
            other.locator(".dropdown-item")
                    .filter(new Locator.FilterOptions().setHasText("退出登录"))
                    .click();
            other.waitForURL(url -> url.contains("/login"));
            wall.getByText("已退出登录").waitFor();
            assertThat(wall.content()).doesNotContain("Whitelabel");
            wall.getByText("登录", new Page.GetByTextOptions().setExact(true)).click();
            signIn(wall);
            shows(wall);
            assertThat(wall.url()).contains("/wall?views=disclosure,hotline");
        }
    }

    @Test
    void whoAnswersTheBrowsersQuestionWronglyReadsWordsToo() throws Exception {
        assertThat(get("/wall", "").headers().firstValue("WWW-Authenticate"))
                .as("asked at the wall itself, the answer would be repeated everywhere")
                .isEmpty();
        HttpResponse<String> answer = get("/wall/sign-in?views=overview&lang=en", "admin:wrong");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Basic realm=\"gongkai wall\""));
        assertThat(answer.body())
                .contains("Nobody is signed in", "href=\"/login\"")
                .doesNotContain("Whitelabel");
    }

    private interface Opening {
        void open(Page page, String address);
    }

    /** @param elsewhere where whoever opened the wall so is led when he asks for another view */
    private static void survives(Path data, Browser.NewContextOptions options, Opening opening, String elsewhere)
            throws Exception {
        int port = freePort();
        PackagedServer first = PackagedServer.start(data, port);
        try (BrowserContext context = context(options)) {
            Page page = context.newPage();
            opening.open(page, first.address());
            shows(page);
            Page other = context.newPage();
            other.navigate(first.address() + "/disclosure");
            other.waitForFunction(SETTLED);
            assertThat(URI.create(other.url()).getPath())
                    .as("where another view in the same browser leads")
                    .isEqualTo(elsewhere);
            other.close();
            page.evaluate("() => document.querySelector('.wall').dataset.before = 'true'");

            first.kill();
            page.locator(".wall.is-lost").waitFor();
            try (PackagedServer second = PackagedServer.start(data, port)) {
                page.locator(".wall:not([data-before])").waitFor();
                shows(page);
                assertThat(page.url()).isEqualTo(second.address() + WALL);
                String turn = page.locator(".wall").getAttribute("data-turn");
                page.waitForFunction("before => document.querySelector('.wall').dataset.turn !== before", turn);
                shows(page);
            }
        } finally {
            first.close();
        }
    }

    private static void shows(Page page) {
        page.waitForFunction("() => /\\d,\\d{3}/.test(document.querySelector('.wall')?.innerText || '')");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
