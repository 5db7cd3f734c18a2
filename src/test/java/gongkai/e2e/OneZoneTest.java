package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Main;
import gongkai.build.SourceTexts;
import gongkai.platform.installation.InstallationClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page shows the days and hours of one zone, that of the installation, wherever the machine thinks it stands. */
class OneZoneTest extends AddressTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> MACHINES = List.of("UTC", "America/Los_Angeles");
    private static final Pattern HOUR = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");
    private static final Pattern NOWHERE = Pattern.compile(
            "ZoneId\\.systemDefault\\(|ZoneId\\.of\\(\"|TimeZone\\.getDefault"
                    + "|\\b(LocalDate|LocalTime|LocalDateTime|Year|YearMonth|ZonedDateTime|OffsetDateTime|Instant)\\.now\\(\\)"
                    + "|\\.now\\(ZoneId|new Date\\(|Clock\\.system|System\\.currentTimeMillis\\(\\)|Calendar\\.getInstance");

    @Autowired
    Clock clock;

    @ParameterizedTest
    @MethodSource("pages")
    void noPageShowsAnotherHour(String route) {
        TimeZone before = TimeZone.getDefault();
        try {
            List<Set<String>> seen = new ArrayList<>();
            LocalDateTime start = LocalDateTime.now(CHINA);
            for (String machine : MACHINES) {
                TimeZone.setDefault(TimeZone.getTimeZone(machine));
                seen.add(hours(route));
            }
            Set<String> between = new TreeSet<>();
            for (LocalDateTime minute = start;
                    !minute.isAfter(LocalDateTime.now(CHINA).plusMinutes(1));
                    minute = minute.plus(Duration.ofMinutes(1))) {
                between.add(minute.format(DateTimeFormatter.ofPattern("HH:mm")));
            }
            // what was read while the test ran is of those minutes; every other hour is the same for both machines
            seen.forEach(hours -> hours.removeAll(between));
            assertThat(seen.get(1)).isEqualTo(seen.get(0));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theHouseAndItsBeansHaveOneClock() {
        assertThat(clock.getZone()).isEqualTo(CHINA).isEqualTo(InstallationClock.zone());
        assertThat(InstallationClock.now()).isCloseTo(LocalDateTime.now(CHINA), within());
    }

    @Test
    void nothingAsksTheMachineForItsZone() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SourceTexts.SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("InstallationClock.java"))
                    .toList()) {
                int number = 0;
                for (String line : Files.readAllLines(file)) {
                    number++;
                    if (NOWHERE.matcher(line).find()) {
                        found.add(SourceTexts.SOURCES.relativize(file) + ":" + number + " " + line.strip());
                    }
                }
            }
        }
        assertThat(found).as("ask InstallationClock, or the Clock bean").isEmpty();
    }

    private static TemporalUnitOffset within() {
        return Assertions.within(1, ChronoUnit.MINUTES);
    }

    static Stream<String> pages() {
        return Stream.concat(views(), Stream.of("sources/1"));
    }

    private Set<String> hours(String route) {
        Main page = visit(route, Map.of());
        String words = words(page) + page.getElement().getOuterHTML();
        TreeSet<String> hours = new TreeSet<>();
        HOUR.matcher(words).results().map(MatchResult::group).forEach(hours::add);
        return hours;
    }
}
