package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ledger.model.Source;
import gongkai.reading.SampleFiles;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.review.intake.IntakeResult;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What passes the limits can be stored, looked at, read again and discarded. */
@DatabaseTest
class LargestDocumentTest {

    private final TestDatabase database;

    LargestDocumentTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theLargestDocumentIsStoredShownAndDiscarded() {
        try (TestReviews on = new TestReviews(database)) {
            byte[] largest = SampleFiles.largestReport().getBytes(StandardCharsets.UTF_8);
            long start = System.nanoTime();
            IntakeResult receipt = on.intake.receive("largest.txt", largest);
            long stored = System.nanoTime();
            Review review = on.review(receipt);
            long found = System.nanoTime();
            assertThat(review.text().length()).isBetween(970_000, 1_000_000);
            assertThat(review.claims().size() + review.numbers().size()).isBetween(19_000, 20_000);

            on.reviews.discard(TestReviews.REGION, receipt.source().id(), "不是报告");

            long discarded = System.nanoTime();
            assertThat(on.review(receipt).source().status()).isEqualTo(Source.Status.DISMISSED);
            long again = System.nanoTime();
            System.out.printf(
                    "LargestDocumentTest: %d claims, %d other numbers, %d findings; read and stored %.1f s, found %.1f s, discarded %.1f s, found again %.1f s%n",
                    review.claims().size(),
                    review.numbers().size(),
                    review.findings().size(),
                    (stored - start) / 1e9,
                    (found - stored) / 1e9,
                    (discarded - found) / 1e9,
                    (again - discarded) / 1e9);
            assertThat((again - discarded) / 1e9)
                    .as("each number finds by an index what became of it")
                    .isLessThan(10);
        }
    }

    /** Every one of them contradicts every other one. */
    @Test
    void aDocumentOfClaimsOfOneThingAloneIsStoredOrRefusedInItsTime() {
        try (TestReviews on = new TestReviews(database)) {
            StringBuilder text = new StringBuilder(TestReviews.report(12, 3));
            for (int i = 0; i < 19_500; i++) {
                text.append("主动公开政府信息").append(i).append("条。");
            }
            long start = System.nanoTime();
            String outcome;
            try {
                Review review = on.review(on.receive(text.toString()));
                outcome =
                        review.claims().size() + " claims, " + review.findings().size() + " findings";
            } catch (UnreadableDocument e) {
                outcome = e.problem().name();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("LargestDocumentTest: claims of one thing: %s after %.1f s%n", outcome, seconds);
            assertThat(seconds).isLessThan(70);
        }
    }

    @Test
    void aLongTextWithoutNumbersIsKnownAgainInAnotherDress() {
        try (TestReviews on = new TestReviews(database)) {
            String words = TestReviews.report(1, 1).split("一、")[0] + SampleFiles.words(900_000);
            on.receive(words);
            List<Integer> before = on.rows();
            IntakeResult again = on.receive(words.replace("\n", "\n\n"));
            assertThat(again.joined()).isNotNull();
            assertThat(on.rows()).isEqualTo(before);
        }
    }
}
