package gongkai.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What an installation is told, it is told in one place. */
class InstallationTest {

    private static final Pattern SETTING =
            Pattern.compile("\"[^\"]*\\bgongkai\\.(?:region|zone|data)\\b|\"GONGKAI_(?:REGION|ZONE|DATA)\"");

    @Test
    void whatNobodySetIsAsTheHelpSays() {
        Installation usual = Installation.of(new StandardEnvironment());
        assertThat(usual.region()).isEmpty();
        assertThat(usual.timeZone()).hasToString("Asia/Shanghai");
        assertThat(usual.folder()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void theVariablesOfTheHelpAreHeard() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("GONGKAI_REGION", "430602", "GONGKAI_ZONE", "UTC", "GONGKAI_DATA", "a folder")));
        assertThat(Installation.of(environment)).isEqualTo(new Installation("430602", "UTC", "a folder"));
    }

    @Test
    void aZoneThatThereIsNotStopsTheStartInOneSentence() {
        assertThatThrownBy(() -> new Installation("", "Yueyang", "data").timeZone())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Yueyang");
    }

    @Test
    void nobodyElseReadsTheSettings() throws IOException {
        List<String> readers = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                if (SETTING.matcher(Files.readString(source)).find()) {
                    readers.add(source.toString());
                }
            }
        }
        assertThat(readers).isEmpty();
    }
}
