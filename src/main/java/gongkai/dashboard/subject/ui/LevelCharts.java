package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import gongkai.dashboard.level.Levels;
import gongkai.dashboard.subject.Disclosure;
import gongkai.dashboard.subject.Subjects;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.State;
import gongkai.ledger.query.LevelClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import gongkai.ui.component.Chip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How the newest sources divide the items disclosed into levels, a chart for each way, and whether the parts make the whole. */
final class LevelCharts {

    private final Disclosure disclosure;
    private final FigurePoints points;
    private final FigureText text;

    LevelCharts(Disclosure disclosure, PanelContext on) {
        this.disclosure = disclosure;
        this.points = on.points();
        this.text = on.text();
    }

    List<Component> draw() {
        List<Levels> shown = disclosure.newestLevels();
        Optional<BigDecimal> top = shown.stream()
                .flatMap(l -> l.parts().stream())
                .map(LevelClaim::amount)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        List<Component> panels = new ArrayList<>();
        for (Levels levels : shown) {
            String basis = levels.partition().basis();
            ChartData data = new ChartData(
                            text.translate("disclosure.by-level." + basis, text.period(levels.period())),
                            text.translate("axis.level"),
                            levels.parts().stream()
                                    .map(p -> text.unit(p.key().unit()))
                                    .toList(),
                            List.of(new ChartData.Series(
                                    text.indicator(Subjects.ITEMS),
                                    0,
                                    levels.parts().stream()
                                            .map(p -> points.point(p))
                                            .toList())),
                            ChartData.Shape.BARS,
                            false,
                            List.of())
                    .upTo(top.orElse(null));
            ChartPanel panel = new ChartPanel(
                    data,
                    (one, category) ->
                            points.evidence(levels.parts().get(category).key()));
            BigDecimal sum = levels.sum();
            if (sum != null) {
                panel.note(text.translate(
                        "disclosure.by-level.sum",
                        text.withMeasure(text.numbers().full(sum), Subjects.ITEMS, State.VALUE)));
                disclosure
                        .whole(levels)
                        .filter(whole -> whole.amount() != null)
                        .ifPresent(whole -> panel.note(beside(whole, levels, sum)));
            }
            panels.add(panel.note(text.translate("disclosure.by-level.note." + basis)));
        }
        return panels;
    }

    /** Whether the sum is the number that is stated for the whole. */
    private Component beside(Figure whole, Levels levels, BigDecimal sum) {
        return levels.contradicts(whole)
                ? new Chip(
                        text.translate(
                                "disclosure.by-level.differs",
                                text.full(whole),
                                text.numbers().signed(sum.subtract(Objects.requireNonNull(whole.amount())))),
                        Chip.Tone.WARNING)
                : new Span(text.translate("disclosure.by-level.agrees", text.full(whole)));
    }
}
