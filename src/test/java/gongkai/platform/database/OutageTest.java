package gongkai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.testing.UnsafeDisk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A disk that is full: said as what it is, seen by the health check, and over when there is room again. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gongkai.published=false",
            "GONGKAI_ADMIN_PASSWORD=only-for-this-test",
            "vaadin.productionMode=true" // no page is drawn here
        })
@DirtiesContext
class OutageTest {

    private static final int TIMES = 3;
    private static final String ADMIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:only-for-this-test".getBytes(StandardCharsets.UTF_8));

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private int documents;

    @DynamicPropertySource
    static void unsafe(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", folder::toString);
        properties.add("gongkai.database.url", () -> UnsafeDisk.under(DatabaseConfiguration.h2Url(folder.toString())));
    }

    @AfterEach
    void room() {
        UnsafeDisk.full(false);
    }

    @Test
    void aFullDiskIsSaidAndOverWhenThereIsRoomAgain() throws Exception {
        List<Integer> confirmed = new ArrayList<>();
        int refused = 0;
        int seen = 0;
        for (int time = 1; time <= TIMES; time++) {
            assertThat(bring(confirmed).statusCode()).isEqualTo(201);
            UnsafeDisk.full(true);
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> answer = bring(confirmed);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("{\"error\":\"", "数据库暂时不可用");
                refused++;
                assertThat(healthBecomes(503)).as("health says DOWN").isTrue();
                HttpResponse<String> signedIn = get("/api/figures?unit=430602", ADMIN);
                assertThat(signedIn.statusCode()).as(signedIn.body()).isIn(200, 503);
                seen++;
            }
            UnsafeDisk.full(false);
            HttpResponse<String> next = bring(confirmed);
            assertThat(next.statusCode())
                    .as("the next one after there is room: %s", next.body())
                    .isEqualTo(201);
            assertThat(healthBecomes(200)).as("health says UP").isTrue();
            assertThat(jdbc.queryForList("select file_name from source order by id", String.class))
                    .containsExactlyElementsOf(
                            confirmed.stream().map(OutageTest::name).toList());
        }
        System.out.printf(
                "disk full: %d times, %d requests answered 503, health DOWN %d of %d, %d confirmed documents all there%n",
                TIMES, refused, seen, seen, confirmed.size());
    }

    /** It writes once a second at the most. */
    private boolean healthBecomes(int status) throws Exception {
        for (long end = System.nanoTime() + 3_000_000_000L; System.nanoTime() < end; Thread.sleep(50)) {
            if (get("/actuator/health", "").statusCode() == status) {
                return true;
            }
        }
        return false;
    }

    private static String name(int number) {
        return "report" + number + ".txt";
    }

    private HttpResponse<String> bring(List<Integer> confirmed) throws IOException, InterruptedException {
        int number = ++documents;
        HttpResponse<String> answer = client.send(
                request("/api/reports?name=" + name(number), ADMIN)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofString("岳阳楼区财政局%d年政府信息公开工作年度报告\n\n%d年，我局主动公开政府信息%d条。"
                                .formatted(1950 + number, 1950 + number, 100 + number)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() < 300) {
            confirmed.add(number);
        }
        return answer;
    }

    private HttpResponse<String> get(String path, String credentials) throws IOException, InterruptedException {
        return client.send(request(path, credentials).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String credentials) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "zh-CN");
        return credentials.isEmpty() ? request : request.header("Authorization", credentials);
    }
}
