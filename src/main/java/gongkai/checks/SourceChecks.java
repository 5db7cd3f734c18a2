package gongkai.checks;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.checks.context.Finding;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.ReportedFigures;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Checks what one source claims, against itself and against what is accepted of the same units, from a year before its
 * claims on. The one place that says what the rules are given.
 */
@Service
public class SourceChecks {

    private final Catalogue catalogue;
    private final RuleSet rules;
    private final ReportedFigures figures;

    SourceChecks(Catalogue catalogue, RuleSet rules, ReportedFigures figures) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.figures = figures;
    }

    /** Findings name claims by their place in the list. */
    public List<Finding> check(List<Claim> claims, SourceFacts facts) {
        return rules.check(claims, facts, known(facts.region(), claims));
    }

    private List<Figure> known(String region, List<Claim> claims) {
        Set<String> units = claims.stream()
                .map(Claim::unit)
                .filter(unit -> catalogue.unit(unit).isPresent())
                .collect(Collectors.toSet());
        List<Period> periods = claims.stream().map(Claim::period).toList();
        return units.isEmpty()
                ? List.of()
                : figures.of(
                        region,
                        units,
                        Math.max(
                                1,
                                periods.stream()
                                                .mapToInt(p -> p.from().getYear())
                                                .min()
                                                .orElseThrow()
                                        - 1),
                        periods.stream().mapToInt(p -> p.to().getYear()).max().orElseThrow());
    }
}
