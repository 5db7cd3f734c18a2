package gongkai.dashboard.subject.ui;

import gongkai.catalogue.Indicator;
import gongkai.dashboard.subject.Disclosure;
import gongkai.dashboard.subject.Subjects;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The items disclosed by category, level by level, each with the share that is printed beside it. */
final class CategoryChart {

    private final Supplier<Disclosure> disclosure;
    private final PanelContext on;
    private final FigureText text;

    CategoryChart(Supplier<Disclosure> disclosure, PanelContext on) {
        this.disclosure = disclosure;
        this.on = on;
        this.text = on.text();
    }

    List<ChartPanel> draw() {
        return on.charts(this::plots);
    }

    private List<Plot> plots() {
        List<Figure> counts = disclosure.get().categoryCounts();
        if (counts.isEmpty()) {
            return List.of();
        }
        List<String> units = counts.stream().map(Figure::unit).distinct().toList();
        List<ChartData.Series> series = new ArrayList<>();
        for (Indicator category : on.catalogue().parts(Subjects.ITEMS)) {
            List<@Nullable Figure> line = new ArrayList<>();
            for (String unit : units) {
                line.add(counts.stream()
                        .filter(f -> f.indicator().equals(category.code())
                                && f.unit().equals(unit))
                        .findFirst()
                        .orElse(null));
            }
            if (line.stream().anyMatch(Objects::nonNull)) {
                series.add(new ChartData.Series(
                        text.indicator(category.code()),
                        series.size(),
                        line.stream().map(this::point).toList()));
            }
        }
        ChartData data = new ChartData(
                text.translate(
                        "disclosure.by-category", text.period(counts.getFirst().period())),
                text.translate("axis.level"),
                units.stream().map(text::unit).toList(),
                series,
                ChartData.Shape.STACKED_BARS,
                false,
                List.of());
        return List.of(new Plot(data, true, List.of(text.translate("disclosure.by-category.note"))));
    }

    private ChartData.Point point(@Nullable Figure figure) {
        ChartData.Point point = on.points().point(figure, Absence.NOT_IN_REPORT);
        if (figure == null) {
            return point;
        }
        String words = disclosure
                .get()
                .share(figure)
                .map(share -> text.translate("disclosure.share-stated", text.number(share)))
                .orElse("");
        String note = point.note().isEmpty() || words.isEmpty()
                ? point.note() + words
                : words + text.translate("list.comma") + point.note();
        return new ChartData.Point(
                point.amount(),
                point.text(),
                point.mark(),
                point.disputed(),
                note,
                text.inFile(figure).noting(words),
                point.source());
    }
}
