package gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.base.DatabaseConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** What stands open and what is closed, asked over the wire. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gongkai.database.url=jdbc:h2:mem:doors" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1",
            "gongkai.published=false",
            "GONGKAI_ADMIN_PASSWORD=admin-password-1"
        })
class DoorsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

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
        assertThat(get("/api/figures", "admin:admin-password-1").statusCode()).isNotEqualTo(401);
    }

    @Test
    void healthIsOpenAndMetricsAreForAdministrators() throws Exception {
        assertThat(get("/actuator/health", "").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/metrics", "").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/metrics", "admin:admin-password-1").statusCode())
                .isEqualTo(200);
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
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!credentials.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
