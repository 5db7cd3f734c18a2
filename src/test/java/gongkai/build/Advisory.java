package gongkai.build;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.databind.JsonNode;

/** One known vulnerability in the format of OSV, which GitHub's and most other databases of advisories use. */
record Advisory(JsonNode osv) {

    String id() {
        return osv.path("id").asString("");
    }

    /** Its own name and those that other databases have for it. */
    List<String> names() {
        return Stream.concat(Stream.of(osv.path("id")), osv.path("aliases").valueStream())
                .map(name -> name.asString(""))
                .toList();
    }

    String summary() {
        return osv.path("summary").asString("");
    }

    /** Whether this version of the library has it; one that was withdrawn no library has. */
    boolean affects(Library library) {
        return osv.path("withdrawn").isMissingNode()
                && osv.path("affected")
                        .valueStream()
                        .filter(affected -> isOf(affected, library.name()))
                        .anyMatch(affected -> names(affected.path("versions"), library.version())
                                || affected.path("ranges")
                                        .valueStream()
                                        .anyMatch(range -> isIn(range, new ComparableVersion(library.version()))));
    }

    /** Whether that part of an advisory is about the library of this name. */
    static boolean isOf(JsonNode affected, String name) {
        JsonNode about = affected.path("package");
        return about.path("ecosystem").asString("").equals("Maven")
                && about.path("name").asString("").equals(name);
    }

    private static boolean names(JsonNode versions, String version) {
        return versions.valueStream().anyMatch(named -> named.asString("").equals(version));
    }

    /** The events of a range in the order of their versions, as OSV defines it: the last that was reached decides. */
    private static boolean isIn(JsonNode range, ComparableVersion version) {
        if (!range.path("type").asString("").equals("ECOSYSTEM")) {
            return false;
        }
        boolean in = false;
        List<Event> events = range.path("events")
                .valueStream()
                .flatMap(event -> event.propertyStream())
                .map(event -> new Event(
                        event.getKey(), new ComparableVersion(event.getValue().asString(""))))
                .sorted(Comparator.comparing(Event::version))
                .toList();
        for (Event event : events) {
            int order = version.compareTo(event.version());
            in = switch (event.kind()) {
                case "introduced" -> in || order >= 0;
                case "fixed" -> in && order < 0;
                case "last_affected" -> in && order <= 0;
                default -> in;
            };
        }
        return in;
    }

    private record Event(String kind, ComparableVersion version) {}
}
