package gongkai.review.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.OfficerAtWork;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * No document breaks the server: each that there is here is brought in the browser, by program and on the command line,
 * and each of the three takes it, or refuses it in a sentence, as the others do. The log stays without an error.
 */
@ExtendWith(BrowserIT.Shared.class)
class DocumentsIT {

    private static final List<String> NOT_FOR_PEOPLE =
            List.of("Exception", "Internal Server", "500", "null", "gongkai.");

    @Test
    void everyDocumentIsTakenOrRefusedAlikeAtEveryDoor(@TempDir Path data, @TempDir Path folder, @TempDir Path logs)
            throws Exception {
        List<Path> files = TriedDocuments.in(folder);
        Path log = logs.resolve("server.log");
        try (OfficerAtWork officer = OfficerAtWork.in(data, "--logging.file.name=" + log)) {
            Map<String, Boolean> inTheBrowser = inTheBrowser(officer, files);
            assertThat(inTheBrowser).as("results that a person sees").hasSameSizeAs(files);
            assertThat(inTheBrowser.values()).contains(true, false);
            assertThat(byProgram(officer, files)).isEqualTo(inTheBrowser);
            assertThat(atTheCommandLine(data, files)).isEqualTo(inTheBrowser);
            pasteEach(officer);
            assertThat(officer.complaints()).as("errors in the browser").isEmpty();
            System.out.printf(
                    "DocumentsIT: %d documents, %d taken%n",
                    files.size(),
                    inTheBrowser.values().stream().filter(taken -> taken).count());
        }
        try (Stream<String> lines = Files.lines(log)) {
            assertThat(lines.filter(line -> line.contains(" ERROR "))).isEmpty();
        }
    }

    /** Chosen all at once, as from a folder of mail. */
    private static Map<String, Boolean> inTheBrowser(OfficerAtWork officer, List<Path> files) {
        officer.bring(files.toArray(Path[]::new));
        Map<String, Boolean> taken = new TreeMap<>();
        for (Locator result : officer.page().locator(".results .result").all()) {
            String said = result.locator(".said").innerText();
            assertSentence(said);
            boolean refused = String.valueOf(result.getAttribute("class")).contains("failed");
            taken.put(result.locator("> span").first().innerText(), !refused);
        }
        return taken;
    }

    private static Map<String, Boolean> byProgram(OfficerAtWork officer, List<Path> files) throws Exception {
        Map<String, Boolean> taken = new TreeMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            HttpResponse<String> answer = officer.post(name, HttpRequest.BodyPublishers.ofFile(file));
            assertThat(answer.statusCode()).as(name + ": " + answer.body()).isIn(200, 422);
            if (answer.statusCode() == 422) {
                assertSentence(JsonMapper.builder()
                        .build()
                        .readTree(answer.body())
                        .path("error")
                        .asString(""));
            }
            taken.put(name, answer.statusCode() == 200);
        }
        return taken;
    }

    /** One line for each file, in the order of the files: on one stream what was taken, on the other what was refused. */
    private static Map<String, Boolean> atTheCommandLine(Path data, List<Path> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("gongkai.jar", "target/gongkai.jar"),
                "import"));
        files.forEach(file -> command.add(file.toString()));
        Path refused = Files.createTempFile("refused", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(refused.toFile());
        builder.environment().put("GONGKAI_DATA", data.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("some were refused").isEqualTo(2);
        List<String> problems = Files.readAllLines(refused).stream()
                .filter(line -> line.startsWith("gongkai: "))
                .toList();
        problems.forEach(DocumentsIT::assertSentence);
        Map<String, Boolean> taken = new HashMap<>();
        for (Path file : files) {
            boolean there = out.lines().anyMatch(line -> line.startsWith(file + ": "));
            boolean named = problems.stream()
                    .anyMatch(line -> line.contains(file.getFileName().toString()));
            assertThat(there).as("%s is said to be there, or refused", file).isNotEqualTo(named);
            taken.put(file.getFileName().toString(), there);
        }
        Files.delete(refused);
        return taken;
    }

    private static void pasteEach(OfficerAtWork officer) {
        officer.open("sources");
        Locator results = officer.page().locator(".results .result");
        for (int i = 0; i < TriedDocuments.TEXTS.size(); i++) {
            officer.click("粘贴文字");
            officer.field("文字").fill(TriedDocuments.TEXTS.get(i));
            officer.click(officer.panelButton("读入"));
            officer.page().waitForFunction("n => document.querySelectorAll('.results .result').length === n", i + 1);
            assertSentence(results.first().locator(".said").innerText());
        }
    }

    private static void assertSentence(String said) {
        assertThat(said).isNotBlank().doesNotContain(NOT_FOR_PEOPLE);
    }
}
