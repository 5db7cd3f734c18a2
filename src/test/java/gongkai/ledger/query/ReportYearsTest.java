package gongkai.ledger.query;

import static gongkai.testing.TestLedger.claim;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What it means that a number is missing: no report, or a report that does not state it. */
@DatabaseTest
class ReportYearsTest {

    private static final String REGION = "430602";
    private static final String BUREAU = "430602-caizhengju";
    private static final String OTHER = "430602-tongjiju";

    private final TestDatabase database;
    private TestLedger on;
    private ReportYears years;

    ReportYearsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = TestLedger.shipped(database);
        years = new ReportYears(on.jdbc, on.catalogue);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aReportThatStatesAnotherNumberIsThere() {
        accept(BUREAU, 2021, "2021", items(BUREAU, 2021));
        accept(BUREAU, 2023, "2021", items(BUREAU, 2023));
        Reports reports = years.of(REGION, List.of(BUREAU, OTHER), 2019, 2024);
        assertThat(reports.absence(BUREAU, Period.ofYear(2021))).isEqualTo(Absence.NOT_IN_REPORT);
        assertThat(reports.absence(BUREAU, Period.ofYear(2023))).isEqualTo(Absence.NOT_IN_REPORT);
        assertThat(reports.absence(BUREAU, Period.parse("2023-04", "2023-06"))).isEqualTo(Absence.NOT_IN_REPORT);
        for (int year : List.of(2019, 2020, 2022, 2024)) {
            assertThat(reports.absence(BUREAU, Period.ofYear(year))).isEqualTo(Absence.NO_REPORT);
        }
        assertThat(reports.absence(OTHER, Period.ofYear(2021))).isEqualTo(Absence.NO_REPORT);
        assertThat(reports.absence(BUREAU, 2019, 2020)).isEqualTo(Absence.NO_REPORT);
        assertThat(reports.absence(BUREAU, 2019, 2021)).isEqualTo(Absence.NOT_IN_REPORT);
    }

    @Test
    void anAcceptedReportWithoutAnyFigureIsThereAndOneThatHasComeIsSaidToWait() {
        receive(BUREAU, 2021, "2021");
        on.jdbc
                .sql("update source set status = 'ACCEPTED' where region = ? and report_year = 2021")
                .param(REGION)
                .update();
        receive(BUREAU, 2022, "2021");
        Reports reports = years.of(REGION, List.of(BUREAU), 2021, 2023);
        assertThat(reports.absence(BUREAU, Period.ofYear(2021))).isEqualTo(Absence.NOT_IN_REPORT);
        assertThat(reports.absence(BUREAU, Period.ofYear(2022))).isEqualTo(Absence.WAITING);
        assertThat(reports.absence(BUREAU, 2022, 2023)).isEqualTo(Absence.WAITING);
        assertThat(reports.absence(BUREAU, 2021, 2022)).isEqualTo(Absence.NOT_IN_REPORT);
        assertThat(reports.absence(BUREAU, Period.ofYear(2023))).isEqualTo(Absence.NO_REPORT);
    }

    @Test
    void aBulletinOnSomeMonthsIsNoReportOfTheYear() {
        accept(
                REGION,
                2021,
                "",
                claim(
                        "disclosure.items",
                        BUREAU,
                        Period.parse("2021-05", "2021-08"),
                        State.VALUE,
                        5,
                        Qualifier.EXACT,
                        Basis.TABLE));
        Reports reports = years.of(REGION, List.of(BUREAU, REGION), 2021, 2021);
        assertThat(reports.absence(BUREAU, Period.ofYear(2021))).isEqualTo(Absence.NO_REPORT);
        assertThat(reports.absence(REGION, Period.ofYear(2021))).isEqualTo(Absence.NO_REPORT);
    }

    @Test
    void aLevelReportsInTheReportOfItsRegionAndAUnitWhereAnyDocumentStatesItsYear() {
        accept(REGION, 2021, "2021", items(REGION, 2021), items(BUREAU, 2021));
        Reports reports = years.of(REGION, List.of(REGION + "-departments", BUREAU, OTHER), 2021, 2021);
        assertThat(reports.absence(REGION + "-departments", Period.ofYear(2021)))
                .isEqualTo(Absence.NOT_IN_REPORT);
        assertThat(reports.absence(BUREAU, Period.ofYear(2021))).isEqualTo(Absence.NOT_IN_REPORT);
        assertThat(reports.absence(OTHER, Period.ofYear(2021))).isEqualTo(Absence.NO_REPORT);
    }

    private static Claim items(String unit, int year) {
        return claim("disclosure.items", unit, Period.ofYear(year), State.VALUE, 58, Qualifier.EXACT, Basis.TABLE);
    }

    private Source receive(String unit, int year, String form, Claim... claims) {
        SourceDraft draft =
                SourceDraft.citation(REGION, unit + " " + year, "office", null, year, form, unit, "", "", "officer");
        return on.ledger.receive(draft, null, List.of(claims)).source();
    }

    private void accept(String unit, int year, String form, Claim... claims) {
        Source source = receive(unit, year, form, claims);
        on.ledger.acceptAll(REGION, source.id(), "officer", "read");
    }
}
