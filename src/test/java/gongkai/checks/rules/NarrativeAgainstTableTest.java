package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static gongkai.checks.rules.RuleRun.join;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.Finding;
import org.junit.jupiter.api.Test;

/** What the text says the tables say too (domain 8.1 narrative = table; §3 F7). */
class NarrativeAgainstTableTest {

    @Test
    void theTextSaysWhatTheTableSays() {
        assertThat(check(
                                claim("resource.spending").saying("40"),
                                claim("resource.spending").saying("40").inTable())
                        .rules())
                .doesNotContain("narrative-table");
        assertNumbers(
                check(
                                claim("resource.spending").saying("40"),
                                claim("resource.spending").saying("41").inTable())
                        .only("narrative-table"),
                "40",
                "41",
                "-1");
    }

    @Test
    void aTotalInTheTextIsTheSumOfTheTablesColumns() {
        ClaimBuilder[] columns = {
            claim("consultation.service-items")
                    .of("430602-district")
                    .saying("890")
                    .inTable(),
            claim("consultation.service-items")
                    .of("430602-townships")
                    .saying("1220")
                    .inTable()
        };
        assertThat(check(join(columns, claim("consultation.service-items").saying("2100余")))
                        .rules())
                .doesNotContain("narrative-table");
        Finding found = check(join(columns, claim("consultation.service-items").saying("2200余")))
                .only("narrative-table");
        // the table judges a rounded sentence, so it is the left side
        assertNumbers(found, "2110", "2200", "-90");
    }

    @Test
    void noneInTheTextAgreesWithSlashesInTheTable() {
        assertThat(check(
                                claim("appeal.litigation").saying("无"),
                                claim("appeal.litigation")
                                        .of("430602-district")
                                        .saying("/")
                                        .inTable(),
                                claim("appeal.litigation")
                                        .of("430602-townships")
                                        .saying("/")
                                        .inTable())
                        .rules())
                .containsOnly("measure-missing");
    }
}
