package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Issuer;
import gongkai.dashboard.subject.StatedRates;
import gongkai.dashboard.subject.Subject;
import gongkai.dashboard.subject.SubjectService;
import gongkai.ledger.model.Figure;
import gongkai.ui.chart.ChartData;
import gongkai.ui.component.Chip;
import gongkai.ui.page.Recall;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Rates as lines where they have a course, and in a table beside the numbers they are made of. */
final class RatesPanel {

    private final PanelContext on;
    private final SubjectService service;

    RatesPanel(PanelContext on, SubjectService service) {
        this.on = on;
        this.service = service;
    }

    List<Component> draw(Subject.Rates panel) {
        return Stream.<Component>concat(on.charts(() -> lines(panel)).stream(), table(panel).stream())
                .toList();
    }

    /**
     * Rates that are stated for two years or more, as lines; one that two issuers state is two lines, and what is stated
     * for parts of it besides is none. Where there are more than can be followed together, each rate has a small chart of its own.
     */
    private List<Plot> lines(Subject.Rates panel) {
        List<Integer> years = on.data().years(panel.rates());
        List<List<SubjectLine>> lines = new ArrayList<>();
        for (String code : panel.rates()) {
            List<SubjectLine> one = on.data().figures().stream()
                    .filter(f -> f.indicator().equals(code))
                    .map(Figure::aspect)
                    .distinct()
                    .filter(aspect -> aspect.isEmpty() || Issuer.codes().contains(aspect))
                    .sorted()
                    .map(aspect -> on.own(
                            aspect.isEmpty()
                                    ? on.text().indicator(code)
                                    : on.text().indicator(code) + " · "
                                            + on.text().translate("finding.aspect." + aspect),
                            on.data().along(years, code, aspect)))
                    .filter(line -> line.amounts() > 1)
                    .limit(YearCharts.COLOURS)
                    .toList();
            if (!one.isEmpty()) {
                lines.add(one);
            }
        }
        List<SubjectLine> all = lines.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        if (all.size() <= YearCharts.TOGETHER) {
            return List.of(rateLines(
                    on.text()
                            .translate(
                                    "rates.by-year",
                                    on.text()
                                            .translate("menu."
                                                    + on.data().subject().name())),
                    years,
                    all,
                    all.size() > 1));
        }
        return lines.stream()
                .map(one -> rateLines(
                        on.text()
                                .translate(
                                        "chart.by-year", one.getFirst().name().split(" · ", 2)[0], "%"),
                        years,
                        one,
                        false))
                .toList();
    }

    private Plot rateLines(String title, List<Integer> years, List<SubjectLine> lines, boolean wide) {
        List<ChartData.Series> series = new ArrayList<>();
        for (SubjectLine line : lines) {
            series.add(new ChartData.Series(
                    line.name(), series.size(), on.points().line(line.figures(), years, on.absence(line.unit()))));
        }
        ChartData chart = new ChartData(
                        title,
                        on.text().translate("axis.year"),
                        years.stream().map(String::valueOf).toList(),
                        series,
                        ChartData.Shape.LINE,
                        true,
                        on.points()
                                .breaks(lines.stream().map(SubjectLine::figures).toList()))
                .ofYears(years);
        return new Plot(chart, wide, on.ends(years, lines));
    }

    /** The newest of each rate; all others behind a click, for months and quarters of many years are hundreds. */
    private Optional<Component> table(Subject.Rates panel) {
        StatedRates rates = shown(panel);
        if (rates.newest().isEmpty()) {
            return Optional.empty();
        }
        Section shown = on.panel(
                panel.key(),
                PanelContext.drawn(
                        () -> new TableContent<>(model(panel), shown(panel).newest())));
        if (!rates.others().isEmpty()) {
            Supplier<List<Figure>> stated = Recall.later(() -> service.stated(panel, on.scope()));
            shown.addComponentAtIndex(
                    2,
                    PanelContext.folded(
                            on.text().translate("rates.others"),
                            on.title(panel.key()),
                            () -> new TableContent<>(
                                    model(panel),
                                    StatedRates.of(panel, stated.get(), on.catalogue())
                                            .others())));
        }
        return Optional.of(shown);
    }

    private StatedRates shown(Subject.Rates panel) {
        return StatedRates.of(panel, on.data().ofBoth(), on.catalogue());
    }

    private TableModel<StatedRates.Rate> model(Subject.Rates panel) {
        return on.<StatedRates.Rate>table(panel.key())
                .words(on.column("axis.indicator", TableColumn.Type.TEXT), this::name)
                .column(
                        on.column("axis.period", TableColumn.Type.WORD),
                        rate -> on.period(rate.figure().period()))
                .column(on.column("rates.rate", TableColumn.Type.NUMBER), this::value)
                .column(on.column("rates.numerator", TableColumn.Type.NUMBER), rate -> on.stated(rate.numerator()))
                .column(on.column("rates.denominator", TableColumn.Type.NUMBER), rate -> on.stated(rate.denominator()))
                .words(on.column("rates.issuer", TableColumn.Type.WORD), this::issuer);
    }

    private String name(StatedRates.Rate rate) {
        String name = on.text().indicator(rate.figure().indicator());
        return on.scope().with() == null ? name : on.text().unit(rate.figure().unit()) + " · " + name;
    }

    private TableCell value(StatedRates.Rate rate) {
        TableCell value = on.points().cell(rate.figure());
        String few = on.text().translate("rates.few", Indicator.MIN_CASES);
        return rate.isOfFew() ? value.with(Chip.html(few, Chip.Tone.PLAIN), few) : value;
    }

    private String issuer(StatedRates.Rate rate) {
        String aspect = rate.figure().aspect();
        return on.text().translate(aspect.isEmpty() ? "state.not-stated" : "finding.aspect." + aspect);
    }
}
