package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormRow;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.dashboard.report.Absence;
import gongkai.dashboard.report.Reports;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.dashboard.unit.Spread;
import gongkai.dashboard.unit.UnitPortrait;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.State;
import gongkai.ledger.query.Figures;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.EvidencePanel;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.i18n.Years;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.RouteExample;
import gongkai.ui.table.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One unit: who it is, where it stands among its class, its main numbers over the years, everything it reported. */
@Route("units/:unit")
@RouteExample("units/430602-caizhengju")
@RolesAllowed(Role.Names.READER)
public class UnitView extends PageView {

    /** More small charts than this and none of them is looked at. */
    private static final int CHARTS = 4;

    private final transient UnitPortrait portrait;
    private final transient Figures figures;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;
    private String code = "";

    public UnitView(UnitPortrait portrait, Figures figures, Catalogue catalogue, FilterOptions rules) {
        super("unit.title", rules);
        this.portrait = portrait;
        this.figures = figures;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("unit").orElse("");
        super.beforeEnter(event);
    }

    private Optional<Unit> unit() {
        return catalogue.unit(code).filter(u -> u.region().equals(rules.region()));
    }

    @Override
    protected Scope held(Scope scope) {
        return unit().map(u -> scope.withUnit(u.code())).orElse(scope);
    }

    /** Another unit chosen in the header is another page. */
    @Override
    protected String pathFor(Scope scope) {
        return "units/" + scope.unit();
    }

    @Override
    protected String heading() {
        return unit().map(u -> new FigureText(catalogue, getLocale()).unit(u.code()))
                .orElse(getTranslation("unit.unknown"));
    }

    @Override
    protected String subtitle(Scope scope) {
        return unit().map(u -> getTranslation(
                        "unit.subtitle", className(u), Years.words(scope.from(), scope.to(), getLocale())))
                .orElse("");
    }

    @Override
    protected Runnable read(Scope scope) {
        Optional<Unit> known = unit();
        if (known.isEmpty()) {
            return () -> unknown(scope, new FigureText(catalogue, getLocale()));
        }
        Unit unit = known.get();
        List<Figure> found = portrait.figures(unit, scope.from(), scope.to());
        List<Indicator> main = main(found);
        List<UnitPortrait.Standing> standings = found.isEmpty() || !unit.kind().isSingle()
                ? List.of()
                : portrait.standings(unit, compared(main), scope.from(), scope.to());
        Reports reports = portrait.reports(unit, scope.from(), scope.to());
        return () -> draw(unit, found, main, standings, reports, scope);
    }

    /** The indicators that a unit is placed among its class by. */
    private static List<String> compared(List<Indicator> main) {
        return main.stream().map(Indicator::code).limit(12).toList();
    }

    /** A code that no unit has: what may have been meant. */
    private void unknown(Scope scope, FigureText words) {
        Section panel = new Section(new Paragraph(getTranslation("unit.unknown.text", code)));
        panel.addClassNames("panel", "nothing");
        Div names = new Div();
        names.addClassName("names");
        catalogue.units().stream()
                .filter(u -> u.region().equals(rules.region()) && !code.isBlank())
                .filter(u -> resembles(u, code))
                .limit(12)
                .forEach(u -> names.add(link(u, scope, words)));
        if (names.getComponentCount() > 0) {
            panel.add(new Paragraph(getTranslation("unit.unknown.perhaps")), names);
        }
        panel.add(new Anchor(address("units", scope), getTranslation("unit.all")));
        add(panel);
    }

