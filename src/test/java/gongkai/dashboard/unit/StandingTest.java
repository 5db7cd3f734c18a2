package gongkai.dashboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.query.Spread;
import gongkai.ledger.query.Standing;
import gongkai.ledger.query.Standing.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a place among the class is told, and why it is not. */
class StandingTest {

    @Test
    void aUnitWithEnoughCasesAmongUnequalOnesHasAPlace() {
        assertThat(place("50", "50", false, 10, "1", "90")).isEqualTo(Place.IN_BAND);
    }

    @Test
    void withoutANumberOfItsOwnThereIsNoPlace() {
        assertThat(place(null, null, true, 10, "1", "90")).isEqualTo(Place.NO_NUMBER);
    }

    @Test
    void aDisputedNumberHasNoPlace() {
        assertThat(place("50", "50", true, 10, "1", "90")).isEqualTo(Place.DISPUTED);
    }

    @Test
    void amongUnitsThatAreAllAlikeThereIsNoPlace() {
        assertThat(place("50", "50", false, 10, "50", "50")).isEqualTo(Place.ALIKE);
    }

    @Test
    void aRateWithoutItsBaseHasNoPlaceAndOneOfFewCasesHasNone() {
        assertThat(place("98", null, false, 10, "1", "100")).isEqualTo(Place.NO_BASE);
        assertThat(place("98", "29", false, 10, "1", "100")).isEqualTo(Place.FEW_CASES);
        assertThat(place("98", "30", false, 10, "1", "100")).isEqualTo(Place.IN_BAND);
    }

    private static Place place(
            @Nullable String amount,
            @Nullable String volume,
            boolean disputed,
            int units,
            String lowest,
            String highest) {
        Spread spread = new Spread(
                "430602-departments",
                Period.ofYear(2024),
                units,
                new BigDecimal(lowest),
                BigDecimal.TWO,
                BigDecimal.TEN,
                BigDecimal.TEN,
                new BigDecimal(highest));
        return new Standing("application.received", spread, number(amount), number(volume), disputed, 0, 0).place();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
