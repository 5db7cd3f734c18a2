package gongkai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A PostgreSQL that is stopped and started again under a server: said as what it is, and over when it is back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gongkai.published=false",
            "GONGKAI_ADMIN_PASSWORD=only-for-this-test",
            "spring.datasource.hikari.connection-timeout=1000",
            "vaadin.productionMode=true" // no page is drawn here
        })
@DirtiesContext
class DatabaseAwayTest {

    private static final String ADMIN = basic("admin:only-for-this-test");

    @TempDir
    static Path folder;

    private static @Nullable EmbeddedPostgres postgres;
    private static int postgresPort;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        start();
        properties.add("gongkai.data", folder::toString);
        properties.add("gongkai.database.url", () -> "jdbc:postgresql://localhost:" + postgresPort + "/postgres");
        properties.add("gongkai.database.user", () -> "postgres");
    }

    private static void start() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false);
        if (postgresPort != 0) {
            builder.setPort(postgresPort);
        }
        postgres = builder.start();
        postgresPort = postgres.getPort();
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndOverWhenItIsBack() throws Exception {
        int refused = 0;
        for (int time = 1; time <= 2; time++) {
            assertThat(get("/api/figures?unit=430602", ADMIN).statusCode()).isEqualTo(200);
            assertThat(get("/actuator/health", "").statusCode()).isEqualTo(200);
            stop();
            for (String credentials : new String[] {ADMIN, basic("admin:wrong")}) {
                HttpResponse<String> answer = get("/api/figures?unit=430602", credentials);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("数据库暂时不可用");
                refused++;
            }
            assertThat(get("/actuator/health", "").statusCode()).isEqualTo(503);
            start();
            assertThat(answersAgain()).as("by itself, after it is back").isTrue();
            assertThat(get("/api/figures?unit=430602", basic("admin:wrong")).statusCode())
                    .isEqualTo(401);
            assertThat(get("/actuator/health", "").statusCode()).isEqualTo(200);
        }
        System.out.printf("PostgreSQL away: 2 times, %d requests answered 503, then as before%n", refused);
    }

    /** The pool asks again after a pause that grows to some seconds. */
    private boolean answersAgain() throws Exception {
        for (long end = System.nanoTime() + 20_000_000_000L; System.nanoTime() < end; Thread.sleep(100)) {
            if (get("/api/figures?unit=430602", ADMIN).statusCode() == 200) {
                return true;
            }
        }
        return false;
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path, String credentials) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "zh-CN");
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
