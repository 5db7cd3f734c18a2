package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static gongkai.checks.rules.RuleRun.checkAgainst;
import static gongkai.checks.rules.RuleRun.known;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.Finding;
import gongkai.checks.context.Severity;
import org.junit.jupiter.api.Test;

/** Relations between indicators that are no parts of each other (domain 8.1 subset and carry-over; §3 F1, F5a, F5b). */
class RelationsTest {

    @Test
    void repliesMayExceedApplicationsByTheCarryOverOnly() {
        ClaimBuilder received = claim("application.received").saying("5");
        ClaimBuilder answered = claim("application.answered").saying("7");
        assertThat(check(received, answered, claim("application.carried-in").saying("2"))
                        .rules())
                .doesNotContain("at-most");
        Finding found = check(
                        received, answered, claim("application.carried-in").saying("1"))
                .only("at-most");
        assertNumbers(found, "7", "6", "1");
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
        assertThat(check(received, answered).only("at-most").severity())
                .as("the carry-over may explain it where it is not stated")
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void aRoundedWholeMayHoldWhatIsALittleMore() {
        assertThat(check(
                                claim("disclosure.items").saying("2300余"),
                                claim("disclosure.wechat").saying("2350"))
                        .rules())
                .doesNotContain("at-most");
    }

    @Test
    void receivedAndCarriedInBalanceAnsweredAndCarriedOut() {
        assertThat(check(applications("66", "2", "65", "3")).rules()).isEmpty();
        assertNumbers(check(applications("66", "2", "65", "2")).only("carry-over"), "68", "67", "1");
    }

    @Test
    void theFormOf2014HasNoCarryOverToBalance() {
        assertThat(check(
                                claim("application.received").saying("66").inTable(),
                                claim("application.carried-in").saying("2").inTable(),
                                claim("application.answered").saying("65").inTable(),
                                claim("application.carried-out").saying("2").inTable())
                        .rules())
                .doesNotContain("carry-over");
    }

    @Test
    void whatIsCarriedInIsWhatLastYearCarriedOut() {
        ClaimBuilder carriedIn = claim("application.carried-in").saying("3");
        assertThat(checkAgainst(known("application.carried-out", 2013, "3"), carriedIn)
                        .rules())
                .isEmpty();
        assertThat(checkAgainst(known("application.carried-out", 2013, "4"), carriedIn)
                        .rules())
                .containsExactly("year-carry");
    }

    @Test
    void documentsInForceFollowFromLastYears() {
        ClaimBuilder[] year = {
            cell("disclosure.normative-documents", "3"),
            cell("disclosure.normative-documents.repealed", "1"),
            cell("disclosure.normative-documents.in-force", "12")
        };
        assertThat(checkAgainst(known("disclosure.normative-documents.in-force", 2022, "10"), year)
                        .rules())
                .isEmpty();
        assertThat(checkAgainst(known("disclosure.normative-documents.in-force", 2022, "11"), year)
                        .rules())
                .containsExactly("stock");
    }

    private static ClaimBuilder[] applications(String received, String carriedIn, String answered, String carriedOut) {
        return new ClaimBuilder[] {
            cell("application.received", received),
            cell("application.carried-in", carriedIn),
            cell("application.answered", answered),
            cell("application.carried-out", carriedOut)
        };
    }

    private static ClaimBuilder cell(String indicator, String value) {
        return claim(indicator).in(2023).inTableOf("2021").saying(value);
    }
}