    private static boolean resembles(Unit unit, String text) {
        return unit.code().contains(text)
                || text.contains(unit.code().substring(unit.code().indexOf('-') + 1))
                || unit.zh().contains(text)
                || unit.aliases().contains(text)
                || unit.en().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private void draw(
            Unit unit,
            List<Figure> found,
            List<Indicator> main,
            List<UnitPortrait.Standing> standings,
            Reports reports,
            Scope scope) {
        FigureText words = new FigureText(catalogue, getLocale());
        add(identity(unit, found, scope, words));
        if (found.isEmpty()) {
            Section panel = new Section(new Paragraph(getTranslation(
                    "unit.empty", words.unit(unit.code()), Years.words(scope.from(), scope.to(), getLocale()))));
            panel.addClassNames("panel", "nothing");
            if (scope.from() != rules.firstYear() || scope.to() != rules.lastYear()) {
                panel.add(new Anchor("units/" + unit.code(), getTranslation("unit.empty.all-years")));
            }
            panel.add(
                    new Paragraph(getTranslation("units.empty.what-to-do")),
                    new Anchor(address("units", scope), getTranslation("unit.all")));
            add(panel);
            return;
        }
        standings(unit, main, standings, words);
        charts(unit, main, found, reports, scope, words);
        everything(unit, found, reports, words);
    }

    private Component identity(Unit unit, List<Figure> found, Scope scope, FigureText words) {
        DescriptionList facts = new DescriptionList();
        String parent = unit.parent();
        if (parent != null) {
            fact(facts, "unit.class", new Span(className(unit)));
        }
        List<Unit> before = portrait.before(unit);
        if (!before.isEmpty()) {
            fact(facts, "unit.before", links(before, scope, words));
        }
        List<Unit> after = portrait.after(unit);
        if (!after.isEmpty()) {
            fact(facts, "unit.after", links(after, scope, words));
        }
        if (unit.validFrom() != null || unit.validTo() != null) {
            fact(
                    facts,
                    "unit.valid",
                    new Span(orUnknown(unit.validFrom()) + " – "
                            + (unit.validTo() == null ? getTranslation("unit.valid.now") : unit.validTo())));
        }
        if (!unit.aliases().isEmpty()) {
            fact(facts, "unit.aliases", new Span(String.join(getTranslation("list.comma"), unit.aliases())));
        }
        List<Unit> members = catalogue.children(unit.code());
        if (!members.isEmpty()) {
            fact(facts, "unit.members", links(members, scope, words));
        }
        if (!unit.source().isBlank()) {
            fact(facts, "unit.name-source", new Span(unit.source()));
        }
        if (!found.isEmpty()) {
            Set<String> documents = new LinkedHashSet<>();
            found.stream()
                    .filter(f -> !f.sourceTitle().isEmpty())
                    .sorted(Comparator.comparing(Figure::period).reversed())
                    .forEach(f -> documents.add(f.sourceTitle()));
            Div titles = new Div();
            documents.stream().limit(6).forEach(title -> titles.add(new Div(title)));
            if (documents.size() > 6) {
                titles.add(new Div(getTranslation("unit.more-documents", documents.size() - 6)));
            }
            fact(facts, "unit.documents", titles);
        }
        Section panel = new Section(facts);
        panel.addClassNames("panel", "facts");
        return panel;
    }

    private String orUnknown(@Nullable String text) {
        return text == null ? getTranslation("unit.valid.unknown") : text;
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(facts.getTranslation(key)), new DescriptionList.Description(value));
    }

    private Div links(List<Unit> units, Scope scope, FigureText words) {
        Div names = new Div();
        names.addClassName("names");
        units.forEach(unit -> names.add(link(unit, scope, words)));
        return names;
    }

    private Anchor link(Unit unit, Scope scope, FigureText words) {
        return new Anchor(address("units/" + unit.code(), scope), words.unit(unit.code()));
    }

    private String className(Unit unit) {
        FigureText words = new FigureText(catalogue, getLocale());
        String parent = unit.parent();
        return unit.kind().isSingle() && parent != null
                ? words.unit(parent)
                : getTranslation("unit.kind." + unit.kind());
    }

    /** What is no part of another, those with the most periods first. */
    private List<Indicator> main(List<Figure> found) {
        Map<String, Set<Period>> periods = new HashMap<>();
        found.stream()
                .filter(f -> f.aspect().isEmpty() && f.amount() != null)
                .forEach(f -> periods.computeIfAbsent(f.indicator(), key -> new TreeSet<>())
                        .add(f.period()));
        return catalogue.indicators().stream()
                .filter(i -> periods.containsKey(i.code())
                        && i.partOf() == null
                        && !i.code().endsWith(".share"))
                .sorted(Comparator.comparingInt(
                        i -> -periods.getOrDefault(i.code(), Set.of()).size()))
                .toList();
    }

    private void standings(Unit unit, List<Indicator> main, List<UnitPortrait.Standing> standings, FigureText words) {
        if (!unit.kind().isSingle()) {
            return;
        }
        List<String> codes = compared(main);
        Map<String, UnitPortrait.Standing> found = new LinkedHashMap<>();
        standings.forEach(standing -> found.put(standing.indicator(), standing));
        H2 heading = new H2(getTranslation("unit.place", className(unit)));
        Section panel = new Section(heading);
        panel.addClassName("panel");
        List<UnitPortrait.Standing> told = codes.stream()
                .map(found::get)
                .filter(standing -> standing != null && standing.spread().units() >= Spread.FEWEST_UNITS)
                .toList();
        if (told.isEmpty()) {
            panel.add(new Paragraph(getTranslation("unit.place.none", Spread.FEWEST_UNITS)));
            add(panel);
            return;
        }
        Table<UnitPortrait.Standing> table = new Table<>(PlaceTable.of(heading.getText(), catalogue, words), told);
        table.addClassName("places");
        panel.add(table.withFile());
        add(panel);
    }

