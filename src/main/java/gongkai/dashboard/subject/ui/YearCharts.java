package gongkai.dashboard.subject.ui;

import gongkai.dashboard.subject.Subject;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers year by year: several indicators side by side, one indicator along its aspect, or the parts of a whole. */
final class YearCharts {

    /** The house palette: a series beyond it would repeat a colour. */
    static final int COLOURS = 8;

    /** More columns than these have no room for their numbers in half a page. */
    private static final int CROWDED = 16;

    /** Two units' lines stand in one chart up to here; beyond, and where parts stand on one another, each has its own. */
    static final int TOGETHER = 4;

    private final PanelContext on;

    YearCharts(PanelContext on) {
        this.on = on;
    }

    List<ChartPanel> years(Subject.Years panel) {
        return on.charts(() -> plots(panel));
    }

    List<ChartPanel> aspects(Subject.Aspects panel) {
        return on.charts(() -> plots(panel));
    }

    private List<Plot> plots(Subject.Years panel) {
        List<Integer> years = on.data().years(panel.indicators());
        List<SubjectLine> own = SubjectLine.stated(
                panel.indicators(),
                code -> on.own(on.text().indicator(code), on.data().along(years, code, "")));
        List<SubjectLine> other = SubjectLine.stated(
                panel.indicators(),
                code -> on.other(on.text().indicator(code), on.data().alongOther(years, code, "")));
        return compared(
                panel.key(),
                title(panel, Math.max(own.size(), other.size())),
                years,
                own,
                other,
                ChartData.Shape.COLUMNS);
    }

    /** The title names what is there: where not all that it could name is stated, only that. */
    private String title(Subject.Years panel, int lines) {
        List<String> stated = panel.indicators().stream()
                .filter(code -> Stream.concat(on.data().figures().stream(), on.data().others().stream())
                        .anyMatch(f -> f.indicator().equals(code) && f.period().isYear()))
                .toList();
        if (lines == panel.indicators().size() || stated.isEmpty()) {
            return on.title(panel.key());
        }
        String names = stated.stream()
                .map(on.text()::indicator)
                .collect(Collectors.joining(on.text().translate("list.comma")));
        return on.text().translate("chart.by-year", names, on.text().measure(stated.getFirst()));
    }

    private List<Plot> plots(Subject.Aspects panel) {
        String code = panel.indicator();
        List<Integer> years = on.data().years(List.of(code));
        return compared(
                panel.key(),
                on.title(panel.key()),
                years,
                SubjectLine.stated(
                        panel.aspects(), a -> on.own(aspect(a), on.data().along(years, code, a))),
                SubjectLine.stated(
                        panel.aspects(), a -> on.other(aspect(a), on.data().alongOther(years, code, a))),
                panel.addUp() ? ChartData.Shape.STACKED_COLUMNS : ChartData.Shape.COLUMNS);
    }

    private String aspect(String code) {
        return on.text().translate("finding.aspect." + code);
    }

    /** The chosen unit's lines, and those of the unit it is compared with: beside them or in a chart of the same scale. */
    List<Plot> compared(
            String key,
            String title,
            List<Integer> years,
            List<SubjectLine> own,
            List<SubjectLine> other,
            ChartData.Shape shape) {
        String with = on.scope().with();
        if (with == null || other.isEmpty()) {
            return byYear(key, title, years, own, names(own), shape).stream().toList();
        }
        if (shape == ChartData.Shape.COLUMNS && own.size() + other.size() <= TOGETHER) {
            List<SubjectLine> both = on.beside(own, other);
            return byYear(key, title, years, both, names(both), shape).stream().toList();
        }
        List<String> names = names(Stream.concat(own.stream(), other.stream()).toList());
        return Stream.of(
                        byYear(key, title + " · " + on.text().unit(on.scope().unit()), years, own, names, shape),
                        byYear(key, title + " · " + on.text().unit(with), years, other, names, shape))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> names(List<SubjectLine> lines) {
        return lines.stream().map(SubjectLine::name).distinct().toList();
    }

    /**
     * @param names give each line its colour, the same in both charts
     */
    private Optional<Plot> byYear(
            String key,
            String title,
            List<Integer> years,
            List<SubjectLine> lines,
            List<String> names,
            ChartData.Shape shape) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<ChartData.Series> series = new ArrayList<>();
        for (SubjectLine line : lines) {
            series.add(new ChartData.Series(
                    line.name(),
                    names.indexOf(line.name()) % COLOURS,
                    on.points().line(line.figures(), years, on.absence(line.unit()))));
        }
        ChartData chart = new ChartData(
                        title,
                        on.text().translate("axis.year"),
                        years.stream().map(String::valueOf).toList(),
                        series,
                        shape,
                        false,
                        on.points()
                                .breaks(lines.stream().map(SubjectLine::figures).toList()))
                .noting(on.points().onYears(years, on.data().events()))
                .ofYears(years);
        boolean crowded = lines.size() > 1 && lines.size() * years.size() > CROWDED;
        return Optional.of(new Plot(chart, crowded, on.notes(key, on.ends(years, lines))));
    }
}
