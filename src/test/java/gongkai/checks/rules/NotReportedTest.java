package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.Severity;
import org.junit.jupiter.api.Test;

/** A cell with a slash or nothing may mean zero or not reported (domain 8.1 null; §3 F8). */
class NotReportedTest {

    @Test
    void aBlankInTheOfficialTableOf2021IsNotAllowed() {
        ClaimBuilder blank =
                claim("application.received").in(2023).inTableOf("2021").saying("");
        assertThat(check(blank).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("blank-cell"))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void aSlashInAnOlderTableCannotBeVerified() {
        assertThat(check(claim("appeal.litigation").saying("/").inTable())
                        .only("not-reported")
                        .severity())
                .isEqualTo(Severity.UNVERIFIABLE);
    }

    @Test
    void aSlashIsExplainedWhereTheTextSaysThatThereWasNone() {
        assertThat(check(
                                claim("appeal.litigation").saying("无"),
                                claim("appeal.litigation").saying("/").inTable())
                        .rules())
                .doesNotContain("not-reported");
    }

    @Test
    void aNumberIsReported() {
        assertThat(check(claim("appeal.litigation").saying("0").inTable()).rules())
                .doesNotContain("not-reported", "blank-cell");
    }
}
