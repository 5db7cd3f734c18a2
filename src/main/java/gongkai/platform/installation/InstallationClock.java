package gongkai.platform.installation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The one clock of the installation, in its one time zone: {@code gongkai.zone} ({@code GONGKAI_ZONE}), by default China's,
 * whatever the zone of the machine. Beans are given it as {@link Clock}; views and the words in them ask here.
 */
@Configuration(proxyBeanMethods = false)
public class InstallationClock {

    private static final String PROPERTY = "gongkai.zone";
    private static final String DEFAULT = "Asia/Shanghai";

    private static volatile Clock clock = Clock.system(ZoneId.of(DEFAULT));

    /** The clock that the whole application goes by. */
    @Bean
    static Clock clock(Environment environment) {
        clock = Clock.system(zone(environment));
        return clock;
    }

    /** @throws StartRefused where {@code gongkai.zone} names no time zone */
    public static ZoneId zone(Environment environment) {
        String zone = environment.getProperty(PROPERTY, DEFAULT);
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new StartRefused(e, "start.zone", zone);
        }
    }

    /** In which every day and hour is shown. */
    public static ZoneId zone() {
        return clock.getZone();
    }

    /** The day on which the office is now. */
    public static LocalDate today() {
        return LocalDate.now(clock);
    }

    /** This moment. */
    public static Instant instant() {
        return clock.instant();
    }

    /** Day and hour in the office. */
    public static LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
