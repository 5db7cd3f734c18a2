package gongkai.ledger;

import static gongkai.testing.TestLedger.cell;
import static gongkai.testing.TestLedger.prose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.State;
import gongkai.ledger.query.Evidence;
import gongkai.ledger.query.FigureQuery;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FigureDecisionsTest {

    private static final String REGION = "990001";
    private static final Period YEAR = Period.ofYear(2014);
    private static final FigureKey TOTAL = new FigureKey(REGION, "items", "", REGION, YEAR);
    private static final FigureKey BUREAU = new FigureKey(REGION, "items", "", "990001-a", YEAR);
    private static final FigureKey SUM = new FigureKey(REGION, "items", "", "990001-departments", YEAR);

    private final TestDatabase database;
    private TestLedger on;
    private FigureDecisions decisions;

    FigureDecisionsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = TestLedger.small(database).as("li");
        decisions = on.service(FigureDecisions.class);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aSumFollowsTheDecisionAndItsTakingBack() {
        on.accept(cell("items", "990001-a", 5), cell("items", "990001-b", 7));
        decisions.revise(BUREAU, FigureValue.exactly(6), "asked by phone", 1);
        assertThat(value(SUM)).isEqualByComparingTo("13");
        Evidence sum = on.figures.evidence(SUM);
        assertThat(sum.behind())
                .filteredOn(sum::isRevised)
                .extracting(Figure::unit)
                .containsExactly("990001-a");
        decisions.undo(BUREAU, "was right", 2);
        assertThat(value(SUM)).isEqualByComparingTo("12");
        assertThat(on.figures.evidence(SUM).behind()).noneMatch(on.figures.evidence(SUM)::isRevised);
        assertThat(on.ledger.reconcile(REGION)).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotChosenWhenTheFigureIsChosenAnew() {
        Source source = on.receive(prose("items", REGION, 10));
        on.ledger.acceptAll(REGION, source.id(), "officer", "read");
        decisions.revise(TOTAL, FigureValue.exactly(12), "typing error", 1);
        decisions.undo(TOTAL, "was right after all", 2);
        on.ledger.dismissSource(REGION, source.id(), "officer", "another district's");
        assertThat(on.figures.find(FigureQuery.of(REGION))).isEmpty();
    }

    @Test
    void aDecisionIsNotTakenBackToWhatHasBeenDismissedSince() {
        Source first = on.receive(prose("items", REGION, 10));
        on.ledger.acceptAll(REGION, first.id(), "officer", "read");
        decisions.revise(TOTAL, FigureValue.exactly(12), "typing error", 1);
        on.ledger.dismissSource(REGION, first.id(), "officer", "another district's");
        on.accept(prose("items", REGION, 11));
        assertThat(value(TOTAL)).isEqualByComparingTo("12");

        Revision now = decisions.undo(TOTAL, "the report was right", 2);

        assertThat(now.value()).isEqualTo(FigureValue.exactly(11));
        assertThat(value(TOTAL)).isEqualByComparingTo("11");
        assertThat(on.figures.evidence(TOTAL).accepted().orElseThrow().source().title())
                .isEqualTo("report 2");
    }

    @Test
    void aDecisionOnNothingIsTakenBackToNothing() {
        decisions.revise(TOTAL, FigureValue.exactly(12), "by phone", 0);
        Revision now = decisions.undo(TOTAL, "another year's", 1);
        assertThat(now.cause()).isEqualTo(Revision.Cause.WITHDRAWN);
        assertThat(on.figures.find(FigureQuery.of(REGION))).isEmpty();
        on.accept(prose("items", REGION, 10));
        assertThat(value(TOTAL)).isEqualByComparingTo("10");
    }

    @Test
    void theTakingBackOfADecisionCanItselfBeTakenBack() {
        on.accept(prose("items", REGION, 10));
        decisions.revise(TOTAL, FigureValue.exactly(12), "typing error", 1);
        decisions.undo(TOTAL, "was right", 2);
        decisions.undo(TOTAL, "was wrong", 3);
        assertThat(value(TOTAL)).isEqualByComparingTo("12");
        on.accept(cell("items", REGION, 99));
        assertThat(value(TOTAL)).isEqualByComparingTo("12");
        Evidence evidence = on.figures.evidence(TOTAL);
        assertThat(evidence.accepted().orElseThrow().source().kind()).isEqualTo(Source.Kind.PERSON);
        assertThat(evidence.isRevised(one(TOTAL))).isTrue();
    }

    @Test
    void decisionByDecisionOneComesBackToWhatTheDocumentSays() {
        on.accept(prose("items", REGION, 10));
        decisions.revise(TOTAL, FigureValue.exactly(12), "typing error", 1);
        decisions.revise(TOTAL, FigureValue.exactly(13), "one more", 2);
        decisions.undo(TOTAL, "not one more", 3);
        assertThat(value(TOTAL)).isEqualByComparingTo("12");
        Evidence evidence = on.figures.evidence(TOTAL);
        assertThat(evidence.decision().orElseThrow().reason()).isEqualTo("typing error");
        assertThat(evidence.beforeDecision().orElseThrow().value()).isEqualTo(FigureValue.exactly(10));

        decisions.undo(TOTAL, "no typing error", 4);

        assertThat(value(TOTAL)).isEqualByComparingTo("10");
        assertThat(on.figures.evidence(TOTAL).isRevised(one(TOTAL))).isFalse();
    }

    @Test
    void decisionByDecisionOneComesBackToNothing() {
        decisions.revise(TOTAL, FigureValue.exactly(12), "by phone", 0);
        decisions.revise(TOTAL, FigureValue.exactly(13), "by letter", 1);
        decisions.undo(TOTAL, "the letter was wrong", 2);
        decisions.undo(TOTAL, "so was the phone", 3);
        assertThat(on.figures.find(FigureQuery.of(REGION))).isEmpty();
        decisions.undo(TOTAL, "it was not", 4);
        assertThat(value(TOTAL)).isEqualByComparingTo("12");
    }

    @Test
    void aSecondOfficerOverwritesNothing() {
        on.accept(prose("items", REGION, 10));
        decisions.revise(TOTAL, FigureValue.exactly(12), "typing error", 1);
        on.as("wang");
        for (Runnable second : List.<Runnable>of(
                () -> decisions.revise(TOTAL, FigureValue.exactly(13), "my view", 1),
                () -> decisions.undo(TOTAL, "my view", 1),
                () -> decisions.expect(TOTAL, 1))) {
            assertThatThrownBy(second::run)
                    .isInstanceOfSatisfying(
                            StaleRevisionException.class,
                            stale -> assertThat(stale.latest())
                                    .isNotNull()
                                    .satisfies(latest -> assertThat(latest.by()).isEqualTo("li")));
        }
        decisions.expect(TOTAL, 2);
        assertThat(value(TOTAL)).isEqualByComparingTo("12");
        assertThat(on.figures.evidence(TOTAL).history()).hasSize(2);
    }

    @Test
    void aRoundedOrAnAbsentNumberIsDecidedAsSuch() {
        on.accept(prose("items", REGION, 10));
        decisions.revise(TOTAL, new FigureValue(BigDecimal.valueOf(2000), State.VALUE, Qualifier.OVER), "by phone", 1);
        assertThat(one(TOTAL).qualifier()).isEqualTo(Qualifier.OVER);
        decisions.revise(TOTAL, new FigureValue(null, State.SLASH, Qualifier.EXACT), "not counted", 2);
        assertThat(one(TOTAL)).satisfies(f -> {
            assertThat(f.state()).isEqualTo(State.SLASH);
            assertThat(f.value()).isNull();
        });
    }

    private Figure one(FigureKey key) {
        return on.figures.find(FigureQuery.of(REGION)).stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal value(FigureKey key) {
        return Objects.requireNonNull(one(key).value());
    }
}
