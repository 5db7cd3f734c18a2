package gongkai.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.catalogue.Period;
import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Evidence;
import gongkai.reading.LedgerLimits;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.review.Review;
import gongkai.review.TestReviews;
import gongkai.testing.DatabaseTest;
import gongkai.testing.Shared;
import gongkai.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReportIntakeTest {

    private static final String REGION = TestReviews.REGION;

    private final TestDatabase database;
    private TestReviews on;

    ReportIntakeTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = new TestReviews(database);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void everyNumberOfADocumentIsStoredPendingAndNoFigureIsMade() {
        IntakeResult receipt = on.receive(TestReviews.report(120, 3));

        Review review = on.review(receipt);
        assertThat(review.source().status()).isEqualTo(Source.Status.PENDING);
        assertThat(review.source().title()).isEqualTo("岳阳楼区财政局2021年政府信息公开工作年度报告");
        assertThat(review.claims()).hasSize(receipt.reading().claims().size()).isNotEmpty();
        assertThat(review.claims()).extracting(StoredClaim::status).containsOnly(StoredClaim.Status.PENDING);
        assertThat(review.numbers())
                .hasSize(receipt.reading().unread().size()
                        + receipt.reading().ignored().size());
        for (StoredClaim claim : review.claims()) {
            String printed =
                    review.text().substring(claim.claim().start(), claim.claim().end());
            assertThat(printed).isNotBlank();
        }
        assertThat(on.on.figures.years(REGION)).isEmpty();
    }

    @Test
    void anAnnualReportFollowsTheFormOfItsYearAndABulletinNone() {
        assertThat(on.receive("岳阳楼区财政局2024年政府信息公开工作年度报告\n\n2024年，我局主动公开政府信息210条。\n")
                        .source()
                        .form())
                .isEqualTo("2021");
        IntakeResult bulletin = on.receive("岳阳楼区2024年12345政务服务便民热线运行情况通报\n\n2024年，全区共受理12345热线工单48210件。\n");
        assertThat(bulletin.source().form()).isEmpty();
        assertThat(on.review(bulletin).claims())
                .isNotEmpty()
                .allMatch(c -> c.claim().form().isEmpty());
    }

    @Test
    void theSameBytesAgainSaySoAndChangeNothing() {
        IntakeResult first = on.receive(TestReviews.report(120, 3));
        List<Integer> before = on.rows();

        IntakeResult again = on.receive(TestReviews.report(120, 3));

        assertThat(again.alreadyThere()).isTrue();
        assertThat(again.source().id()).isEqualTo(first.source().id());
        assertThat(on.rows()).isEqualTo(before);
    }

    @Test
    void aDocumentThatCannotBeReadLeavesNothingBehind() {
        List<Integer> before = on.rows();
        assertThatThrownBy(() -> on.intake.receive("empty.txt", new byte[0])).isInstanceOf(UnreadableDocument.class);
        assertThat(on.rows()).isEqualTo(before);
    }

    @Test
    void whatNoDatabaseKeepsIsReplacedOneForOneSoThatEveryOffsetHolds() {
        String text = "a\0b\ud800c\ud83d\ude00d\udc00";
        assertThat(LedgerLimits.text(text)).isEqualTo("a\ufffdb\ufffdc\ud83d\ude00d\ufffd");
    }

    @Test
    void aNumberOfMoreDigitsThanAFigureKeepsIsStoredUnreadAndNotRounded() {
        Review review = on.review(on.receive(TestReviews.report(120, 3).replace("120条", "123456789012345678条")));
        assertThat(review.claims()).noneMatch(c -> c.claim().indicator().equals("disclosure.items"));
        int at = review.text().indexOf("123456789012345678");
        assertThat(review.numbers()).anyMatch(n -> n.start() == at);
    }

    @Test
    void aCorrectedEditionShowsItsDifferencesAndReplacesTheFiguresOnAcceptance() {
        IntakeResult first = on.receive(TestReviews.report(120, 3));
        on.reviews.acceptAll(REGION, first.source().id());
        FigureKey items = new FigureKey(REGION, "disclosure.items", "", "430602-caizhengju", Period.ofYear(2021));

        IntakeResult second = on.receive(TestReviews.report(125, 3));

        assertThat(second.former()).isNotNull();
        assertThat(on.review(second).changes())
                .filteredOn(c -> c.kind() == EditionChange.Kind.CHANGED)
                .extracting(EditionChange::key)
                .containsExactly(items);
        assertThat(value(items)).isEqualByComparingTo("120");

        on.reviews.acceptAll(REGION, second.source().id());

        assertThat(value(items)).isEqualByComparingTo("125");
        assertThat(evidence(items).history()).hasSize(2);
        assertThat(on.reviews
                        .find(REGION, first.source().id())
                        .orElseThrow()
                        .source()
                        .status())
                .isEqualTo(Source.Status.SUPERSEDED);
    }

    @Test
    void aDocumentThatIsNoEditionOfTheOtherCanBeTakenForItself() {
        IntakeResult first = on.receive(TestReviews.report(120, 3));
        IntakeResult second = on.receive(TestReviews.report(125, 3));
        on.reviews.detach(REGION, second.source().id());
        on.reviews.acceptAll(REGION, second.source().id());
        assertThat(on.review(first).source().status()).isEqualTo(Source.Status.PENDING);
    }

    @Test
    void theSeedsDocumentAddsItsPlacesToTheFiguresThatAreThereAndNoSecondFigure() throws Exception {
        byte[] seed = Files.readAllBytes(Shared.file("reports/seed-2014.txt"));
        on.on.loadPublished();

        IntakeResult receipt = on.intake.receive("seed-2014.txt", seed);
        on.reviews.acceptAll(REGION, receipt.source().id());

        assertThat(receipt.former()).isNull();
        FigureKey total = new FigureKey(REGION, "disclosure.items", "", REGION, Period.ofYear(2014));
        Evidence evidence = evidence(total);
        assertThat(evidence.history()).hasSize(1);
        assertThat(value(total)).isEqualByComparingTo("6728");
        Evidence.Place place = evidence.places().getFirst();
        assertThat(place.source().id()).isEqualTo(receipt.source().id());
        String text = new String(seed, StandardCharsets.UTF_8);
        assertThat(text.substring(
                        place.claim().claim().start(), place.claim().claim().end()))
                .isEqualTo("6728");
        // no key of the published figures got another revision
        assertThat(on.on.jdbc
                        .sql("select count(*) from figure where revision > 1")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static StoredClaim claim(Review review, String indicator) {
        return review.claims().stream()
                .filter(c -> c.claim().indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable BigDecimal value(FigureKey key) {
        Figure figure = evidence(key).figure();
        return figure == null ? null : figure.value();
    }

    private Evidence evidence(FigureKey key) {
        return on.on.figures.evidence(key);
    }
}
