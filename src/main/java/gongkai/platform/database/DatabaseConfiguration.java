package gongkai.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import gongkai.platform.installation.Installation;
import gongkai.platform.installation.InstallationMark;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where the data lives: an H2 file in the folder {@code GONGKAI_DATA} (default {@code ./data}), or the PostgreSQL
 * database that {@code GONGKAI_DATABASE_URL} names, with {@code GONGKAI_DATABASE_USER} and
 * {@code GONGKAI_DATABASE_PASSWORD}.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    /**
     * WRITE_DELAY=0: what was confirmed has been written, see {@link SyncedFile}. The other settings make H2 read the same
     * SQL as PostgreSQL. LOCK_TIMEOUT: a writer waits for the one before it, as it does on PostgreSQL.
     * ESTIMATED_FUNCTION_TABLE_ROWS: a list that is handed over as a table is begun with, and what is joined to it is looked
     * up; H2 takes each for 1,000 rows otherwise, and reads whole tables before it.
     */
    public static final String H2_SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE;LOCK_TIMEOUT=30000;ESTIMATED_FUNCTION_TABLE_ROWS=0;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** The one row that says which installation a database belongs to: its id, and twice when it began. */
    static final String INSTALLATION = "insert into installation (id, created_at, checked_at) values (?, ?, ?)";

    /** Whom an embedded database belongs to. */
    public static final String H2_USER = "gongkai";

    @Bean
    JdbcConnectionDetails connectionDetails(Environment environment) {
        String given = environment.getProperty("gongkai.database.url", "");
        String folder = Installation.of(environment).data();
        String url = given.isBlank() ? h2Url(folder) : given;
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
                String password = environment.getProperty("gongkai.database.password", "");
                return given.isBlank() ? h2Password(folder) : password;
            }
        };
    }

    /**
     * What is read is looked up, some hundred keys at a time, in tables that memory holds, and a look there costs much the
     * same wherever it falls; with what PostgreSQL takes it for (disks that turn) it would rather read whole tables. Compiling
     * such statements costs more than running them.
     */
    private static final String POSTGRESQL_SETTINGS =
            "set seq_page_cost = 0.1; set random_page_cost = 0.1; set jit = off";

    @Bean
    static BeanPostProcessor poolSettings() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setExceptionOverride(new DeadConnections(pool));
                    if (String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
                        pool.setConnectionInitSql(POSTGRESQL_SETTINGS);
                    }
                }
                return bean;
            }
        };
    }

    @Bean
    InstallationId installationId(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        return new InstallationId(jdbc, transactions, clock);
    }

    /** The embedded database in a folder. H2 refuses paths that are relative without saying so; hence absolute. */
    public static String h2Url(String folder) {
        SyncedFile.register();
        return "jdbc:h2:" + SyncedFile.SCHEME + ":"
                + Path.of(folder).toAbsolutePath().normalize().resolve("gongkai") + H2_SETTINGS;
    }

    /** The password of the embedded database in a folder: that of its mark, empty where there is no mark yet. */
    public static String h2Password(String folder) {
        return InstallationMark.read(Path.of(folder).toAbsolutePath().normalize())
                .map(InstallationMark::password)
                .orElse("");
    }
}
