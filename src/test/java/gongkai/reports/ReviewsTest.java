package gongkai.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.DatabaseTest;
import gongkai.TestDatabase;
import gongkai.catalogue.Period;
import gongkai.ledger.Claim;
import gongkai.ledger.FigureKey;
import gongkai.ledger.StoredClaim;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReviewsTest {

    private static final String REGION = TestReviews.REGION;
    private static final FigureKey ITEMS =
            new FigureKey(REGION, "disclosure.items", "", "430602-caizhengju", Period.ofYear(2021));

    private final TestDatabase database;
    private TestReviews on;
    private Receipt receipt;
    private long source;

    ReviewsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void receive() {
        on = new TestReviews(database);
        receipt = on.receive(TestReviews.report(120, 3));
        source = receipt.source().id();
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aCorrectionOfAnAcceptedNumberRevisesTheFigureKeepsWhatWasReadAndCanBeUndone() {
        on.reviews.acceptAll(REGION, source, "officer");
        StoredClaim read = items();

        StoredClaim made = on.reviews.correct(REGION, source, read.id(), saying(read, 121), "li", "看错一位");

        assertThat(value()).isEqualByComparingTo("121");
        assertThat(claim(read.id()).status()).isEqualTo(StoredClaim.Status.DISMISSED);
        assertThat(claim(read.id()).claim().value()).isEqualByComparingTo("120");
        assertThat(claim(made.id()).claim().start()).isEqualTo(read.claim().start());
        assertThatThrownBy(() -> on.reviews.correct(REGION, source, read.id(), saying(read, 122), "wang", "另一人"))
                .isInstanceOf(ReviewConflict.class);

        on.reviews.undo(REGION, source, "li");

        assertThat(value()).isEqualByComparingTo("120");
        assertThat(claim(made.id()).status()).isEqualTo(StoredClaim.Status.DISMISSED);
        assertThat(on.review(receipt).standing()).isEmpty();
        assertThat(on.review(receipt).steps()).hasSize(2);
    }

    @Test
    void anUnreadNumberIsClaimedOrDismissedOnceAndBothCanBeUndone() {
        OtherNumber number = on.review(receipt).numbers().stream()
                .filter(OtherNumber::isOpen)
                .findFirst()
                .orElseThrow();

        on.reviews.dismissNumber(REGION, source, number.number(), "li", "不统计");
        assertThat(fate(number)).isEqualTo(OtherNumber.Fate.DISMISSED);
        assertThatThrownBy(() -> on.reviews.dismissNumber(REGION, source, number.number(), "wang", "再次"))
                .isInstanceOf(ReviewConflict.class);
        on.reviews.undo(REGION, source, "li");
        assertThat(fate(number)).isEqualTo(OtherNumber.Fate.OPEN);

        on.reviews.claim(REGION, source, number.number(), saying(items(), 37), "li", "");
        assertThat(fate(number)).isEqualTo(OtherNumber.Fate.CLAIMED);
        on.reviews.undo(REGION, source, "li");
        assertThat(fate(number)).isEqualTo(OtherNumber.Fate.OPEN);
    }

    @Test
    void someNumbersCanBeAcceptedAndTheOthersWait() {
        on.reviews.accept(REGION, source, List.of(items().id()), "officer");
        assertThat(value()).isEqualByComparingTo("120");
        assertThat(on.review(receipt).pending()).isNotEmpty();
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

    private OtherNumber.Fate fate(OtherNumber number) {
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
