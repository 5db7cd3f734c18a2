package gongkai.dashboard.subject.ui;

import gongkai.dashboard.subject.MonthAxis;
import gongkai.dashboard.subject.Subject;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Several indicators month by month. */
final class MonthsPanel {

    private final PanelContext on;

    MonthsPanel(PanelContext on) {
        this.on = on;
    }

    List<ChartPanel> draw(Subject.Months panel) {
        return on.charts(() -> plots(panel));
    }

    private List<Plot> plots(Subject.Months panel) {
        MonthAxis axis = MonthAxis.of(on.data(), panel.indicators());
        List<YearMonth> months = axis.months();
        if (months.isEmpty()) {
            return List.of();
        }
        List<SubjectLine> lines = on.beside(
                SubjectLine.stated(
                        panel.indicators(),
                        code -> on.own(
                                on.text().indicator(code), axis.along(on.data().figures(), code))),
                SubjectLine.stated(
                        panel.indicators(),
                        code -> on.other(
                                on.text().indicator(code), axis.along(on.data().others(), code))));
        List<ChartData.Series> series = new ArrayList<>();
        for (SubjectLine line : lines) {
            series.add(new ChartData.Series(
                    line.name(),
                    series.size(),
                    IntStream.range(0, months.size())
                            .mapToObj(at -> on.points()
                                    .point(
                                            line.figures().get(at),
                                            on.absence(line.unit())
                                                    .apply(months.get(at).getYear())))
                            .toList()));
        }
        ChartData chart = new ChartData(
                        on.title(panel.key()),
                        on.text().translate("axis.month"),
                        months.stream().map(YearMonth::toString).toList(),
                        series,
                        ChartData.Shape.COLUMNS,
                        false,
                        List.of())
                .noting(on.points().onMonths(months, on.data().events()));
        return List.of(new Plot(chart, true, on.notes(panel.key(), List.of())));
    }
}
