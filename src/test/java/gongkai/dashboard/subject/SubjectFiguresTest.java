package gongkai.dashboard.subject;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which months of 热线与信箱 are read with the page, and that all others are there when they are asked for. */
@DatabaseTest
class SubjectFiguresTest {

    private static final String REGION = "430602";
    private static final String BY_YEAR_TOO = "hotline.satisfaction-rate";
    private static final String BY_MONTH_ONLY = "mailbox.mayor.closure-rate";
    private static final String ORDERS = "hotline.orders";
    private static final Subject.Rates RATES = Subjects.HOTLINE.panels().stream()
            .filter(Subject.Rates.class::isInstance)
            .map(Subject.Rates.class::cast)
            .findFirst()
            .orElseThrow();
    private static final Period YEARS = Period.parse("2020-01", "2024-12");

    private final TestDatabase database;

    SubjectFiguresTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void monthsOfRatesAreReadWhenTheirTableIsOpened() {
        try (TestLedger on = TestLedger.shipped(database)) {
            List<Claim> claims = new ArrayList<>();
            claims.add(TestLedger.cell(BY_YEAR_TOO, REGION, "2023-01", "2023-12", 90));
            for (String code : List.of(BY_YEAR_TOO, "hotline.callbacks", BY_MONTH_ONLY, "mailbox.mayor", ORDERS)) {
                claims.add(TestLedger.cell(code, REGION, "2023-11", "2023-11", 60));
                claims.add(TestLedger.cell(code, REGION, "2024-02", "2024-02", 50));
                claims.add(TestLedger.cell(code, REGION, "2024-03", "2024-03", 40));
            }
            on.accept(claims.toArray(Claim[]::new));
            SubjectFigures subject = new SubjectFigures(on.figures, on.catalogue);
            FigureQuery asked =
                    FigureQuery.of(REGION).units(REGION).allAspects().within(YEARS);

            List<Figure> shown = subject.of(Subjects.HOTLINE, asked, YEARS);
            assertThat(shown).doesNotHaveDuplicates();
            assertThat(months(shown, BY_YEAR_TOO)).as("the newest").containsExactly(Period.parse("2024-03", "2024-03"));
            assertThat(months(shown, BY_MONTH_ONLY)).hasSize(3);
            assertThat(months(shown, ORDERS)).as("in a chart").hasSize(3);

            StatedRates now = StatedRates.of(RATES, shown, on.catalogue);
            StatedRates all = StatedRates.of(RATES, subject.stated(RATES, asked), on.catalogue);
            assertThat(now.newest()).isEqualTo(all.newest()).hasSize(2);
            assertThat(now.others()).as("so that there is something to open").isNotEmpty();
            assertThat(all.others()).extracting(StatedRates.Rate::figure).hasSize(3 + 2);
            assertThat(all.others())
                    .filteredOn(rate -> rate.figure().indicator().equals(BY_YEAR_TOO))
                    .allSatisfy(rate -> assertThat(rate.denominator()).isNotNull());
        }
    }

    private static List<Period> months(List<Figure> figures, String indicator) {
        return figures.stream()
                .filter(f -> f.indicator().equals(indicator) && f.period().months() == 1)
                .map(Figure::period)
                .toList();
    }
}
