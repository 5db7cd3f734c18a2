package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.dashboard.subject.Disclosure;
import gongkai.dashboard.subject.Subjects;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items disclosed by category, level by level, each with the share that is printed beside it. */
final class CategoryChart {

    private final Disclosure disclosure;
    private final Catalogue catalogue;
    private final FigurePoints points;
    private final FigureText text;

    CategoryChart(Disclosure disclosure, PanelContext on) {
        this.disclosure = disclosure;
        this.catalogue = on.catalogue();
        this.points = on.points();
        this.text = on.text();
    }

    Optional<Component> draw() {
        List<Figure> counts = disclosure.categoryCounts();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<String> units = counts.stream().map(Figure::unit).distinct().toList();
        List<List<@Nullable Figure>> lines = new ArrayList<>();
        List<ChartData.Series> series = new ArrayList<>();
        for (Indicator category : catalogue.parts(Subjects.ITEMS)) {
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
                        lines.size(),
                        line.stream().map(this::point).toList()));
                lines.add(line);
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
        return Optional.of(new ChartPanel(
                        data, (one, category) -> points.evidence(lines.get(one).get(category)))
                .note(text.translate("disclosure.by-category.note"))
                .wide());
    }

    private ChartData.Point point(@Nullable Figure figure) {
        ChartData.Point point = points.point(figure, Absence.NOT_IN_REPORT);
        if (figure == null) {
            return point;
        }
        String words = disclosure
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
                text.inFile(figure).noting(words));
    }
}
