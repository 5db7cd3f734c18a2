package gongkai.review.intake;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.checks.context.Finding;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks claims before they are accepted: against each other and against the accepted figures of the same units. */
public class SourceChecks {

    private final Catalogue catalogue;
    private final RuleSet checks;
    private final Figures figures;

    public SourceChecks(Catalogue catalogue, RuleSet checks, Figures figures) {
        this.catalogue = catalogue;
        this.checks = checks;
        this.figures = figures;
    }

    /** Findings name claims by their place in the list. */
    public List<Finding> check(List<Claim> claims, SourceFacts facts) {
        return checks.check(claims, facts, known(facts.region(), claims));
    }

    private List<Figure> known(String region, List<Claim> claims) {
        Set<String> units = claims.stream()
                .map(Claim::unit)
                .filter(u -> catalogue.unit(u).isPresent())
                .collect(Collectors.toSet());
        Optional<Period> first = claims.stream().map(Claim::period).min(Comparator.comparing(Period::from));
        Optional<Period> last = claims.stream().map(Claim::period).max(Comparator.comparing(Period::to));
        if (units.isEmpty() || first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        return figures.find(FigureQuery.of(region)
                .units(units)
                .allAspects()
                .years(
                        Math.max(1, first.get().from().getYear() - 1),
                        last.get().to().getYear()));
    }
}
