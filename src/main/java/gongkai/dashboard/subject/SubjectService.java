package gongkai.dashboard.subject;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.dashboard.card.Cards;
import gongkai.dashboard.level.LevelReader;
import gongkai.dashboard.level.Levels;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.ReportYears;
import gongkai.ledger.query.Reports;
import gongkai.planning.AxisNotes;
import gongkai.planning.Target;
import gongkai.planning.Targets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a subject's view shows: the unit's figures, the levels, the single units, and whose reports are there. */
@Service
@Transactional(readOnly = true)
public class SubjectService {

    private final Figures figures;
    private final LevelReader levelReader;
    private final Cards cards;
    private final AxisNotes notes;
    private final Targets targets;
    private final ReportYears reportYears;
    private final Catalogue catalogue;

    SubjectService(
            Figures figures,
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
                        ? levelReader.read(region, subject.levels(), scope.from(), scope.to())
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
        List<Figure> read = figures.find(FigureQuery.of(region)
                .indicators(indicators(subject))
                .monthsOf(monthly(subject))
                .units(units(scope))
                .allAspects()
                .within(years)
                .besidesWholeYears());
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
        List<Figure> ofUnits = whole ? singleUnits(region, subject, scope) : List.of();
        Set<String> reporting = new LinkedHashSet<>(units(scope));
        ofUnits.forEach(figure -> reporting.add(figure.unit()));
        Reports reports = reportYears.of(region, reporting, scope.from(), scope.to());
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

    private List<Figure> singleUnits(String region, Subject subject, Scope scope) {
        List<String> singles = catalogue.units().stream()
                .filter(u -> u.region().equals(region) && u.kind().isSingle())
                .map(Unit::code)
                .toList();
        return singles.isEmpty()
                ? List.of()
                : figures.latest(FigureQuery.of(region)
                        .indicators(subject.cards())
                        .units(singles)
                        .years(scope.from(), scope.to()));
    }

    /** Every indicator that a card or a panel needs. */
    Set<String> indicators(Subject subject) {
        Set<String> codes = new LinkedHashSet<>(subject.cards());
        for (Subject.Panel panel : subject.panels()) {
            codes.addAll(
                    switch (panel) {
                        case Subject.Years years -> years.indicators();
                        case Subject.Months months -> months.indicators();
                        case Subject.Aspects aspects -> List.of(aspects.indicator());
                        case Subject.Parts parts ->
                            Stream.concat(Stream.of(parts.whole()), parts(parts).stream())
                                    .toList();
                        case Subject.Rates rates -> withBase(rates.rates());
                        case Subject.CarryOver flow ->
                            List.of(
                                    flow.carriedIn(),
                                    flow.received(),
                                    flow.settled(),
                                    flow.settledElse(),
                                    flow.carriedOut());
                        case Subject.PerHead per ->
                            Stream.concat(per.numerators().stream(), Stream.of(per.denominator()))
                                    .toList();
                    });
        }
        return codes;
    }

    /** Of which single months are shown: in a chart of months, on a card, as a rate; without such a chart among what is listed. */
    private Set<String> monthly(Subject subject) {
        List<Subject.Months> charts = subject.panels().stream()
                .filter(Subject.Months.class::isInstance)
                .map(Subject.Months.class::cast)
                .toList();
        if (charts.isEmpty()) {
            return indicators(subject);
        }
        Set<String> codes = new LinkedHashSet<>(withBase(subject.cards()));
        charts.forEach(chart -> codes.addAll(chart.indicators()));
        subject.panels().stream()
                .filter(Subject.Rates.class::isInstance)
                .map(Subject.Rates.class::cast)
                .forEach(rates -> codes.addAll(withBase(rates.rates())));
        return codes;
    }

    private List<String> withBase(List<String> rates) {
        List<String> codes = new ArrayList<>(rates);
        for (String rate : rates) {
            catalogue.indicator(rate).ifPresent(i -> {
                if (i.numerator() != null && i.denominator() != null) {
                    codes.add(i.numerator());
                    codes.add(i.denominator());
                }
            });
        }
        return codes;
    }

    /** The parts of a breakdown, of every form, in catalogue order. */
    public List<String> parts(Subject.Parts panel) {
        return catalogue.parts(panel.whole()).stream()
                .filter(i -> panel.breakdown().equals(i.breakdown()))
                .map(Indicator::code)
                .toList();
    }
}
