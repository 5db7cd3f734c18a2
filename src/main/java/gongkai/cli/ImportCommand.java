package gongkai.cli;

import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * {@code gongkai import FILE…}: reads documents and stores each as pending review, wholly or not at all. Goes through the
 * server that holds the data folder; where none runs, through one on the loopback that ends with the command. A document
 * that is refused gets one sentence and exit code 2, and the others are stored all the same.
 */
@Command(name = "import", description = "Reads documents and stores them as pending review.")
public final class ImportCommand implements Callable<Integer> {

    private static final int WRONG = 2;
    private static final int GONE = 1;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "reports: .txt, .html, .docx or .pdf")
    private List<Path> files = List.of();

    private final RunningServer.Starter starter;

    /** @param starter starts a server where none holds the data folder */
    public ImportCommand(RunningServer.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Path> missing =
                files.stream().filter(file -> !Files.isRegularFile(file)).findFirst();
        if (missing.isPresent()) {
            System.err.println("gongkai: no such file: " + missing.get());
            return WRONG;
        }
        Path data = RunningServer.folder();
        Optional<RunningServer> running = RunningServer.of(data);
        try (RunningServer server = running.isPresent() ? running.get() : RunningServer.start(starter, data)) {
            return bring(server);
        } catch (StartRefused e) {
            return WRONG; // it has been said
        }
    }

    private int bring(RunningServer server) throws IOException, InterruptedException {
        int worst = 0;
        for (Path file : files) {
            String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
            HttpResponse<String> answer;
            try {
                answer = server.post("/api/reports?name=" + name, HttpRequest.BodyPublishers.ofFile(file));
            } catch (IOException e) {
                System.err.println(
                        "gongkai: the server has gone; " + file
                                + " and what follows it were not taken. Start the command again: what is there already stays as it is.");
                return GONE;
            }
            JsonNode said = RunningServer.json(answer.body());
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
}
