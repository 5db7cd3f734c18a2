package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.checkAgainst;
import static gongkai.checks.rules.RuleRun.known;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.Finding;
import org.junit.jupiter.api.Test;

/** A change against the year before that is beyond the threshold or tenfold (domain 8.1 change and small base). */
class ImplausibleChangeTest {

    @Test
    void aChangeBeyondTheThresholdIsAskedAbout() {
        ClaimBuilder now = claim("disclosure.wechat").saying("150");
        assertThat(checkAgainst(known("disclosure.wechat", 2013, "100"), now).rules())
                .isEmpty();
        assertThat(checkAgainst(known("disclosure.wechat", 2013, "99"), now).rules())
                .containsExactly("change");
        assertThat(checkAgainst(known("disclosure.wechat", 2013, "15"), now).findings())
                .extracting(Finding::message)
                .containsExactly("finding.change.tenfold");
    }

    @Test
    void smallNumbersMayChangeAsTheyLike() {
        assertThat(checkAgainst(
                                known("disclosure.wechat", 2013, "2"),
                                claim("disclosure.wechat").saying("29"))
                        .rules())
                .isEmpty();
    }
}
