package gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ledger.model.Source;
import gongkai.ledger.query.Sources;
import gongkai.reading.Reading;
import gongkai.reading.document.DocumentReader;
import gongkai.review.Review;
import gongkai.review.TestReviews;
import gongkai.review.intake.IntakeResult;
import gongkai.testing.TestLedger;
import gongkai.testing.TestReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process that imports several documents, as kill -9 does: each is wholly there or not there. */
class ImportKillTest {

    private static final int CONFIRMED = 3;

    @TempDir
    Path folder;

    /** @param delay how long after the last confirmation the kill comes: at different places of the next import */
    @ParameterizedTest
    @ValueSource(ints = {2, 25, 60})
    void everyDocumentIsWhollyThereOrNotThere(int delay) throws Exception {
        killAfter("stored " + CONFIRMED, delay);
        try (TestReviews on = new TestReviews(TestLedger.inFolder(folder))) {
            List<Source> sources = on.on.sources.list(TestReviews.REGION).stream()
                    .map(Sources.Summary::source)
                    .toList();
            assertThat(sources).hasSizeGreaterThanOrEqualTo(CONFIRMED);
            for (Source source : sources) {
                Review review = on.reviews.find(TestReviews.REGION, source.id()).orElseThrow();
                Reading reading = TestReader.of(on.on.catalogue)
                        .read(
                                DocumentReader.open(
                                        source.fileName(),
                                        on.on.sources
                                                .bytes(TestReviews.REGION, source.id())
                                                .orElseThrow()),
                                null);
                assertThat(review.claims()).hasSize(reading.claims().size()).isNotEmpty();
                assertThat(review.numbers())
                        .hasSize(reading.unread().size() + reading.ignored().size());
                assertThat(on.on.jdbc
                                .sql("select count(*) from reading where source = ?")
                                .param(source.id())
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1);
            }
            IntakeResult again = on.receive(Importer.document(1));
            assertThat(again.alreadyThere()).isTrue();
        }
    }

    private void killAfter(String word, int delay) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); !word.equals(line); line = output.readLine()) {
                assertThat(line).as("the process ended before it said " + word).isNotNull();
            }
            Thread.sleep(delay);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** The process that is killed. */
    static class Importer {

        public static void main(String[] args) {
            TestReviews on = new TestReviews(TestLedger.inFolder(Path.of(args[0])));
            for (int number = 1; number < 1000; number++) {
                on.receive(document(number));
                System.out.println("stored " + number);
            }
        }

        static String document(int number) {
            StringBuilder text = new StringBuilder(TestReviews.report(1000 + number, number));
            for (int i = 1; i <= 200; i++) {
                text.append("接待来访的甲种客人").append(number * 1000 + i).append("位。\n");
            }
            return text.toString();
        }
    }
}
