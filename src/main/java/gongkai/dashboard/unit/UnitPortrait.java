package gongkai.dashboard.unit;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.ReportYears;
import gongkai.ledger.query.Reports;
import gongkai.ledger.query.Standing;
import gongkai.ledger.query.UnitSpreads;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that is known of one unit, and where it stands among its class. */
@Service
@Transactional(readOnly = true)
public class UnitPortrait {

    private final Catalogue catalogue;
    private final Figures figures;
    private final ReportYears reportYears;
    private final UnitSpreads spreads;

    UnitPortrait(Catalogue catalogue, Figures figures, ReportYears reportYears, UnitSpreads spreads) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.reportYears = reportYears;
        this.spreads = spreads;
    }

    /** The unit's former selves, the latest first: the units whose line it continues. */
    public List<Unit> before(Unit unit) {
        List<Unit> chain = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(unit.code()));
        Optional<Unit> at = predecessor(unit);
        while (at.isPresent() && seen.add(at.get().code())) {
            chain.add(at.get());
            at = predecessor(at.get());
        }
        return chain;
    }

    private Optional<Unit> predecessor(Unit unit) {
        return Optional.ofNullable(unit.succeeds()).flatMap(catalogue::unit);
    }

    /** The units that continue its line. */
    public List<Unit> after(Unit unit) {
        return catalogue.units().stream()
                .filter(other -> unit.code().equals(other.succeeds()))
                .toList();
    }

    /** Everything the unit and its former selves have figures of in those years, of every aspect. */
    public List<Figure> figures(Unit unit, int fromYear, int toYear) {
        return figures.find(
                FigureQuery.of(unit.region()).units(line(unit)).allAspects().years(fromYear, toYear));
    }

    /** The codes of the unit and its former selves. */
    public List<String> line(Unit unit) {
        List<String> codes = new ArrayList<>(List.of(unit.code()));
        before(unit).forEach(former -> codes.add(former.code()));
        return codes;
    }

    /** Of which years there is a report of the unit or a former self of it. */
    public Reports reports(Unit unit, int fromYear, int toYear) {
        return reportYears.of(unit.region(), line(unit), fromYear, toYear);
    }

    /** For each of the indicators that the unit has a figure of, in their order: its latest one among its class. */
    public List<Standing> standings(Unit unit, List<String> indicators, int fromYear, int toYear) {
        if (indicators.isEmpty() || !unit.kind().isSingle()) {
            return List.of();
        }
        String unitClass = UnitBoard.classOf(unit);
        Map<String, Figure> latest = figures
                .latest(FigureQuery.of(unit.region())
                        .indicators(indicators)
                        .units(unit.code())
                        .years(fromYear, toYear))
                .stream()
                .collect(Collectors.toMap(Figure::indicator, f -> f));
        return spreads.standings(
                indicators.stream().map(latest::get).filter(Objects::nonNull).toList(),
                unitClass,
                catalogue.children(unitClass).stream().map(Unit::code).toList());
    }
}
