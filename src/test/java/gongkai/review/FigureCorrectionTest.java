package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.catalogue.Period;
import gongkai.ledger.FigureDecisions;
import gongkai.ledger.StaleRevisionException;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Evidence;
import gongkai.review.store.ReviewStep;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The claim that a figure rests on is corrected beside the figure. */
@DatabaseTest
class FigureCorrectionTest {

    private static final String REGION = TestReviews.REGION;
    private static final FigureKey ITEMS =
            new FigureKey(REGION, "disclosure.items", "", "430602-caizhengju", Period.ofYear(2021));

    private final TestDatabase database;
    private TestReviews on;
    private FigureCorrection corrections;

    FigureCorrectionTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void accept() {
        on = new TestReviews(database);
        corrections = on.on.service(FigureCorrection.class);
        long source = on.receive(TestReviews.report(120, 3)).source().id();
        on.reviews.acceptAll(REGION, source);
        on.on.as("li");
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void theFigureFollowsAndTheReviewOfTheDocumentTakesItAsItsOwnStep() {
        StoredClaim read = evidence().accepted().orElseThrow().claim();
        corrections.correct(ITEMS, evidence().history().size(), read, saying(read, 121), "看错一位");

        assertThat(value()).isEqualByComparingTo("121");
        Review review = on.reviews.find(REGION, read.source()).orElseThrow();
        assertThat(review.steps().getLast()).satisfies(step -> {
            assertThat(step.action()).isEqualTo(ReviewStep.Action.CORRECTED);
            assertThat(step.by()).isEqualTo("li");
            assertThat(step.reason()).isEqualTo("看错一位");
        });

        on.reviews.undo(REGION, read.source());
        assertThat(value()).isEqualByComparingTo("120");
    }

    @Test
    void whatWasReadAsAnotherUnitsLeavesTheFigureOfTheFirst() {
        StoredClaim read = evidence().accepted().orElseThrow().claim();
        Claim was = read.claim();
        Claim moved = new Claim(
                was.indicator(),
                was.aspect(),
                "430602-jiaoyuju",
                was.period(),
                was.value(),
                was.state(),
                was.qualifier(),
                was.measure(),
                was.printed(),
                was.basis(),
                was.form(),
                was.section(),
                was.start(),
                was.end(),
                was.quote());
        corrections.correct(ITEMS, evidence().history().size(), read, moved, "另一单位的数");
        assertThat(evidence().figure()).isNull();
        assertThat(evidence().history().getLast().cause()).isEqualTo(Revision.Cause.WITHDRAWN);
        FigureKey other = new FigureKey(REGION, ITEMS.indicator(), "", "430602-jiaoyuju", ITEMS.period());
        assertThat(on.on.figures.evidence(other).figure()).isNotNull();
    }

    @Test
    void aFigureThatSomebodyHasDecidedMeanwhileStaysAndSoDoesTheReview() {
        StoredClaim read = evidence().accepted().orElseThrow().claim();
        int seen = evidence().history().size();
        on.on.as("wang").service(FigureDecisions.class).revise(ITEMS, FigureValue.exactly(130), "电话核实", seen);
        on.on.as("li");
        int steps = on.reviews.find(REGION, read.source()).orElseThrow().steps().size();

        assertThatThrownBy(() -> corrections.correct(ITEMS, seen, read, saying(read, 121), "看错一位"))
                .isInstanceOfSatisfying(
                        StaleRevisionException.class,
                        stale -> assertThat(stale.latest())
                                .isNotNull()
                                .satisfies(latest -> assertThat(latest.by()).isEqualTo("wang")));

        assertThat(value()).isEqualByComparingTo("130");
        assertThat(on.reviews.find(REGION, read.source()).orElseThrow().steps()).hasSize(steps);
    }

    @Test
    void aCitationWithoutADocumentIsCorrectedInTheSameWay() {
        on.on.loadPublished();
        FigureKey key = new FigureKey(REGION, "disclosure.items", "", REGION, Period.ofYear(2014));
        Evidence before = on.on.figures.evidence(key);
        Evidence.Place place = before.accepted().orElseThrow();
        assertThat(place.source().kind()).isEqualTo(Source.Kind.CITATION);
        corrections.correct(key, before.history().size(), place.claim(), saying(place.claim(), 6729), "抄录有误");
        assertThat(on.on.figures.evidence(key).history().getLast().value()).isEqualTo(FigureValue.exactly(6729));
        assertThat(on.reviews.find(REGION, place.source().id()).orElseThrow().steps())
                .extracting(ReviewStep::action)
                .endsWith(ReviewStep.Action.CORRECTED);
    }

    private Evidence evidence() {
        return on.on.figures.evidence(ITEMS);
    }

    private BigDecimal value() {
        return Objects.requireNonNull(evidence().history().getLast().value().value());
    }

    private static Claim saying(StoredClaim read, long value) {
        Claim was = read.claim();
        return new Claim(
                was.indicator(),
                was.aspect(),
                was.unit(),
                was.period(),
                BigDecimal.valueOf(value),
                was.state(),
                was.qualifier(),
                was.measure(),
                was.printed(),
                was.basis(),
                was.form(),
                was.section(),
                was.start(),
                was.end(),
                was.quote());
    }
}
