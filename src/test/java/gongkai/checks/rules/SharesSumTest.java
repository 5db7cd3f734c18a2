package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shares of an exhaustive breakdown sum to 100 within their rounding (domain 8.1 share). */
class SharesSumTest {

    @Test
    void sharesSumToAHundredWithinTheirRounding() {
        assertThat(check(shares("10.5%", "5%", "80%", "4.5%")).rules()).doesNotContain("share-sum");
        assertThat(check(shares("10.5%", "5%", "80%", "5.4%")).rules())
                .as("0.9 off, 1.1 allowed")
                .doesNotContain("share-sum");
    }

    @Test
    void sharesThatAreMoreThanTheirRoundingOffAreFound() {
        assertNumbers(check(shares("9.8%", "4.6%", "81%", "5.6%")).only("share-sum"), "101", "100", "1");
    }

    @Test
    void aListThatNamesNotAllSharesSumsToNothing() {
        assertThat(check(shares("9.8%", "4.6%", "81%")).rules()).doesNotContain("share-sum");
    }

    private static ClaimBuilder[] shares(String... shares) {
        List<String> codes = List.of("policy", "planning", "business", "other");
        ClaimBuilder[] claims = new ClaimBuilder[shares.length];
        Arrays.setAll(
                claims,
                i -> claim("disclosure.items." + codes.get(i) + ".share").saying(shares[i]));
        return claims;
    }
}
