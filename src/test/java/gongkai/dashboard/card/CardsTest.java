package gongkai.dashboard.card;

import static gongkai.testing.TestFigure.figure;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import gongkai.ledger.query.Reports;
import gongkai.planning.Target;
import gongkai.planning.TargetStatus;
import gongkai.testing.Shared;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a card shows of the figures that were read. */
class CardsTest {

    private static final String RATE = "hotline.satisfaction-rate";
    private static final Scope YEARS = new Scope(2012, 2014, "430602", null, null);

    private final Cards cards = new Cards(Shared.CATALOGUE);

    @Test
    void theLatestWholeYearIsShownAndANewerPartOfAYearBesideIt() {
        Figure year = figure("hotline.orders").of(2013).saying("6100").build();
        Figure quarter = figure("hotline.orders")
                .of(Period.parse("2014-01", "2014-03"))
                .saying("1500")
                .build();

        Card card = card("hotline.orders", List.of(year), List.of(quarter), List.of());

        assertThat(card.latest()).isEqualTo(year);
        assertThat(card.newer()).isEqualTo(quarter);
    }

    @Test
    void thePartOfAYearIsShownWhereThereIsNoWholeOne() {
        Figure quarter = figure("hotline.orders")
                .of(Period.parse("2014-01", "2014-03"))
                .saying("1500")
                .build();

        Card card = card("hotline.orders", List.of(), List.of(quarter), List.of());

        assertThat(card.latest()).isEqualTo(quarter);
        assertThat(card.newer()).isNull();
    }

    @Test
    void theCourseBeginsWithTheFirstYearThatHasANumberAndKeepsItsGaps() {
        Card card = card(
                "hotline.orders",
                List.of(
                        figure("hotline.orders").of(2012).saying("6000").build(),
                        figure("hotline.orders").of(2014).saying("6800").build()),
                List.of(),
                List.of());

        assertThat(card.courseFrom()).isEqualTo(2012);
        assertThat(card.course()).containsExactly(new BigDecimal("6000"), null, new BigDecimal("6800"));
        assertThat(card(
                                "hotline.orders",
                                List.of(figure("hotline.orders")
                                        .of(2014)
                                        .saying("9")
                                        .build()),
                                List.of(),
                                List.of())
                        .courseFrom())
                .isEqualTo(2014);
    }

    @Test
    void anEarlierYearIsComparedWithThoughItIsNotChosen() {
        Card card = card(
                "hotline.orders",
                List.of(
                        figure("hotline.orders").of(2011).saying("5000").build(),
                        figure("hotline.orders").of(2012).saying("6000").build()),
                List.of(),
                List.of());

        Change change = Objects.requireNonNull(card.change());
        assertThat(change.against()).isEqualTo(Period.ofYear(2011));
        assertThat(change.difference()).isEqualByComparingTo("1000");
    }

    @Test
    void whereThereIsNothingTheCardSaysWhy() {
        assertThat(card("hotline.orders", List.of(), List.of(), List.of()).absence())
                .isEqualTo(Absence.NO_REPORT);
        Reports reports = new Reports(Map.of("430602", Set.of(2013)), Map.of());
        Card card = cards.of("hotline.orders", YEARS, List.of(), List.of(), List.of(), List.of(), List.of(), reports);
        assertThat(card.latest()).isNull();
        assertThat(card.absence()).isEqualTo(Absence.NOT_IN_REPORT);
    }

    @Test
    void aTargetIsHeldAgainstTheFigureOfItsYear() {
        Figure met = figure(RATE).of(2014).saying("96").build();
        assertThat(card(RATE, List.of(met), List.of(), List.of(target(95))).goal())
                .satisfies(goal -> assertThat(goal.status()).isEqualTo(TargetStatus.MET))
                .satisfies(goal -> assertThat(goal.few()).isFalse());
        Figure missed = figure(RATE).of(2014).saying("94").build();
        assertThat(card(RATE, List.of(missed), List.of(), List.of(target(95))).goal())
                .satisfies(goal -> assertThat(goal.status()).isEqualTo(TargetStatus.MISSED));
    }

    @Test
    void anotherYearsFigureSaysNothingOfATarget() {
        Figure earlier = figure(RATE).of(2013).saying("96").build();
        assertThat(card(RATE, List.of(earlier), List.of(), List.of(target(95))).goal())
                .satisfies(goal -> assertThat(goal.status()).isEqualTo(TargetStatus.NO_FIGURE))
                .satisfies(goal -> assertThat(goal.period()).isEqualTo(Period.ofYear(2014)));
    }

    @Test
    void aRateOfFewCasesIsMarkedAsOne() {
        List<Figure> figures = List.of(
                figure(RATE).of(2014).saying("96").build(),
                figure("hotline.callbacks").of(2014).saying("12").build());
        assertThat(card(RATE, figures, List.of(), List.of(target(95))).goal())
                .satisfies(goal -> assertThat(goal.few()).isTrue());
    }

    private Card card(String code, List<Figure> years, List<Figure> last, List<Target> targets) {
        return cards.of(code, YEARS, years, last, List.of(), List.of(), targets, Reports.NONE);
    }

    private static Target target(int least) {
        return new Target(
                new Target.Key("430602", RATE, "", 0),
                Target.Bound.AT_LEAST,
                BigDecimal.valueOf(least),
                "",
                "officer",
                Instant.EPOCH,
                1);
    }
}
