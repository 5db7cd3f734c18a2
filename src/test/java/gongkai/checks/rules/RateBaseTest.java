package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Severity;
import org.junit.jupiter.api.Test;

/** A rate without the numbers it was measured on cannot be verified (domain 8.1 rate needs its base). */
class RateBaseTest {

    @Test
    void aRateWithoutItsBaseCannotBeVerified() {
        Finding found = check(
                        claim("hotline.satisfaction-rate").saying("99%"),
                        claim("hotline.callbacks").saying("100"))
                .only("rate-base");
        assertThat(found.severity()).isEqualTo(Severity.UNVERIFIABLE);
        assertThat(found.arguments())
                .containsEntry("missing", MessageArgument.indicator("hotline.callbacks.satisfied"));
    }

    @Test
    void aRateWithItsBaseIsVerified() {
        assertThat(check(
                                claim("hotline.satisfaction-rate").saying("99%"),
                                claim("hotline.callbacks").saying("100"),
                                claim("hotline.callbacks.satisfied").saying("99"))
                        .rules())
                .isEmpty();
    }

    @Test
    void anAverageOfDaysNeedsNoBase() {
        assertThat(check(claim("mailbox.average-days").saying("5")).rules()).doesNotContain("rate-base");
    }
}
