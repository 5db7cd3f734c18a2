package gongkai.base;

import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Where the data lives: an H2 file in the folder {@code GONGKAI_DATA} (default {@code ./data}), or the PostgreSQL
 * database that {@code GONGKAI_DATABASE_URL} names, with {@code GONGKAI_DATABASE_USER} and
 * {@code GONGKAI_DATABASE_PASSWORD}.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    /**
     * WRITE_DELAY=0: what was confirmed survives a kill. The other settings make H2 read the same SQL as PostgreSQL.
     * LOCK_TIMEOUT: a writer waits for the one before it, as it does on PostgreSQL.
     */
    public static final String H2_SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE;LOCK_TIMEOUT=30000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    /** Whom an embedded database belongs to. */
    static final String H2_USER = "gongkai";

    @Bean
    JdbcConnectionDetails connectionDetails(Environment environment) {
        String given = environment.getProperty("gongkai.database.url", "");
        String url = given.isBlank() ? h2Url(environment.getProperty("gongkai.data", "data")) : given;
        boolean embedded = url.startsWith("jdbc:h2:");
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return environment.getProperty("gongkai.database.user", embedded ? H2_USER : "");
            }

            @Override
            public String getPassword() {
                return environment.getProperty("gongkai.database.password", "");
            }
        };
    }

    /** The embedded database in a folder. H2 refuses paths that are relative without saying so; hence absolute. */
    public static String h2Url(String folder) {
        return "jdbc:h2:file:" + Path.of(folder).toAbsolutePath().normalize().resolve("gongkai") + H2_SETTINGS;
    }
}
