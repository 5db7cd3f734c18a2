package gongkai.review.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.PackagedServer;
import gongkai.e2e.ServerIT;
import gongkai.reading.SampleFiles;
import gongkai.reading.document.HostileFiles;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever brings documents cannot take the server from the others: it has a gigabyte of memory, ends with the first
 * OutOfMemoryError, and is sent everything that {@link HostileFiles} makes, while somebody else looks at pages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileDocumentsIT {

    private static final int SECONDS = Integer.getInteger("gongkai.hostile.seconds", 8);
    private static final int SENDERS = 3;
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final String ADMIN = ServerIT.ADMIN;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path log = Path.of("");
    private @Nullable PackagedServer server;
    private String address = "";
    private String token = "";

    @BeforeAll
    void start(@TempDir Path data, @TempDir Path logs) throws Exception {
        log = logs.resolve("server.log");
        PackagedServer started = PackagedServer.start(
                List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError"),
                data,
                0,
                "--gongkai.reading.seconds=" + SECONDS,
                "--logging.file.name=" + log);
        server = started;
        address = started.address();
        token = Files.readString(data.resolve("server")).strip().split("\\s+")[1];
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void whoClosesTheConnectionLeavesNothingBehind() throws Exception {
        byte[] slow = java.util.Objects.requireNonNull(HostileFiles.all().get("text-brackets.txt"))
                .get();
        long start = System.nanoTime();
        for (int i = 0; i < 2; i++) {
            try (Socket socket = new Socket("localhost", URI.create(address).getPort())) {
                socket.getOutputStream()
                        .write(("POST /api/reports?name=slow" + i
                                        + ".txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + ServerIT.basic(ADMIN)
                                        + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + slow.length
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(slow);
                socket.getOutputStream().flush();
                Thread.sleep(300); // until it is read
            }
        }
        assertThat(post("small.txt", "公开12条。".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(201);
        double seconds = (System.nanoTime() - start) / 1e9;
        HttpResponse<String> again = post("slow.txt", slow);
        assertThat(again.statusCode())
                .as("what nobody waited for is not stored")
                .isEqualTo(201);
        System.out.printf("HostileDocumentsIT: two readings left, the next one answered after %.1f s%n", seconds);
        assertThat(seconds).as("both threads are free again").isLessThan(4);
    }

    @Test
    @Order(2)
    void hostileDocumentsLeaveTheOthersAnsweredWithinASecond() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Map<String, Integer> outcomes = new TreeMap<>();
        Queue<Map.Entry<String, Supplier<byte[]>>> files =
                new ConcurrentLinkedQueue<>(HostileFiles.all().entrySet());
        int count = files.size();
        assertThat(count).isGreaterThanOrEqualTo(112);
        long start = System.nanoTime();
        List<Long> waits;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<List<Long>> others = threads.submit(() -> others(over));
            List<Callable<Void>> senders = new ArrayList<>();
            for (Map.Entry<String, Supplier<byte[]>> one :
                    HostileFiles.largest().entrySet()) {
                senders.add(() -> send(one.getKey(), one.getValue().get(), outcomes));
            }
            for (int i = 0; i < SENDERS; i++) {
                senders.add(() -> {
                    for (var one = files.poll(); one != null; one = files.poll()) {
                        send(one.getKey(), one.getValue().get(), outcomes);
                    }
                    return null;
                });
            }
            try {
                for (Future<Void> sent : threads.invokeAll(senders)) {
                    sent.get();
                }
            } finally {
                over.set(true); // whatever happened: the pool waits for those who ask
            }
            waits = others.get();
        }
        waits.sort(null);
        long longest = waits.getLast();
        long nearlyAll = waits.get(waits.size() * 99 / 100);
        System.out.printf(
                "HostileDocumentsIT: %d hostile files and five of 50 MB in %.0f s, %s; %d other requests, 99 of 100 answered within %d ms, the slowest after %d ms; log of %d KB%n",
                count,
                (System.nanoTime() - start) / 1e9,
                outcomes,
                waits.size(),
                nearlyAll,
                longest,
                Files.size(log) / 1024);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(Files.size(log)).as("bytes of the log").isLessThan(200_000);
        assertThat(Files.readString(log)).doesNotContain("OutOfMemoryError", " ERROR ", "thread is lost");
        assertThat(Duration.ofMillis(nearlyAll)).isLessThan(LONGEST);
        // other tests run beside this one, and take the processors for a moment
        assertThat(Duration.ofMillis(longest)).isLessThan(LONGEST.multipliedBy(5));
    }

    /** The reader's libraries complain of a damaged table of places; a program that reads the output hears nothing of it. */
    @Test
    @Order(3)
    void theCommandWritesTheObjectAndNothingElse(@TempDir Path folder) throws Exception {
        String pdf = new String(
                SampleFiles.pdfOf(List.of("岳阳楼区财政局2021年政府信息公开工作年度报告", "主动公开政府信息12条。")), StandardCharsets.ISO_8859_1);
        Path damaged = Files.write(
                folder.resolve("damaged.pdf"),
                pdf.replaceAll("startxref\\s+\\d+", "startxref 7").getBytes(StandardCharsets.ISO_8859_1));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("gongkai.jar", "target/gongkai.jar"),
                        "read",
                        damaged.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(new String(out, StandardCharsets.UTF_8))
                        .path("document")
                        .path("text")
                        .asString(""))
                .contains("12条");
    }

    /** Sends a file until it is taken or refused for what it is. */
    private @Nullable Void send(String name, byte[] bytes, Map<String, Integer> outcomes) throws Exception {
        HttpResponse<String> answer = post(name, bytes);
        while (answer.statusCode() == 503) {
            count(outcomes, "busy");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            Thread.sleep(1000);
            answer = post(name, bytes);
        }
        assertThat(answer.statusCode()).as(name + ": " + beginning(answer)).isIn(200, 201, 422);
        if (answer.statusCode() == 422) {
            assertThat(JsonMapper.builder()
                            .build()
                            .readTree(answer.body())
                            .path("error")
                            .asString(""))
                    .contains(name)
                    .doesNotContain("null", "java.");
        }
        count(outcomes, answer.statusCode() == 422 ? "refused" : "taken");
        return null;
    }

    private static String beginning(HttpResponse<String> answer) {
        return answer.body().substring(0, Math.min(200, answer.body().length()));
    }

    private static synchronized void count(Map<String, Integer> outcomes, String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** Somebody who looks at pages all the while; how long each took. */
    private List<Long> others(AtomicBoolean over) throws Exception {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; !over.get(); i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    get(i % 2 == 0 ? "/login" : "/api/figures?indicator=disclosure.items&from=2014-01&to=2014-12");
            assertThat(answer.statusCode()).isEqualTo(200);
            waits.add((System.nanoTime() - start) / 1_000_000);
            Thread.sleep(100);
        }
        return waits;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String name, byte[] bytes) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + "/api/reports?name=" + name))
                        .header("Authorization", ServerIT.basic(ADMIN))
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
