package gongkai.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.PackagedServer;
import gongkai.e2e.ServerIT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends something to the packaged server cannot write a line of his own into its log. */
class LogLinesIT {

    /** Begins as the line of an event does; the marks are looked for in the log. */
    private static final String FALSE_LINE = "2026-11-29T18:00:00.000+08:00  INFO 1 --- [gongkai] [main] forged : mark";

    @Test
    void nothingThatIsSentBeginsALineOfTheLog(@TempDir Path data) throws Exception {
        Path log = data.resolve("gongkai.log");
        int sent = 0;
        HttpClient client = HttpClient.newHttpClient();
        try (PackagedServer server = PackagedServer.start(
                data,
                "--logging.file.name=" + log,
                // whatever is told of a request is in the log: the names of files and parameters, and headers
                "--spring.mvc.log-request-details=true",
                "--logging.level.org.springframework.web=debug",
                "--logging.level.org.springframework.security=debug",
                "--logging.level.gongkai=debug")) {
            for (String end : List.of("\n", "\r\n", "\u2028", "\u0085", "\u001b[2K\r")) {
                String text = "report" + end + FALSE_LINE + ".pdf";
                String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
                for (String path : List.of(
                        "/api/reports?name=" + encoded,
                        "/api/reports?name=report.txt&year=" + encoded,
                        "/api/" + encoded.replace("+", "%20"),
                        "/api/figures?unit=" + encoded)) {
                    send(client, server.address() + path, "application/octet-stream", "no report");
                    sent++;
                }
                String part = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + text.replace("\r", "%0D").replace("\n", "%0A") + "\"\r\n\r\nno report\r\n--part--\r\n";
                send(client, server.address() + "/api/reports", "multipart/form-data; boundary=part", part);
                sent++;
            }
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).as("the marks came into the log").anyMatch(line -> line.contains("forged : mark"));
        // by any of the characters at which an editor or a terminal begins a line
        try (Stream<String> seen =
                lines.stream().flatMap(line -> Stream.of(line.split("[\\x0b\\f\\r\\x85\\u2028\\u2029]")))) {
            assertThat(seen).noneMatch(line -> line.startsWith("2026-11-29T18:00:00.000+08:00"));
        }
        long marks =
                lines.stream().filter(line -> line.contains("forged : mark")).count();
        System.out.println("log: " + sent + " hostile requests, in " + marks + " of " + lines.size()
                + " lines, none of them false");
    }

    private static void send(HttpClient client, String address, String type, String body) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", ServerIT.basic(ServerIT.ADMIN))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(600);
    }
}
