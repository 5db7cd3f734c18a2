package gongkai.cli;

import gongkai.access.LocalCommandToken;
import gongkai.platform.installation.Installation;
import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server that a command goes through: the one that holds the data folder, or one on the loopback that ends with the
 * command.
 */
public final class RunningServer implements AutoCloseable {

    /** Runs the application, which this package does not know. */
    @FunctionalInterface
    public interface Starter {
        ConfigurableApplicationContext start(String... arguments);
    }

    /** As long as a server that is there may take to say its name. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LocalCommandToken.Address address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final @Nullable ConfigurableApplicationContext own;

    private RunningServer(LocalCommandToken.Address address, @Nullable ConfigurableApplicationContext own) {
        this.address = address;
        this.own = own;
    }

    /**
     * The server that holds a data folder. Its file may have been left behind by one that was killed, and somebody else may
     * answer on its port by now: only who takes the token and says the name of an installation is it.
     */
    static Optional<RunningServer> of(Path data) throws InterruptedException {
        Optional<RunningServer> found = LocalCommandToken.of(data).map(address -> new RunningServer(address, null));
        return found.isPresent() && found.get().isOurs() ? found : Optional.empty();
    }

    /** The data folder that a command works on, as the environment names it. */
    static Path folder() {
        return Installation.of(new StandardEnvironment()).folder();
    }

    /**
     * Starts one for as long as a command needs it.
     *
     * @param server runs the application with arguments
     * @throws StartRefused where the data folder cannot be used; it has been said
     */
    static RunningServer start(Starter server, Path data) {
        ConfigurableApplicationContext own = server.start(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=error",
                "--spring.main.banner-mode=off", // what is printed are results
                // nobody is there to read an address or a first password
                "--gongkai.command=true");
        return new RunningServer(LocalCommandToken.of(data).orElseThrow(), own);
    }

    private boolean isOurs() throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    request("/api/installation").timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    && !json(answer.body()).path("id").asString("").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Sends bytes to an address under {@code /api}.
     *
     * @throws IOException where the server has gone
     */
    HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .header("Accept-Language", StartRefused.language().toLanguageTag())
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What an answer says; nothing where it is none of ours. */
    static JsonNode json(String body) {
        JsonMapper json = JsonMapper.builder().build();
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.port() + path))
                .header("Authorization", "Bearer " + address.token());
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
