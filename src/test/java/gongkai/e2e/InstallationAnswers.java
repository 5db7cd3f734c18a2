package gongkai.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an installation answers to programs, to the command line and to browsers: the same questions to each version, so that
 * two versions can be compared. Each answer is named by its question. What only says when it was asked is left out.
 */
final class InstallationAnswers {

    /** Addresses as people may have kept them, each with what it chose. */
    private static final List<String> ADDRESSES = List.of(
            "?from=2014&to=2024",
            "disclosure?from=2012&to=2024",
            "disclosure?from=2012&to=2024&evidence=disclosure.items_430602_2014",
            "disclosure?unit=430602-tongjiju",
            "disclosure?unit=430602&with=430602-tongjiju",
            "consultation?from=2012&to=2024",
            "hotline?from=2012&to=2024",
            "hotline?from=2014&to=2014&compare=none",
            "application?from=2012&to=2024",
            "application?from=2019&to=2021",
            "appeal?from=2012&to=2024",
            "resource?from=2012&to=2024",
            "website?from=2012&to=2024",
            "briefing?from=2012&to=2024",
            "units?from=2012&to=2024",
            "units/430602?from=2012&to=2024",
            "units/430602-caizhengju",
            "indicators/disclosure.items?from=2012&to=2024",
            "findings?from=2012&to=2024",
            "findings?verdict=all",
            "sources?from=2012&to=2024",
            "sources?status=pending",
            "targets?from=2012&to=2024",
            "notes?from=2012&to=2024",
            "wall");

    private static final String PANEL = "vaadin-dialog.side-panel[opened] .evidence > :first-child";

    /** What stands below a table, about it, begins with a line without a word. */
    private static final Pattern ABOUT = Pattern.compile("\\R,+\\R.*", Pattern.DOTALL);

    private InstallationAnswers() {}

    /**
     * @param waiting a report that the installation has already and that waits
     * @return answers by question, as text
     */
    static SortedMap<String, String> of(OfficerAtWork officer, Path waiting) throws IOException, InterruptedException {
        SortedMap<String, String> answers = new TreeMap<>();
        for (String question : List.of(
                "/api/installation",
                "/api/figures",
                "/api/figures.csv",
                "/api/figures?indicator=disclosure.items,application.received&unit=430602&from=2014-01&to=2024-12",
                "/api/figures?colour=red",
                "/api/figures?indicator=bogus")) {
            answers.put("GET " + question, said(officer, question, null));
        }
        answers.put("POST again", said(officer, "/api/reports?name=" + waiting.getFileName(), waiting));
        answers.put("read", command("read", waiting.toString(), "--year", "2024"));
        views(officer, answers);
        return answers;
    }

    private static String said(OfficerAtWork officer, String question, @Nullable Path document)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(officer.address() + question))
                .header("Authorization", ServerIT.basic(ServerIT.ADMIN))
                .header("Accept-Language", "en");
        if (document != null) {
            request.header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(document));
        }
        HttpResponse<String> answer =
                ServerIT.CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return answer.statusCode() + "\n" + answer.body();
    }

    private static String command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("gongkai.jar", "target/gongkai.jar")));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("it does not end: " + command);
        }
        return process.exitValue() + "\n" + said;
    }

    /** Of each address its title, the number whose source is open, and every table that can be taken along, as a file. */
    private static void views(OfficerAtWork officer, SortedMap<String, String> answers) {
        Page page = officer.page();
        for (String address : ADDRESSES) {
            officer.open(address);
            BrowserIT.seeEverything(page); // a chart's file comes with the chart
            StringBuilder files = new StringBuilder(page.title()).append('\n');
            for (String number : page.locator(PANEL).allInnerTexts()) {
                files.append(number).append('\n');
            }
            for (Locator link : page.locator("a", new Page.LocatorOptions().setHasText(Pattern.compile("^CSV$")))
                    .all()) {
                String file = page.request()
                        .get(String.valueOf(link.evaluate("link => link.href")))
                        .text();
                files.append(ABOUT.matcher(file).replaceFirst("")).append('\n');
            }
            answers.put("VIEW " + address, files.toString());
        }
    }
}
