package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.Severity;
import org.junit.jupiter.api.Test;

/** Letters taken in say nothing while no source states how many were answered (domain 8.1 rate needs its base). */
class OutcomeMissingTest {

    @Test
    void aMailboxWithoutItsClosedLettersSaysNothingOfTheWork() {
        assertThat(check(claim("mailbox.mayor").saying("330"))
                        .only("outcome-missing")
                        .severity())
                .isEqualTo(Severity.UNVERIFIABLE);
    }

    @Test
    void aMailboxWithItsClosedLettersIsVerifiable() {
        assertThat(check(
                                claim("mailbox.mayor").saying("330"),
                                claim("mailbox.mayor.completed").saying("330"))
                        .rules())
                .isEmpty();
    }
}
