package gongkai.dashboard.subject;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.testing.FigureBuilder;
import org.junit.jupiter.api.Test;

class FigureQuotientTest {

    private static final Figure STAFF = staff("61").build();

    @Test
    void twoExactUndisputedNumbersAreDividedToOneDecimal() {
        FigureQuotient quotient = FigureQuotient.of(work("5968").build(), STAFF);
        assertThat(quotient.value()).isEqualByComparingTo("97.8");
        assertThat(quotient.obstacle()).isNull();
    }

    @Test
    void aDisputedNumberIsNotDivided() {
        obstacle(FigureQuotient.of(work("5968").disputed().build(), STAFF), FigureQuotient.Obstacle.DISPUTED);
        obstacle(
                FigureQuotient.of(work("5968").build(), staff("61").disputed().build()),
                FigureQuotient.Obstacle.DISPUTED);
    }

    @Test
    void nothingIsDividedByZeroOrBySomethingThatIsNoNumber() {
        obstacle(FigureQuotient.of(work("5968").build(), staff("0").build()), FigureQuotient.Obstacle.NO_NUMBER);
        obstacle(
                FigureQuotient.of(
                        work("5968").build(), staff("61").state(State.SLASH).build()),
                FigureQuotient.Obstacle.NO_NUMBER);
    }

    @Test
    void aRoundedNumberIsNotDivided() {
        obstacle(
                FigureQuotient.of(work("2000").qualifier(Qualifier.OVER).build(), STAFF),
                FigureQuotient.Obstacle.ROUNDED);
    }

    @Test
    void twentyNineCasesAreTooFewAndThirtyAreNot() {
        obstacle(FigureQuotient.of(work("29").build(), STAFF), FigureQuotient.Obstacle.FEW);
        assertThat(FigureQuotient.of(work("30").build(), STAFF).value()).isEqualByComparingTo("0.5");
    }

    @Test
    void onlyYearsThatStateBothNumbersHaveARow() {
        Subject.PerHead panel = new Subject.PerHead("per-head", "resource.staff");
        String code = panel.numerators().getFirst();
        SubjectData data = SampleSubject.of(
                FigureBuilder.of(code).year(2013).build(),
                FigureBuilder.of(code).year(2014).build(),
                staff("61").year(2014).build(),
                FigureBuilder.of(code).year(2015).build(),
                staff("50").year(2015).build(),
                staff("50").year(2016).build());
        assertThat(PerHeadRow.of(panel, data)).extracting(PerHeadRow::year).containsExactly(2015, 2014);
    }

    private static void obstacle(FigureQuotient quotient, FigureQuotient.Obstacle why) {
        assertThat(quotient.obstacle()).isEqualTo(why);
        assertThat(quotient.value()).isNull();
    }

    private static FigureBuilder work(String value) {
        return FigureBuilder.of("disclosure.items").value(value);
    }

    private static FigureBuilder staff(String value) {
        return FigureBuilder.of("resource.staff").value(value);
    }
}
