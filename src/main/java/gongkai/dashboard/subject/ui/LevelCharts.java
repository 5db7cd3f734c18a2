package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import gongkai.dashboard.level.Levels;
import gongkai.dashboard.subject.Disclosure;
import gongkai.dashboard.subject.Subjects;
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
import java.util.function.Supplier;

/** How the newest sources divide the items disclosed into levels, a chart for each way, and whether the parts make the whole. */
final class LevelCharts {

    private final Supplier<Disclosure> disclosure;
    private final PanelContext on;
    private final FigureText text;

    LevelCharts(Supplier<Disclosure> disclosure, PanelContext on) {
        this.disclosure = disclosure;
        this.on = on;
        this.text = on.text();
    }

    List<ChartPanel> draw() {
        List<ChartPanel> panels = on.charts(this::plots);
        List<Levels> shown = disclosure.get().newestLevels();
        for (int i = 0; i < shown.size(); i++) {
            beside(shown.get(i), panels.get(i));
        }
        return panels;
    }

    private List<Plot> plots() {
        List<Levels> shown = disclosure.get().newestLevels();
        Optional<BigDecimal> top = shown.stream()
                .flatMap(l -> l.parts().stream())
                .map(LevelClaim::amount)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return shown.stream().map(levels -> plot(levels, top)).toList();
    }

    private Plot plot(Levels levels, Optional<BigDecimal> top) {
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
                                        .map(p -> on.points().point(p))
                                        .toList())),
                        ChartData.Shape.BARS,
                        false,
                        List.of())
                .upTo(top.orElse(null));
        List<String> notes = new ArrayList<>();
        BigDecimal sum = levels.sum();
        if (sum != null) {
            notes.add(text.translate(
                    "disclosure.by-level.sum",
                    text.withMeasure(text.numbers().full(sum), Subjects.ITEMS, State.VALUE)));
        }
        notes.add(text.translate("disclosure.by-level.note." + basis));
        return new Plot(data, false, notes);
    }

    private void beside(Levels levels, ChartPanel panel) {
        BigDecimal sum = levels.sum();
        if (sum != null) {
            disclosure
                    .get()
                    .whole(levels)
                    .filter(whole -> whole.amount() != null)
                    .ifPresent(whole -> panel.note(beside(whole, levels, sum)));
        }
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
