package gongkai.dashboard.overview;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.checks.FindingBoard;
import gongkai.checks.FindingFilter;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.ledger.query.LedgerCoverage;
import gongkai.platform.installation.InstallationClock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to be done and what is in doubt, of a region or some of its units. */
@Service
@Transactional(readOnly = true)
public class Alerts {

    /** So many findings are told one by one. */
    private static final int PRESSING = 5;

    private final Catalogue catalogue;
    private final FindingBoard findings;
    private final LedgerCoverage coverage;

    Alerts(Catalogue catalogue, FindingBoard findings, LedgerCoverage coverage) {
        this.catalogue = catalogue;
        this.findings = findings;
        this.coverage = coverage;
    }

    /** What has to be done, and whose it is. */
    Overview.Attention attention(String region, Scope filters) {
        LocalDate today = InstallationClock.today();
        boolean whole = filters.unit().equals(region);
        FindingFilter open = new FindingFilter(
                "", null, Verdict.OPEN, whole ? "" : filters.unit(), filters.from(), filters.to(), "", null);
        FindingBoard.Counts counts = findings.counts(region, open, today);
        List<StoredFinding> first = counts.all() == 0 ? List.of() : findings.pressing(region, open, today, PRESSING);
        Period year = Period.ofYear(filters.to());
        Set<String> scope = scope(filters.unit());
        List<Unit> expected = catalogue.units().stream()
                .filter(u -> u.region().equals(region) && u.kind().isSingle() && u.existsIn(year))
                .filter(u -> whole || scope.contains(u.code()))
                .toList();
        Set<String> heard = expected.isEmpty()
                ? Set.of()
                : coverage.heard(region, expected.stream().map(Unit::code).toList(), filters.to());
        return new Overview.Attention(
                counts,
                first,
                filters.to(),
                expected,
                expected.stream().filter(u -> !heard.contains(u.code())).toList());
    }

    /** A unit and those that stand in its list. */
    private Set<String> scope(String unit) {
        Set<String> units = new LinkedHashSet<>(List.of(unit));
        catalogue.children(unit).forEach(child -> units.add(child.code()));
        return units;
    }

    /**
     * How much of what is shown is in doubt or waits, and how many documents stand behind it: of the chosen unit, and of the
     * chosen years. What waits for review waits whatever years are chosen.
     */
    Overview.Quality quality(String region, Scope filters) {
        boolean whole = filters.unit().equals(region);
        LedgerCoverage.Doubt doubt = whole
                ? coverage.ofRegion(region, filters.from(), filters.to())
                : coverage.ofUnits(region, scope(filters.unit()), filters.from(), filters.to());
        return new Overview.Quality(doubt.disputed(), doubt.pending(), doubt.sources(), !catalogue.isSample(region));
    }
}
