package gongkai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.PublishedClaims;
import gongkai.checks.rules.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both numbers of a finding say what they are, and the same kind of number stands on the same side in every finding. */
class SidesTest {

    private final List<Finding> findings = new RuleSet(Catalogue.shipped(), CheckSettings.usual())
            .check(
                    PublishedClaims.of("430602-2014-report"),
                    new SourceFacts("430602", "430602", 2014, LocalDate.of(2015, 3, 30), null));

    @Test
    void theTextStandsBeforeTheTablesAndTheStatedBeforeTheComputed() {
        assertThat(names("narrative-table")).containsExactly("finding.side.text finding.side.table");
        assertThat(names("share")).containsExactly("finding.side.stated finding.side.computed");
        assertThat(names("rate")).containsExactly("finding.side.stated finding.side.computed");
    }

    @Test
    void aRoundedSentenceThatTheTableJudgesKeepsItsSide() {
        Finding onSite = findings.stream()
                .filter(f -> f.rule().equals("narrative-table"))
                .filter(f -> MessageArgument.indicator("consultation.people.on-site")
                        .equals(f.arguments().get("indicator")))
                .findFirst()
                .orElseThrow();
        assertThat(onSite.left()).isEqualByComparingTo("775"); // what the rule judges is the table here
        assertThat(sides(onSite)).hasValueSatisfying(sides -> {
            assertThat(sides.one()).isEqualByComparingTo("1000");
            assertThat(sides.other()).isEqualByComparingTo("775");
            assertThat(sides.difference()).isEqualByComparingTo("225");
        });
    }

    @Test
    void everyFindingThatComparesHasNamesOfItsRule() {
        assertThat(findings.stream().filter(f -> f.left() != null))
                .isNotEmpty()
                .allMatch(f -> Sides.areNamed(f.rule()), "is of a rule whose numbers have names");
        assertThat(findings.stream().filter(f -> f.left() == null)).allMatch(f -> sides(f).isEmpty());
    }

    @Test
    void aRuleWithoutNamesStillShowsBothNumbers() {
        assertThat(Sides.of("unheard-of", BigDecimal.ONE, BigDecimal.TWO, Map.of()))
                .hasValueSatisfying(sides -> assertThat(sides.difference()).isEqualByComparingTo("-1"));
    }

    @Test
    void everyNameIsAText() {
        ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
        assertThat(findings.stream().flatMap(f -> sides(f).stream()))
                .allMatch(sides -> texts.containsKey(sides.first()) && texts.containsKey(sides.second()));
    }

    private Set<String> names(String rule) {
        return findings.stream()
                .filter(f -> f.rule().equals(rule) && f.left() != null)
                .flatMap(f -> sides(f).stream())
                .map(sides -> sides.first() + " " + sides.second())
                .collect(Collectors.toSet());
    }

    private static Optional<Sides> sides(Finding finding) {
        return Sides.of(finding.rule(), finding.left(), finding.right(), finding.arguments());
    }
}
