package gongkai.dashboard.subject;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.dashboard.card.Cards;
import gongkai.dashboard.level.LevelReader;
import gongkai.dashboard.level.Levels;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.ReportYears;
import gongkai.ledger.query.Reports;
import gongkai.planning.AxisNotes;
import gongkai.planning.Target;
import gongkai.planning.Targets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a subject's view shows: the unit's figures, the levels, the single units, and which reports are there. */
@Service
@Transactional(readOnly = true)
public class SubjectService {

    private final SubjectFigures figures;
    private final LevelReader levelReader;
    private final Cards cards;
    private final AxisNotes notes;
    private final Targets targets;
    private final ReportYears reportYears;
    private final Catalogue catalogue;

    SubjectService(
            SubjectFigures figures,
            LevelReader levelReader,
            Cards cards,
            AxisNotes notes,
            Targets targets,
            ReportYears reportYears,
            Catalogue catalogue) {
        this.figures = figures;
        this.levelReader = levelReader;
        this.cards = cards;
        this.notes = notes;
        this.targets = targets;
        this.reportYears = reportYears;
        this.catalogue = catalogue;
    }

    public SubjectData read(Subject subject, Scope scope) {
        String region = region(scope);
        return read(
                subject,
                scope,
                scope.unit().equals(region) && !subject.levels().isEmpty()
                        ? levelReader.read(region, LevelReader.years(subject.levels(), scope.from(), scope.to()))
                        : List.of());
    }

    private String region(Scope scope) {
        return catalogue.unit(scope.unit()).map(Unit::region).orElse(scope.unit());
    }

    /** @param levels of a whole region, read already */
    SubjectData read(Subject subject, Scope scope, List<Levels> levels) {
        String region = region(scope);
        boolean whole = scope.unit().equals(region);
        Period years = new Period(
                Period.ofYear(scope.from()).from(), Period.ofYear(scope.to()).to());
        List<Figure> read = figures.of(subject, asked(scope), years);
        Map<Boolean, List<Figure>> byUnit =
                read.stream().collect(Collectors.partitioningBy(f -> f.unit().equals(scope.unit())));
        List<Figure> own = byUnit.getOrDefault(true, List.of());
        List<Figure> others = byUnit.getOrDefault(false, List.of());
        List<Figure> shown = within(years, own);
        List<Figure> totals = own.stream().filter(f -> f.aspect().isEmpty()).toList();
        List<Figure> wholeYears =
                totals.stream().filter(f -> f.period().isYear()).toList();
        List<Figure> last = latest(within(years, totals));
        List<Target> goals = targets.of(region, subject.cards());
        List<Figure> ofUnits = whole ? figures.ofUnits(subject, region, scope) : List.of();
        Reports reports = reportYears.of(region, units(scope), scope.from(), scope.to());
        return new SubjectData(
                subject,
                subject.cards().stream()
                        .map(code -> cards.of(code, scope, wholeYears, last, others, levels, goals, reports))
                        .toList(),
                shown,
                within(years, others),
                levels,
                notes.on(region, subject.name(), scope.unit()),
                ofUnits,
                reports,
                scope.from(),
                scope.to());
    }

    /** The chosen unit and, where there is one, the unit it is compared with. */
    public static List<String> units(Scope scope) {
        String with = scope.with();
        return with == null ? List.of(scope.unit()) : List.of(scope.unit(), with);
    }

    private static List<Figure> within(Period years, List<Figure> figures) {
        return figures.stream().filter(f -> years.contains(f.period())).toList();
    }

    private static List<Figure> latest(Collection<Figure> figures) {
        Map<String, Figure> latest = new LinkedHashMap<>();
        figures.stream()
                .sorted(Comparator.comparing(Figure::period))
                .forEach(f -> latest.merge(
                        f.indicator(),
                        f,
                        (a, b) -> b.period().to().isAfter(a.period().to()) ? b : a));
        return List.copyOf(latest.values());
    }

    /** Whose reports are there of the single units: asked only for the words in the place of a number that one has not. */
    public Reports reportsOfUnits(SubjectData data, Scope scope) {
        Set<String> units = data.units().stream().map(Figure::unit).collect(Collectors.toSet());
        return reportYears.of(region(scope), units, scope.from(), scope.to());
    }

    /** What is stated of a panel's rates and of what they are made of: of every span, also the months that are shown nowhere else. */
    public List<Figure> stated(Subject.Rates panel, Scope scope) {
        return figures.stated(panel, asked(scope));
    }

    /** The parts of a breakdown, of every form, in catalogue order. */
    public List<String> parts(Subject.Parts panel) {
        return figures.parts(panel);
    }

    private FigureQuery asked(Scope scope) {
        return FigureQuery.of(region(scope)).units(units(scope)).allAspects().years(scope.from(), scope.to());
    }
}
