package gongkai.project;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What stands open and what is closed, asked of the packaged server over the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsIT {

    private static final String ADMIN = "admin:" + PackagedServer.PASSWORD;

    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable PackagedServer server;
    private String address = "";

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = PackagedServer.start(data);
        address = server.address();
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void programsWithoutCredentialsGet401AndNoRedirect() throws Exception {
        HttpResponse<String> answer = get("/api/figures", "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aWrongPasswordIsNotLetIn() throws Exception {
        assertThat(get("/api/figures", "admin:wrong").statusCode()).isEqualTo(401);
        assertThat(get("/api/figures", ADMIN).statusCode()).isNotEqualTo(401);
    }

    @Test
    void healthIsOpenAndMetricsAreForAdministrators() throws Exception {
        assertThat(get("/actuator/health", "").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/metrics", "").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/metrics", ADMIN).statusCode()).isEqualTo(200);
    }

    @Test
    void peopleWithoutASessionAreLedToTheSignInWhichIsDrawnInFull() throws Exception {
        assertThat(get("/disclosure", "").headers().firstValue("Location"))
                .hasValueSatisfying(v -> assertThat(v).endsWith("/login"));
        for (String file : new String[] {"/styles/gongkai.css", "/icons/gongkai.svg", "/aura/aura.css"}) {
            assertThat(get(file, "").statusCode()).as(file).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String path, String credentials) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!credentials.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
