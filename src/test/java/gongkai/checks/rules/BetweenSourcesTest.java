package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.checkAgainst;
import static gongkai.checks.rules.RuleRun.known;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The accepted figure from another source says the same (domain 8.1 cross-source). */
class BetweenSourcesTest {

    @Test
    void anotherSourceMaySayTheSameLessExactly() {
        ClaimBuilder rounded = claim("disclosure.wechat").saying("2000余");
        assertThat(checkAgainst(known("disclosure.wechat", 2014, "2350"), rounded)
                        .rules())
                .isEmpty();
        assertThat(checkAgainst(known("disclosure.wechat", 2014, "3350"), rounded)
                        .rules())
                .containsExactly("between-sources");
    }
}
