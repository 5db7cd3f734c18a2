package gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.PackagedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gongkai generate} as people call it, with the jar. */
class GenerateIT {

    @TempDir
    Path folder;

    private record Said(int code, String out, List<String> problems) {}

    @Test
    void aFolderOfItsOwnIsFilledOnceAndCanGrow() throws Exception {
        Path data = folder.resolve("made");
        Said made = run(data, "en", "--regions", "2", "--units", "4", "--years", "1");
        assertThat(made.code()).as("%s", made).isZero();
        assertThat(made.out()).isEmpty();
        assertThat(made.problems()).anySatisfy(line -> assertThat(line).contains("complete: 2 years"));
        assertThat(made.problems().getLast()).contains("2 districts with 4 units and 1 years");
        Said again = run(data, "en", "--regions", "2", "--units", "4", "--years", "1");
        assertThat(again.code()).isZero();
        assertThat(again.problems())
                .as("nothing new")
                .singleElement()
                .asString()
                .contains("2 districts");
        Said other = run(data, "zh", "--units", "5", "--years", "1");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.problems()).singleElement().asString().contains("--units 4 --years 1", "请用相同的选项");
        Said verified = command(data, "en", "verify");
        assertThat(verified.out()).as("%s", verified).contains("all whole");

        try (PackagedServer running = PackagedServer.start(data, "--gongkai.sample=true")) {
            assertThat(running.address()).startsWith("http");
            Said held = run(data, "en", "--regions", "3", "--units", "4", "--years", "1");
            assertThat(held.code()).as("while a server holds the folder").isEqualTo(2);
            assertThat(held.problems()).singleElement().asString().contains("Another Gongkai uses");
        }
    }

    @Test
    void realDataAreLeftAsTheyAre() throws Exception {
        Path data = folder.resolve("real");
        try (PackagedServer real = PackagedServer.start(data)) {
            assertThat(real.said()).isNotEmpty();
        }
        String before = command(data, "en", "verify").out();
        Said refused = run(data, "en");
        assertThat(refused.code()).as("%s", refused).isEqualTo(2);
        assertThat(refused.problems()).singleElement().asString().contains("holds reports", "nothing was written");
        Said shown = command(data, "zh", "run", "--server.port=0", "--gongkai.sample=true");
        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.problems()).singleElement().asString().contains("已有报告");
        assertThat(command(data, "en", "verify").out()).isEqualTo(before).contains("all whole");
    }

    @Test
    void whatCannotBeGeneratedIsSaidInOneLine() throws Exception {
        for (List<String> wrong : List.of(
                List.of("--units", "1"),
                List.of("--regions", "x"),
                List.of("--years"),
                List.of("--dance"),
                List.of("more"))) {
            Said said = run(folder.resolve("none"), "zh", wrong.toArray(String[]::new));
            assertThat(said.code()).as("%s", wrong).isEqualTo(2);
            assertThat(said.problems())
                    .as("%s", wrong)
                    .singleElement()
                    .asString()
                    .contains(wrong.getFirst());
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private Said run(Path data, String language, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("generate"));
        arguments.addAll(List.of(options));
        return command(data, language, arguments.toArray(String[]::new));
    }

    private Said command(Path data, String language, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.main.banner-mode=off",
                "-Dlogging.threshold.console=off",
                "-jar",
                Path.of(System.getProperty("gongkai.jar", "target/gongkai.jar")).toString()));
        command.addAll(List.of(arguments));
        Path problems = folder.resolve("problems");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(problems.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GONGKAI_"));
        builder.environment().put("GONGKAI_DATA", data.toString());
        builder.environment().put("GONGKAI_LANGUAGE", language);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Said(code, out, Files.readAllLines(problems));
    }
}
