package gongkai.checks;

import gongkai.catalogue.Catalogue;
import gongkai.checks.context.Finding;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.ReportedFigures;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Checks what one source claims, against itself and against what is accepted of the same units and spans, and of the same
 * spans of the year before. The one place that says what the rules are given.
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
        Set<ReportedFigures.Place> places = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (catalogue.unit(claim.unit()).isPresent()) {
                ReportedFigures.Place place = new ReportedFigures.Place(claim.unit(), claim.period());
                places.add(place);
                places.add(place.yearBefore());
            }
        }
        return figures.of(region, places);
    }
}
