package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.dashboard.unit.FigureGrid;
import gongkai.dashboard.unit.MainIndicators;
import gongkai.dashboard.unit.UnitCourse;
import gongkai.dashboard.unit.UnitPortrait;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Reports;
import gongkai.ledger.query.Standing;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.i18n.Years;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.Recall;
import gongkai.ui.page.RouteExample;
import gongkai.ui.page.ShowsCharts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One unit: who it is, where it stands among its class, its main numbers over the years, everything it reported. */
@Route("units/:unit")
@RouteExample("units/430602-caizhengju")
@RolesAllowed(Role.Names.READER)
@ShowsCharts
public class UnitView extends PageView {

    /** More small charts than this and none of them is looked at. */
    private static final int CHARTS = 4;

    private final transient UnitPortrait portrait;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;
    private String code = "";

    public UnitView(UnitPortrait portrait, Catalogue catalogue, FilterOptions rules) {
        super("unit.title", rules);
        this.portrait = portrait;
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
                        "unit.subtitle",
                        UnitFacts.className(u, new FigureText(catalogue, getLocale())),
                        Years.words(scope.from(), scope.to(), getLocale())))
                .orElse("");
    }

    @Override
    protected Runnable read(Scope scope) {
        Optional<Unit> known = unit();
        if (known.isEmpty()) {
            return () -> unknown(scope, new FigureText(catalogue, getLocale()));
        }
        Unit unit = known.get();
        return Recall.drawing(
                () -> Reading.of(unit, scope, portrait, catalogue), reading -> draw(unit, reading, scope));
    }

    /**
     * What is read for it.
     *
     * @param courses of the first main numbers, which have a small chart each
     */
    record Reading(
            List<Figure> figures,
            FigureGrid grid,
            List<Standing> standings,
            List<UnitCourse> courses,
            Reports reports) {

        static Reading of(Unit unit, Scope scope, UnitPortrait portrait, Catalogue catalogue) {
            List<Figure> found = portrait.figures(unit, scope.from(), scope.to());
            List<Indicator> main = MainIndicators.of(found, catalogue);
            List<Standing> standings = found.isEmpty() || !unit.kind().isSingle()
                    ? List.of()
                    : portrait.standings(unit, MainIndicators.compared(main), scope.from(), scope.to());
            List<UnitCourse> courses = main.stream()
                    .flatMap(one -> UnitCourse.of(unit, one, found, catalogue).stream())
                    .limit(CHARTS)
                    .toList();
            return new Reading(
                    found,
                    FigureGrid.of(unit, found, catalogue),
                    standings,
                    courses,
                    portrait.reports(unit, scope.from(), scope.to()));
        }
    }

    /** A code that no unit has: what may have been meant. */
    private void unknown(Scope scope, FigureText words) {
        Section panel = new Section(new Paragraph(getTranslation("unit.unknown.text", code)));
        panel.addClassNames("panel", "nothing");
        Div names = new Div();
        names.addClassName("names");
        catalogue.units().stream()
                .filter(u -> u.region().equals(rules.region()) && !code.isBlank())
                .filter(u -> u.resembles(code))
                .limit(12)
                .forEach(u -> names.add(link(u, scope, words)));
        if (names.getComponentCount() > 0) {
            panel.add(new Paragraph(getTranslation("unit.unknown.perhaps")), names);
        }
        panel.add(new Anchor(address("units", scope), getTranslation("unit.all")));
        add(panel);
    }

    private void draw(Unit unit, Supplier<Reading> reading, Scope scope) {
        FigureText words = new FigureText(catalogue, getLocale());
        List<Figure> found = reading.get().figures();
        add(new UnitFacts(unit, words, other -> link(other, scope, words))
                .history(portrait.before(unit), portrait.after(unit), catalogue.children(unit.code()))
                .documents(found));
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
        if (unit.kind().isSingle()) {
            add(new StandingsPanel(
                    UnitFacts.className(unit, words), reading.get().standings(), catalogue, words));
        }
        List<String> line = portrait.line(unit);
        FigurePoints points = new FigurePoints(catalogue, words);
        if (!reading.get().courses().isEmpty()) {
            add(new UnitCharts(line, reading, scope, points, words));
        }
        add(new UnitFigures(line, reading, catalogue, words));
    }

    private Anchor link(Unit unit, Scope scope, FigureText words) {
        return new Anchor(address("units/" + unit.code(), scope), words.unit(unit.code()));
    }
}
