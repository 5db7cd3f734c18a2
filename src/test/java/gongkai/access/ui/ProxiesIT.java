package gongkai.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.PackagedServer;
import gongkai.e2e.ServerIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a request says of the address it had before a proxy is believed of named proxies, and by the local door never. */
class ProxiesIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void behindANamedProxyOneStrangerLocksNobodyElseOut(@TempDir Path data) throws Exception {
        try (PackagedServer server = PackagedServer.start(data, "--gongkai.proxies=127.0.0.1, 0:0:0:0:0:0:0:1")) {
            guess(server, "203.0.113.7");
            assertThat(figures(server, PackagedServer.PASSWORD, "203.0.113.7")).isEqualTo(401);
            assertThat(figures(server, PackagedServer.PASSWORD, "198.51.100.9")).isEqualTo(200);
            assertThat(figures(server, PackagedServer.PASSWORD, "127.0.0.1, 203.0.113.7"))
                    .as("what the stranger himself wrote before the proxy's own word")
                    .isEqualTo(401);
            assertThat(byTheLocalDoor(server, data, "X-Forwarded-For", "127.0.0.1"))
                    .isEqualTo(401);
            assertThat(byTheLocalDoor(server, data, "X-Nothing", "-")).isEqualTo(200);
        }
    }

    @Test
    void whoIsNoNamedProxyCannotUnlockHimself(@TempDir Path data) throws Exception {
        Path log = data.resolve("gongkai.log");
        try (PackagedServer server = PackagedServer.start(data, "--logging.file.name=" + log)) {
            for (int i = 0; i < 20; i++) {
                assertThat(figures(server, "wrong", "203.0.113." + i)).isEqualTo(401);
            }
            assertThat(figures(server, PackagedServer.PASSWORD, "203.0.113.77")).isEqualTo(401);
            List<String> refused = Files.readAllLines(log).stream()
                    .filter(line -> line.contains("sign-in refused: admin from 127.0.0.1"))
                    .toList();
            assertThat(refused)
                    .filteredOn(line -> line.contains("BadCredentials"))
                    .hasSize(5);
            assertThat(refused).filteredOn(line -> line.contains("Locked")).hasSize(16);
            for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
                assertThat(byTheLocalDoor(server, data, header, "127.0.0.1"))
                        .as(header)
                        .isEqualTo(401);
            }
        }
    }

    private void guess(PackagedServer server, String from) throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(figures(server, "wrong", from)).isEqualTo(401);
        }
    }

    private int figures(PackagedServer server, String password, String from) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/api/figures?indicator=hotline.orders"))
                                .header("Authorization", ServerIT.basic("admin:" + password))
                                .header("X-Forwarded-For", from)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int byTheLocalDoor(PackagedServer server, Path data, String header, String value) throws Exception {
        String token = Files.readAllLines(data.resolve("server")).get(1);
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/api/figures?indicator=hotline.orders"))
                                .header("Authorization", "Bearer " + token)
                                .header(header, value)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