    private void charts(
            Unit unit, List<Indicator> main, List<Figure> found, Reports reports, Scope scope, FigureText words) {
        Div grid = new Div();
        grid.addClassNames("grid", "panels");
        for (Indicator indicator : main) {
            Map<Integer, Figure> byYear = new TreeMap<>();
            for (Figure figure : found) {
                if (figure.indicator().equals(indicator.code())
                        && figure.aspect().isEmpty()
                        && figure.period().isYear()) {
                    // the unit's own number wins over one reported under its former name
                    byYear.merge(
                            figure.period().from().getYear(),
                            figure,
                            (one, other) -> one.unit().equals(unit.code()) ? one : other);
                }
            }
            if (byYear.values().stream().filter(f -> f.amount() != null).count() < 2) {
                continue; // one year has no course; it stands in the table below
            }
            grid.add(chart(unit, indicator, new TreeMap<>(byYear), reports, scope, words));
            if (grid.getComponentCount() == CHARTS) {
                break;
            }
        }
        if (grid.getComponentCount() > 0) {
            add(grid);
        }
    }

    private Component chart(
            Unit unit,
            Indicator indicator,
            TreeMap<Integer, Figure> byYear,
            Reports reports,
            Scope scope,
            FigureText words) {
        List<String> categories = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        List<ChartData.Point> points = new ArrayList<>();
        List<ChartData.Break> breaks = new ArrayList<>();
        List<@Nullable Figure> line = new ArrayList<>();
        Figure before = null;
        for (int year = byYear.firstKey(); year <= byYear.lastKey(); year++) {
            Figure figure = byYear.get(year);
            if (figure != null && before != null) {
                if (!before.unit().equals(figure.unit())) {
                    breaks.add(new ChartData.Break(
                            categories.size(), getTranslation("unit.renamed", words.unit(before.unit()))));
                } else if (!before.form().equals(figure.form())
                        && !catalogue.formsOf(indicator.code()).isEmpty()
                        && isBreak(indicator.code(), figure.form())) {
                    breaks.add(new ChartData.Break(
                            categories.size(), getTranslation("unit.new-form", words.form(figure.form()))));
                }
            }
            categories.add(String.valueOf(year));
            years.add(year);
            points.add(point(figure, reports.absence(portrait.line(unit), year, year), words));
            line.add(figure);
            if (figure != null) {
                before = figure;
            }
        }
        String measure = words.measure(indicator.code());
        ChartData data = new ChartData(
                        measure.isEmpty()
                                ? words.indicator(indicator.code())
                                : getTranslation("unit.chart", words.indicator(indicator.code()), measure),
                        getTranslation("unit.year"),
                        categories,
                        List.of(new ChartData.Series(words.unit(unit.code()), 0, points)),
                        indicator.kind() == Indicator.Kind.FLOW ? ChartData.Shape.COLUMNS : ChartData.Shape.LINE,
                        indicator.isPercent(),
                        breaks)
                .ofYears(years);
        ChartPanel panel = new ChartPanel(data, (series, category) -> {
            Figure figure = line.get(category);
            if (figure != null) {
                EvidencePanel.open(figures, figure.key(), words);
            }
        });
        String ends = ends(unit, byYear, reports, scope, words);
        return ends.isEmpty() ? panel : panel.note(ends);
    }

    /** The chosen years before and behind the axis, and why they have no number. */
    private String ends(Unit unit, TreeMap<Integer, Figure> byYear, Reports reports, Scope scope, FigureText words) {
        FigurePoints points = new FigurePoints(catalogue, figures, words);
        return Stream.of(
                        IntStream.range(scope.from(), byYear.firstKey()),
                        IntStream.rangeClosed(byYear.lastKey() + 1, scope.to()))
                .map(years ->
                        points.named(years.boxed().toList(), year -> reports.absence(portrait.line(unit), year, year)))
                .filter(named -> !named.isEmpty())
                .collect(Collectors.joining(words.say("list.semicolon")));
    }

    private boolean isBreak(String indicator, String form) {
        return catalogue
                .formRow(indicator, form)
                .map(row -> row.comparable() != FormRow.Continuity.YES)
                .orElse(true);
    }

    private ChartData.Point point(@Nullable Figure figure, Absence absence, FigureText words) {
        if (figure == null) {
            return ChartData.Point.none(getTranslation(absence.textKey()));
        }
        String mark = figure.state() == State.SLASH || figure.state() == State.BLANK ? words.number(figure) : "";
        return new ChartData.Point(
                figure.amount(),
                words.number(figure),
                mark,
                figure.disputed(),
                figure.disputed() ? getTranslation("state.disputed") : "",
                words.inFile(figure));
    }

    private void everything(Unit unit, List<Figure> found, Reports reports, FigureText words) {
        H2 heading = new H2(getTranslation("unit.everything", found.size()));
        UnitFigureTable all = new UnitFigureTable(unit, portrait.line(unit), found, reports, catalogue, words);
        Component table = EvidenceLink.in(new Table<>(all.model(heading.getText()), all.rows()))
                .tall()
                .fromTheEnd()
                .withFile();
        Div legend = new Div();
        legend.addClassName("legend");
        UnitsView.signs(legend, all.signs(), all.mostlySums());
        Section panel = new Section(heading, table, legend);
        panel.addClassNames("panel", "heat-panel");
        add(panel);
    }
}
