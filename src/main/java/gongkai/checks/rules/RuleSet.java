package gongkai.checks.rules;

import gongkai.catalogue.Catalogue;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.Finding;
import gongkai.checks.context.Rule;
import gongkai.checks.context.SourceFacts;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Runs every rule over the claims of one source. Pure: the same claims give the same findings in the same order, and
 * nothing is stored or corrected.
 */
public class RuleSet {

    private final Catalogue catalogue;
    private final List<Rule> rules;

    public RuleSet(Catalogue catalogue, CheckSettings settings) {
        this.catalogue = catalogue;
        this.rules = List.of(
                new PartExceedsWhole(),
                new BreakdownSum(),
                new ApplicantSum(),
                new LevelSum(),
                new Restated(),
                new NarrativeAgainstTable(),
                new ShareOfWhole(),
                new SharesSum(),
                new RateOfParts(),
                new Relations(Relation.shipped()),
                new CumulativeFalls(),
                new BetweenSources(),
                new ImplausibleChange(settings),
                new RateBase(),
                new OutcomeMissing(),
                new NotReported(),
                new MeasureDiffers(),
                new ScopeDiffers(),
                new PublishedLate());
    }

    /** What one source says by itself. */
    public List<Finding> check(List<Claim> claims, SourceFacts source) {
        return check(claims, source, List.of());
    }

    /**
     * @param claims everything one source claims; findings name claims by their place in this list
     * @param known accepted figures of the region that others stated or that this source did for other years; those of the
     *     source itself are left out by its id
     */
    public List<Finding> check(List<Claim> claims, SourceFacts source, Collection<Figure> known) {
        CheckContext context = new CheckContext(claims, source, catalogue, known);
        List<Finding> findings = new ArrayList<>();
        rules.forEach(rule -> rule.check(context, findings::add));
        return List.copyOf(findings);
    }
}
