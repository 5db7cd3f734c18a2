package gongkai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
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
        said(404, send("POST", "/api/reports/nope", ADMIN));
        said(405, send("POST", "/api/figures.csv", ADMIN));
        said(405, send("GET", "/api/reports", ADMIN));
        said(405, send("DELETE", "/api/reports", ADMIN));
        said(406, send("GET", "/api/figures", ADMIN, "Accept", "image/png"));
        said(400, send("GET", "/api/figures?unit=nobody", ADMIN));
        said(400, send("GET", "/api/figures;a=b", ADMIN));
        said(400, send("POST", "/api/reports", ADMIN, "Content-Type", "multipart/form-data; boundary=x"));
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
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.write(new byte[61 * 1024 * 1024]);
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        said(
                413,
                client.send(
                        request("/api/reports", ADMIN, "Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
        said(
                422,
                client.send(
                        request("/api/reports?name=a.txt", ADMIN)
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

    /** Every document that there is here, one after the other: stored, or refused with a sentence. */
    @Test
    void noDocumentBreaksTheServer(@TempDir Path folder) throws Exception {
        List<Path> files = new ArrayList<>(own(folder));
        files.addAll(shared(folder));
        List<String> wrong = new ArrayList<>();
        int stored = 0;
        for (Path file : files) {
            HttpResponse<String> answer = client.send(
                    request(
                                    "/api/reports?name="
                                            + java.net.URLEncoder.encode(
                                                    file.getFileName().toString(), StandardCharsets.UTF_8),
                                    ADMIN)
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            stored += answer.statusCode() == 201 ? 1 : 0;
            boolean sentence = answer.statusCode() == 422
                    && !json(answer).path("error").asString("").isBlank();
            if (answer.statusCode() != 201 && answer.statusCode() != 200 && !sentence) {
                wrong.add(file + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        System.out.println("documents brought over the wire: " + files.size() + ", stored " + stored);
        assertThat(wrong).isEmpty();
        assertThat(stored).isGreaterThanOrEqualTo(4);
    }

    private static List<Path> own(Path folder) throws IOException {
        String title = "青禾区水务局2031年政府信息公开工作年度报告\n";
        List<String> texts = List.of(
                title + "2031年，收到政府信息公开申请40件，占12.5%；举办培训3次，占9%；不予公开2件，占5%。",
                title + "主动公开政府信息" + "9".repeat(300) + "条。",
                title + "12345热线受理工单900件，占百分之九十八。网站访问量1e9人次，占3%。",
                title + "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / / / 0",
                "{\"a\":[1,2,3]}",
                "a,b,c\n1,2,3\n4,5,6\n7,8,9\n",
                "没有数字");
        List<Path> files = new ArrayList<>();
        for (String text : texts) {
            files.add(Files.writeString(folder.resolve("青禾" + files.size() + ".txt"), text));
        }
        return files;
    }

    private static List<Path> shared(Path folder) throws IOException {
        String named = System.getenv("GONGKAI_SHARED");
        Path shared = Path.of(named == null ? "../shared" : named);
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(shared)) {
            System.out.println("left out: the real documents are not on this machine");
            return files;
        }
        for (Path place : List.of(shared.resolve("cases"), shared.resolve("reports/files"))) {
            try (Stream<Path> there = Files.list(place)) {
                there.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        for (String name : List.of("excerpts", "excerpts-2", "yueyanglou-more")) {
            int number = 0;
            for (String line : Files.readAllLines(shared.resolve("reports/" + name + ".jsonl"))) {
                JsonNode node = JsonMapper.builder().build().readTree(line);
                String text = node.path("title").asString("") + "\n"
                        + node.path("excerpt").asString(node.path("text").asString(""));
                files.add(Files.writeString(folder.resolve(name + number++ + ".txt"), text));
            }
        }
        return files;
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
