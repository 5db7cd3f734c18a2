package gongkai.review;

import static gongkai.testing.TestLedger.claim;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.review.FilingStatus.Row;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which annual reports the law lets the office expect, of whom, and how each stands. */
@DatabaseTest
class FilingStatusTest {

    private static final String REGION = "430602";
    private static final String BUREAU = "430602-caizhengju";

    private final TestDatabase database;
    private TestLedger on;
    private FilingStatus received;

    FilingStatusTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = TestLedger.shipped(database);
        received = new FilingStatus(
                on.catalogue, on.sources, Clock.fixed(Instant.parse("2024-02-01T04:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void onlyUnitsThatExistedInTheYearsAreListed() {
        List<Unit> begun = on.catalogue.units().stream()
                .filter(unit -> unit.region().equals(REGION) && unit.kind().isSingle() && unit.validFrom() != null)
                .toList();
        assertThat(begun).as("units whose beginning is known").isNotEmpty();
        for (Unit unit : begun) {
            int first = Integer.parseInt(String.valueOf(unit.validFrom()).substring(0, 4));
            assertThat(row(unit.code(), first - 3, first - 1))
                    .as(unit.zh() + " before it began")
                    .isEmpty();
            assertThat(row(unit.code(), first - 1, first)).as(unit.zh()).isPresent();
        }
    }

    @Test
    void whatAUnitReportedIsListedEvenIfItIsNotKnownToHaveExisted() {
        Unit ended = on.catalogue.units().stream()
                .filter(unit -> unit.region().equals(REGION) && unit.kind().isSingle() && unit.validTo() != null)
                .findFirst()
                .orElseThrow();
        int last = Integer.parseInt(String.valueOf(ended.validTo()).substring(0, 4));
        assertThat(row(ended.code(), last + 1, last + 1)).isEmpty();
        receive(ended.code(), last + 1);
        assertThat(states(ended.code(), last + 1, last + 1)).containsExactly(FilingStatus.State.PENDING);
    }

    @Test
    void aReportIsExpectedOnceItsDayHasPassedAndWaitsUntilItIsAccepted() {
        assertThat(states(BUREAU, 2022, 2023)).containsExactly(FilingStatus.State.MISSING, FilingStatus.State.MISSING);
        assertThat(states(BUREAU, 2024, 2024)).containsExactly(FilingStatus.State.NOT_DUE);
        Source source = receive(BUREAU, 2023);
        assertThat(states(BUREAU, 2022, 2023)).containsExactly(FilingStatus.State.MISSING, FilingStatus.State.PENDING);
        on.ledger.acceptAll(REGION, source.id(), "officer", "read");
        assertThat(states(BUREAU, 2022, 2023)).containsExactly(FilingStatus.State.MISSING, FilingStatus.State.CITED);
    }

    private Source receive(String unit, int year) {
        SourceDraft draft = SourceDraft.citation(
                REGION, unit + " " + year + "年政府信息公开工作年度报告", "office", null, year, "2021", unit, "", "", "officer");
        return on.ledger
                .receive(
                        draft,
                        null,
                        List.of(claim(
                                "disclosure.items",
                                unit,
                                Period.ofYear(year),
                                State.VALUE,
                                58,
                                Qualifier.EXACT,
                                Basis.TABLE)))
                .source();
    }

    private Optional<Row> row(String unit, int from, int to) {
        return received.grid(REGION, from, to).stream()
                .filter(row -> row.unit().code().equals(unit))
                .findFirst();
    }

    private List<FilingStatus.State> states(String unit, int from, int to) {
        return row(unit, from, to).orElseThrow().cells().stream()
                .map(FilingStatus.Cell::state)
                .toList();
    }
}
