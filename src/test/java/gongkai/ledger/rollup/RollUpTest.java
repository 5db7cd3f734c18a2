package gongkai.ledger.rollup;

import static gongkai.testing.TestLedger.cell;
import static gongkai.testing.TestLedger.claim;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.ledger.query.FigureQuery;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RollUpTest {

    private static final String REGION = "990001";

    private final TestDatabase database;
    private TestLedger on;

    RollUpTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = TestLedger.small(database);
    }

    @AfterEach
    void close() {
        assertThat(on.ledger.reconcile(REGION)).isEmpty();
        on.close();
    }

    @Test
    void twelveMonthsMakeFourQuartersAndAYear() {
        months("items", 1, 12);
        assertThat(shown("items"))
                .contains("2014-01/2014-03 SUM 6", "2014-10/2014-12 SUM 33", "2014-01/2014-12 SUM 78");
    }

    @Test
    void aQuarterDoesNotCountWhenAMonthIsMissingAndTheYearNotWithoutIt() {
        months("items", 1, 4);
        months("items", 6, 12);
        assertThat(shown("items"))
                .contains("2014-01/2014-03 SUM 6")
                .doesNotContain("2014-04/2014-06")
                .doesNotContain("2014-01/2014-12");
    }

    @Test
    void aSlashInAMonthIsNoZero() {
        months("items", 1, 2);
        on.accept(claim(
                "items", REGION, Period.parse("2014-03", "2014-03"), State.SLASH, 0, Qualifier.EXACT, Basis.TABLE));
        assertThat(shown("items")).doesNotContain("2014-01/2014-03");
    }

    @Test
    void aNoneSaidInWordsIsAZero() {
        months("items", 1, 2);
        on.accept(claim(
                "items",
                REGION,
                Period.parse("2014-03", "2014-03"),
                State.NONE_STATED,
                0,
                Qualifier.EXACT,
                Basis.TABLE));
        assertThat(shown("items")).contains("2014-01/2014-03 SUM 3");
    }

    @Test
    void statedQuartersAndMonthsTogetherMakeTheYear() {
        on.accept(cell("items", REGION, "2014-01", "2014-03", 100), cell("items", REGION, "2014-04", "2014-06", 100));
        months("items", 7, 12);
        assertThat(shown("items")).contains("2014-01/2014-12 SUM 257");
    }

    @Test
    void mayToAugustNeverRollsUp() {
        on.accept(cell("items", REGION, "2014-05", "2014-08", 400));
        months("items", 1, 4);
        months("items", 9, 12);
        assertThat(shown("items")).doesNotContain("2014-01/2014-12");
    }

    @Test
    void threeMonthsAcrossQuartersNeverRollUp() {
        on.accept(
                cell("items", REGION, "2014-02", "2014-04", 1),
                cell("items", REGION, "2014-05", "2014-07", 1),
                cell("items", REGION, "2014-08", "2014-10", 1),
                cell("items", REGION, "2014-11", "2015-01", 1));
        assertThat(shown("items")).doesNotContain("SUM");
    }

    @Test
    void aStockIsItsLastMonthAndACarryOverItsFirst() {
        months("staff", 1, 12);
        months("carried", 1, 12);
        assertThat(shown("staff")).contains("2014-01/2014-12 SUM 12", "2014-04/2014-06 SUM 6");
        assertThat(shown("carried")).contains("2014-01/2014-12 SUM 1", "2014-04/2014-06 SUM 4");
    }

    @Test
    void aReportedYearWinsOverTheSumThatStandsBesideIt() {
        months("items", 1, 12);
        on.accept(cell("items", REGION, "2014-01", "2014-12", 80));
        Figure year = one("items", REGION, Period.ofYear(2014));
        assertThat(year.origin()).isEqualTo(Origin.REPORTED);
        assertThat(year.value()).isEqualTo("80");
        assertThat(year.sum()).isEqualTo("78");
    }

    @Test
    void departmentsAddUpToTheirListWithHowManyOfHowMany() {
        on.accept(cell("items", "990001-a", 5), cell("items", "990001-b", 7), cell("items", "990001-x", 11));
        Figure departments = one("items", "990001-departments", Period.ofYear(2014));
        assertThat(departments.value()).isEqualTo("12");
        assertThat(departments.origin()).isEqualTo(Origin.SUM);
        assertThat(departments.units()).isEqualTo(2);
        assertThat(departments.ofUnits()).isEqualTo(3);
        Figure townships = one("items", "990001-townships", Period.ofYear(2014));
        assertThat(townships.value()).isEqualTo("11");
        assertThat(townships.ofUnits()).as("no source says how many there are").isNull();
    }

    @Test
    void levelsAreNeverAddedToTheRegion() {
        on.accept(
                cell("items", "990001-district", 5),
                cell("items", "990001-townships", 7),
                cell("items", "990001-all", 8));
        assertThat(on.figures.find(FigureQuery.of(REGION)))
                .noneMatch(f -> f.unit().equals(REGION));
    }

    @Test
    void aReportedListWinsOverItsUnitsSum() {
        on.accept(cell("items", "990001-a", 5), cell("items", "990001-departments", 50));
        Figure departments = one("items", "990001-departments", Period.ofYear(2014));
        assertThat(departments.value()).isEqualTo("50");
        assertThat(departments.sum()).isEqualTo("5");
        assertThat(departments.units()).isEqualTo(1);
    }

    @Test
    void aPartialSumOfUnitsIsNotAddedOnOverTime() {
        for (int month = 1; month <= 12; month++) {
            String m = String.format(Locale.ROOT, "2014-%02d", month);
            on.accept(cell("items", month == 5 ? "990001-b" : "990001-a", m, m, month));
        }
        assertThat(on.figures.find(FigureQuery.of(REGION).units("990001-departments")))
                .filteredOn(f -> f.period().months() == 12)
                .isEmpty();
    }

    @Test
    void ratesAreNeverAddedNeitherOverUnitsNorOverTime() {
        on.accept(cell("score", "990001-a", 90), cell("score", "990001-b", 80));
        for (int month = 1; month <= 12; month++) {
            String m = String.format(Locale.ROOT, "2014-%02d", month);
            on.accept(cell("score", REGION, m, m, 90));
        }
        assertThat(on.figures.find(FigureQuery.of(REGION).indicators("score")))
                .allMatch(f -> f.origin() == Origin.REPORTED);
    }

    @Test
    void aRateIsComputedFromItsTwoFiguresOfTheSameKey() {
        on.accept(cell("items", REGION, 8), cell("items.electronic", REGION, 6), cell("items", "990001-a", 8));
        Figure rate = one("items.rate", REGION, Period.ofYear(2014));
        assertThat(rate.value()).isEqualTo("75");
        assertThat(rate.origin()).isEqualTo(Origin.SUM);
        assertThat(on.figures.find(FigureQuery.of(REGION).indicators("items.rate")))
                .hasSize(1);
    }

    @Test
    void aStatedRateStaysAsStatedWithTheComputedOneBesideIt() {
        on.accept(cell("items.rate", REGION, 92), cell("items", REGION, 8), cell("items.electronic", REGION, 6));
        Figure rate = one("items.rate", REGION, Period.ofYear(2014));
        assertThat(rate.value()).isEqualTo("92");
        assertThat(rate.origin()).isEqualTo(Origin.REPORTED);
        assertThat(rate.sum()).isEqualTo("75");
    }

    @Test
    void aRateOverNothingIsNotComputed() {
        on.accept(cell("items", REGION, 0), cell("items.electronic", REGION, 0));
        assertThat(on.figures.find(FigureQuery.of(REGION).indicators("items.rate")))
                .isEmpty();
    }

    @Test
    void aSumOfRoundedNumbersIsRounded() {
        on.accept(
                claim("items", "990001-a", Period.ofYear(2014), State.VALUE, 1000, Qualifier.OVER, Basis.TABLE),
                cell("items", "990001-b", 3));
        assertThat(one("items", "990001-departments", Period.ofYear(2014)).qualifier())
                .isEqualTo(Qualifier.OVER);
    }

    @Test
    void aFigureThatIsTakenBackLeavesItsSums() {
        on.accept(cell("items", "990001-a", 5), cell("items", "990001-b", 7));
        on.ledger.undo(key("990001-a"), "wrong", "li", 1);
        assertThat(one("items", "990001-departments", Period.ofYear(2014)).value())
                .isEqualTo("7");
        on.ledger.undo(key("990001-b"), "wrong", "li", 1);
        assertThat(on.figures.find(FigureQuery.of(REGION))).isEmpty();
    }

    @Test
    void aListThatGainsANewUnitIsWhatItsUnitsAddUpTo() {
        on.accept(cell("items", "990001-a", 5));
        on.ledger.publish(REGION, Period.ofYear(2014), "li");
        assertThat(one("items", "990001-departments", Period.ofYear(2014)).provisional())
                .isFalse();
        on.ledger.markDisputed(REGION, List.of(key("990001-b")), true);
        on.accept(claim("items", "990001-b", Period.ofYear(2014), State.VALUE, 7, Qualifier.OVER, Basis.TABLE));
        Figure departments = one("items", "990001-departments", Period.ofYear(2014));
        assertThat(departments.value()).isEqualTo("12");
        assertThat(departments.units()).isEqualTo(2);
        assertThat(departments.qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(departments.provisional()).isTrue();
        assertThat(departments.disputed()).isTrue();
        on.accept(claim("items", "990001-c", Period.ofYear(2014), State.VALUE, 9, Qualifier.NEARLY, Basis.TABLE));
        assertThat(one("items", "990001-departments", Period.ofYear(2014)).qualifier())
                .isEqualTo(Qualifier.ABOUT);
        on.ledger.markDisputed(REGION, List.of(key("990001-b")), false);
        assertThat(one("items", "990001-departments", Period.ofYear(2014)).disputed())
                .isFalse();
    }

    /** A list may state months and the year itself: then its months stand beside its year until its units do. */
    @Test
    void besideAReportedListStandTheUnitsAsSoonAsOneSaysANumber() {
        List<Claim> own = new ArrayList<>(List.of(cell("items", "990001-departments", 100)));
        for (int quarter = 1; quarter <= 4; quarter++) {
            String from = String.format(Locale.ROOT, "2014-%02d", quarter * 3 - 2);
            String to = String.format(Locale.ROOT, "2014-%02d", quarter * 3);
            own.add(cell("items", "990001-departments", from, to, 20));
        }
        on.accept(own.toArray(Claim[]::new));
        assertThat(one("items", "990001-departments", Period.ofYear(2014)).sum())
                .isEqualTo("80");
        on.accept(cell("items", "990001-a", 5));
        assertThat(one("items", "990001-departments", Period.ofYear(2014)).sum())
                .isEqualTo("5");
        on.accept(cell("items", "990001-b", 7));
        assertThat(one("items", "990001-departments", Period.ofYear(2014)).sum())
                .isEqualTo("12");
    }

    private static FigureKey key(String unit) {
        return new FigureKey(REGION, "items", "", unit, Period.ofYear(2014));
    }

    private void months(String indicator, int from, int to) {
        List<Claim> claims = new ArrayList<>();
        for (int month = from; month <= to; month++) {
            String m = String.format(Locale.ROOT, "2014-%02d", month);
            claims.add(cell(indicator, REGION, m, m, month));
        }
        on.accept(claims.toArray(Claim[]::new));
    }

    /** Period, origin and value of every row of an indicator for the region, in one text. */
    private String shown(String indicator) {
        List<String> rows = on.figures.find(FigureQuery.of(REGION).indicators(indicator)).stream()
                .map(f -> f.period() + " " + f.origin() + " " + f.value())
                .toList();
        return String.join("\n", rows);
    }

    private Figure one(String indicator, String unit, Period period) {
        List<Figure> found = on.figures.find(FigureQuery.of(REGION)
                .indicators(indicator)
                .units(unit)
                .within(period)
                .spans(period.months()));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
