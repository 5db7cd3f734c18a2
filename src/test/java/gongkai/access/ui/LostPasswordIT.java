package gongkai.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.PackagedServer;
import gongkai.e2e.ServerIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lost password has a way back, and whatever was open with the one before is closed. */
class LostPasswordIT extends BrowserIT {

    private static final String SENTENCE = "岳阳楼区政务公开办每年三月公布上一年度的工作报告和各单位数据"; // 90 bytes

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theCommandGivesAnotherPasswordAndEndsWhatWasOpenWithTheOneBefore(@TempDir Path data) throws Exception {
        Path log = data.resolve("gongkai.log");
        try (PackagedServer server = PackagedServer.start(data, "--logging.file.name=" + log);
                BrowserContext context = context(options(1280))) {
            Page page = context.newPage();
            page.navigate(server.address() + "/login");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill(PackagedServer.PASSWORD);
            page.locator("button[type=submit]").click();
            page.waitForURL(url -> !url.contains("/login"));
            page.waitForFunction(SETTLED);
            page.navigate(server.address() + "/wall?seconds=600");
            page.locator(".wall").waitFor();
            String token = context.cookies(server.address() + "/wall").stream()
                    .filter(cookie -> cookie.name.equals("gongkai-wall"))
                    .map(cookie -> cookie.value)
                    .findFirst()
                    .orElseThrow();
            page.navigate(server.address() + "/hotline");
            page.waitForFunction(SETTLED);

            assertThat(password(data, "too-short", "admin")).isEqualTo(2);
            assertThat(password(data.resolve("elsewhere"), SENTENCE, "admin")).isEqualTo(2);
            assertThat(data.resolve("elsewhere")).doesNotExist();
            assertThat(password(data, SENTENCE, "nobody")).isEqualTo(2);
            assertThat(page(server, "/api/figures?indicator=hotline.orders", ServerIT.basic(ServerIT.ADMIN)))
                    .isEqualTo(200);
            assertThat(password(data, SENTENCE, "admin")).isZero();

            page.locator(".nav a[href^=application]").first().click();
            page.waitForURL(url -> url.contains("/login"));
            assertThat(page(server, "/wall", "Cookie gongkai-wall=" + token)).isEqualTo(401);
            assertThat(page(server, "/api/figures?indicator=hotline.orders", ServerIT.basic(ServerIT.ADMIN)))
                    .isEqualTo(401);
            assertThat(page(server, "/api/figures?indicator=hotline.orders", ServerIT.basic("admin:" + SENTENCE)))
                    .isEqualTo(200);
            assertThat(Files.readString(log))
                    .contains("password changed: of admin")
                    .contains("session ended: admin");
        }
        assertThat(password(data, "without-a-server-9", "admin")).isZero();
        try (PackagedServer server = PackagedServer.start(data)) {
            assertThat(page(
                            server,
                            "/api/figures?indicator=hotline.orders",
                            ServerIT.basic("admin:without-a-server-9")))
                    .isEqualTo(200);
            assertThat(server.said()).anyMatch(line -> line.contains("GONGKAI_ADMIN_PASSWORD"));
        }
    }

    /** The status of an address, asked with this Authorization, or with a cookie where it begins so. */
    private int page(PackagedServer server, String path, String credentials) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (credentials.startsWith("Cookie ")) {
            request.header("Cookie", credentials.substring(7));
        } else {
            request.header("Authorization", credentials);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int password(Path data, String password, String user) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of(System.getProperty("gongkai.jar", "target/gongkai.jar"))
                                .toString(),
                        "password",
                        user))
                .redirectErrorStream(true);
        builder.environment().put("GONGKAI_DATA", data.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("GONGKAI_DATABASE"));
        Process process = builder.start();
        process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        assertThat(said.strip().lines().count()).as(said).isEqualTo(1);
        return status;
    }
}
