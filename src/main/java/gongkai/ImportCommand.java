package gongkai;

import gongkai.access.LocalDoor;
import gongkai.base.StartRefused;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code gongkai import FILE…}: reads documents and stores each as pending review, wholly or not at all. Goes through the
 * server that holds the data folder; where none runs, through one on the loopback that ends with the command. A document
 * that is refused gets one sentence and exit code 2, and the others are stored all the same.
 */
@Command(name = "import", description = "Reads documents and stores them as pending review.")
final class ImportCommand implements Callable<Integer> {

    private static final int WRONG = 2;
    private static final int GONE = 1;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "reports: .txt, .html, .docx or .pdf")
    private List<Path> files = List.of();

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Path> missing =
                files.stream().filter(file -> !Files.isRegularFile(file)).findFirst();
        if (missing.isPresent()) {
            System.err.println("gongkai: no such file: " + missing.get());
            return WRONG;
        }
        Path data = Path.of(System.getenv().getOrDefault("GONGKAI_DATA", "data"));
        Optional<LocalDoor.Address> running = LocalDoor.of(data);
        if (running.isPresent() && answers(running.get())) {
            return bring(running.get());
        }
        try (ConfigurableApplicationContext own = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=error",
                // nobody is there to read an address or a first password
                "--gongkai.command=true")) {
            return bring(LocalDoor.of(data).orElseThrow());
        } catch (StartRefused e) {
            return WRONG; // it has been said
        }
    }

    private boolean answers(LocalDoor.Address address) throws IOException, InterruptedException {
        try {
            return client.send(request(address, "/actuator/health").build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false; // it was killed and left its file behind
        }
    }

    private int bring(LocalDoor.Address address) throws IOException, InterruptedException {
        int worst = 0;
        for (Path file : files) {
            String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
            HttpResponse<String> answer;
            try {
                answer = client.send(
                        request(address, "/api/reports?name=" + name)
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                System.err.println(
                        "gongkai: the server has gone; " + file
                                + " and what follows it were not taken. Start the command again: what is there already stays as it is.");
                return GONE;
            }
            JsonNode said = said(answer.body());
            switch (answer.statusCode()) {
                case 201 ->
                    System.out.println(
                            file + ": " + (said.has("joined") ? joined(said.path("joined")) : pending(said)));
                case 200 -> System.out.println(file + ": was there already, nothing changed");
                default -> {
                    String why = said.path("error").asString("the server answered " + answer.statusCode());
                    String which = why.contains(String.valueOf(file.getFileName())) ? "" : file + ": ";
                    System.err.println("gongkai: " + which + why);
                    worst = WRONG;
                }
            }
        }
        return worst;
    }

    /** What the server says of a file; nothing where something else answers on its port. */
    private static JsonNode said(String body) {
        JsonMapper json = JsonMapper.builder().build();
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static String joined(JsonNode joined) {
        return "the same report as \"" + joined.path("title").asString("") + "\", added to it, "
                + joined.path("known").asInt() + " claims known, "
                + joined.path("waiting").asInt() + " pending review";
    }

    private static String pending(JsonNode reading) {
        return "pending review, " + reading.path("claims").size() + " claims, "
                + reading.path("unread").size() + " unread, "
                + reading.path("findings").size() + " findings";
    }

    private static HttpRequest.Builder request(LocalDoor.Address address, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.port() + path))
                .header("Authorization", "Bearer " + address.token());
    }
}
