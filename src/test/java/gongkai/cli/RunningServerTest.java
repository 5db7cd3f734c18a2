package gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that a killed server left behind is told from that of the one that runs. */
class RunningServerTest {

    @TempDir
    Path data;

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void theOneThatTakesTheTokenIsFound() throws Exception {
        answers(200, "{\"id\":\"one\"}", "token");
        assertThat(RunningServer.of(data)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200|<html>another program</html>",
                "200|{\"status\":\"UP\"}",
                "200|",
                "401|{\"error\":\"\"}",
                "404|",
                "500|{\"id\":\"one\"}"
            })
    void anotherProgramOnItsPortIsNot(int status, String body) throws Exception {
        answers(status, body == null ? "" : body, "token");
        assertThat(RunningServer.of(data)).isEmpty();
    }

    @Test
    void oneThatRefusesTheTokenIsNot() throws Exception {
        answers(200, "{\"id\":\"one\"}", "another");
        assertThat(RunningServer.of(data)).isEmpty();
    }

    @Test
    void noneWhereNothingAnswersOrSomethingNeverDoes() throws Exception {
        answers(200, "{\"id\":\"one\"}", "token");
        server.stop(0);
        assertThat(RunningServer.of(data)).isEmpty();
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Files.writeString(data.resolve("server"), silent.getLocalPort() + "\ntoken\n");
            assertThat(RunningServer.of(data)).isEmpty();
        }
        Files.writeString(data.resolve("server"), "no port\n");
        assertThat(RunningServer.of(data)).isEmpty();
        Files.delete(data.resolve("server"));
        assertThat(RunningServer.of(data)).isEmpty();
    }

    private void answers(int status, String body, String token) throws IOException {
        server.createContext("/", exchange -> {
            boolean ours =
                    ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(ours ? status : 401, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        Files.writeString(data.resolve("server"), server.getAddress().getPort() + "\ntoken\n");
    }
}
