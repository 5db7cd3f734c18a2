package gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.TestLedger;
import gongkai.catalogue.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kills a process of its own, as kill -9 does, and starts again on the same folder. */
class KillSafetyTest {

    private static final FigureKey KEY = new FigureKey("430602", "hotline.orders", "", "430602", Period.ofYear(2014));

    @TempDir
    Path folder;

    @Test
    void aFirstStartThatWasKilledLeavesNothingAndTheNextOneLoadsEverythingOnce() throws IOException {
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
                            (select count(*) from touched) + (select count(*) from data_set))
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
            boolean duringLoad = args[0].equals("during-load");
            ConfigurableApplicationContext context = new SpringApplicationBuilder(LedgerWiringTest.WithoutViews.class)
                    .sources(duringLoad ? StopsInTheMiddle.class : LedgerWiringTest.WithoutViews.class)
                    .web(WebApplicationType.NONE)
                    .run("--gongkai.data=" + args[1]);
            context.getBean(Ledger.class).revise(KEY, FigureValue.exactly(4711), "4711", "a test", "li", 1);
            say("confirmed");
        }

        static void say(String word) throws InterruptedException {
            System.out.println(word);
            Thread.sleep(60_000);
        }

        /** A clock that stops when it is asked for the time of the tenth change: the load is half done by then. */
        @Configuration(proxyBeanMethods = false)
        static class StopsInTheMiddle {
            @Bean
            Clock clock() {
                AtomicInteger asked = new AtomicInteger();
                return new Clock() {
                    @Override
                    public Instant instant() {
                        if (asked.incrementAndGet() == 10) {
                            try {
                                say("loading");
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                        return Instant.now();
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                };
            }
        }
    }
}
