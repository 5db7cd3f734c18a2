package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import gongkai.build.Advisories.Exception;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** No library in the jar has a known vulnerability, other than those that somebody lets pass until a day. */
class SupplyChainTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Library OLD = new Library("org.example:parser", "1.22.1");
    private static final Library MENDED = new Library("org.example:parser", "1.23.1");
    private static final int DAYS_FRESH = 30;

    @Test
    void noLibraryInTheJarHasAKnownVulnerability() throws IOException {
        assertThat(Library.BILL_OF_MATERIALS).as("./gongkai build writes it").exists();
        List<Library> libraries = Library.all();
        assertThat(libraries)
                .as("the bill names what is certainly in the jar")
                .extracting(Library::name)
                .contains("org.springframework:spring-core", "com.h2database:h2", "org.apache.pdfbox:pdfbox");
        Advisories advisories = Advisories.read(Advisories.FILE);
        List<Exception> exceptions = Advisories.exceptions(Files.readString(Advisories.EXCEPTIONS));
        long days = ChronoUnit.DAYS.between(advisories.fetched(), LocalDate.now());
        System.out.println("supply: " + libraries.size() + " libraries, "
                + advisories.all().size() + " advisories of " + advisories.fetched() + ", " + exceptions.size()
                + " let pass");
        if (days > DAYS_FRESH) {
            System.out.println("WARNING supply: the advisories are " + days
                    + " days old; where the network allows, ./gongkai advisories brings new ones");
        }
        assertThat(advisories.problems(libraries, exceptions, LocalDate.now())).isEmpty();
    }

    /** Every advisory that is kept is about a library that is there: otherwise a renamed one would be found no more. */
    @Test
    void everyAdvisoryThatIsKeptIsAboutALibraryInTheJar() throws IOException {
        List<String> names = Library.all().stream().map(Library::name).toList();
        for (Advisory advisory : Advisories.read(Advisories.FILE).all()) {
            assertThat(names)
                    .as(advisory.id())
                    .anyMatch(name -> advisory.osv()
                            .path("affected")
                            .valueStream()
                            .anyMatch(affected -> Advisory.isOf(affected, name)));
        }
    }

    /** The versions that the jar had before this was looked at. */
    @Test
    void whatTheJarOnceHadWouldBeFound() throws IOException {
        List<Library> before = List.of(
                new Library("org.jsoup:jsoup", "1.22.1"),
                new Library("org.apache.tomcat.embed:tomcat-embed-core", "11.0.27"),
                new Library("tools.jackson.core:jackson-databind", "3.1.5"));
        assertThat(Advisories.read(Advisories.FILE).problems(before, List.of(), TODAY))
                .hasSize(8)
                .anyMatch(problem ->
                        problem.startsWith("org.jsoup:jsoup 1.22.1 has GHSA-pmhh-3w7g-xqp8 = CVE-2026-71497 ("))
                .anyMatch(problem -> problem.contains("CVE-2026-118233"))
                .anyMatch(problem -> problem.contains("CVE-2026-68497"));
    }

    @ParameterizedTest
    @CsvSource({
        // introduced, how it ends, where, version, affected
        "1.14.3, fixed, 1.23.1, 1.14.2, false",
        "1.14.3, fixed, 1.23.1, 1.14.3, true",
        "1.14.3, fixed, 1.23.1, 1.23.0, true",
        "1.14.3, fixed, 1.23.1, 1.23.1-rc1, true",
        "1.14.3, fixed, 1.23.1, 1.23.1, false",
        "1.14.3, fixed, 1.23.1, 1.100, false",
        "0, fixed, 2.0, 0.0.1, true",
        "11.0.0-M1, last_affected, 11.0.27, 11.0.0-M2, true",
        "11.0.0-M1, last_affected, 11.0.27, 11.0.27, true",
        "11.0.0-M1, last_affected, 11.0.27, 11.0.28, false",
        "11.0.0-M1, last_affected, 11.0.27, 10.1.61, false",
        "9.1.0.Final, fixed, 9.1.6.Final, 9.1.5.Final, true",
        "9.1.0.Final, fixed, 9.1.6.Final, 9.1.6, false",
    })
    void aRangeIsReadAsMavenOrdersVersions(String from, String end, String at, String version, boolean affected) {
        Advisory advisory = advisory("A-1", """
                "ranges": [{"type": "ECOSYSTEM", "events": [{"%s": "%s"}, {"introduced": "%s"}]}]
                """.formatted(end, at, from));
        assertThat(advisory.affects(new Library("org.example:parser", version))).isEqualTo(affected);
        assertThat(advisory.affects(new Library("org.example:other", version))).isFalse();
    }

    @Test
    void severalRangesNamedVersionsAndWithdrawalsCount() {
        Advisory two = advisory("A-1", """
                "ranges": [{"type": "ECOSYSTEM", "events": [
                    {"introduced": "2.25.0"}, {"fixed": "2.25.5"}, {"introduced": "2.26.0"}, {"fixed": "2.26.1"}]},
                    {"type": "GIT", "events": [{"introduced": "0"}]}]
                """);
        assertThat(Stream.of("2.25.4", "2.25.5", "2.25.9", "2.26.0", "2.26.1")
                        .filter(version -> two.affects(new Library("org.example:parser", version))))
                .containsExactly("2.25.4", "2.26.0");
        assertThat(advisory("A-2", "\"versions\": [\"1.22.1\"]").affects(OLD)).isTrue();
        assertThat(advisory("A-2", "\"versions\": [\"1.22.1\"]").affects(MENDED))
                .isFalse();
        assertThat(new Advisory(JsonMapper.shared()
                                .readTree(advisory("A-2", "\"versions\": [\"1.22.1\"]")
                                        .osv()
                                        .toString()
                                        .replace("\"id\"", "\"withdrawn\": \"2026-01-01T00:00:00Z\", \"id\"")))
                        .affects(OLD))
                .isFalse();
    }

    @Test
    void anExceptionCountsUntilItsDayAndNoLongerThanItIsNeeded() {
        Advisories known = new Advisories(TODAY, List.of(advisory("GHSA-1", "\"versions\": [\"1.22.1\"]")));
        Exception current = new Exception("CVE-1", TODAY, "no new version yet");
        assertThat(known.problems(List.of(OLD), List.of(), TODAY))
                .singleElement()
                .asString()
                .contains("org.example:parser 1.22.1", "GHSA-1 = CVE-1", "what it is", "osv-scanner.toml");
        assertThat(known.problems(List.of(OLD), List.of(current), TODAY)).isEmpty();
        assertThat(known.problems(List.of(OLD), List.of(new Exception("GHSA-1", TODAY, "its other name")), TODAY))
                .isEmpty();
        assertThat(known.problems(List.of(OLD), List.of(current), TODAY.plusDays(1)))
                .singleElement()
                .asString()
                .contains("CVE-1 was let pass until 2026-11-29");
        assertThat(known.problems(List.of(MENDED), List.of(current), TODAY))
                .singleElement()
                .asString()
                .contains("no library in the jar has CVE-1");
        assertThat(known.problems(List.of(OLD), List.of(current, new Exception("CVE-2", TODAY, "unknown")), TODAY))
                .singleElement()
                .asString()
                .contains("no library in the jar has CVE-2");
        assertThat(known.problems(List.of(OLD), List.of(new Exception("CVE-1", TODAY.plusYears(1), "for ever")), TODAY))
                .singleElement()
                .asString()
                .contains("at most 183 days");
    }

    @Test
    void exceptionsAreWrittenAsTheScannerReadsThemAndNoneWithoutDayAndReason() {
        String entry = """
                [[IgnoredVulns]]
                id = "CVE-1"
                ignoreUntil = 2027-01-31T00:00:00Z
                reason = "no version without it resolves; nothing calls that part"
                """;
        assertThat(Advisories.exceptions(entry + entry.replace("T00:00:00Z", "").replace("CVE-1", "CVE-2")))
                .containsExactly(
                        new Exception(
                                "CVE-1",
                                LocalDate.of(2027, 1, 31),
                                "no version without it resolves; nothing calls that part"),
                        new Exception(
                                "CVE-2",
                                LocalDate.of(2027, 1, 31),
                                "no version without it resolves; nothing calls that part"));
        assertThat(Advisories.exceptions("# none\n")).isEmpty();
        for (String field : List.of("id", "ignoreUntil", "reason")) {
            String without =
                    entry.lines().filter(line -> !line.startsWith(field)).collect(Collectors.joining("\n"));
            assertThatThrownBy(() -> Advisories.exceptions(without)).hasMessageContaining("osv-scanner.toml");
        }
    }

    @Test
    void whatNothingCallsIsNotInTheJar() throws IOException {
        assertThat(Library.all())
                .extracting(Library::name)
                .noneMatch(name -> Stream.of(
                                "poi", "atmosphere", "flow-push", "collaboration", "-ai-", "reactor", "validator")
                        .anyMatch(name.substring(name.indexOf(':') + 1)::contains));
    }

    /** A service that speaks as osv.dev does: in pages, with more than is asked for and much more than is needed. */
    @Test
    void newAdvisoriesReplaceTheFileWhenAllAreThere(@TempDir Path folder) throws java.lang.Exception {
        Path file = Files.writeString(folder.resolve("osv.json"), "{\"fetched\": \"2020-01-01\", \"vulns\": []}");
        List<String> asked = new ArrayList<>();
        Map<String, String> answers = Map.of(
                "parser", "{\"vulns\": [" + whole("GHSA-2") + "], \"next_page_token\": \"more\"}",
                "more",
                        "{\"vulns\": [" + whole("GHSA-1") + ", "
                                + whole("GHSA-3").replace("{\"id\"", "{\"withdrawn\": \"2026-01-01T00:00:00Z\", \"id\"")
                                + "]}",
                "other", "{}");
        boolean[] broken = {true};
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/query", exchange -> {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(question);
            String key = question.contains("more") ? "more" : question.contains("parser") ? "parser" : "other";
            byte[] answer = answers.getOrDefault(key, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(broken[0] && key.equals("more") ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        try {
            OsvService osv =
                    new OsvService("http://127.0.0.1:" + service.getAddress().getPort());
            List<Library> libraries = List.of(OLD, new Library("org.example:other", "1"));
            assertThatThrownBy(() -> osv.refresh(libraries, file, TODAY))
                    .hasMessageContaining("answered 503 when asked for org.example:parser");
            assertThat(Files.readString(file)).contains("2020-01-01");

            broken[0] = false;
            asked.clear();
            assertThat(osv.refresh(libraries, file, TODAY)).isEqualTo(2);
            assertThat(asked).hasSize(3).allMatch(question -> question.contains("\"ecosystem\":\"Maven\""));
            Advisories read = Advisories.read(file);
            assertThat(read.fetched()).isEqualTo(TODAY);
            assertThat(read.all()).extracting(Advisory::id).containsExactly("GHSA-1", "GHSA-2");
            assertThat(read.problems(List.of(OLD), List.of(), TODAY)).hasSize(2);
            assertThat(read.problems(List.of(MENDED), List.of(), TODAY)).isEmpty();
            assertThat(Files.readString(file)).doesNotContain("details", "npm", "severity");
        } finally {
            service.stop(0);
        }
    }

    private static String whole(String id) {
        return """
                {"id": "%s", "summary": "what it is", "details": "long", "severity": [{"type": "CVSS_V3"}],
                 "aliases": ["CVE-%s"], "affected": [
                    {"package": {"ecosystem": "Maven", "name": "org.example:parser"}, "versions": ["1.22.1", "1.22.2"],
                     "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.23.1"}]}]},
                    {"package": {"ecosystem": "npm", "name": "org.example:parser"}}]}
                """.formatted(id, id.substring(5));
    }

    private static Advisory advisory(String id, String versions) {
        return new Advisory(
                JsonMapper.shared().readTree("""
                {"id": "%s", "aliases": ["CVE-%s"], "summary": "what it is", "affected": [
                    {"package": {"ecosystem": "Maven", "name": "org.example:parser"}, %s}]}
                """.formatted(id, id.substring(id.indexOf('-') + 1), versions)));
    }
}
