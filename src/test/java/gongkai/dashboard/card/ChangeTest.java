package gongkai.dashboard.card;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.testing.TestFigure;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @Test
    void theChangeIsCountedFromTheLatestComparablePeriod() {
        Change change = change(
                year("disclosure.website", 2024, "7388"),
                year("disclosure.website", 2014, "5968"),
                year("disclosure.website", 2023, "7157"));
        assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
        assertThat(change.against()).isEqualTo(Period.ofYear(2023));
        assertThat(change.difference()).isEqualByComparingTo("231");
        assertThat(change.percent()).isEqualByComparingTo("3.2");
        assertThat(change.judged()).isTrue();
    }

    @Test
    void aChosenYearIsComparedWithAndNoOther() {
        Figure now = year("disclosure.website", 2024, "7388");
        List<Figure> earlier =
                List.of(year("disclosure.website", 2014, "5968"), year("disclosure.website", 2023, "7157"));
        assertThat(Change.of(now, earlier, 2014, CATALOGUE).difference()).isEqualByComparingTo("1420");
        assertThat(Change.of(now, earlier, 2016, CATALOGUE).kind()).isEqualTo(Change.Kind.NO_FIGURE_BEFORE);
    }

    @Test
    void fromZeroThereIsNoPercentage() {
        Change change = change(year("disclosure.website", 2024, "100"), year("disclosure.website", 2023, "0"));
        assertThat(change.kind()).isEqualTo(Change.Kind.BEFORE_WAS_ZERO);
        assertThat(change.percent()).isNull();
    }

    @Test
    void underThirtyCasesThereIsOnlyADifference() {
        Change change = change(year("disclosure.website", 2024, "29"), year("disclosure.website", 2023, "40"));
        assertThat(change.kind()).isEqualTo(Change.Kind.FEW_CASES);
        assertThat(change.difference()).isEqualByComparingTo("-11");
        assertThat(change.percent()).isNull();
        assertThat(change.judged()).isFalse();
    }

    /** Whether more applications or more appeals are better is not agreed: no change of any of them is good or bad. */
    @Test
    void noChangeOfAnApplicationOrAnAppealIsGoodOrBad() {
        List<String> codes = CATALOGUE.indicators().stream()
                .map(Indicator::code)
                .filter(code -> code.startsWith("application.") || code.startsWith("appeal."))
                .toList();
        assertThat(codes).hasSizeGreaterThan(70);
        assertThat(codes).allSatisfy(code -> {
            Change more = Change.between(year(code, 2024, "95"), year(code, 2023, "60"), CATALOGUE);
            Change less = Change.between(year(code, 2024, "60"), year(code, 2023, "95"), CATALOGUE);
            assertThat(more.judged()).as(code).isFalse();
            assertThat(less.judged()).as(code).isFalse();
        });
    }

    @Test
    void whereTheDirectionIsNotAgreedTheChangeIsNotJudged() {
        assertThat(change(year("application.received", 2024, "80"), year("application.received", 2023, "72"))
                        .judged())
                .isFalse();
    }

    @Test
    void aPartYearIsNotComparedWithAYear() {
        Period summer = new Period(YearMonth.of(2012, 5), YearMonth.of(2012, 8));
        Figure before = figure("disclosure.website", summer, "1618", State.VALUE, Qualifier.EXACT);
        assertThat(change(year("disclosure.website", 2014, "5968"), before).kind())
                .isEqualTo(Change.Kind.UNEQUAL_PERIODS);
    }

    @Test
    void aSlashIsNoNumberAndARoundedOneGivesNoChange() {
        Figure slash = figure("disclosure.website", Period.ofYear(2013), null, State.SLASH, Qualifier.EXACT);
        assertThat(change(year("disclosure.website", 2014, "5968"), slash).kind())
                .isEqualTo(Change.Kind.NO_NUMBER);
        Figure over = figure("disclosure.website", Period.ofYear(2013), "2000", State.VALUE, Qualifier.OVER);
        assertThat(change(year("disclosure.website", 2014, "5968"), over).kind())
                .isEqualTo(Change.Kind.ROUNDED);
    }

    private static Change change(Figure now, Figure... earlier) {
        return Change.of(now, List.of(earlier), null, CATALOGUE);
    }

    private static Figure year(String indicator, int year, String value) {
        return figure(indicator, Period.ofYear(year), value, State.VALUE, Qualifier.EXACT);
    }

    private static Figure figure(
            String indicator, Period period, @Nullable String value, State state, Qualifier qualifier) {
        TestFigure figure = TestFigure.figure(indicator).of(period);
        return (value == null ? figure.without(state) : figure.saying(value, qualifier, value)).build();
    }
}
