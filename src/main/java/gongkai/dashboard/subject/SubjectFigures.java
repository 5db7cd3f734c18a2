package gongkai.dashboard.subject;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the figures of a subject: those that its page shows, and those that somebody asks for on it. */
@Component
class SubjectFigures {

    private final Figures figures;
    private final Catalogue catalogue;

    SubjectFigures(Figures figures, Catalogue catalogue) {
        this.figures = figures;
        this.catalogue = catalogue;
    }

    /**
     * What the page shows. Where a subject has a chart of months, all others are behind a click: but for the newest of each
     * card and rate, and but for those that tell what no whole year does, they are not read.
     */
    List<Figure> of(Subject subject, FigureQuery asked, Period years) {
        FigureQuery ofAll = asked.indicators(indicators(subject)).besidesWholeYears();
        Set<String> charted = panels(subject, Subject.Months.class)
                .flatMap(chart -> chart.indicators().stream())
                .collect(Collectors.toSet());
        if (charted.isEmpty()) {
            return figures.find(ofAll);
        }
        List<Figure> found = new ArrayList<>(figures.find(ofAll.monthsOf(charted)));
        Set<String> shown = new LinkedHashSet<>(subject.cards());
        panels(subject, Subject.Rates.class).forEach(panel -> shown.addAll(panel.rates()));
        FigureQuery months = asked.months();
        List<Figure> newest = figures.latest(months.indicators(withBase(shown)));
        Set<List<String>> byYear = found.stream()
                .filter(f -> f.period().isYear() && years.contains(f.period()))
                .map(SubjectFigures::line)
                .collect(Collectors.toSet());
        List<String> onlyByMonth = newest.stream()
                .filter(f -> shown.contains(f.indicator()) && !byYear.contains(line(f)))
                .map(Figure::indicator)
                .distinct()
                .toList();
        found.addAll(newest);
        if (!onlyByMonth.isEmpty()) {
            found.addAll(figures.find(months.indicators(withBase(onlyByMonth))));
        }
        return found.stream().distinct().toList();
    }

    private static <P extends Subject.Panel> Stream<P> panels(Subject subject, Class<P> kind) {
        return subject.panels().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<String> line(Figure figure) {
        return List.of(figure.indicator(), figure.unit(), figure.aspect());
    }

    /** All that is stated of a panel's rates and of what they are made of. */
    List<Figure> stated(Subject.Rates panel, FigureQuery asked) {
        return figures.find(asked.indicators(withBase(panel.rates())));
    }

    /** The latest of each single unit of a region for the indicators of the cards. */
    List<Figure> ofUnits(Subject subject, String region, Scope scope) {
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
    private Set<String> indicators(Subject subject) {
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

    private List<String> withBase(Collection<String> rates) {
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

    /** The codes of a breakdown's parts, of every form, in catalogue order. */
    List<String> parts(Subject.Parts panel) {
        return catalogue.parts(panel.whole()).stream()
                .filter(i -> panel.breakdown().equals(i.breakdown()))
                .map(Indicator::code)
                .toList();
    }
}
