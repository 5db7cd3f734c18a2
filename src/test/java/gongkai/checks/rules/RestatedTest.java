package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a source states twice it states alike (domain 8.1 narrative = table, within a basis). */
class RestatedTest {

    @Test
    void aNumberStatedTwiceIsTheSameNumber() {
        assertNumbers(
                check(
                                claim("disclosure.wechat").saying("17"),
                                claim("disclosure.wechat").saying("32"))
                        .only("restated"),
                "17",
                "32",
                "-15");
    }

    @Test
    void aNumberMayBeRoundedWhereItIsStatedAgain() {
        assertThat(check(
                                claim("disclosure.wechat").saying("2350"),
                                claim("disclosure.wechat").saying("2000余"))
                        .rules())
                .isEmpty();
    }
}
