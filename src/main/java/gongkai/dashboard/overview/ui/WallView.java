package gongkai.dashboard.overview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.dashboard.card.Card;
import gongkai.dashboard.overview.DashboardService;
import gongkai.dashboard.overview.Overview;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.dashboard.ui.IndicatorCards;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Reports;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.i18n.Years;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.HouseChart;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.Filters;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The wall display: one subject at a time in large type, its numbers read anew at every turn. The page itself keeps the
 * time, and finds its way back when the server was away ({@code frontend/wall.js}).
 *
 * <p>It stands on no {@link gongkai.ui.page.PageView PageView}: there is no header to choose in, no panel at its edge, nothing to print
 * or to take along, and each turn is answered at once with the next slide, so that a page that hears nothing knows that the
 * server is away. What a page is of it takes from the address like every other ({@link Filters}).
 *
 * <p>{@code views} names the subjects in their order ({@code overview,disclosure,hotline}; without it all that have
 * figures), {@code seconds} how long each stays; years and unit as everywhere.
 */
@Route(value = "wall", autoLayout = false)
@RolesAllowed({Role.Names.READER, Role.Names.WALL})
@JsModule("./wall.js")
public class WallView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final transient DashboardService service;
    private final transient Figures figures;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;

    private final Div stage = new Div();
    private final Span read = new Span();
    private final Span place = new Span();
    private final Span unknown = new Span();
    private final Span state = new Span();
    private final NativeButton hold = new NativeButton();
    private QueryParameters query = QueryParameters.empty();
    private int at;
    private int turns;

    public WallView(DashboardService service, Figures figures, Catalogue catalogue, FilterOptions rules) {
        this.service = service;
        this.figures = figures;
        this.catalogue = catalogue;
        this.rules = rules;
        addClassName("wall");
        stage.addClassName("wall-stage");
        state.addClassName("wall-state");
        state.getElement().setAttribute("role", "status");
        hold.setText(getTranslation("wall.pause"));
        hold.addClassName("wall-hold");
        Footer foot = new Footer(place, read, unknown, state, hold);
        foot.addClassName("wall-foot");
        add(stage, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
        at = 0;
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        "window.gongkaiWall(this, $0, $1, $2, $3, $4)",
                        WallSlides.in(query).seconds(),
                        getTranslation("wall.pause"),
                        getTranslation("wall.go-on"),
                        getTranslation("wall.paused"),
                        getTranslation("wall.lost"));
    }

    /**
     * Called by the page when the time has come.
     *
     * @param step 1 for the next subject, 0 for the same with its newest numbers
     */
    @ClientCallable
    public void turn(int step) {
        at += Math.clamp(step, -1, 1);
        show();
    }

    private void show() {
        FigureText text = new FigureText(catalogue, getLocale());
        Scope filters = Filters.parse(query, rules).scope();
        Overview overview = service.overview(filters);
        WallSlides choice = WallSlides.in(query);
        List<Overview.Group> slides = choice.of(overview);
        at = slides.isEmpty() ? 0 : Math.floorMod(at, slides.size());
        stage.removeAll();
        if (slides.isEmpty()) {
            stage.add(
                    heading(getTranslation("wall.title"), filters, text),
                    new Section(new Span(getTranslation(
                            rules.hasFigures() ? "state.no-data-here" : "state.no-figures.what-to-do"))));
        } else {
            Overview.Group slide = slides.get(at);
            stage.add(heading(getTranslation("menu." + slide.name()), filters, text), cards(slide, filters, text));
            if (!slide.name().equals(WallSlides.OVERVIEW)) {
                chart(slide, filters, overview.reports(), text).ifPresent(stage::add);
            }
        }
        List<String> names = choice.unknown(overview);
        unknown.setText(names.isEmpty() ? "" : getTranslation("wall.unknown", String.join(", ", names)));
        place.setText(getTranslation("wall.place", Math.min(at + 1, slides.size()), slides.size()));
        read.setText(getTranslation("wall.read", InstallationClock.now().format(MINUTE)));
        turns++;
        getElement().setAttribute("data-turn", String.valueOf(turns)); // tells the page that its call arrived
    }

    private Component heading(String name, Scope filters, FigureText text) {
        Span scope = new Span(getTranslation(
                "subject.subtitle", text.unit(filters.unit()), Years.words(filters.from(), filters.to(), getLocale())));
        Header header = new Header(new H1(name), scope);
        header.addClassName("wall-head");
        return header;
    }

    private Component cards(Overview.Group slide, Scope filters, FigureText text) {
        IndicatorCards maker = new IndicatorCards(catalogue, figures, text);
        Div cards = new Div();
        cards.addClassName("wall-cards");
        slide.cards().forEach(card -> cards.add(maker.card(card, null, filters)));
        return cards;
    }

    /** Year by year, of the first indicator that has a course; else of the first that has a whole year at all. */
    private Optional<Component> chart(Overview.Group slide, Scope filters, Reports reports, FigureText text) {
        List<String> codes = slide.cards().stream().map(Card::indicator).toList();
        List<Figure> found = figures.find(FigureQuery.of(rules.region())
                .indicators(codes)
                .units(filters.unit())
                .years(filters.from(), filters.to())
                .wholeYears());
        Optional<String> code = codes.stream()
                .filter(c -> of(found, c).size() > 1)
                .findFirst()
                .or(() -> codes.stream().filter(c -> !of(found, c).isEmpty()).findFirst());
        return code.map(
                c -> chart(c, of(found, c), year -> reports.absence(filters.unit(), Period.ofYear(year)), text));
    }

    private static List<Figure> of(List<Figure> found, String code) {
        return found.stream().filter(f -> f.indicator().equals(code)).toList();
    }

    private Component chart(String code, List<Figure> found, Function<Integer, Absence> absence, FigureText text) {
        FigurePoints points = new FigurePoints(catalogue, text);
        List<Integer> years = IntStream.rangeClosed(
                        found.stream().mapToInt(WallView::year).min().orElseThrow(),
                        found.stream().mapToInt(WallView::year).max().orElseThrow())
                .boxed()
                .toList();
        List<@Nullable Figure> line = new ArrayList<>();
        for (int year : years) {
            line.add(found.stream().filter(f -> year(f) == year).findFirst().orElse(null));
        }
        boolean rate = catalogue.indicator(code).map(Indicator::isPercent).orElse(false);
        String measure = text.measure(code);
        String title = measure.isEmpty()
                ? text.indicator(code)
                : getTranslation("wall.measured", text.indicator(code), measure);
        ChartData data = new ChartData(
                title,
                getTranslation("axis.year"),
                years.stream().map(String::valueOf).toList(),
                List.of(new ChartData.Series(text.indicator(code), 0, points.line(line, years, absence))),
                rate ? ChartData.Shape.LINE : ChartData.Shape.COLUMNS,
                rate,
                points.breaks(List.of(line)));
        HouseChart chart = new HouseChart(title, () -> data);
        chart.first();
        chart.setHeight("100%");
        Div frame = new Div(chart);
        frame.addClassName("wall-chart");
        Section panel = new Section(new H2(title), frame);
        panel.addClassNames("panel", "wall-panel");
        return panel;
    }

    private static int year(Figure figure) {
        return figure.period().from().getYear();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wall.title") + " · " + getTranslation("app.name");
    }
}
