package gongkai.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The advisories that the repository keeps, and those of them that are let pass until a day.
 *
 * @param fetched when they were last asked for
 */
record Advisories(LocalDate fetched, List<Advisory> all) {

    static final Path FILE = Path.of("src/test/resources/advisories/osv.json");

    /** In the format of the scanner of OSV, so that both pass the same. */
    static final Path EXCEPTIONS = Path.of("osv-scanner.toml");

    /** Whoever lets one pass looks at it again after half a year at the latest. */
    private static final int MAX_DAYS = 183;

    /** @param until the last day on which it is let pass */
    record Exception(String id, LocalDate until, String reason) {}

    static Advisories read(Path file) throws IOException {
        JsonNode stored = JsonMapper.shared().readTree(Files.readString(file));
        return new Advisories(
                LocalDate.parse(stored.path("fetched").asString("")),
                stored.path("vulns").valueStream().map(Advisory::new).toList());
    }

    /** What the file lets pass; an entry without a day or a reason is an error. */
    static List<Exception> exceptions(String toml) {
        List<Exception> all = new ArrayList<>();
        for (JsonNode entry : new TomlMapper().readTree(toml).path("IgnoredVulns")) {
            String id = entry.path("id").asString("");
            String until = entry.path("ignoreUntil").asString("");
            String reason = entry.path("reason").asString("");
            if (id.isBlank() || until.length() < 10 || reason.isBlank()) {
                throw new IllegalStateException(
                        EXCEPTIONS + ": an entry needs id, ignoreUntil (a day) and reason: " + entry);
            }
            all.add(new Exception(id, LocalDate.parse(until.substring(0, 10)), reason));
        }
        return all;
    }

    /** A sentence for each thing that must be mended before the build may pass. */
    List<String> problems(Collection<Library> libraries, Collection<Exception> exceptions, LocalDate today) {
        List<String> problems = new ArrayList<>();
        for (Library library : libraries) {
            for (Advisory advisory : all) {
                if (advisory.affects(library) && exceptions.stream().noneMatch(passes -> names(advisory, passes))) {
                    problems.add(library + " has " + String.join(" = ", advisory.names()) + " (" + advisory.summary()
                            + "): take a version without it in pom.xml, or let it pass in " + EXCEPTIONS
                            + " with a reason and a last day");
                }
            }
        }
        for (Exception exception : exceptions) {
            if (exception.until().isBefore(today)) {
                problems.add(EXCEPTIONS + ": " + exception.id() + " was let pass until " + exception.until()
                        + ": is there a version without it now?");
            }
            if (exception.until().isAfter(today.plusDays(MAX_DAYS))) {
                problems.add(EXCEPTIONS + ": " + exception.id() + " is let pass until " + exception.until()
                        + ": at most " + MAX_DAYS + " days at once");
            }
            if (all.stream()
                    .filter(advisory -> names(advisory, exception))
                    .noneMatch(advisory -> libraries.stream().anyMatch(advisory::affects))) {
                problems.add(EXCEPTIONS + ": no library in the jar has " + exception.id() + " (any more): take it out");
            }
        }
        return problems;
    }

    private static boolean names(Advisory advisory, Exception exception) {
        return advisory.names().contains(exception.id());
    }
}
