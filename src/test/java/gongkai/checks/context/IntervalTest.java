package gongkai.checks.context;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ledger.model.Qualifier;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    @ParameterizedTest(name = "{1} {0} printed {2} can be {3}: {4}")
    @CsvSource({
        "2000,OVER,2000余,2000,true",
        "2000,OVER,2000余,2999,true",
        "2000,OVER,2000余,3000,false",
        "2000,OVER,2000余,1999,false",
        "2100,OVER,2100余,2199,true",
        "2100,OVER,2100余,2200,false",
        "700,OVER,700多,775,true",
        "1603,OVER,1603余,1603,true",
        "1603,OVER,1603余,1604,false",
        "24000,OVER,2.4万余,24999,true",
        "24000,OVER,2.4万余,25000,false",
        "98,AT_LEAST,98%以上,100,true",
        "98,AT_LEAST,98%以上,97.9,false",
        "24000,NEARLY,近2.4万,23800,true",
        "24000,NEARLY,近2.4万,24001,false",
        "24000,NEARLY,近2.4万,22000,false",
        "2000,ABOUT,约2000,1400,true",
        "2000,ABOUT,约2000,3001,false",
        "3008,EXACT,3008,3008,true",
        "3008,EXACT,3008,3009,false",
        "390000,EXACT,39万,389912,true",
        "390000,EXACT,39万,384000,false",
        "24000,EXACT,2.4万,24400,true",
        "24000,EXACT,2.4万,24600,false",
        "40,EXACT,40万元,41,false",
        "523.15,EXACT,523.15,523.154,true",
    })
    void aPrintedNumberStandsForTheValuesItsWordsAllow(
            BigDecimal value, Qualifier qualifier, String printed, BigDecimal other, boolean possible) {
        Interval interval = Interval.of(value, qualifier, printed, false);

        assertThat(interval.isDisjointFrom(Interval.exactly(other))).isNotEqualTo(possible);
    }

    @ParameterizedTest(name = "{1}% can be {2}: {3}")
    @CsvSource({"81,81%,81.4,true", "81,81%,81.6,false", "9.8,9.8%,9.84,true", "9.8,9.8%,9.89,false"})
    void aPercentageIsAsWideAsItsLastPrintedDigit(
            BigDecimal value, String printed, BigDecimal other, boolean possible) {
        Interval interval = Interval.of(value, Qualifier.EXACT, printed, true);

        assertThat(interval.isDisjointFrom(Interval.exactly(other))).isNotEqualTo(possible);
    }

    @Test
    void floorsAddUpToAFloorWithRoomAboveIt() {
        Interval sum = over("1000").plus(over("700")).plus(over("300"));

        assertThat(sum.isDisjointFrom(over("2000"))).isFalse();
        assertThat(sum.isDisjointFrom(over("4000"))).isTrue();
    }

    private static Interval over(String number) {
        return Interval.of(new BigDecimal(number), Qualifier.OVER, number + "余", false);
    }
}
