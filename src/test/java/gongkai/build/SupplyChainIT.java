package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.ServerIT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The jar as people get it holds the bill of its materials, and the bill is true. */
class SupplyChainIT extends ServerIT {

    private static final Path JAR = Path.of(System.getProperty("gongkai.jar", "target/gongkai.jar"));

    /** Brought by Spring Boot's own plugin into every jar that it makes. */
    private static final String BOOT_TOOLS = "spring-boot-jarmode-tools-";

    /** Files of the bill that are poms or starters, of which nothing comes into the jar. */
    private static final String STARTER = "-starter-";

    @Test
    void theBillNamesEveryLibraryThatIsInTheJar() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location"))
                    .isEqualTo("META-INF/sbom/application.cdx.json");
            Set<String> there = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - ".jar".length()))
                    .filter(name -> !name.startsWith(BOOT_TOOLS))
                    .collect(Collectors.toSet());
            String bill = new String(
                    jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            Set<String> named = Library.of(bill).stream().map(Library::file).collect(Collectors.toSet());
            assertThat(named).containsAll(there);
            assertThat(named.stream().filter(file -> !there.contains(file)))
                    .as("named, but not in the jar")
                    .allMatch(file -> file.contains(STARTER) || file.startsWith("spring-boot-starter"));
            System.out.println("supply: " + there.size() + " libraries in a jar of " + Files.size(JAR) + " bytes");
        }
    }

    @Test
    void theJarSaysWhatItIsAndOfWhichVersion() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Properties build = new Properties();
            build.load(jar.getInputStream(jar.getEntry("META-INF/build-info.properties")));
            assertThat(build.getProperty("build.artifact")).isEqualTo("gongkai");
            assertThat(build.getProperty("build.version"))
                    .isEqualTo(jar.getManifest().getMainAttributes().getValue("Implementation-Version"));
        }
    }

    /** Whoever knows every version knows what to try. */
    @Test
    void nobodyReadsTheBillOverTheWire() throws Exception {
        for (String path : new String[] {
            "/actuator/sbom",
            "/actuator/sbom/application",
            "/META-INF/sbom/application.cdx.json",
            "/sbom/application.cdx.json",
            "/actuator/info",
            "/META-INF/build-info.properties"
        }) {
            for (String credentials : new String[] {ADMIN, ""}) {
                HttpResponse<String> answer = get(path, credentials);
                assertThat(answer.statusCode()).as(path).isIn(302, 401, 404);
                assertThat(answer.body()).as(path).doesNotContain("CycloneDX", "spring-core", "SNAPSHOT");
            }
        }
    }
}
