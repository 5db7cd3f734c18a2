package gongkai.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
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
                (page, address) -> page.navigate(address + WALL));
    }

    @Test
    void whoeverSignedInOnTheSignInPageIsNotAskedEither(@TempDir Path data) throws Exception {
        survives(data, options(1920), (page, address) -> {
            page.navigate(address + "/login");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill(PackagedServer.PASSWORD);
            page.locator("input[name=password]").press("Enter");
            page.waitForURL(url -> !url.contains("/login"));
            page.navigate(address + WALL);
        });
    }

    private interface Opening {
        void open(Page page, String address);
    }

    private static void survives(Path data, Browser.NewContextOptions options, Opening opening) throws Exception {
        int port = freePort();
        PackagedServer first = PackagedServer.start(data, port);
        try (BrowserContext context = browser().newContext(options)) {
            Page page = context.newPage();
            opening.open(page, first.address());
            shows(page);
            Page other = context.newPage();
            other.navigate(first.address() + "/disclosure");
            other.waitForFunction(SETTLED);
            assertThat(URI.create(other.url()).getPath())
                    .as("another view in the same browser")
                    .isEqualTo("/disclosure");
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
