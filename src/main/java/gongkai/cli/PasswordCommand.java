package gongkai.cli;

import gongkai.access.Users;
import gongkai.platform.database.DatabaseFile;
import gongkai.platform.installation.StartRefused;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code gongkai password USER}: gives somebody another password, asked for twice on the terminal or read as the first line
 * of the standard input. For whoever has lost his: who may read the data folder may do it. Ends with 0, or with 2 where
 * nothing was changed.
 */
@Command(name = "password", description = "Gives somebody another password.")
public final class PasswordCommand implements Callable<Integer> {

    private static final int WRONG = 2;

    @Parameters(paramLabel = "USER", description = "the name that is signed in with")
    private String user = "";

    private final RunningServer.Starter starter;

    /** @param starter starts a server where none holds the data folder */
    public PasswordCommand(RunningServer.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String password = asked();
        if (password == null) {
            return wrong("password.differ");
        }
        if (password.length() < Users.SHORTEST_PASSWORD) {
            return wrong("password.short", Users.SHORTEST_PASSWORD);
        }
        Path data = RunningServer.folder();
        Optional<RunningServer> running = RunningServer.of(data);
        if (running.isEmpty()
                && System.getenv().getOrDefault("GONGKAI_DATABASE_URL", "").isBlank()
                && !Files.exists(data.resolve(DatabaseFile.NAME))) {
            return wrong("password.no-database", data.toAbsolutePath());
        }
        try (RunningServer server = running.isPresent() ? running.get() : RunningServer.start(starter, data)) {
            HttpResponse<String> answer = server.post(
                    "/api/users/"
                            + URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20") + "/password",
                    HttpRequest.BodyPublishers.ofString(password));
            return switch (answer.statusCode()) {
                case 204 -> {
                    System.err.println(StartRefused.translate("password.changed", user));
                    yield 0;
                }
                case 404 -> wrong("password.unknown", user);
                default ->
                    wrong(
                            "password.refused",
                            RunningServer.json(answer.body())
                                    .path("error")
                                    .asString(String.valueOf(answer.statusCode())));
            };
        } catch (StartRefused e) {
            return WRONG; // it has been said
        }
    }

    /** Nothing where it was not repeated as it was given first. */
    private @Nullable String asked() throws IOException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        }
        String first = read(console, "password.first");
        return first.equals(read(console, "password.again")) ? first : null;
    }

    private String read(Console console, String key) {
        char[] given = console.readPassword("%s", StartRefused.translate(key, user));
        return given == null ? "" : new String(given);
    }

    private static int wrong(String key, Object... parameters) {
        System.err.println("gongkai: " + StartRefused.translate(key, parameters));
        return WRONG;
    }
}
