package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The levels of a partition sum to the whole (domain 8.1 units = district). */
class LevelSumTest {

    @Test
    void theLevelsOfAPartitionSumToTheWholeOfTheSameBasis() {
        ClaimBuilder district = claim("disclosure.items").of("430602-district").saying("3008");
        ClaimBuilder others =
                claim("disclosure.items").of("430602-departments-townships").saying("3720");
        assertThat(check(claim("disclosure.items").saying("6728"), district, others)
                        .rules())
                .isEmpty();
        assertNumbers(
                check(claim("disclosure.items").saying("6729"), district, others)
                        .only("level-sum"),
                "6728",
                "6729",
                "-1");
    }

    @Test
    void aRoundedWholeIsTheSumOfItsLevels() {
        assertThat(check(
                                claim("disclosure.items").saying("6700余"),
                                claim("disclosure.items").of("430602-district").saying("3008"),
                                claim("disclosure.items")
                                        .of("430602-departments-townships")
                                        .saying("3720"))
                        .rules())
                .isEmpty();
    }

    @Test
    void levelsOfDifferentPartitionsAreNeverAdded() {
        assertThat(check(
                                claim("disclosure.items").saying("6728"),
                                claim("disclosure.items").of("430602-district").saying("3008"),
                                claim("disclosure.items").of("430602-townships").saying("1000"))
                        .rules())
                .isEmpty();
    }
}
