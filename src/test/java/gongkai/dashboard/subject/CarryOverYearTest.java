package gongkai.dashboard.subject;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.State;
import gongkai.testing.FigureBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes in is settled or goes on: by the relations the checks know. */
class CarryOverYearTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    private static final Subject.CarryOver FLOW = Subjects.APPLICATION.panels().stream()
            .filter(Subject.CarryOver.class::isInstance)
            .map(Subject.CarryOver.class::cast)
            .findFirst()
            .orElseThrow();

    private final List<Figure> figures = new ArrayList<>();
    private String form = "2021";

    @Test
    void theYearClosesWhereAllThatCameInWasAnsweredOrGoesOn() {
        year(2022, "2", "66", "64", "4");
        assertThat(only().balance()).isEqualTo(CarryOverYear.Balance.CLOSES);
        assertThat(only().rest()).isZero();
    }

    @Test
    void whatIsMissingOnTheOtherSideIsToldWithItsSign() {
        year(2022, "2", "66", "60", "4");
        assertThat(only().balance()).isEqualTo(CarryOverYear.Balance.DIFFERS);
        assertThat(only().rest()).isEqualByComparingTo("4");
    }

    @Test
    void theNumberCompletedStandsInWhereNoneAnsweredIsStated() {
        year(2022, "0", "10", null, "3");
        figure("application.completed", 2022, "7");
        assertThat(only().settled()).isNotNull();
        assertThat(only().balance()).isEqualTo(CarryOverYear.Balance.CLOSES);
    }

    @Test
    void aMissingNumberAndASlashLeaveNothingToCheck() {
        year(2022, "2", "66", null, "4");
        assertThat(only().balance()).isEqualTo(CarryOverYear.Balance.NOT_CHECKABLE);
        figures.add(FigureBuilder.of("application.answered")
                .year(2022)
                .state(State.SLASH)
                .build());
        assertThat(only().balance()).isEqualTo(CarryOverYear.Balance.NOT_CHECKABLE);
        assertThat(only().rest()).isNull();
    }

    @Test
    void aFormWithoutTheRelationIsNotHeldAgainstIt() {
        form = "2014";
        year(2016, "2", "66", "60", "4");
        assertThat(only().balance()).isEqualTo(CarryOverYear.Balance.NO_RELATION);
        assertThat(only().rest()).isNull();
    }

    @Test
    void aSumOverSeveralFormsIsHeldAgainstTheFormOfItsYear() {
        form = "";
        year(2022, "2", "66", "60", "4");
        assertThat(only().balance()).isEqualTo(CarryOverYear.Balance.DIFFERS);
    }

    @Test
    void whatComesInIsWhatTheYearBeforeCarriedOnOrBothAreShown() {
        year(2021, "0", "10", "5", "5");
        year(2022, "5", "66", "71", "0");
        assertThat(years()).extracting(CarryOverYear::year).containsExactly(2022, 2021);
        assertThat(years().getFirst().carriedBefore()).isNull();
        year(2023, "3", "10", "13", "0");
        Figure before = Objects.requireNonNull(years().getFirst().carriedBefore());
        assertThat(before.period().from().getYear()).isEqualTo(2022);
        assertThat(before.amount()).isZero();
    }

    @Test
    void aYearWithNeitherEndIsLeftOut() {
        year(2021, "0", "10", "5", "5");
        year(2022, null, "66", "66", null);
        assertThat(years()).extracting(CarryOverYear::year).containsExactly(2021);
    }

    private CarryOverYear only() {
        assertThat(years()).hasSize(1);
        return years().getFirst();
    }

    private List<CarryOverYear> years() {
        return CarryOverYear.of(FLOW, SampleSubject.of(figures, List.of()), CATALOGUE);
    }

    private void year(
            int year, @Nullable String in, @Nullable String received, @Nullable String answered, @Nullable String out) {
        figure("application.carried-in", year, in);
        figure("application.received", year, received);
        figure("application.answered", year, answered);
        figure("application.carried-out", year, out);
    }

    private void figure(String indicator, int year, @Nullable String value) {
        if (value != null) {
            figures.add(FigureBuilder.of(indicator)
                    .year(year)
                    .form(form)
                    .value(value)
                    .build());
        }
    }
}
