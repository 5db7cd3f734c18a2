package gongkai.dashboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.State;
import gongkai.testing.FigureBuilder;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitCourseTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Unit UNIT = CATALOGUE.unit("430602-caizhengju").orElseThrow();
    private static final String FORMER = "430602-former";
    private static final String RECEIVED = "application.received";
    private static final String GRANTED = "application.answered.granted";

    @Test
    void aCourseReachesFromTheFirstYearToTheLastWithItsGaps() {
        UnitCourse course = course(
                        RECEIVED,
                        own(RECEIVED, 2020).build(),
                        own(RECEIVED, 2023).build())
                .orElseThrow();
        assertThat(course.years()).containsExactly(2020, 2021, 2022, 2023);
        assertThat(course.line()).hasSize(4);
        assertThat(course.line().get(1)).isNull();
        assertThat(course.breaks()).isEmpty();
    }

    @Test
    void oneYearWithANumberIsNoCourse() {
        assertThat(course(
                        RECEIVED,
                        own(RECEIVED, 2020).build(),
                        own(RECEIVED, 2021).state(State.SLASH).build()))
                .isEmpty();
    }

    @Test
    void theUnitsOwnNumberWinsOverOneOfItsFormerName() {
        Figure own = own(RECEIVED, 2020).value("7").build();
        Figure former = own(RECEIVED, 2020).unit(FORMER).value("8").build();
        Figure later = own(RECEIVED, 2021).build();
        assertThat(course(RECEIVED, own, former, later).orElseThrow().line()).containsExactly(own, later);
        assertThat(course(RECEIVED, former, own, later).orElseThrow().line()).containsExactly(own, later);
    }

    @Test
    void theLineEndsWhereTheUnitGotItsName() {
        UnitCourse course = course(
                        RECEIVED,
                        own(RECEIVED, 2020).unit(FORMER).build(),
                        own(RECEIVED, 2022).build())
                .orElseThrow();
        assertThat(course.breaks()).containsExactly(new UnitCourse.Renamed(2, FORMER));
    }

    @Test
    void theLineEndsWhereAFormCountsOtherwiseAndGoesOnWhereItCountsAlike() {
        assertThat(course(
                                GRANTED,
                                own(GRANTED, 2018).form("2014").build(),
                                own(GRANTED, 2019).form("2019").build(),
                                own(GRANTED, 2021).form("2021").build())
                        .orElseThrow()
                        .breaks())
                .singleElement()
                .isInstanceOfSatisfying(UnitCourse.OtherForm.class, one -> {
                    assertThat(one.at()).isEqualTo(1);
                    assertThat(one.why().form().code()).isEqualTo("2019");
                });
        assertThat(course(
                                RECEIVED,
                                own(RECEIVED, 2018).form("2014").build(),
                                own(RECEIVED, 2019).form("2019").build())
                        .orElseThrow()
                        .breaks())
                .isEmpty();
    }

    @Test
    void aNewNameAndANewFormInOneYearAreOneBreak() {
        assertThat(course(
                                GRANTED,
                                own(GRANTED, 2018).unit(FORMER).form("2014").build(),
                                own(GRANTED, 2019).form("2019").build())
                        .orElseThrow()
                        .breaks())
                .containsExactly(new UnitCourse.Renamed(1, FORMER));
    }

    @Test
    void theMainIndicatorsAreWholesThoseStatedMostOftenFirst() {
        List<Figure> figures = List.of(
                own("disclosure.items", 2020).build(),
                own(RECEIVED, 2020).build(),
                own(RECEIVED, 2021).build(),
                own("application.received.letter", 2020).build(),
                own("application.answered", 2020).state(State.SLASH).build(),
                own("appeal.litigation", 2020).aspect("issuer-city").build());
        assertThat(MainIndicators.of(figures, CATALOGUE))
                .extracting(Indicator::code)
                .containsExactly(RECEIVED, "disclosure.items");
    }

    @Test
    void aShareIsNoMainIndicator() {
        Indicator share = CATALOGUE.indicators().stream()
                .filter(i -> Indicator.isShare(i.code()))
                .findFirst()
                .orElseThrow();
        assertThat(MainIndicators.of(List.of(own(share.code(), 2020).build()), CATALOGUE))
                .isEmpty();
    }

    @Test
    void theGridHasWholeYearsLastAndARowForEachAspect() {
        Period spring = new Period(YearMonth.of(2023, 1), YearMonth.of(2023, 3));
        FigureGrid grid = FigureGrid.of(
                UNIT,
                List.of(
                        own(RECEIVED, 2020).build(),
                        own(RECEIVED, 2020).aspect("natural-person").build(),
                        own("disclosure.items", 2021).period(spring).build()),
                CATALOGUE);
        assertThat(grid.periods()).containsExactly(spring, Period.ofYear(2020));
        assertThat(grid.rows())
                .extracting(row -> row.indicator().code() + " " + row.aspect())
                .containsExactlyInAnyOrder("disclosure.items ", RECEIVED + " ", RECEIVED + " natural-person");
    }

    private static Optional<UnitCourse> course(String indicator, Figure... figures) {
        return UnitCourse.of(UNIT, CATALOGUE.indicator(indicator).orElseThrow(), List.of(figures), CATALOGUE);
    }

    private static FigureBuilder own(String indicator, int year) {
        return FigureBuilder.of(indicator).unit(UNIT.code()).year(year);
    }
}
