package gongkai.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.platform.database.DatabaseConfiguration;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A session is asked at each request whether its account may still do what it could: none outlives a change of it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gongkai.database.url=jdbc:h2:mem:sessions" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1",
            "GONGKAI_ADMIN_PASSWORD=admin-password-1",
            "vaadin.productionMode=true" // no page is drawn here
        })
class SessionEndsTest {

    private static final String NAME = "周岚";
    private static final String PASSWORD = "correct-horse";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    private int port;

    @Autowired
    SessionEndsTest(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    @BeforeEach
    void addAccount() {
        jdbc.sql("""
                insert into app_user (name, password_hash, roles, enabled, created_at)
                values (:name, :hash, 'OFFICER', true, current_timestamp)
                """)
                .param("name", NAME)
                .param("hash", encoder.encode(PASSWORD))
                .update();
    }

    @AfterEach
    void removeAccount() {
        jdbc.sql("delete from app_user where name = :name").param("name", NAME).update();
    }

    @Test
    void eachChangeOfTheAccountEndsItsSessions() throws Exception {
        List<String> changes = List.of(
                "update app_user set enabled = false where name = :name",
                "update app_user set roles = 'READER' where name = :name",
                "update app_user set roles = 'OFFICER,ADMIN' where name = :name",
                "update app_user set password_hash = '{bcrypt}x' where name = :name",
                "delete from app_user where name = :name");
        for (String change : changes) {
            removeAccount();
            addAccount();
            signIn();
            assertThat(get("/hotline").statusCode()).as("before").isNotEqualTo(302);
            jdbc.sql(change).param("name", NAME).update();
            HttpResponse<Void> after = get("/hotline");
            assertThat(after.statusCode()).as(change).isEqualTo(302);
            assertThat(after.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
        System.out.println(getClass().getSimpleName() + ": " + changes.size() + " changes of an account");
    }

    @Test
    void signingInAgainGivesAnotherId() throws Exception {
        signIn();
        String first = session();
        signIn();
        assertThat(session()).isNotEqualTo(first);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void signIn() throws Exception {
        HttpResponse<Void> answer = browser.send(
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username="
                                + URLEncoder.encode(NAME, StandardCharsets.UTF_8) + "&password=" + PASSWORD))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
    }

    private HttpResponse<Void> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
