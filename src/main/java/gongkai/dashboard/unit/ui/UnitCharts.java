package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.html.Div;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Scope;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.dashboard.unit.UnitCourse;
import gongkai.ledger.query.Absence;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small charts of a unit's main numbers over the years. */
final class UnitCharts extends Div {

    private final transient List<String> line;
    private final transient Supplier<UnitView.Reading> reading;
    private final transient Scope scope;
    private final transient FigurePoints points;
    private final transient FigureText words;

    /** @param line the codes of the unit and its former selves */
    UnitCharts(
            List<String> line, Supplier<UnitView.Reading> reading, Scope scope, FigurePoints points, FigureText words) {
        this.line = line;
        this.reading = reading;
        this.scope = scope;
        this.points = points;
        this.words = words;
        addClassNames("grid", "panels");
        List<UnitCourse> courses = reading.get().courses();
        for (int i = 0; i < courses.size(); i++) {
            int at = i;
            ChartPanel panel = new ChartPanel(
                    data(courses.get(i)), () -> data(reading.get().courses().get(at)), EvidenceLink::open);
            String ends = ends(courses.get(i));
            add(ends.isEmpty() ? panel : panel.note(ends));
        }
    }

    private Absence absence(int from, int to) {
        return reading.get().reports().absence(line, from, to);
    }

    private ChartData data(UnitCourse course) {
        Indicator indicator = course.indicator();
        String name = words.indicator(indicator.code());
        String measure = words.measure(indicator.code());
        return new ChartData(
                        measure.isEmpty() ? name : words.translate("unit.chart", name, measure),
                        words.translate("unit.year"),
                        course.years().stream().map(String::valueOf).toList(),
                        List.of(new ChartData.Series(
                                words.unit(scope.unit()),
                                0,
                                points.line(course.line(), course.years(), year -> absence(year, year)))),
                        indicator.kind() == Indicator.Kind.FLOW ? ChartData.Shape.COLUMNS : ChartData.Shape.LINE,
                        indicator.isPercent(),
                        course.breaks().stream().map(this::shown).toList())
                .ofYears(course.years());
    }

    private ChartData.Break shown(UnitCourse.Break one) {
        return switch (one) {
            case UnitCourse.Renamed renamed ->
                new ChartData.Break(one.at(), words.translate("unit.renamed", words.unit(renamed.formerUnit())));
            case UnitCourse.OtherForm other -> points.formBreak(one.at(), other.why());
        };
    }

    /** The chosen years before and behind the axis, and why they have no number. */
    private String ends(UnitCourse course) {
        List<Integer> axis = course.years();
        return Stream.of(
                        IntStream.range(scope.from(), axis.getFirst()),
                        IntStream.rangeClosed(axis.getLast() + 1, scope.to()))
                .map(years -> points.named(years.boxed().toList(), year -> absence(year, year)))
                .filter(named -> !named.isEmpty())
                .collect(Collectors.joining(words.translate("list.semicolon")));
    }
}
