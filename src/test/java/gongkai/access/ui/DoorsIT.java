package gongkai.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.ServerIT;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What stands open and what is closed, asked of the packaged server over the wire. */
class DoorsIT extends ServerIT {

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
}
