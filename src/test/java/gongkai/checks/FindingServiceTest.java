package gongkai.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.catalogue.Period;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.FigureQuery;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

@DatabaseTest
class FindingServiceTest {

    private static final String REGION = "430602";
    private static final String OFFICER = "officer";

    private final TestDatabase database;
    private TestLedger on;
    private FindingService findings;

    FindingServiceTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = TestLedger.shipped(database);
        on.ledger.checkChanges();
        findings = on.service(FindingService.class);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void thePublishedFiguresAreCheckedAsTheyAreLoaded() {
        on.loadPublished();

        Figure items = figure("disclosure.items", REGION, 2014);
        assertThat(items.value()).isEqualByComparingTo("6728");
        assertThat(items.disputed()).isTrue();
        assertThat(standing(f -> f.severity() == Severity.ERROR && isOf2014(f))).anySatisfy(f -> {
            assertThat(f.rule()).isEqualTo("narrative-table");
            assertThat(f.left()).isEqualByComparingTo("6728");
            assertThat(f.right()).isEqualByComparingTo("7695");
            assertThat(f.difference()).isEqualByComparingTo("-967");
            assertThat(f.claims()).hasSize(3);
        });
        assertThat(figure("hotline.orders", REGION, 2014).disputed()).isFalse();
        assertThat(figure("resource.staff", REGION, 2014).disputed()).isFalse();
        assertThat(figure("consultation.people", REGION, 2014).disputed()).isTrue();
        assertThat(figure("disclosure.website", REGION, 2023).disputed()).isFalse();
    }

    @Test
    void aStoredFindingSaysTheSameSentence() {
        on.loadPublished();
        FindingTexts texts = new FindingTexts(on.catalogue);

        assertThat(standing(f ->
                        isOf2014(f) && List.of("level-sum", "breakdown-sum").contains(f.rule())))
                .singleElement()
                .satisfies(f -> assertThat(texts.message(f.message(), f.arguments(), Locale.SIMPLIFIED_CHINESE))
                        .contains("368 + 180 + 3,081 + 191 = 3,820", "3,720", "100"));
    }

    @Test
    void checkingAgainChangesNothingAndKeepsTheVerdict() {
        accept(staff(61, 41, 21));
        StoredFinding found = only("breakdown-sum");
        findings.verdict(REGION, found.id(), Verdict.EXPLAINED, "一人兼两岗", 0);
        List<StoredFinding> before = all();

        on.ledger.accept(
                REGION,
                found.source(),
                on.sources.claims(REGION, found.source()).stream()
                        .map(StoredClaim::id)
                        .toList(),
                OFFICER,
                "again");

        assertThat(all()).isEqualTo(before);
        assertThat(figure("resource.staff", REGION, 2014).disputed()).isFalse();
    }

    @Test
    void aVerdictLiftsTheDisputeAndTakingItBackRaisesItAgain() {
        accept(staff(61, 41, 21));
        StoredFinding found = only("breakdown-sum");
        assertThat(figure("resource.staff", REGION, 2014).disputed()).isTrue();

        StoredFinding explained = findings.verdict(REGION, found.id(), Verdict.REPORTING_ERROR, "填报有误", 0);
        assertThat(explained.verdict()).isEqualTo(Verdict.REPORTING_ERROR);
        assertThat(figure("resource.staff", REGION, 2014).disputed()).isFalse();

        findings.verdict(REGION, found.id(), Verdict.OPEN, "", 1);
        assertThat(figure("resource.staff", REGION, 2014).disputed()).isTrue();
        assertThat(findings.history(REGION, found.id()))
                .extracting(FindingDecision::verdict)
                .containsExactly(Verdict.REPORTING_ERROR, Verdict.OPEN);
    }

