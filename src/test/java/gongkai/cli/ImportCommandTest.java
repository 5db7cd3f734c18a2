package gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongkai.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says where the server that it brings files to goes away or answers something else. */
class ImportCommandTest {

    @TempDir
    Path data;

    private record Said(int code, String out, String problems) {}

    @Test
    void aServerThatGoesIsSaidWithTheFileThatWasNotTaken() throws Exception {
        Said said = run((exchange, name) -> {
            if (name.contains("b.txt")) {
                exchange.close(); // as one that is killed does
            } else {
                answer(exchange, 201, "{\"claims\":[],\"unread\":[],\"findings\":[]}");
            }
        });
        assertThat(said.out()).contains("a.txt: pending review").doesNotContain("c.txt");
        assertThat(said.problems().strip().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("b.txt", "not taken");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void aRefusalAndAnAnswerThatIsNoneOfOursAreSaidAndTheOthersAreBrought() throws Exception {
        Said said = run((exchange, name) -> {
            if (name.contains("a.txt")) {
                answer(exchange, 500, "<html>not ours</html>");
            } else if (name.contains("b.txt")) {
                answer(exchange, 422, "{\"error\":\"b.txt: no report\"}");
            } else {
                answer(exchange, 200, "{}");
            }
        });
        assertThat(said.problems().strip().lines()).hasSize(2);
        assertThat(said.problems()).contains("a.txt", "500", "b.txt: no report");
        assertThat(said.out()).contains("c.txt: was there already");
        assertThat(said.code()).isEqualTo(2);
    }

    private interface Answer {
        void to(HttpExchange exchange, String query) throws IOException;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Said run(Answer reports) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/installation", exchange -> answer(exchange, 200, "{\"id\":\"one\"}"));
        server.createContext(
                "/api/reports",
                exchange -> reports.to(exchange, exchange.getRequestURI().getQuery()));
        server.start();
        try {
            Files.writeString(data.resolve("server"), server.getAddress().getPort() + "\ntoken\n");
            ProcessBuilder command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Application.class.getName(),
                    "import",
                    Files.writeString(data.resolve("a.txt"), "a").toString(),
                    Files.writeString(data.resolve("b.txt"), "b").toString(),
                    Files.writeString(data.resolve("c.txt"), "c").toString());
            command.environment().put("GONGKAI_DATA", data.toString());
            command.redirectError(data.resolve("problems").toFile());
            Process process = command.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            return new Said(code, out, Files.readString(data.resolve("problems")));
        } finally {
            server.stop(0);
        }
    }
}
