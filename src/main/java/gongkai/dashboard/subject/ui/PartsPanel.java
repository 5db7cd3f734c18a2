package gongkai.dashboard.subject.ui;

import gongkai.catalogue.Period;
import gongkai.dashboard.subject.Subject;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a whole, year by year; of many parts only the newest years, as lying bars that name each part. */
final class PartsPanel {

    /** The colour of the year before, beside the newest one. */
    private static final int FORMER = 6;

    private final PanelContext on;

    PartsPanel(PanelContext on) {
        this.on = on;
    }

    List<ChartPanel> draw(Subject.Parts panel, List<String> codes) {
        return on.charts(() -> plots(panel, codes));
    }

    private List<Plot> plots(Subject.Parts panel, List<String> codes) {
        List<Integer> years = on.data().years(codes);
        List<SubjectLine> lines =
                SubjectLine.stated(
                                codes,
                                code -> on.own(
                                        on.text().indicator(code), on.data().along(years, code, "")))
                        .stream()
                        .sorted(Comparator.comparing(SubjectLine::newest).reversed())
                        .toList();
        // a legend of many entries is no legend: lying bars of the newest years name each part at its bar
        if (lines.size() > YearCharts.COLOURS) {
            return byPart(panel.key(), years, lines).stream().toList();
        }
        return new YearCharts(on)
                .compared(
                        panel.key(),
                        on.title(panel.key()),
                        years,
                        lines,
                        SubjectLine.stated(
                                codes,
                                code -> on.other(
                                        on.text().indicator(code), on.data().alongOther(years, code, ""))),
                        ChartData.Shape.STACKED_COLUMNS);
    }

    /** The newest year that has any part, and the newest before it. */
    private Optional<Plot> byPart(String key, List<Integer> years, List<SubjectLine> lines) {
        List<Integer> shown = IntStream.range(0, years.size())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .filter(at -> lines.stream().anyMatch(line -> line.figures().get(at) != null))
                .limit(2)
                .sorted()
                .toList();
        List<SubjectLine> stated = lines.stream()
                .filter(line -> shown.stream().anyMatch(at -> line.figures().get(at) != null))
                .toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        String named = shown.stream()
                .map(at -> on.text().period(Period.ofYear(years.get(at))))
                .collect(Collectors.joining(on.text().translate("list.comma")));
        List<ChartData.Series> series = shown.stream()
                .map(at -> new ChartData.Series(
                        String.valueOf(years.get(at)),
                        shown.size() == 2 && at.equals(shown.getFirst()) ? FORMER : 0,
                        stated.stream()
                                .map(line -> on.points()
                                        .point(
                                                line.figures().get(at),
                                                on.absence(line.unit()).apply(years.get(at))))
                                .toList()))
                .toList();
        ChartData chart = new ChartData(
                        on.title(key) + " · " + named,
                        on.text().translate("axis.indicator"),
                        stated.stream().map(SubjectLine::name).toList(),
                        series,
                        ChartData.Shape.BARS,
                        false,
                        List.of())
                .besideYears(shown.stream().map(years::get).toList());
        return Optional.of(new Plot(chart, true, on.notes(key, List.of())));
    }
}
