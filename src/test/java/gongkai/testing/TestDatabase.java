package gongkai.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import gongkai.platform.database.DatabaseConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The two databases that every statement is tested on; see {@link DatabaseTest}. */
public enum TestDatabase {
    H2 {
        @Override
        String newUrl() {
            return "jdbc:h2:mem:test" + COUNT.incrementAndGet() + DatabaseConfiguration.H2_SETTINGS;
        }
    },
    POSTGRESQL {
        @Override
        String newUrl() {
            return create("migrated");
        }

        @Override
        String emptyUrl() {
            return create("template1");
        }

        private static String create(String template) {
            String name = "test" + COUNT.incrementAndGet();
            EmbeddedPostgres server = Server.get();
            new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name + " template " + template);
            return server.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    abstract String newUrl();

    String emptyUrl() {
        return newUrl();
    }

    /** One without a table. */
    public HikariDataSource openEmpty() {
        return pool(emptyUrl());
    }

    /** A migrated database with nothing in it, of its own. Close it after the test. */
    public HikariDataSource open() {
        HikariDataSource opened = pool(newUrl());
        if (this == H2) {
            migrate(opened);
        }
        return opened;
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(url.startsWith("jdbc:h2") ? "gongkai" : "postgres");
        config.setPassword("");
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    static void migrate(HikariDataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
    }

    /** One PostgreSQL for the whole test run, with a migrated database that the others are copied from. */
    private static final class Server {
        private static @Nullable EmbeddedPostgres server;

        static synchronized EmbeddedPostgres get() {
            EmbeddedPostgres running = server;
            if (running == null) {
                try {
                    running = EmbeddedPostgres.builder().start();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                new JdbcTemplate(running.getPostgresDatabase()).execute("create database migrated");
                try (HikariDataSource template = pool(running.getJdbcUrl("postgres", "migrated"))) {
                    migrate(template);
                }
                server = running;
            }
            return running;
        }
    }
}