    @Test
    void aFigureStaysDisputedWhileAnyOpenFindingNamesIt() {
        accept(
                TestLedger.prose("resource.staff", REGION, 61),
                TestLedger.prose("resource.staff.full-time", REGION, 41),
                TestLedger.prose("resource.staff.part-time", REGION, 21),
                TestLedger.cell("resource.staff", REGION, 60));
        StoredFinding sum = only("breakdown-sum");
        StoredFinding table = only("narrative-table");

        findings.verdict(REGION, sum.id(), Verdict.EXPLAINED, "兼岗", 0);
        assertThat(figure("resource.staff", REGION, 2014).disputed()).isTrue();
        findings.verdict(REGION, table.id(), Verdict.EXPLAINED, "兼岗", 0);
        assertThat(figure("resource.staff", REGION, 2014).disputed()).isFalse();
    }

    @Test
    void aVerdictWithoutAReasonIsRefused() {
        accept(staff(61, 41, 21));
        long id = only("breakdown-sum").id();

        assertThatThrownBy(() -> findings.verdict(REGION, id, Verdict.EXPLAINED, " ", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsTold() {
        accept(staff(61, 41, 21));
        long id = only("breakdown-sum").id();
        findings.verdict(REGION, id, Verdict.EXPLAINED, "一人兼两岗", 0);

        assertThatThrownBy(() -> findings.verdict(REGION, id, Verdict.REPORTING_ERROR, "填错", 0))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(findings.find(REGION, id).orElseThrow().verdict()).isEqualTo(Verdict.EXPLAINED);
    }

    @Test
    void whatIsNoLongerFoundIsKeptAsGoneAndTheDisputeLifted() {
        accept(staff(61, 41, 21));
        StoredFinding found = only("breakdown-sum");
        StoredClaim wrong = on.sources.claims(REGION, found.source()).stream()
                .filter(c -> c.claim().indicator().equals("resource.staff.part-time"))
                .findFirst()
                .orElseThrow();

        on.ledger.dismissClaims(REGION, found.source(), List.of(wrong.id()), OFFICER, "读错");

        assertThat(standing(f -> f.rule().equals("breakdown-sum"))).isEmpty();
        assertThat(findings.find(REGION, found.id()).orElseThrow().goneAt()).isNotNull();
        assertThat(figure("resource.staff", REGION, 2014).disputed()).isFalse();
    }

    @Test
    void aFailedAcceptanceLeavesNoFindingAndNoDispute() {
        assertThatThrownBy(() -> on.transactions.executeWithoutResult(status -> {
                    accept(staff(61, 41, 21));
                    throw new IllegalStateException("after the checks");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(all()).isEmpty();
        assertThat(on.figures.find(FigureQuery.of(REGION))).isEmpty();
    }

    @Test
    void theYearBeforeArrivingLateIsComparedWithTheYearAfter() {
        accept(2015, claim("application.carried-in", 2015, 3));
        assertThat(standing(f -> f.rule().equals("year-carry"))).isEmpty();

        accept(2014, claim("application.carried-out", 2014, 4));

        StoredFinding found = only("year-carry");
        assertThat(found.left()).isEqualByComparingTo("3");
        assertThat(found.right()).isEqualByComparingTo("4");
        assertThat(found.year()).isEqualTo(2015);
        assertThat(figure("application.carried-in", REGION, 2015).disputed()).isTrue();
    }

    @Test
    void anotherSourceThatSaysOtherwiseIsReported() {
        accept(2014, claim("hotline.orders", 2014, 6772));
        accept(2014, claim("hotline.orders", 2014, 6800));

        assertThat(standing(f -> f.rule().equals("between-sources")))
                .isNotEmpty()
                .allMatch(f -> f.severity() == Severity.WARNING);
        assertThat(figure("hotline.orders", REGION, 2014).disputed()).isFalse();
    }

    @Test
    void findingsAreListedByWhatTheyAreAboutAndWhoseTheyAre() {
        on.loadPublished();
        StoredFinding late = standing(f -> f.rule().equals("narrative-table")).getFirst();
        StoredFinding later = standing(f -> f.rule().equals("part-whole")).getFirst();
        LocalDate due = LocalDate.of(2026, 3, 1);
        findings.assign(REGION, later.id(), "430602-caizhengju", due.plusDays(9), 0);
        findings.assign(REGION, late.id(), "430602-caizhengju", due, 0);

        assertThat(toSettle()).extracting(StoredFinding::id).containsExactlyInAnyOrder(late.id(), later.id());
        assertThat(toSettle()).noneMatch(f -> f.isOverdue(due));
        assertThat(toSettle())
                .filteredOn(f -> f.isOverdue(due.plusDays(1)))
                .singleElement()
                .satisfies(f -> assertThat(f.id()).isEqualTo(late.id()));
        assertThat(standing(f -> due.equals(f.due()))).hasSize(1);
        assertThat(standing(f -> f.responsible().equals("430602-caizhengju"))).hasSize(2);
        assertThat(standing(FindingServiceTest::isOf2014))
                .extracting(StoredFinding::severity)
                .startsWith(Severity.ERROR)
                .endsWith(Severity.UNVERIFIABLE);
        assertThat(standing(f -> f.unit().equals("430602-district") && f.severity() == Severity.ERROR))
                .isNotEmpty()
                .allMatch(f -> f.unit().equals("430602-district"));
        findings.verdict(REGION, late.id(), Verdict.ACCEPTED_AS_IS, "照原文保留", 1);
        assertThat(toSettle()).extracting(StoredFinding::id).containsExactly(later.id());
        assertThat(standing(f -> f.verdict() == Verdict.ACCEPTED_AS_IS)).hasSize(1);
    }

    private List<StoredFinding> toSettle() {
        return standing(f -> f.verdict() == Verdict.OPEN && !f.responsible().isEmpty());
    }

    // ---- few words for few claims

    private static Claim[] staff(long all, long full, long part) {
        return new Claim[] {
            TestLedger.prose("resource.staff", REGION, all),
            TestLedger.prose("resource.staff.full-time", REGION, full),
            TestLedger.prose("resource.staff.part-time", REGION, part)
        };
    }

    private void accept(Claim... claims) {
        accept(2014, claims);
    }

    private void accept(int year, Claim... claims) {
        SourceDraft draft = SourceDraft.citation(
                REGION, "report " + claims[0].value(), "office", null, year, "2008", REGION, "", "", OFFICER);
        Source source = on.ledger.receive(draft, null, List.of(claims)).source();
        on.ledger.acceptAll(REGION, source.id(), OFFICER, "read");
    }

    private static Claim claim(String indicator, int year, long value) {
        return TestLedger.claim(
                indicator, REGION, Period.ofYear(year), State.VALUE, value, Qualifier.EXACT, Basis.NARRATIVE);
    }

    private static boolean isOf2014(StoredFinding finding) {
        return Integer.valueOf(2014).equals(finding.year());
    }

    private List<StoredFinding> standing(Predicate<StoredFinding> wanted) {
        return StandingFindings.of(on.service(FindingBoard.class), REGION, wanted);
    }

    /** Those that later checks no longer found too. */
    private List<StoredFinding> all() {
        return on.service(FindingRepository.class)
                .select(REGION, " where f.region = :region order by f.id", Map.of("region", REGION));
    }

    private StoredFinding only(String rule) {
        List<StoredFinding> found = standing(f -> f.rule().equals(rule));
        assertThat(found).as(rule).hasSize(1);
        return found.getFirst();
    }

    private Figure figure(String indicator, String unit, int year) {
        List<Figure> found = on.figures.find(FigureQuery.of(REGION)
                .indicators(indicator)
                .units(unit)
                .years(year, year)
                .wholeYears());
        assertThat(found).as(indicator).hasSize(1);
        return found.getFirst();
    }
}
