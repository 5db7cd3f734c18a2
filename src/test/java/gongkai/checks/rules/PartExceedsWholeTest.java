package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No part is more than its whole (domain 8.1 part ≤ whole). */
class PartExceedsWholeTest {

    @Test
    void aPartMayEqualItsWholeButNotExceedIt() {
        assertThat(check(
                                claim("disclosure.items").saying("10").inTable(),
                                claim("disclosure.items.electronic")
                                        .saying("10")
                                        .inTable())
                        .rules())
                .doesNotContain("part-whole");
        assertNumbers(
                check(
                                claim("disclosure.items").saying("10").inTable(),
                                claim("disclosure.items.electronic")
                                        .saying("11")
                                        .inTable())
                        .only("part-whole"),
                "11",
                "10",
                "1");
    }

    @Test
    void aPartInTheTextIsComparedWithTheWholeInTheTable() {
        assertThat(check(
                                claim("disclosure.items").saying("10").inTable(),
                                claim("disclosure.items.normative").saying("11"))
                        .rules())
                .contains("part-whole");
    }

    @Test
    void aRoundedWholeMayHoldAPartThatIsALittleMore() {
        assertThat(check(
                                claim("disclosure.items").saying("10余"),
                                claim("disclosure.items.normative").saying("11"))
                        .rules())
                .doesNotContain("part-whole");
    }

    @Test
    void theColumnsOfATableTogetherHoldThePartWithinTheWhole() {
        ClaimBuilder[] columns = {
            claim("disclosure.items").of("430602-district").saying("10").inTable(),
            claim("disclosure.items").of("430602-townships").saying("10").inTable(),
            claim("disclosure.items.electronic")
                    .of("430602-district")
                    .saying("12")
                    .inTable(),
            claim("disclosure.items.electronic")
                    .of("430602-townships")
                    .saying("9")
                    .inTable()
        };
        assertThat(check(columns).all("part-whole")).hasSize(2).anySatisfy(f -> assertNumbers(f, "21", "20", "1"));
    }
}
