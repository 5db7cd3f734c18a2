package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A stated rate is its numerator by its denominator at printed precision (domain 8.1 rate). */
class RateOfPartsTest {

    @Test
    void aRateIsItsNumeratorByItsDenominator() {
        ClaimBuilder satisfied = claim("hotline.callbacks.satisfied").saying("98");
        ClaimBuilder callbacks = claim("hotline.callbacks").saying("100");
        assertThat(check(
                                satisfied,
                                callbacks,
                                claim("hotline.satisfaction-rate").saying("98%"))
                        .rules())
                .isEmpty();
        assertNumbers(
                check(satisfied, callbacks, claim("hotline.satisfaction-rate").saying("99%"))
                        .only("rate"),
                "99",
                "98",
                "1");
    }

    @Test
    void aRateIsRoundedAsItIsPrinted() {
        ClaimBuilder satisfied = claim("hotline.callbacks.satisfied").saying("2617");
        ClaimBuilder callbacks = claim("hotline.callbacks").saying("2713");
        assertThat(check(
                                satisfied,
                                callbacks,
                                claim("hotline.satisfaction-rate").saying("96.5%"))
                        .rules())
                .isEmpty();
        assertThat(check(
                                satisfied,
                                callbacks,
                                claim("hotline.satisfaction-rate").saying("96.6%"))
                        .rules())
                .containsExactly("rate");
    }
}
