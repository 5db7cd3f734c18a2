package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Acceptance;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.review.intake.IntakeResult;
import gongkai.review.store.MetadataChange;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.UnclaimedNumber;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

@DatabaseTest
class ReviewServiceTest {

    private static final String REGION = TestReviews.REGION;
    private static final FigureKey ITEMS =
            new FigureKey(REGION, "disclosure.items", "", "430602-caizhengju", Period.ofYear(2021));

    private final TestDatabase database;
    private TestReviews on;
    private IntakeResult receipt;
    private long source;

    ReviewServiceTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void receive() {
        on = new TestReviews(database);
        receipt = on.receive(TestReviews.report(120, 3));
        source = receipt.source().id();
        on.on.as("li");
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aCorrectionOfAnAcceptedNumberRevisesTheFigureKeepsWhatWasReadAndCanBeUndone() {
        on.reviews.acceptAll(REGION, source);
        StoredClaim read = items();

        StoredClaim made = on.reviews.correct(REGION, source, read.id(), saying(read, 121), "看错一位");

        assertThat(value()).isEqualByComparingTo("121");
        assertThat(claim(read.id()).status()).isEqualTo(StoredClaim.Status.DISMISSED);
        assertThat(claim(read.id()).claim().value()).isEqualByComparingTo("120");
        assertThat(claim(made.id()).claim().start()).isEqualTo(read.claim().start());
        assertThatThrownBy(() -> on.reviews.correct(REGION, source, read.id(), saying(read, 122), "另一人"))
                .isInstanceOf(OptimisticLockingFailureException.class);

        on.reviews.undo(REGION, source);

        assertThat(value()).isEqualByComparingTo("120");
        assertThat(claim(made.id()).status()).isEqualTo(StoredClaim.Status.DISMISSED);
        assertThat(on.review(receipt).standing())
                .extracting(ReviewStep::action)
                .containsExactly(ReviewStep.Action.ACCEPTED);
        assertThat(on.review(receipt).steps()).hasSize(3);
    }

    @Test
    void anUnreadNumberIsClaimedOrDismissedOnceAndBothCanBeUndone() {
        UnclaimedNumber number = on.review(receipt).numbers().stream()
                .filter(UnclaimedNumber::isOpen)
                .findFirst()
                .orElseThrow();

        on.reviews.dismissNumber(REGION, source, number.number(), "不统计");
        assertThat(fate(number)).isEqualTo(UnclaimedNumber.Fate.DISMISSED);
        assertThatThrownBy(() -> on.reviews.dismissNumber(REGION, source, number.number(), "再次"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        on.reviews.undo(REGION, source);
        assertThat(fate(number)).isEqualTo(UnclaimedNumber.Fate.OPEN);

        on.reviews.claim(REGION, source, number.number(), saying(items(), 37), "");
        assertThat(fate(number)).isEqualTo(UnclaimedNumber.Fate.CLAIMED);
        on.reviews.undo(REGION, source);
        assertThat(fate(number)).isEqualTo(UnclaimedNumber.Fate.OPEN);
    }

    @Test
    void someNumbersCanBeAcceptedAndTheOthersWait() {
        on.reviews.accept(REGION, source, List.of(items().id()));
        assertThat(value()).isEqualByComparingTo("120");
        assertThat(on.review(receipt).pending()).isNotEmpty();
    }

    @Test
    void aDocumentIsAcceptedWhenNothingOfItWaitsAndSaysHowFarItIsUntilThen() {
        on.reviews.accept(REGION, source, List.of(items().id()));
        assertThat(status()).isEqualTo(Source.Status.PENDING);
        assertThat(on.review(receipt).decided()).isEqualTo(1);
        assertThat(listed().decided()).isEqualTo(1);
        assertThat(listed().pending()).isEqualTo(on.review(receipt).pending().size());

        StoredClaim other = on.review(receipt).pending().getFirst();
        on.reviews.correct(REGION, source, other.id(), saying(other, 4), "看错一位");
        assertThat(on.review(receipt).decided()).as("corrected is not decided").isEqualTo(1);
        on.reviews.dismiss(
                REGION,
                source,
                on.review(receipt).pending().stream().map(StoredClaim::id).toList(),
                "不统计");

        assertThat(status()).isEqualTo(Source.Status.ACCEPTED);
        assertThat(listed().pending()).isZero();
        assertThat(listed().decided()).isEqualTo(on.review(receipt).decided()).isGreaterThan(1);
        on.reviews.undo(REGION, source);
        assertThat(status()).as("one waits again").isEqualTo(Source.Status.PENDING);
    }

    @Test
    void aDocumentOfAnUnknownUnitGoesOnWaitingAndAcceptingItDoesNothing() {
        IntakeResult strange = on.receive(TestReviews.report(7, 8).replace("岳阳楼区财政局", "青禾区水利局"));
        Review review = on.review(strange);
        assertThat(on.reviews.ofUnknownUnits(review))
                .hasSameSizeAs(review.pending())
                .isNotEmpty();

        Acceptance acceptance = on.reviews.acceptAll(REGION, strange.source().id());

        assertThat(acceptance.changed()).isEmpty();
        assertThat(acceptance.unknownUnits()).hasSameSizeAs(review.pending());
        assertThat(on.review(strange).source().status()).isEqualTo(Source.Status.PENDING);
        assertThat(on.review(strange).standing()).isEmpty();
    }

    @Test
    void anAcceptanceIsTakenBackAsAWhole() {
        int waiting = on.review(receipt).pending().size();
        on.reviews.acceptAll(REGION, source);
        assertThat(status()).isEqualTo(Source.Status.ACCEPTED);

        on.reviews.undo(REGION, source);

        assertThat(value()).isNull();
        assertThat(status()).isEqualTo(Source.Status.PENDING);
        assertThat(on.review(receipt).pending()).hasSize(waiting);
        assertThat(on.on.ledger.reconcile(REGION)).isEmpty();
    }

    @Test
    void takingTheAcceptanceOfACorrectedEditionBackPutsTheFormerOneInForceAgain() {
        on.reviews.acceptAll(REGION, source);
        IntakeResult later = on.receive(TestReviews.report(130, 3));
        assertThat(later.source().supersedes()).isEqualTo(source);
        on.reviews.acceptAll(REGION, later.source().id());
        assertThat(value()).isEqualByComparingTo("130");
        assertThat(status()).isEqualTo(Source.Status.SUPERSEDED);

        on.reviews.undo(REGION, later.source().id());

        assertThat(value()).isEqualByComparingTo("120");
        assertThat(status()).isEqualTo(Source.Status.ACCEPTED);
        assertThat(on.on.ledger.reconcile(REGION)).isEmpty();
    }

    @Test
    void aDismissedNumberThatWasAcceptedIsAcceptedAgainWhenThatIsTakenBack() {
        on.reviews.acceptAll(REGION, source);
        on.reviews.dismiss(REGION, source, List.of(items().id()), "不统计");
        assertThat(value()).isNull();
        on.reviews.undo(REGION, source);
        assertThat(value()).isEqualByComparingTo("120");
        on.reviews.undo(REGION, source);
        assertThat(on.review(receipt).standing()).isEmpty();
    }

    @Test
    void aDocumentWithoutFiguresIsFinishedByAnOfficerAndThatCanBeTakenBack() {
        IntakeResult plain = on.receive("岳阳楼区财政局2021年政府信息公开工作要点\n\n各科室要及时公开政府信息。\n");
        long id = plain.source().id();
        assertThat(on.review(plain).isWithoutFigures()).isTrue();

        on.reviews.confirmWithoutFigures(REGION, id);

        assertThat(on.review(plain).source().status()).isEqualTo(Source.Status.ACCEPTED);
        assertThat(on.review(plain).steps().getLast().by()).isEqualTo("li");
        assertThatThrownBy(() -> on.reviews.confirmWithoutFigures(REGION, id))
                .isInstanceOf(OptimisticLockingFailureException.class);
        on.reviews.undo(REGION, id);
        assertThat(on.review(plain).source().status()).isEqualTo(Source.Status.PENDING);
        assertThatThrownBy(() -> on.reviews.confirmWithoutFigures(REGION, source))
                .as("it has claims that wait")
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aDiscardedDocumentWaitsAgainWhenThatIsTakenBack() {
        int waiting = on.review(receipt).pending().size();
        on.reviews.discard(REGION, source, "不是本区文件");
        assertThat(status()).isEqualTo(Source.Status.DISMISSED);
        on.reviews.undo(REGION, source);
        assertThat(status()).isEqualTo(Source.Status.PENDING);
        assertThat(on.review(receipt).pending()).hasSize(waiting);
    }

    @Test
    void aChangedUnitAndYearTakeThePendingNumbersAlongAndLeaveTheAcceptedOnes() {
        long accepted = items().id();
        on.reviews.accept(REGION, source, List.of(accepted));
        int waiting = on.review(receipt).pending().size();

        int followed = on.reviews.edit(REGION, source, "财政局年报", "430602-tongjiju", 2020, "单位写错");

        assertThat(followed).isEqualTo(waiting);
        Review review = on.review(receipt);
        assertThat(review.source().title()).isEqualTo("财政局年报");
        assertThat(review.source().year()).isEqualTo(2020);
        assertThat(review.pending()).hasSize(waiting).allSatisfy(c -> {
            assertThat(c.claim().unit()).isEqualTo("430602-tongjiju");
            assertThat(c.claim().period()).isEqualTo(Period.ofYear(2020));
        });
        assertThat(claim(accepted).claim().unit()).isEqualTo("430602-caizhengju");
        assertThat(review.decided()).isEqualTo(1);
        MetadataChange change = Objects.requireNonNull(review.steps().getLast().head());
        assertThat(change.before().year()).isEqualTo(2021);

        on.reviews.undo(REGION, source);

        assertThat(on.review(receipt).source().year()).isEqualTo(2021);
        assertThat(on.review(receipt).pending())
                .hasSize(waiting)
                .allSatisfy(c -> assertThat(c.claim().unit()).isEqualTo("430602-caizhengju"));
    }

    @Test
    void aDocumentWithoutAYearIsReadAgainWhenItIsGivenOne() {
        IntakeResult undated = on.receive("岳阳楼区财政局政府信息公开工作年度报告\n\n我局主动公开政府信息310条。\n");
        long id = undated.source().id();
        assertThat(undated.source().year()).isNull();
        assertThat(on.review(undated).claims()).isEmpty();
        int unread = on.review(undated).unread();

        on.reviews.edit(REGION, id, undated.source().title(), undated.source().unit(), 2019, "封面为2019年");

        Review review = on.review(undated);
        assertThat(review.pending())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.claim().period()).isEqualTo(Period.ofYear(2019)));
        assertThat(review.unread()).isLessThan(unread);
        assertThat(on.reviews.list(REGION).stream()
                        .filter(l -> l.source().id() == id)
                        .findFirst()
                        .orElseThrow()
                        .unread())
                .isEqualTo(review.unread());
        on.reviews.undo(REGION, id);
        assertThat(on.review(undated).unread()).isEqualTo(unread);
        assertThat(on.review(undated).pending()).isEmpty();
    }

    @Test
    void anUnreadNumberIsOpenedAsItIsPrinted() {
        assertThat(on.review(receipt).numbers().stream()
                        .map(UnclaimedNumber::value)
                        .filter(v -> v != null)
                        .map(String::valueOf))
                .contains("37");
    }

    private Source.Status status() {
        return on.review(receipt).source().status();
    }

    private ReviewService.Listed listed() {
        return on.reviews.list(REGION).stream()
                .filter(l -> l.source().id() == source)
                .findFirst()
                .orElseThrow();
    }

    private StoredClaim items() {
        return on.review(receipt).claims().stream()
                .filter(c -> c.claim().indicator().equals("disclosure.items"))
                .findFirst()
                .orElseThrow();
    }

    private StoredClaim claim(long id) {
        return on.review(receipt).claims().stream()
                .filter(c -> c.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private UnclaimedNumber.Fate fate(UnclaimedNumber number) {
        return on.review(receipt).numbers().get(number.number() - 1).fate();
    }

    private static Claim saying(StoredClaim stored, long value) {
        Claim c = stored.claim();
        return new Claim(
                c.indicator(),
                c.aspect(),
                c.unit(),
                c.period(),
                BigDecimal.valueOf(value),
                c.state(),
                c.qualifier(),
                c.measure(),
                c.printed(),
                c.basis(),
                c.form(),
                c.section(),
                c.start(),
                c.end(),
                c.quote());
    }

    private @Nullable BigDecimal value() {
        var figure = on.on.figures.evidence(ITEMS).figure();
        return figure == null ? null : figure.value();
    }
}
