package gongkai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import gongkai.DataFolder;
import gongkai.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several servers that start at once on one PostgreSQL: each comes up, and what they write is there once. */
class StartTogetherTest {

    private static final int TIMES = 10;

    @Test
    void serversThatStartAtOnceOnAnEmptyDatabaseAllComeUp() throws Exception {
        long start = System.nanoTime();
        for (int time = 1; time <= TIMES; time++) {
            try (HikariDataSource database = TestDatabase.POSTGRESQL.openEmpty()) {
                startTogether(2, database.getJdbcUrl());
                assertThat(rows(database)).as("start %d", time).isEqualTo(once());
            }
        }
        said(2, "an empty", start);
    }

    @Test
    void serversThatStartAtOnceOnAFilledDatabaseAllComeUp() throws Exception {
        try (HikariDataSource database = TestDatabase.POSTGRESQL.openEmpty()) {
            run(database.getJdbcUrl()).close();
            long start = System.nanoTime();
            for (int time = 1; time <= TIMES; time++) {
                // as a new version finds it: a catalogue that has changed everywhere
                new JdbcTemplate(database).execute("update region set ordinal = ordinal + 100");
                new JdbcTemplate(database).execute("delete from form_row");
                startTogether(3, database.getJdbcUrl());
                assertThat(rows(database)).as("start %d", time).isEqualTo(once());
            }
            said(3, "a filled", start);
        }
    }

    private static void said(int servers, String which, long start) {
        System.out.printf(
                "starts together: %d servers at once on %s database, %d of %d times all up, %.1f s%n",
                servers, which, TIMES, TIMES, (System.nanoTime() - start) / 1e9);
    }

    private static List<Long> once = List.of();

    /** What a start that was alone leaves. */
    private static synchronized List<Long> once() {
        if (once.isEmpty()) {
            try (HikariDataSource database = TestDatabase.POSTGRESQL.openEmpty()) {
                run(database.getJdbcUrl()).close();
                once = rows(database);
            }
        }
        return once;
    }

    private static List<Long> rows(HikariDataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        List<Long> rows = new ArrayList<>();
        for (String table :
                List.of("region", "form_row", "source", "claim", "figure", "app_user", "installation", "data_set")) {
            rows.add(jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        return rows;
    }

    private static void startTogether(int count, String url) throws Exception {
        CyclicBarrier together = new CyclicBarrier(count);
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starts.add(() -> {
                together.await();
                run(url).close();
                return true;
            });
        }
        try (ExecutorService servers = Executors.newFixedThreadPool(count)) {
            for (Future<Boolean> started : servers.invokeAll(starts)) {
                assertThat(started.get()).isTrue();
            }
        }
    }

    /** A server without its views: all that a start writes. */
    private static ConfigurableApplicationContext run(String url) {
        SpringApplication server = new SpringApplication(DataFolder.Content.class);
        server.setWebApplicationType(WebApplicationType.NONE);
        // how a process writes its log is one for all in it, and is not made for being set up by several at once
        server.setListeners(server.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        server.setDefaultProperties(Map.of(
                "gongkai.database.url", url,
                "gongkai.database.user", "postgres",
                "GONGKAI_ADMIN_PASSWORD", "only-for-this-test",
                "spring.main.banner-mode", "off",
                "spring.main.log-startup-info", "false"));
        return server.run();
    }
}
