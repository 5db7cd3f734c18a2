package gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.ServerIT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as people get it: killed during its first start, and started on a file that is no database. */
class FirstStartIT extends ServerIT {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Pattern PASSWORD = Pattern.compile("Password \\(shown only now\\): (\\S+)");

    @TempDir
    Path folder;

    /** @param file by whose appearance the moment is told */
    @ParameterizedTest
    @ValueSource(strings = {"gongkai.new.mv.db", "first-password", "gongkai.mv.db"})
    void whoeverKillsTheFirstStartFindsACompleteOneNextAndAPasswordThatOpens(String file) throws Exception {
        Process killed = java(Map.of(), "run", "--server.port=0");
        for (int i = 0; i < 6000 && !Files.exists(folder.resolve(file)) && killed.isAlive(); i++) {
            Thread.sleep(20);
        }
        killed.toHandle().destroyForcibly(); // the handle leaves what was printed to be read
        killed.onExit().join();
        assertThat(folder.resolve(file)).exists();
        String saidBefore = output(killed);

        Process next = java(Map.of(), "run", "--server.port=0");
        List<String> said = new ArrayList<>();
        try (var lines = next.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (ADDRESS.matcher(line).find()) {
                    break;
                }
            }
            String all = String.join("\n", said);
            Matcher password = PASSWORD.matcher(all.contains("Password") ? all : saidBefore);
            assertThat(password.find()).as("a password in %s", said).isTrue();
            Matcher address = ADDRESS.matcher(all);
            assertThat(address.find()).as("an address in %s", said).isTrue();
            HttpResponse<String> figures = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address.group() + "/api/figures.csv"))
                                    .header("Authorization", basic("admin:" + password.group(1)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(figures.statusCode()).isEqualTo(200);
            assertThat(figures.body())
                    .as("what is served after a start that nobody disturbed")
                    .isEqualTo(get("/api/figures.csv", ADMIN).body());
            assertThat(folder.resolve("first-password")).doesNotExist();
        } finally {
            next.destroy();
            if (!next.waitFor(30, TimeUnit.SECONDS)) {
                next.destroyForcibly();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "import"})
    void aFileThatIsNoDatabaseGetsOneSentenceAndStaysAsItIs(String command) throws Exception {
        Path file = Files.write(folder.resolve("gongkai.mv.db"), new byte[4096]);
        Path report = Files.writeString(folder.resolve("report.txt"), "2023年,主动公开政府信息58条。");
        String before = hash(file);
        Process process = java(
                Map.of("LC_ALL", "zh_CN.UTF-8"),
                command,
                command.equals("run") ? "--server.port=0" : report.toString());
        String said = output(process);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said.lines().filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .startsWith("gongkai: ")
                .contains(file.toString(), "备份");
        assertThat(hash(file)).isEqualTo(before);
    }

    @Test
    void aDatabaseThatDoesNotAnswerGetsOneSentence() throws Exception {
        Process process =
                java(Map.of("GONGKAI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nowhere"), "run", "--server.port=0");
        String said = output(process);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said.lines().filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .startsWith("gongkai: ")
                .contains("jdbc:postgresql://127.0.0.1:1/nowhere", "GONGKAI_DATABASE_URL");
    }

    private Process java(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.main.banner-mode=off",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dlogging.threshold.console=warn",
                "-jar",
                Path.of(System.getProperty("gongkai.jar", "target/gongkai.jar")).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GONGKAI_"));
        builder.environment().put("GONGKAI_DATA", folder.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
