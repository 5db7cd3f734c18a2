package gongkai.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.PackagedServer;
import gongkai.e2e.ServerIT;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Strangers who keep the server waiting, or come in great numbers, keep nobody else from signing in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsIT {

    private static final int SLOW = 300;
    private static final int STRANGERS = 20_000;
    private static final int SIGN_INS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable PackagedServer server;
    private String address = "";

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        PackagedServer started = PackagedServer.start(data);
        server = started;
        address = started.address();
        signIn(); // what is done for the first time takes longer
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void threeHundredSlowBodiesLeaveSigningInUnderASecond() throws Exception {
        for (String path : List.of("/login", "/api/reports?name=a.txt", "/logout")) {
            for (int pauseMillis : new int[] {11, 60_000}) {
                long slowest = whileTheyDrip(path, pauseMillis);
                System.out.println("SlowClientsIT: " + SLOW + " bodies of one byte in " + pauseMillis + " ms at " + path
                        + ": the slowest of " + SIGN_INS + " sign-ins took " + slowest + " ms");
                assertThat(slowest).as(path + " " + pauseMillis).isLessThan(1000);
            }
        }
    }

    @Test
    void strangersAreGivenNoSession() throws Exception {
        List<String> paths = List.of(
                "/login",
                "/",
                "/hotline?from=2013",
                "/wall",
                "/wall/sign-in",
                "/?v-r=init&location=login",
                "/?v-r=uidl&v-uiId=0",
                "/no-such-page",
                "/api/figures");
        int threads = 8;
        long since = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int first = t;
                all.add(pool.submit(() -> {
                    for (int i = first; i < STRANGERS; i += threads) {
                        HttpResponse<Void> answer = client.send(
                                HttpRequest.newBuilder(URI.create(address + paths.get(i % paths.size())))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                        assertThat(answer.headers().allValues("Set-Cookie"))
                                .as(answer.uri().toString())
                                .noneMatch(cookie -> cookie.contains("JSESSIONID"));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        HttpResponse<String> sessions = client.send(
                HttpRequest.newBuilder(URI.create(address + "/actuator/metrics/tomcat.sessions.created"))
                        .header("Authorization", ServerIT.basic(ServerIT.ADMIN))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        double created = JsonMapper.builder()
                .build()
                .readTree(sessions.body())
                .at("/measurements/0/value")
                .asDouble();
        System.out.println("SlowClientsIT: " + STRANGERS + " strangers in "
                + (System.nanoTime() - since) / 1_000_000_000 + " s, sessions that were ever made " + created
                + ", then signing in took " + signIn() + " ms");
        assertThat(created).as("sessions of those who signed in").isLessThan(200);
        assertThat(signIn()).isLessThan(1000);
    }

    private long whileTheyDrip(String path, int pauseMillis) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Socket> sockets = new ArrayList<>();
        try (ExecutorService dripping = Executors.newVirtualThreadPerTaskExecutor()) {
            URI uri = URI.create(address);
            for (int i = 0; i < SLOW; i++) {
                Socket socket = new Socket("127.0.0.1", uri.getPort());
                sockets.add(socket);
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + uri.getPort()
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 40000\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                dripping.submit(() -> drip(socket, pauseMillis, over));
            }
            long slowest = 0;
            for (int i = 0; i < SIGN_INS; i++) {
                slowest = Math.max(slowest, signIn());
            }
            over.set(true);
            for (Socket socket : sockets) {
                socket.close();
            }
            dripping.shutdownNow();
            return slowest;
        }
    }

    private static void drip(Socket socket, int pauseMillis, AtomicBoolean over) {
        try {
            OutputStream out = socket.getOutputStream();
            while (!over.get() && !Thread.currentThread().isInterrupted()) {
                out.write('a');
                out.flush();
                LockSupport.parkNanos(pauseMillis * 1_000_000L);
            }
        } catch (IOException e) {
            // the server has closed it
        }
    }

    /** In milliseconds, from the page to being led into the house. */
    private long signIn() throws Exception {
        long since = System.nanoTime();
        HttpClient fresh = HttpClient.newHttpClient();
        HttpResponse<String> page = fresh.send(
                HttpRequest.newBuilder(URI.create(address + "/login")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        HttpResponse<String> answer = fresh.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=admin&password=" + PackagedServer.PASSWORD))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
        return (System.nanoTime() - since) / 1_000_000;
    }
}
