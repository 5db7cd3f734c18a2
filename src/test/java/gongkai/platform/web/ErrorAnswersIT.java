package gongkai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.PackagedServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong is said in one sentence, over the wire: JSON under /api, a page of ours elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorAnswersIT {

    private static final String ADMIN = basic("admin:" + PackagedServer.PASSWORD);

    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable PackagedServer server;
    private String address = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = PackagedServer.start(folder);
        address = server.address();
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void programsGetOneSentence() throws Exception {
        said(401, send("GET", "/api/figures", ""));
        said(401, send("GET", "/api/figures", basic("admin:wrong")));
        said(401, send("GET", "/api/nope", ""));
        said(403, send("POST", "/api/reports?name=a.txt", ADMIN, "Sec-Fetch-Site", "cross-site"));
        said(404, send("GET", "/api/nope", ADMIN));
        said(404, send("GET", "/api/", ADMIN));
        said(404, send("POST", "/api/reports/nope", ADMIN, "Content-Type", "application/pdf"));
        said(405, send("POST", "/api/figures.csv", ADMIN, "Content-Type", "application/pdf"));
        said(405, send("GET", "/api/reports", ADMIN));
        said(405, send("DELETE", "/api/reports", ADMIN));
        said(406, send("GET", "/api/figures", ADMIN, "Accept", "image/png"));
        said(400, send("GET", "/api/figures?unit=nobody", ADMIN));
        said(400, send("GET", "/api/figures;a=b", ADMIN));
        for (String type : List.of(
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "text/plain;charset=utf-8",
                "Multipart/Form-Data; boundary=x")) {
            said(415, send("POST", "/api/reports?name=a.txt", ADMIN, "Content-Type", type));
        }
        said(415, send("POST", "/api/reports?name=a.txt", ADMIN)); // says nothing of what it is
        said(404, send("GET", "/actuator/nope", ADMIN));
    }

    @Test
    void anAddressThatIsNotEncodedIsAnsweredInWords() throws Exception {
        String answer = raw("POST /api/reports?name=青禾.txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + ADMIN
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("{\"error\":\"", "UTF-8")
                .doesNotContain("<html");
    }

    @Test
    void aBodyThatIsTooLargeIsAnsweredInWords() throws Exception {
        said(
                422,
                client.send(
                        request("/api/reports?name=a.txt", ADMIN, "Content-Type", "application/pdf")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[52 * 1024 * 1024]))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
    }

    @Test
    void peopleGetAPageOfOurs() throws Exception {
        for (String path : List.of("/error", "/a;b=c", "/a%2Fb", "/%00")) {
            HttpResponse<String> answer = send("GET", path, "");
            if (answer.statusCode() < 400) {
                continue; // led to the sign-in
            }
            assertThat(answer.body())
                    .as(path + " " + answer.statusCode())
                    .contains("<html lang=\"zh-CN\">", "href=\"/\"")
                    .doesNotContain("Whitelabel", "Tomcat", "HTTP Status", "Exception");
            assertThat(send("GET", path, "", "Cookie", "gongkai-lang=en").body())
                    .contains("<html lang=\"en\">");
        }
        assertThat(send("GET", "/a;b=c", "").statusCode()).isEqualTo(400);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private static void said(int status, HttpResponse<String> answer) {
        String asked = answer.request().method() + " " + answer.uri() + ": " + answer.body();
        assertThat(answer.statusCode()).as(asked).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(asked)
                .contains("json");
        assertThat(json(answer).path("error").asString("")).as(asked).isNotBlank();
    }

    private HttpResponse<String> send(String method, String path, String credentials, String... headers)
            throws IOException, InterruptedException {
        return client.send(
                request(path, credentials, headers)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String credentials, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private String raw(String request) throws IOException {
        URI uri = URI.create(address);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
