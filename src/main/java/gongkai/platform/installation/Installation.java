package gongkai.platform.installation;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What is set once for a whole installation. Its defaults stand here and nowhere else, so that no two places can go by
 * different ones.
 *
 * @param region its code in the catalogue ({@code GONGKAI_REGION}); blank for the usual one
 * @param zone the name of the time zone in which every day and hour is shown ({@code GONGKAI_ZONE})
 * @param data the folder of the embedded database and of all else that is kept ({@code GONGKAI_DATA})
 */
@ConfigurationProperties("gongkai")
public record Installation(
        @DefaultValue("") String region,
        @DefaultValue(CHINA) String zone,
        @DefaultValue("data") String data) {

    /** The zone of an installation that was told none. */
    static final String CHINA = "Asia/Shanghai";

    /** For what is done before there are beans. */
    public static Installation of(Environment environment) {
        return Binder.get(environment).bindOrCreate("gongkai", Installation.class);
    }

    /** The data folder, which need not exist yet. */
    public Path folder() {
        return Path.of(data).toAbsolutePath();
    }

    /** @throws StartRefused where {@link #zone} names no time zone */
    public ZoneId timeZone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new StartRefused(e, "start.zone", zone);
        }
    }
}
