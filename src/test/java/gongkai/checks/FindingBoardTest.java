package gongkai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.Severity;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FindingBoardTest {

    private static final String REGION = "430602";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final TestDatabase database;
    private TestLedger on;
    private FindingService findings;
    private FindingBoard board;

    FindingBoardTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = TestLedger.shipped(database);
        on.ledger.checkChanges();
        findings = on.service(FindingService.class);
        board = on.service(FindingBoard.class);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void theCountsAreThoseOfTheList() {
        on.loadPublished();
        List<StoredFinding> all = StandingFindings.of(board, REGION);
        FindingBoard.Counts counts = board.counts(REGION, filter(null, null, "", null), TODAY);

        assertThat(counts.all()).isEqualTo(all.size()).isGreaterThan(10);
        for (Severity severity : Severity.values()) {
            assertThat(counts.bySeverity().getOrDefault(severity, 0)).isEqualTo((int)
                    all.stream().filter(f -> f.severity() == severity).count());
        }
        assertThat(counts.unassigned()).isEqualTo(all.size());
        assertThat(board.choices(REGION).rules())
                .containsExactlyElementsOf(all.stream()
                        .map(StoredFinding::rule)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void pagesHoldEveryFindingOnceContradictionsFirst() {
        on.loadPublished();
        FindingFilter filter = filter(null, null, "", null);
        int all = board.counts(REGION, filter, TODAY).all();
        List<StoredFinding> paged = new ArrayList<>();
        for (int first = 0; first < all; first += 7) {
            paged.addAll(board.page(REGION, filter, TODAY, first, 7));
        }
        assertThat(paged).extracting(StoredFinding::id).doesNotHaveDuplicates().hasSize(all);
        assertThat(paged).extracting(StoredFinding::severity).isSorted();
        assertThat(paged.getFirst().claims()).isNotEmpty();
    }

    @Test
    void whatIsOverdueIsToldFromWhatIsDueSoonLaterOrNever() {
        on.loadPublished();
        List<StoredFinding> open = StandingFindings.of(board, REGION);
        assign(open.get(0), TODAY.minusDays(1));
        assign(open.get(1), TODAY);
        assign(open.get(2), TODAY.plusDays(14));
        assign(open.get(3), TODAY.plusDays(15));
        assign(open.get(4), null);

        assertThat(ids(FindingFilter.Due.OVERDUE)).containsExactly(open.get(0).id());
        assertThat(ids(FindingFilter.Due.SOON))
                .containsExactlyInAnyOrder(open.get(1).id(), open.get(2).id());
        assertThat(ids(FindingFilter.Due.LATER)).containsExactly(open.get(3).id());
        assertThat(ids(FindingFilter.Due.NO_DATE)).hasSize(open.size() - 4);
        for (FindingFilter.Due due : FindingFilter.Due.values()) {
            assertThat(board.page(REGION, filter(null, null, "", due), TODAY, 0, 100))
                    .allSatisfy(f -> assertThat(FindingFilter.due(f, TODAY)).isEqualTo(due));
        }
        FindingBoard.Counts counts = board.counts(REGION, filter(null, null, "430602-caizhengju", null), TODAY);
        assertThat(counts.all()).isEqualTo(5);
        assertThat(counts.overdue()).isEqualTo(1);
        assertThat(board.counts(REGION, filter(null, null, FindingFilter.NOBODY, null), TODAY)
                        .all())
                .isEqualTo(open.size() - 5);
    }

    @Test
    void whatIsSettledIsNoLongerOpenNorOverdue() {
        on.loadPublished();
        StoredFinding finding = StandingFindings.of(board, REGION).getFirst();
        assign(finding, TODAY.minusDays(30));
        findings.verdict(REGION, finding.id(), Verdict.EXPLAINED, "原文如此", 1);

        assertThat(board.page(REGION, filter(null, Verdict.OPEN, "", null), TODAY, 0, 100))
                .extracting(StoredFinding::id)
                .doesNotContain(finding.id());
        assertThat(board.page(REGION, filter(null, Verdict.EXPLAINED, "", null), TODAY, 0, 100))
                .singleElement()
                .satisfies(f -> assertThat(FindingFilter.due(f, TODAY)).isNull());
        assertThat(board.counts(REGION, filter(null, null, "", null), TODAY).overdue())
                .isZero();
    }

    @Test
    void yearsUnitAndSeverityNarrowTheList() {
        on.loadPublished();
        assertThat(board.page(REGION, filter(Severity.ERROR, null, "", null), TODAY, 0, 100))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.ERROR));
        FindingFilter unit = new FindingFilter("", null, null, "430602-departments-townships", 2014, 2014, "", null);
        assertThat(board.page(REGION, unit, TODAY, 0, 100)).isNotEmpty().allSatisfy(f -> {
            assertThat(f.unit()).isEqualTo("430602-departments-townships");
            assertThat(f.year()).isEqualTo(2014);
        });
        FindingFilter before = new FindingFilter("", null, null, "", 2008, 2011, "", null);
        // what is open has to be settled whatever years are chosen; what is settled is of its year
        FindingFilter every = new FindingFilter("", null, Verdict.OPEN, "", 2000, 2100, "", null);
        assertThat(board.counts(REGION, before, TODAY).all())
                .isEqualTo(board.counts(REGION, every, TODAY).all())
                .isPositive();
        FindingFilter settled = new FindingFilter("", null, Verdict.EXPLAINED, "", 2008, 2011, "", null);
        StoredFinding first = board.page(REGION, every, TODAY, 0, 1).getFirst();
        findings.verdict(REGION, first.id(), Verdict.EXPLAINED, "口径不同", first.decisions());
        assertThat(board.counts(REGION, settled, TODAY).all()).isZero();
    }

    private void assign(StoredFinding finding, @Nullable LocalDate due) {
        findings.assign(REGION, finding.id(), "430602-caizhengju", due, finding.decisions());
    }

    private List<Long> ids(FindingFilter.Due due) {
        return board.page(REGION, filter(null, null, "", due), TODAY, 0, 100).stream()
                .map(StoredFinding::id)
                .toList();
    }

    private static FindingFilter filter(
            @Nullable Severity severity,
            @Nullable Verdict verdict,
            String responsible,
            FindingFilter.@Nullable Due due) {
        return new FindingFilter("", severity, verdict, "", 2008, 2026, responsible, due);
    }
}
