package gongkai.cli;

import gongkai.platform.database.Verification;
import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/**
 * {@code gongkai verify}: reads the whole database and prints a line for each place that is not whole. Goes through the
 * server that holds the data folder; where none runs, reads the database itself and writes nothing into it. Ends with 0, with
 * 1 where something is not whole, with 2 where it could not be looked at.
 */
@Command(name = "verify", description = "Checks that the data are complete and unaltered.")
public final class VerifyCommand implements Callable<Integer> {

    private static final int PLACES = 1;
    private static final int NOT_LOOKED_AT = 2;

    @Override
    public Integer call() throws InterruptedException {
        // what libraries say of their work is not for the terminal
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        Map<String, String> environment = System.getenv();
        Path data = RunningServer.folder();
        String url = environment.getOrDefault("GONGKAI_DATABASE_URL", "");
        try {
            Optional<RunningServer> running = RunningServer.of(data);
            if (running.isPresent()) {
                try (RunningServer server = running.get()) {
                    return report(through(server));
                }
            }
            return report(
                    url.isBlank()
                            ? Verification.ofFolder(data)
                            : Verification.ofDatabase(
                                    url,
                                    environment.getOrDefault("GONGKAI_DATABASE_USER", ""),
                                    environment.getOrDefault("GONGKAI_DATABASE_PASSWORD", "")));
        } catch (IOException | SQLException e) {
            System.err.println(StartRefused.translate("verify.refused", String.valueOf(e.getMessage())));
            return NOT_LOOKED_AT;
        } catch (StartRefused e) {
            System.err.println(e.line());
            return NOT_LOOKED_AT;
        }
    }

    private static Verification.Result through(RunningServer server) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.post("/api/verify", HttpRequest.BodyPublishers.noBody());
        JsonNode said = RunningServer.json(answer.body());
        if (answer.statusCode() != 200) {
            throw new IOException(said.path("error").asString(String.valueOf(answer.statusCode())));
        }
        return new Verification.Result(
                said.path("documents").asLong(),
                said.path("claims").asLong(),
                said.path("problems").valueStream().map(p -> p.asString("")).toList());
    }

    private static int report(Verification.Result result) {
        if (result.problems().isEmpty()) {
            System.out.println(StartRefused.translate("verify.whole", result.documents(), result.claims()));
            return 0;
        }
        result.problems().forEach(System.out::println);
        System.err.println(
                StartRefused.translate("verify.wrong", result.problems().size()));
        return PLACES;
    }
}
