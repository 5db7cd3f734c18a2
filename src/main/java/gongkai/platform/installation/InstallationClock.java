package gongkai.platform.installation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the installation, in its one time zone: that of the {@link Installation}, whatever the zone of the
 * machine. Beans are given it as {@link Clock}; views and the words in them ask here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Installation.class)
public class InstallationClock {

    /** Until there is an installation, as in a test of one sentence. */
    private static volatile Clock clock = Clock.system(ZoneId.of(Installation.CHINA));

    /** The clock that the whole application goes by. */
    @Bean
    static Clock clock(Installation installation) {
        clock = Clock.system(installation.timeZone());
        return clock;
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
