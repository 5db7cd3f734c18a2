package gongkai.ledger;

import static gongkai.testing.TestLedger.cell;
import static gongkai.testing.TestLedger.claim;
import static gongkai.testing.TestLedger.prose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Acceptance;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.model.StoredSource;
import gongkai.ledger.query.Evidence;
import gongkai.ledger.query.FigureQuery;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LedgerTest {

    private static final String REGION = "990001";
    private static final Period YEAR = Period.ofYear(2014);
    private static final FigureKey TOTAL = new FigureKey(REGION, "items", "", REGION, YEAR);
    private static final FigureKey DISTRICT = new FigureKey(REGION, "items", "", "990001-district", YEAR);

    private final TestDatabase database;
    private TestLedger on;

    LedgerTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = TestLedger.small(database);
    }

    @AfterEach
    void close() {
        assertThat(on.ledger.reconcile(REGION))
                .as("the roll-up is what the figures give")
                .isEmpty();
        on.close();
    }

    @Test
    void whatIsReceivedIsPendingAndNoFigure() {
        Source source = on.receive(prose("items", REGION, 10));
        assertThat(source.status()).isEqualTo(Source.Status.PENDING);
        assertThat(on.figures.find(FigureQuery.of(REGION))).isEmpty();
        assertThat(on.sources.claims(REGION, source.id()))
                .extracting(StoredClaim::status)
                .containsExactly(StoredClaim.Status.PENDING);
    }

    @Test
    void theSameBytesAreRecognisedAndChangeNothing() {
        byte[] bytes = "公开数10条".getBytes(StandardCharsets.UTF_8);
        SourceDraft draft = draft("a report");
        StoredSource first = on.ledger.receive(draft, bytes, List.of(prose("items", REGION, 10)));
        StoredSource again = on.ledger.receive(draft("another name"), bytes, List.of(prose("items", REGION, 11)));
        assertThat(first.alreadyThere()).isFalse();
        assertThat(again.alreadyThere()).isTrue();
        assertThat(again.source()).isEqualTo(first.source());
        assertThat(on.sources.list(REGION)).hasSize(1);
        assertThat(on.sources.claims(REGION, first.source().id())).hasSize(1);
        assertThat(on.sources.bytes(REGION, first.source().id())).contains(bytes);
        assertThat(on.sources.text(REGION, first.source().id())).isEqualTo("公开数10条");
    }

    @Test
    void anUnknownIndicatorStoresNothing() {
        assertThatThrownBy(() -> on.receive(prose("items", REGION, 10), prose("nonsense", REGION, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense");
        assertThat(on.sources.list(REGION)).isEmpty();
    }

    @Test
    void anAcceptedClaimIsTheFigureWithItsPrintAndProvisional() {
        Acceptance acceptance = on.accept(prose("items", REGION, 10));
        assertThat(acceptance.revisions()).extracting(Revision::number).containsExactly(1);
        Figure figure = figure(TOTAL);
        assertThat(figure.value()).isEqualTo("10");
        assertThat(figure.printed()).isEqualTo("10");
        assertThat(figure.origin()).isEqualTo(Origin.REPORTED);
        assertThat(figure.provisional()).isTrue();
        assertThat(figure.sourceTitle()).isEqualTo("report 1");
    }

    @Test
    void aSlashABlankAndAStatedNoneStayWhatTheyAre() {
        on.accept(
                claim("items", REGION, YEAR, State.SLASH, 0, Qualifier.EXACT, Basis.TABLE),
                claim("people", REGION, YEAR, State.BLANK, 0, Qualifier.EXACT, Basis.TABLE),
                claim("staff", REGION, YEAR, State.NONE_STATED, 0, Qualifier.EXACT, Basis.NARRATIVE),
                cell("carried", REGION, 0));
        assertThat(on.figures.find(FigureQuery.of(REGION)))
                .extracting(Figure::indicator, Figure::state, Figure::value, Figure::amount)
                .containsExactly(
                        row("carried", State.VALUE, BigDecimal.ZERO, BigDecimal.ZERO),
                        row("items", State.SLASH, null, null),
                        row("people", State.BLANK, null, null),
                        row("staff", State.NONE_STATED, null, BigDecimal.ZERO));
    }

    @Test
    void theDivisionThatClosesOnItsStatedWholeComesBeforeTheTable() {
        on.accept(
                prose("items", REGION, 6728),
                prose("items", "990001-district", 3008),
                prose("items", "990001-all", 3720),
                cell("items", "990001-district", 2105),
                cell("items", "990001-townships", 5590));
        assertThat(figure(DISTRICT).value()).isEqualTo("3008");
        assertThat(figure(TOTAL).value()).isEqualTo("6728");
        Evidence evidence = on.figures.evidence(TOTAL);
        assertThat(evidence.beside())
                .filteredOn(s -> s.basis() == Basis.TABLE)
                .singleElement()
                .satisfies(s -> assertThat(s.amount()).isEqualTo("7695"));
        assertThat(on.figures.evidence(DISTRICT).others())
                .extracting(p -> p.claim().claim().printed())
                .containsExactly("2105");
    }

    @Test
    void withoutAClosingDivisionTheTableComesBeforeTheNarrative() {
        on.accept(
                prose("items", REGION, 6729),
                prose("items", "990001-district", 3008),
                prose("items", "990001-all", 3720),
                cell("items", "990001-district", 2105));
        assertThat(figure(DISTRICT).value()).isEqualTo("2105");
    }

    @Test
    void anExactNumberComesBeforeARoundedOneEvenFromTheTable() {
        on.accept(
                claim("items", REGION, YEAR, State.VALUE, 2000, Qualifier.OVER, Basis.TABLE),
                prose("items", REGION, 2013));
        assertThat(figure(TOTAL).value()).isEqualTo("2013");
    }

    @Test
    void aNumberComesBeforeASlash() {
        on.accept(
                claim("items", REGION, YEAR, State.SLASH, 0, Qualifier.EXACT, Basis.TABLE),
                claim("items", REGION, YEAR, State.VALUE, 5, Qualifier.ABOUT, Basis.NARRATIVE));
        assertThat(figure(TOTAL).value()).isEqualTo("5");
    }

    @Test
    void theOrderOfAcceptanceDoesNotDecide() {
        on.accept(cell("items", "990001-district", 2105));
        assertThat(figure(DISTRICT).value()).isEqualTo("2105");
        on.accept(
                prose("items", REGION, 6728),
                prose("items", "990001-district", 3008),
                prose("items", "990001-all", 3720));
        assertThat(figure(DISTRICT).value()).isEqualTo("3008");
        assertThat(on.figures.evidence(DISTRICT).history())
                .extracting(r -> r.value().value())
                .containsExactly(BigDecimal.valueOf(2105), BigDecimal.valueOf(3008));
    }

    @Test
    void anEqualClaimAddsItsPlaceAndNoRevision() {
        on.accept(prose("items", REGION, 10));
        Acceptance second = on.accept(cell("items", REGION, 10));
        assertThat(second.revisions()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(1);
        Evidence evidence = on.figures.evidence(TOTAL);
        assertThat(evidence.places()).hasSize(2);
        assertThat(evidence.history()).hasSize(1);
        assertThat(figure(TOTAL).revision()).isEqualTo(1);
    }

    @Test
    void onlyTheChosenClaimsAreAccepted() {
        Source source = on.receive(prose("items", REGION, 10), prose("people", REGION, 20));
        long first = on.sources.claims(REGION, source.id()).getFirst().id();
        on.ledger.accept(REGION, source.id(), List.of(first), "officer", "read");
        assertThat(on.figures.find(FigureQuery.of(REGION)))
                .extracting(Figure::indicator)
                .containsExactly("items");
        assertThatThrownBy(() -> on.ledger.accept(REGION, source.id(), List.of(999L), "officer", "read"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aClaimOfAUnitThatTheCatalogueLacksStaysPending() {
        Source source = on.receive(prose("items", REGION, 10));
        on.ledger.addClaims(REGION, source.id(), List.of(prose("items", "某某办公室", 3)));
        Acceptance acceptance = on.ledger.acceptAll(REGION, source.id(), "officer", "read");
        assertThat(acceptance.unknownUnits()).extracting(c -> c.claim().unit()).containsExactly("某某办公室");
        assertThat(on.sources.claims(REGION, source.id()))
                .extracting(StoredClaim::status)
                .containsExactly(StoredClaim.Status.ACCEPTED, StoredClaim.Status.PENDING);
    }

    @Test
    void aPersonsDecisionStaysWhateverIsAcceptedLater() {
        on.accept(prose("items", REGION, 10));
        Revision revised = on.ledger.revise(TOTAL, FigureValue.exactly(12), "12", "typing error", "li", 1);
        assertThat(revised.number()).isEqualTo(2);
        on.accept(cell("items", REGION, 99));
        assertThat(figure(TOTAL).value()).isEqualTo("12");
        assertThat(figure(TOTAL).revision()).isEqualTo(2);
        Evidence evidence = on.figures.evidence(TOTAL);
        assertThat(evidence.accepted().orElseThrow().source().kind()).isEqualTo(Source.Kind.PERSON);
        assertThat(evidence.history())
                .extracting(Revision::by, Revision::reason, Revision::cause)
                .containsExactly(
                        row("officer", "read", Revision.Cause.ACCEPTED),
                        row("li", "typing error", Revision.Cause.REVISED));
    }

    @Test
    void aRevisionNeedsAReason() {
        on.accept(prose("items", REGION, 10));
        assertThatThrownBy(() -> on.ledger.revise(TOTAL, FigureValue.exactly(12), "12", " ", "li", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFigureCanBeKeyedWhereThereWasNone() {
        on.ledger.revise(TOTAL, FigureValue.exactly(12), "12", "by phone", "li", 0);
        assertThat(figure(TOTAL).value()).isEqualTo("12");
    }

    @Test
    void undoIsANewRevisionThatSaysWhatTheOneBeforeSaid() {
        on.accept(prose("items", REGION, 10));
        on.ledger.revise(TOTAL, FigureValue.exactly(12), "12", "typing error", "li", 1);
        on.ledger.undo(TOTAL, "was right after all", "wang", 2);
        assertThat(figure(TOTAL).value()).isEqualTo("10");
        assertThat(figure(TOTAL).sourceTitle()).isEqualTo("report 1");
        assertThat(on.figures.evidence(TOTAL).history())
                .extracting(Revision::cause)
                .containsExactly(Revision.Cause.ACCEPTED, Revision.Cause.REVISED, Revision.Cause.UNDONE);
    }

    @Test
    void undoingTheFirstRevisionLeavesNoFigureButItsHistory() {
        on.accept(prose("items", REGION, 10));
        on.ledger.undo(TOTAL, "wrong document", "wang", 1);
        assertThat(on.figures.find(FigureQuery.of(REGION))).isEmpty();
        assertThat(on.figures.evidence(TOTAL).history()).hasSize(2);
        assertThatThrownBy(() -> on.ledger.undo(DISTRICT, "nothing there", "wang", 0))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whoSawAnOlderRevisionIsToldWhoChangedWhatWhen() {
        on.accept(prose("items", REGION, 10));
        on.ledger.revise(TOTAL, FigureValue.exactly(12), "12", "typing error", "li", 1);
        StaleRevisionException stale = catchThrowableOfType(
                StaleRevisionException.class,
                () -> on.ledger.revise(TOTAL, FigureValue.exactly(13), "13", "my view", "wang", 1));
        assertThat(stale.latest()).isNotNull().satisfies(r -> {
            assertThat(r.by()).isEqualTo("li");
            assertThat(r.value()).isEqualTo(FigureValue.exactly(12));
            assertThat(r.at()).isNotNull();
        });
        assertThat(figure(TOTAL).value()).isEqualTo("12");
    }

    @Test
    void ofManyWhoReviseAtOnceOneWinsAndNothingIsLost() throws InterruptedException {
        on.accept(prose("items", REGION, 10));
        List<Object> outcomes = atOnce(
                6,
                n -> on.ledger.revise(
                        TOTAL, FigureValue.exactly(100 + n), "" + (100 + n), "reason " + n, "officer " + n, 1));
        assertThat(outcomes).filteredOn(Revision.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(StaleRevisionException.class::isInstance)
                .hasSize(5);
        Revision won = (Revision)
                outcomes.stream().filter(Revision.class::isInstance).findFirst().orElseThrow();
        assertThat(figure(TOTAL).value()).isEqualTo(won.value().value());
        assertThat(on.figures.evidence(TOTAL).history()).hasSize(2);
    }

    @Test
    void sumsAreRightAfterManyWroteTheirPartsAtOnce() throws InterruptedException {
        String[] units = {"990001-a", "990001-b", "990001-c"};
        List<Object> outcomes = atOnce(9, n -> {
            Claim claim = cell("items", units[n % 3], 2014 + "-0" + (n / 3 + 1), 2014 + "-0" + (n / 3 + 1), 1);
            return on.ledger.type(draft("month " + n), claim, "officer", "typed");
        });
        assertThat(outcomes).allMatch(Acceptance.class::isInstance);
        assertThat(on.figures.find(FigureQuery.of(REGION).units("990001-departments")))
                .extracting(f -> f.period().months(), Figure::value, Figure::units)
                .containsExactly(
                        row(1, BigDecimal.valueOf(3), 3),
                        row(1, BigDecimal.valueOf(3), 3),
                        row(3, BigDecimal.valueOf(9), 3),
                        row(1, BigDecimal.valueOf(3), 3));
    }

    @Test
    void aCorrectedEditionReplacesByNewRevisionsAndShowsTheDifferencesBefore() {
        Source former = on.receive(prose("items", REGION, 10), prose("people", REGION, 20), prose("staff", REGION, 3));
        on.ledger.acceptAll(REGION, former.id(), "officer", "read");
        Source later = on.ledger
                .receive(
                        draft("corrected").superseding(former.id()),
                        null,
                        List.of(prose("items", REGION, 11), prose("people", REGION, 20), prose("carried", REGION, 1)))
                .source();
        assertThat(on.sources.compareWithFormerEdition(REGION, later.id()))
                .extracting(c -> c.key().indicator(), EditionChange::kind)
                .containsExactly(
                        row("items", EditionChange.Kind.CHANGED),
                        row("people", EditionChange.Kind.SAME),
                        row("carried", EditionChange.Kind.ADDED),
                        row("staff", EditionChange.Kind.REMOVED));
        on.ledger.acceptAll(REGION, later.id(), "officer", "corrected edition");
        assertThat(on.figures.find(FigureQuery.of(REGION)))
                .extracting(Figure::indicator, Figure::value, Figure::sourceTitle)
                .containsExactly(
                        row("carried", BigDecimal.ONE, "corrected"),
                        row("items", BigDecimal.valueOf(11), "corrected"),
                        row("people", BigDecimal.valueOf(20), "corrected"));
        assertThat(on.figures.evidence(TOTAL).history())
                .extracting(Revision::cause)
                .containsExactly(Revision.Cause.ACCEPTED, Revision.Cause.REPLACED);
        assertThat(on.sources.find(REGION, former.id()).orElseThrow().status()).isEqualTo(Source.Status.SUPERSEDED);
    }

    @Test
    void aDismissedClaimMakesRoomForTheNext() {
        Acceptance first = on.accept(cell("items", REGION, 10));
        on.accept(prose("items", REGION, 12));
        long wrong = first.revisions().getFirst().claim();
        on.ledger.dismissClaims(REGION, 1, List.of(wrong), "officer", "a page number");
        assertThat(figure(TOTAL).value()).isEqualTo("12");
        on.ledger.dismissSource(REGION, 2, "officer", "another district's");
        assertThat(on.figures.find(FigureQuery.of(REGION))).isEmpty();
        assertThat(on.figures.evidence(TOTAL).history())
                .extracting(Revision::cause)
                .containsExactly(Revision.Cause.ACCEPTED, Revision.Cause.REPLACED, Revision.Cause.WITHDRAWN);
    }

    @Test
    void numbersTypedWithTheSameCitationShareOneSource() {
        on.ledger.type(draft("yearbook"), prose("items", REGION, 10), "officer", "typed");
        on.ledger.type(draft("yearbook"), prose("people", REGION, 20), "officer", "typed");
        assertThat(on.sources.list(REGION))
                .singleElement()
                .satisfies(s -> assertThat(s.accepted()).isEqualTo(2));
    }

    @Test
    void aPublishedPeriodIsNoLongerProvisionalUntilItChanges() {
        on.accept(
                prose("items", REGION, 10),
                prose("people", REGION, 20),
                cell("items", REGION, "2015-01", "2015-12", 9));
        on.ledger.publish(REGION, YEAR, "officer");
        assertThat(on.figures.find(FigureQuery.of(REGION)))
                .extracting(Figure::indicator, f -> f.period().to().getYear(), Figure::provisional)
                .containsExactly(row("items", 2014, false), row("items", 2015, true), row("people", 2014, false));
        on.ledger.revise(TOTAL, FigureValue.exactly(12), "12", "typing error", "li", 1);
        assertThat(figure(TOTAL).provisional()).isTrue();
        on.ledger.publish(REGION, YEAR, "officer");
        assertThat(figure(TOTAL).provisional()).isFalse();
    }

    @Test
    void aDisputedFigureMarksItselfAndTheSumsItGoesInto() {
        on.accept(cell("items", "990001-a", 1), cell("items", "990001-b", 2), cell("items", REGION, 9));
        FigureKey part = new FigureKey(REGION, "items", "", "990001-a", YEAR);
        on.ledger.markDisputed(REGION, List.of(part), true);
        assertThat(on.figures.find(FigureQuery.of(REGION)))
                .filteredOn(Figure::disputed)
                .extracting(Figure::unit)
                .containsExactly("990001-a", "990001-departments");
        on.ledger.markDisputed(REGION, List.of(part), false);
        assertThat(on.figures.find(FigureQuery.of(REGION))).noneMatch(Figure::disputed);
    }

    @Test
    void aSumCanBeDisputedItself() {
        on.accept(cell("items", "990001-a", 1));
        FigureKey sum = new FigureKey(REGION, "items", "", "990001-departments", YEAR);
        on.ledger.markDisputed(REGION, List.of(sum), true);
        assertThat(figure(sum).disputed()).isTrue();
    }

    @Test
    void theDataVersionGrowsWithEachChangeAndOnlyThen() {
        on.accept(prose("items", REGION, 10));
        long before = on.figures.dataVersion(REGION);
        on.figures.find(FigureQuery.of(REGION));
        on.ledger.reconcile(REGION);
        assertThat(on.figures.dataVersion(REGION)).isEqualTo(before);
        on.ledger.revise(TOTAL, FigureValue.exactly(12), "12", "typing error", "li", 1);
        assertThat(on.figures.dataVersion(REGION)).isGreaterThan(before);
        assertThat(on.figures.dataVersion("990002")).isZero();
    }

    @Test
    void latestIsTheLastPeriodUpToTheChosenYear() {
        on.accept(
                cell("items", REGION, "2012-01", "2012-12", 1),
                cell("items", REGION, "2014-01", "2014-03", 2),
                cell("people", REGION, "2013-01", "2013-12", 3));
        assertThat(on.figures.latest(FigureQuery.of(REGION).units(REGION).years(0, 2016)))
                .extracting(Figure::indicator, Figure::value)
                .containsExactly(row("items", BigDecimal.TWO), row("people", BigDecimal.valueOf(3)));
        assertThat(on.figures.latest(FigureQuery.of(REGION).wholeYears().years(0, 2016)))
                .extracting(Figure::indicator, Figure::value)
                .containsExactly(row("items", BigDecimal.ONE), row("people", BigDecimal.valueOf(3)));
        assertThat(on.figures.years(REGION))
                .hasValueSatisfying(years -> assertThat(years).hasToString("2012-01/2014-03"));
    }

    @Test
    void thePartsOfTheChosenYearsAreReadAndBesidesThemTheTotalsOfWholeYears() {
        on.accept(cell("items", REGION, "2012-01", "2012-01", 1), cell("items", REGION, "2012-01", "2012-12", 12));
        on.accept(cell("items", REGION, "2013-01", "2013-01", 2), cell("items", REGION, "2013-01", "2013-12", 13));
        assertThat(on.figures.find(FigureQuery.of(REGION).years(2013, 2013).besidesWholeYears()))
                .extracting(Figure::value)
                .containsExactlyInAnyOrder(BigDecimal.valueOf(12), BigDecimal.TWO, BigDecimal.valueOf(13));
        assertThat(on.figures.find(
                        FigureQuery.of(REGION).years(2013, 2013).months().besidesWholeYears()))
                .extracting(Figure::value)
                .containsExactlyInAnyOrder(BigDecimal.valueOf(12), BigDecimal.TWO, BigDecimal.valueOf(13));
    }

    @Test
    void aHugeAndAFineNumberComeBackAsTheyWereStated() {
        on.accept(
                new Claim(
                        "items",
                        "",
                        REGION,
                        YEAR,
                        new BigDecimal("9999999999999999"),
                        State.VALUE,
                        Qualifier.EXACT,
                        "",
                        "9999999999999999",
                        Basis.TABLE,
                        "old",
                        "",
                        -1,
                        -1,
                        ""),
                new Claim(
                        "score",
                        "",
                        REGION,
                        YEAR,
                        new BigDecimal("98.50"),
                        State.VALUE,
                        Qualifier.EXACT,
                        "",
                        "98.50",
                        Basis.TABLE,
                        "old",
                        "",
                        -1,
                        -1,
                        ""));
        assertThat(on.figures.find(FigureQuery.of(REGION)))
                .extracting(Figure::value, Figure::printed)
                .containsExactly(
                        row(new BigDecimal("9999999999999999"), "9999999999999999"),
                        row(new BigDecimal("98.5"), "98.50"));
    }

    private static Tuple row(@Nullable Object... values) {
        return tuple(values);
    }

    private Figure figure(FigureKey key) {
        return on.figures.find(FigureQuery.of(REGION)).stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static SourceDraft draft(String title) {
        return new SourceDraft(
                REGION,
                title,
                "office",
                null,
                2014,
                null,
                "old",
                REGION,
                "",
                "",
                "a.txt",
                "text/plain",
                "公开数10条",
                null,
                "li");
    }

    private interface Numbered {
        Object run(int number);
    }

    /** Lets that many threads go at the same moment and answers what each gave or threw. */
    private static List<Object> atOnce(int threads, Numbered work) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Object>> futures = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                int number = n;
                futures.add(pool.submit((Callable<Object>) () -> {
                    go.await();
                    return work.run(number);
                }));
            }
            go.countDown();
            for (Future<Object> future : futures) {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException e) {
                    outcomes.add(e.getCause());
                }
            }
        }
        return outcomes;
    }
}
