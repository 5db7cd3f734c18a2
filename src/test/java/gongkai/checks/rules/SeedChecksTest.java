package gongkai.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongkai.catalogue.Catalogue;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.Finding;
import gongkai.checks.context.Severity;
import gongkai.checks.context.SourceFacts;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The district's report of 2014 as typed, against the 68 checks that were made of it by hand. */
class SeedChecksTest {

    private static final Map<String, Set<String>> RULES_OF_KIND = Map.of(
            "sum", Set.of("breakdown-sum", "share-sum", "level-sum"),
            "share", Set.of("share"),
            "part<=whole", Set.of("part-whole"),
            "narr=table", Set.of("narrative-table", "rate"),
            "subset", Set.of("at-most"));

    private final List<Claim> claims = PublishedClaims.of("430602-2014-report");
    private final List<Finding> findings = new RuleSet(Catalogue.shipped(), CheckSettings.usual())
            .check(claims, new SourceFacts("430602", "430602", 2014, LocalDate.of(2015, 3, 30), null));

    @Test
    void everyNumericViolationIsFoundWithItsNumbers() {
        List<JsonNode> violated = seedChecks("VIOLATED");

        assertThat(violated).as("numeric violations in the list").hasSize(19);
        assertThat(violated)
                .allSatisfy(check -> assertThat(findings)
                        .as(check.get("id").asString() + " " + check.get("expr").asString())
                        .anyMatch(finding -> isAbout(finding, check)));
    }

    @Test
    void nothingElseIsFoundThatComparesNumbersButTheOneScopeWarning() {
        List<JsonNode> found = new ArrayList<>(seedChecks("VIOLATED"));
        found.addAll(seedChecks("WARN"));

        assertThat(findings.stream().filter(f -> f.left() != null))
                .hasSize(20)
                .allMatch(finding -> found.stream().anyMatch(check -> isAbout(finding, check)));
    }

    @Test
    void nothingThatHoldsIsCalledAViolation() {
        List<JsonNode> holding = seedChecks("HOLDS");

        assertThat(holding).hasSizeGreaterThan(25);
        assertThat(findings).noneMatch(finding -> holding.stream().anyMatch(check -> isAbout(finding, check)));
    }

    @Test
    void slashCellsAreUnverifiableExceptWhereTheTextSaysThereWereNone() {
        assertThat(ofRule("not-reported"))
                .allMatch(f -> f.severity() == Severity.UNVERIFIABLE && f.left() == null)
                .flatExtracting(Finding::claims)
                .hasSize(26)
                .allMatch(i -> claims.get(i).state() == State.SLASH
                        && claims.get(i).indicator().startsWith("application."));
    }

    @Test
    void ratesAndMailboxesWithoutTheirCountsAreUnverifiable() {
        assertThat(ofRule("rate-base"))
                .extracting(f -> claims.get(f.claims().getFirst()).indicator())
                .containsExactlyInAnyOrder(
                        "hotline.closure-rate", "hotline.satisfaction-rate", "disclosure.forwarded.acceptance-rate");
        assertThat(ofRule("outcome-missing"))
                .extracting(f -> claims.get(f.claims().getFirst()).indicator())
                .containsExactlyInAnyOrder("mailbox.mayor", "mailbox.district-head");
    }

    @Test
    void comparisonsAcrossThePartitionsSayThatTheirScopesDiffer() {
        assertThat(findings.stream()
                        .filter(f -> f.message().endsWith(".scope") || f.rule().equals("scope")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("narrative-table", "rate", "scope");
    }

    @Test
    void aReportPublishedOneDayBeforeTheLegalDateIsNotLate() {
        assertThat(ofRule("deadline")).isEmpty();
    }

    private List<Finding> ofRule(String rule) {
        return findings.stream().filter(f -> f.rule().equals(rule)).toList();
    }

    private static boolean isAbout(Finding finding, JsonNode check) {
        return RULES_OF_KIND
                        .getOrDefault(check.get("kind").asString(), Set.of())
                        .contains(finding.rule())
                && isSame(finding.left(), check.get("lhs"))
                && isSame(finding.right(), check.get("rhs"))
                && isSame(finding.difference(), check.get("delta"));
    }

    private static boolean isSame(@Nullable BigDecimal number, JsonNode expected) {
        return number != null && number.compareTo(expected.decimalValue()) == 0;
    }

    private static List<JsonNode> seedChecks(String verdict) {
        String shared = System.getenv().getOrDefault("GONGKAI_SHARED", "../shared");
        Path file = Path.of(shared, "seed-checks.json");
        assumeTrue(Files.exists(file), "skipped: " + file + " is not there");
        return JsonMapper.shared()
                .readTree(file)
                .valueStream()
                .filter(check -> check.get("verdict").asString().equals(verdict))
                .filter(check -> check.get("delta").isNumber())
                .toList();
    }
}
