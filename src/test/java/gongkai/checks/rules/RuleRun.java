package gongkai.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.Finding;
import gongkai.checks.context.SourceFacts;
import gongkai.ledger.model.Figure;
import gongkai.testing.TestFigure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All rules over a few claims of one source of the district, with figures that other sources stated. */
final class RuleRun {

    private final List<Finding> findings;

    private RuleRun(List<Figure> known, ClaimBuilder... claims) {
        SourceFacts source = new SourceFacts(ClaimBuilder.DISTRICT, ClaimBuilder.DISTRICT, null, null, 1L);
        this.findings = new RuleSet(ClaimBuilder.CATALOGUE, CheckSettings.usual())
                .check(Arrays.stream(claims).map(ClaimBuilder::build).toList(), source, known);
    }

    static RuleRun check(ClaimBuilder... claims) {
        return new RuleRun(List.of(), claims);
    }

    /** The same where an accepted figure of another source is known. */
    static RuleRun checkAgainst(Figure known, ClaimBuilder... claims) {
        return new RuleRun(List.of(known), claims);
    }

    static ClaimBuilder[] join(Object... claims) {
        return Arrays.stream(claims)
                .flatMap(c -> c instanceof ClaimBuilder one ? Stream.of(one) : Arrays.stream((ClaimBuilder[]) c))
                .toArray(ClaimBuilder[]::new);
    }

    List<Finding> findings() {
        return findings;
    }

    /** The rules that found something, once for each finding. */
    List<String> rules() {
        return findings.stream().map(Finding::rule).toList();
    }

    List<Finding> all(String rule) {
        return findings.stream().filter(f -> f.rule().equals(rule)).toList();
    }

    /** The one finding of a rule. */
    Finding only(String rule) {
        assertThat(all(rule)).as(rule).hasSize(1);
        return all(rule).getFirst();
    }

    static void assertNumbers(Finding finding, String left, String right, String difference) {
        assertThat(finding.left()).isEqualByComparingTo(left);
        assertThat(finding.right()).isEqualByComparingTo(right);
        assertThat(finding.difference()).isEqualByComparingTo(difference);
    }

    /** What another source said of the district in a year, as it was accepted. */
    static Figure known(String indicator, int year, String value) {
        return TestFigure.figure(indicator).of(year).saying(value).from(2).build();
    }
}
