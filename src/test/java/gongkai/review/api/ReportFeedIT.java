package gongkai.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.PackagedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bringing a report by program and on the command line, to a packaged server of its own: it writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFeedIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private Path data = Path.of("");
    private @Nullable PackagedServer server;
    private String address = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
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
    void aReportIsStoredOnceAndTheAnswerIsWhatTheReaderFound() throws Exception {
        byte[] report = report(2031);
        HttpResponse<String> first = post(report, PackagedServer.PASSWORD);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        JsonNode said = JsonMapper.builder().build().readTree(first.body());
        assertThat(said.propertyNames()).containsExactly("document", "claims", "unread", "ignored", "findings");
        assertThat(said.get("claims").valueStream())
                .anyMatch(claim -> claim.get("indicator").stringValue().equals("application.received")
                        && claim.get("value").intValue() == 47);
        assertThat(post(report, PackagedServer.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutCredentialsNothingIsTaken() throws Exception {
        assertThat(post(report(2032), "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeReadIsRefusedWithASentence() throws Exception {
        HttpResponse<String> answer = post(new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 9, 0}, PackagedServer.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(answer.body())
                        .get("error")
                        .stringValue())
                .contains("report.txt");
    }

    @Test
    void theCommandGoesThroughTheServerThatHoldsTheDatabase(@TempDir Path folder) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("server"))))
                .isEqualTo("rw-------");
        Path file = Files.write(folder.resolve("report.txt"), report(2033));
        assertThat(command("import", file.toString())).contains("pending review");
        assertThat(command("import", file.toString())).contains("was there already");
        assertThat(command("read", file.toString())).contains("\"application.received\"");
    }

    private String command(String... arguments) throws Exception {
        Path jar = Path.of(System.getProperty("gongkai.jar", "target/gongkai.jar"));
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(java.util.List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("GONGKAI_DATA", data.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private HttpResponse<String> post(byte[] body, String password) throws Exception {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(address + "/api/reports?name=report.txt"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** An invented report of an invented year, so that nothing published is touched. */
    private static byte[] report(int year) {
        return ("""
                岳阳楼区财政局%d年政府信息公开工作年度报告

                一、总体情况

                %d年,我局共收到政府信息公开申请47件,办结47件。
                """.formatted(year, year)).getBytes(StandardCharsets.UTF_8);
    }
}
