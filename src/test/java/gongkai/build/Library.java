package gongkai.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A library in the jar: {@code group:artifact}, as advisories name it, and its version. */
record Library(String name, String version) {

    /** Where the build writes the bill of materials; in the jar it stands at the same place. */
    static final Path BILL_OF_MATERIALS = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    private static final Pattern PACKAGE = Pattern.compile("pkg:maven/([^/]+)/([^@]+)@([^?]+)(\\?.*)?");

    /** The file's name without its ending. */
    String file() {
        return name.substring(name.indexOf(':') + 1) + "-" + version;
    }

    /** Every library that the jar's bill of materials names. */
    static List<Library> all() throws IOException {
        return of(Files.readString(BILL_OF_MATERIALS));
    }

    /** The libraries of a bill of materials in CycloneDX's format. */
    static List<Library> of(String billOfMaterials) {
        return JsonMapper.shared()
                .readTree(billOfMaterials)
                .path("components")
                .valueStream()
                .map(component -> PACKAGE.matcher(component.path("purl").asString("")))
                .filter(Matcher::matches)
                .map(found -> new Library(found.group(1) + ":" + found.group(2), found.group(3)))
                .toList();
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
