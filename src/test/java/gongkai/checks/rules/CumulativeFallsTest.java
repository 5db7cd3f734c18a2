package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A longer span holds what a shorter one within it does (domain 8.1 carry-over: a cumulative series never falls). */
class CumulativeFallsTest {

    @Test
    void aLongerSpanHoldsAtLeastWhatAShorterOneWithinItDoes() {
        assertThat(check(orders("100", 9), orders("100", 12)).rules()).isEmpty();
        assertThat(check(orders("101", 9), orders("100", 12)).rules()).containsExactly("cumulative");
    }

    @Test
    void aRoundedYearMayHoldItsMonths() {
        assertThat(check(orders("101", 9), orders("100余", 12)).rules()).isEmpty();
    }

    private static ClaimBuilder orders(String value, int lastMonth) {
        return claim("hotline.orders").inMonths(1, lastMonth).saying(value);
    }
}
