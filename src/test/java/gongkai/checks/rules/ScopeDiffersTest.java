package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text and tables divide the region differently (domain 8.1 scope). */
class ScopeDiffersTest {

    @Test
    void textAndTableThatDivideTheDistrictDifferentlyAreToldApart() {
        assertThat(check(
                                claim("disclosure.items")
                                        .of("430602-departments-townships")
                                        .saying("3720"),
                                claim("disclosure.items")
                                        .of("430602-townships")
                                        .saying("3720")
                                        .inTable())
                        .rules())
                .containsOnly("scope", "measure-missing");
    }

    @Test
    void textAndTableThatDivideItAlikeAreNot() {
        assertThat(check(
                                claim("disclosure.items").of("430602-townships").saying("3720"),
                                claim("disclosure.items")
                                        .of("430602-townships")
                                        .saying("3720")
                                        .inTable())
                        .rules())
                .doesNotContain("scope");
    }
}
