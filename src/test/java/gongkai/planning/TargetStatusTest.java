package gongkai.planning;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetStatusTest {

    private static final String ITEMS = "disclosure.items";
    private static final Indicator COUNTED =
            Catalogue.shipped().indicator(ITEMS).orElseThrow();
    private static final Period YEAR = Period.ofYear(2024);

    /** A threshold of 2000 against a number as printed, on either side. */
    @ParameterizedTest
    @CsvSource({
        "2000, EXACT,    MET,     MET",
        "2001, EXACT,    MET,     MISSED",
        "1999, EXACT,    MISSED,  MET",
        "2000, OVER,     MET,     MISSED",
        "1900, OVER,     ROUNDED, ROUNDED",
        "2000, AT_LEAST, MET,     ROUNDED",
        "2100, AT_LEAST, MET,     MISSED",
        "2000, NEARLY,   MISSED,  MET",
        "2100, NEARLY,   ROUNDED, ROUNDED",
        "2500, ABOUT,    ROUNDED, ROUNDED"
    })
    void aRoundedNumberIsJudgedOnlyWhereItCanLieOnOneSide(
            String value, Qualifier qualifier, TargetStatus atLeast, TargetStatus atMost) {
        Figure figure = figure(new BigDecimal(value), State.VALUE, qualifier, false, YEAR);
        assertThat(TargetStatus.of(figure, target(Target.Bound.AT_LEAST, "", 0), COUNTED))
                .isEqualTo(atLeast);
        assertThat(TargetStatus.of(figure, target(Target.Bound.AT_MOST, "", 0), COUNTED))
                .isEqualTo(atMost);
    }

    @Test
    void whatIsDisputedOrUnfinishedOrNoNumberIsNotJudged() {
        Target target = target(Target.Bound.AT_LEAST, "", 0);
        BigDecimal enough = new BigDecimal(3000);
        assertThat(TargetStatus.of(figure(enough, State.VALUE, Qualifier.EXACT, true, YEAR), target, COUNTED))
                .isEqualTo(TargetStatus.DISPUTED);
        assertThat(TargetStatus.of(figure(null, State.SLASH, Qualifier.EXACT, false, YEAR), target, COUNTED))
                .isEqualTo(TargetStatus.NO_NUMBER);
        Period half = new Period(YearMonth.of(2024, 1), YearMonth.of(2024, 6));
        assertThat(TargetStatus.of(figure(enough, State.VALUE, Qualifier.EXACT, false, half), target, COUNTED))
                .isEqualTo(TargetStatus.PART_OF_YEAR);
    }

    @Test
    void ofSeveralTargetsTheClosestHolds() {
        Target every = target(Target.Bound.AT_LEAST, "", 0);
        Target ofYear = target(Target.Bound.AT_LEAST, "", 2024);
        Target ofUnit = target(Target.Bound.AT_LEAST, "430602", 0);
        Target otherYear = target(Target.Bound.AT_LEAST, "430602", 2023);
        assertThat(Targets.holding(List.of(every, ofYear), ITEMS, "430602", 2024))
                .isEqualTo(Optional.of(ofYear));
        assertThat(Targets.holding(List.of(otherYear, ofUnit, every, ofYear), ITEMS, "430602", 2024))
                .isEqualTo(Optional.of(ofUnit));
        assertThat(Targets.holding(List.of(otherYear), ITEMS, "430602", 2024)).isEmpty();
    }

    private static Target target(Target.Bound bound, String unit, int year) {
        return new Target(
                new Target.Key("430602", ITEMS, unit, year),
                bound,
                new BigDecimal(2000),
                "",
                "admin",
                Instant.EPOCH,
                1);
    }

    private static Figure figure(
            @Nullable BigDecimal value, State state, Qualifier qualifier, boolean disputed, Period period) {
        return new Figure(
                "430602",
                ITEMS,
                "",
                "430602",
                period,
                value,
                state,
                qualifier,
                "",
                "",
                Origin.REPORTED,
                disputed,
                false,
                1,
                null,
                0,
                null,
                null,
                "",
                null);
    }
}
