package gongkai.dashboard.subject;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.testing.FigureBuilder;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthAxisTest {

    private static final String CODE = "hotline.orders";

    @Test
    void monthsWithoutAFigureBetweenTwoThatHaveOneKeepTheirPlace() {
        Figure march = month(2023, 3);
        Figure june = month(2023, 6);
        MonthAxis axis = axis(june, march);
        assertThat(axis.months()).hasSize(4).startsWith(YearMonth.of(2023, 3)).endsWith(YearMonth.of(2023, 6));
        assertThat(axis.along(List.of(june, march), CODE)).containsExactly(march, null, null, june);
    }

    @Test
    void ofManyMonthsTheNewestThirtySixAreDrawn() {
        assertThat(axis(month(2015, 1), month(2024, 12)).months()).hasSize(36).startsWith(YearMonth.of(2022, 1));
    }

    @Test
    void neitherAQuarterNorAnotherAspectMakesAPlace() {
        assertThat(axis(
                                FigureBuilder.of(CODE)
                                        .period(new Period(YearMonth.of(2023, 1), YearMonth.of(2023, 3)))
                                        .build(),
                                FigureBuilder.of(CODE)
                                        .period(new Period(YearMonth.of(2023, 1), YearMonth.of(2023, 1)))
                                        .aspect("issuer-city")
                                        .build())
                        .months())
                .isEmpty();
    }

    private static MonthAxis axis(Figure... figures) {
        return MonthAxis.of(SampleSubject.of(figures), List.of(CODE));
    }

    private static Figure month(int year, int month) {
        YearMonth at = YearMonth.of(year, month);
        return FigureBuilder.of(CODE).period(new Period(at, at)).build();
    }
}
