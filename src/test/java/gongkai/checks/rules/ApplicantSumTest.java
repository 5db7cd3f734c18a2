package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.ApplicantKind;
import gongkai.checks.context.Severity;
import org.junit.jupiter.api.Test;

/** The six applicant columns sum to 总计 (domain §3 F3). */
class ApplicantSumTest {

    @Test
    void theApplicantColumnsSumToTheTotal() {
        assertThat(check(applicants("7", "5", "1", "0", "0", "0", "1")).rules()).doesNotContain("applicant-sum");
        assertNumbers(check(applicants("8", "5", "1", "0", "0", "0", "1")).only("applicant-sum"), "7", "8", "-1");
    }

    @Test
    void anEmptyColumnMakesAShortSumUnverifiable() {
        assertThat(check(applicants("8", "5", "", "0", "0", "0", "1"))
                        .only("applicant-sum")
                        .severity())
                .isEqualTo(Severity.UNVERIFIABLE);
    }

    @Test
    void columnsThatExceedTheTotalContradictItThoughOneIsEmpty() {
        assertThat(check(applicants("5", "5", "", "0", "0", "0", "1"))
                        .only("applicant-sum")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    private static ClaimBuilder[] applicants(String total, String... columns) {
        ClaimBuilder[] claims = new ClaimBuilder[columns.length + 1];
        claims[0] = column("", total);
        for (int i = 0; i < columns.length; i++) {
            claims[i + 1] = column(ApplicantKind.codes().get(i), columns[i]);
        }
        return claims;
    }

    private static ClaimBuilder column(String applicant, String value) {
        return claim("application.received")
                .in(2023)
                .by(applicant)
                .inTableOf("2021")
                .saying(value);
    }
}
