package gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.query.Evidence;
import gongkai.testing.TestLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Kills a process of its own, as kill -9 does, and starts again on the same folder. */
class KillSafetyTest {

    private static final FigureKey KEY = new FigureKey("430602", "hotline.orders", "", "430602", Period.ofYear(2014));

    @TempDir
    Path folder;

    @Test
    void aLoadThatWasKilledLeavesNothingAndTheNextOneLoadsEverythingOnce() throws IOException {
        killAfter("loading", "during-load", folder.resolve("killed"));
        String complete;
        try (TestLedger neverKilled =
                TestLedger.inFolder(folder.resolve("never-killed")).loadPublished()) {
            complete = rows(neverKilled);
        }
        assertThat(complete).doesNotStartWith("0");
        try (TestLedger again = TestLedger.inFolder(folder.resolve("killed"))) {
            assertThat(rows(again)).as("nothing half").isEqualTo("0 0 0 0 0");
            again.loadPublished();
            assertThat(rows(again)).isEqualTo(complete);
            again.loadPublished();
            assertThat(rows(again)).as("once").isEqualTo(complete);
        }
    }

    @Test
    void whatWasConfirmedBeforeTheKillIsThere() throws IOException {
        killAfter("confirmed", "after-revision", folder);
        try (TestLedger again = TestLedger.inFolder(folder)) {
            Evidence evidence = again.figures.evidence(KEY);
            assertThat(evidence.figure())
                    .isNotNull()
                    .satisfies(f -> assertThat(f.value()).isEqualTo("4711"));
            assertThat(evidence.history().getLast().by()).isEqualTo("li");
            assertThat(again.ledger.reconcile("430602")).isEmpty();
        }
    }

    private static String rows(TestLedger on) {
        return on.jdbc.sql("""
                        select concat((select count(*) from source), ' ', (select count(*) from claim), ' ',
                            (select count(*) from figure), ' ', (select count(*) from roll_up), ' ',
                            (select count(*) from data_set))
                        """).query(String.class).single();
    }

    /** Starts {@link Victim}, waits for a word of it and kills it. */
    private static void killAfter(String word, String mode, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        mode,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            StringBuilder seen = new StringBuilder();
            for (String line = output.readLine(); !word.equals(line); line = output.readLine()) {
                assertThat(line)
                        .as("the process ended before it said %s: %s", word, seen)
                        .isNotNull();
                seen.append(line).append('\n');
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** The process that is killed: it says where it is and then waits for its end. */
    static class Victim {

        public static void main(String[] args) throws InterruptedException {
            TestLedger on = TestLedger.inFolder(Path.of(args[1]));
            if (args[0].equals("during-load")) {
                on.through(new StopsInTheMiddle(on.database)).loadPublished();
            } else {
                on.loadPublished();
                on.ledger.revise(KEY, FigureValue.exactly(4711), "4711", "a test", "li", 1);
                say("confirmed");
            }
        }

        static void say(String word) throws InterruptedException {
            System.out.println(word);
            Thread.sleep(60_000);
        }
    }

    /** A database that stands still when the tenth source is written: the load is half done by then. */
    private static final class StopsInTheMiddle extends DelegatingDataSource {
        private final AtomicInteger written = new AtomicInteger();

        StopsInTheMiddle(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("prepareStatement")
                                && String.valueOf(args[0]).contains("insert into source ")
                                && written.incrementAndGet() == 10) {
                            Victim.say("loading");
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
