package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.Finding;
import gongkai.checks.context.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parts of an exhaustive breakdown sum to the whole (domain 8.1 sum; §3 F2 and F4). */
class BreakdownSumTest {

    @Test
    void anExhaustiveBreakdownSumsToItsWhole() {
        assertThat(check(staff("61", "41", "20")).rules()).doesNotContain("breakdown-sum");
        assertNumbers(check(staff("61", "41", "21")).only("breakdown-sum"), "62", "61", "1");
        assertNumbers(check(staff("61", "41", "19")).only("breakdown-sum"), "60", "61", "-1");
    }

    @Test
    void aRoundedPartMaySumToTheWhole() {
        assertThat(check(staff("61", "40余", "20")).rules()).doesNotContain("breakdown-sum");
    }

    @Test
    void aListThatNamesNotAllPartsMayBeShortOfTheWholeButNotExceedIt() {
        ClaimBuilder whole = claim("application.received").saying("5");
        ClaimBuilder online = claim("application.received.online").saying("3");
        assertThat(check(whole, online).rules()).doesNotContain("breakdown-sum");
        assertThat(check(whole, online, claim("application.received.letter").saying("3"))
                        .rules())
                .contains("breakdown-sum");
    }

    @Test
    void cellsWithASlashMakeAShortSumUnverifiableAndNeverAnError() {
        ClaimBuilder[] sums = channels("2", "1", "/", "/", "1", "/", "/");
        ClaimBuilder[] isShort = channels("3", "1", "/", "/", "1", "/", "/");
        ClaimBuilder[] exceeds = channels("1", "1", "/", "/", "1", "/", "/");

        assertThat(check(sums).rules()).doesNotContain("breakdown-sum");
        assertThat(check(isShort).only("breakdown-sum"))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.UNVERIFIABLE))
                .satisfies(f -> assertThat(f.left()).isNull());
        assertThat(check(exceeds).only("breakdown-sum").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void columnsThatMayOverlapGetAWarningWhereTheyExceedTheirWhole() {
        Finding found = check(
                        claim("hotline.orders").saying("2557"),
                        claim("hotline.orders.direct").saying("7"),
                        claim("hotline.orders.forwarded").saying("2578"))
                .only("breakdown-sum");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertNumbers(found, "2585", "2557", "28");
        assertThat(check(
                                claim("disclosure.website").saying("7157"),
                                claim("disclosure.website.news").saying("4268"))
                        .rules())
                .isEmpty();
    }

    @Test
    void subtotalsThatATableDoesNotPrintAreSummedFromTheirRows() {
        assertThat(check(tableThree("2", "1")).all("breakdown-sum")).isEmpty();
        assertNumbers(check(tableThree("3", "1")).only("breakdown-sum"), "2", "3", "-1");
    }

    private static ClaimBuilder[] staff(String all, String full, String part) {
        return new ClaimBuilder[] {
            claim("resource.staff").saying(all),
            claim("resource.staff.full-time").saying(full),
            claim("resource.staff.part-time").saying(part)
        };
    }

    private static ClaimBuilder[] channels(String all, String... parts) {
        List<String> codes = List.of("in-person", "fax", "email", "online", "letter", "other");
        ClaimBuilder[] claims = new ClaimBuilder[parts.length + 1];
        claims[0] = claim("application.received").saying(all).inTable();
        for (int i = 0; i < parts.length; i++) {
            claims[i + 1] = claim("application.received." + codes.get(i))
                    .saying(parts[i])
                    .inTable();
        }
        return claims;
    }

    /** Every row of table 三 that is printed: one granted, one withheld for a reason, zero else. */
    private static ClaimBuilder[] tableThree(String answered, String withheld) {
        Map<String, String> values = Map.of(
                "application.answered", answered,
                "application.answered.granted", "1",
                "application.answered.withheld.process", withheld);
        return ClaimBuilder.CATALOGUE.formRows().stream()
                .filter(r -> r.form().equals("2021")
                        && r.row().startsWith("三(")
                        && !r.title().contains("不单列"))
                .map(r ->
                        claim(r.indicator()).in(2023).inTableOf("2021").saying(values.getOrDefault(r.indicator(), "0")))
                .toArray(ClaimBuilder[]::new);
    }
}
