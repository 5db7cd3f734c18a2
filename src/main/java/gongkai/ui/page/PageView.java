package gongkai.ui.page;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import gongkai.catalogue.Scope;
import gongkai.platform.i18n.Languages;
import gongkai.ui.component.Icon;
import gongkai.ui.component.SidePanel;
import gongkai.ui.download.Downloadable;
import gongkai.ui.download.Sheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every view of the shell is: a heading, and content that is built anew from the address whenever it changes. A
 * view keeps nothing between two addresses.
 *
 * <p>A subclass has a {@code @Route}, a role annotation, and a {@code @Menu} whose title is its heading's text key, whose
 * icon is the name of a {@link Icon} and whose order says the group: below 100 看板, below 200 数据, else 管理.
 */
@JsModule("./chart-library.js")
@JsModule("./paper.js")
@JsModule("./standstill.js")
public abstract class PageView extends Main implements BeforeEnterObserver, HasDynamicTitle, Downloadable {

    private static final Logger LOG = LoggerFactory.getLogger(PageView.class);

    /**
     * A view's content as a part of another page.
     *
     * @param content the heading and what stands below it
     * @param indicators codes of the indicators whose numbers it shows
     */
    public record Chapter(Section content, Set<String> indicators) {}

    private final String titleKey;
    private final FilterOptions rules;
    private final PageEdge edge = new PageEdge();
    private QueryParameters query = QueryParameters.empty();
    private String path = "";
    private String drawn = "";
    private Header header = new Header();
    private List<Sheet.Fact> about = List.of();
    private List<String> fileScope = List.of();
    private final Set<String> indicators = new LinkedHashSet<>();
    private int turn;

    protected PageView(String titleKey, FilterOptions rules) {
        this.titleKey = titleKey;
        this.rules = rules;
        addClassName("page");
        getElement().setAttribute("tabindex", "-1"); // the target of the skip link
    }

    /** The heading, and the first part of the browser's title; by default the text of the title's key. */
    protected String heading() {
        return getTranslation(titleKey);
    }

    /**
     * Reads what the page shows and answers how to draw it below the heading. It may be called outside the session's lock,
     * on another thread, so it asks services and touches no component and no text; drawing is done with the lock held, and
     * asks no service for more than a handful of rows.
     */
    protected Runnable read(Scope filters) {
        return () -> show(filters);
    }

    /** Draws the content of a page that has next to nothing to read; a page with more overrides {@link #read}. */
    protected void show(Scope filters) {
        throw new UnsupportedOperationException(getClass().getName() + " neither reads nor shows");
    }

    /** What stands in the content's place while it is read: of its shape, so that little moves when it comes. */
    protected Skeleton skeleton() {
        return new Skeleton(0, 2);
    }

    /** The header's choice as this page holds it: a page of one unit is of that unit, whatever unit the address adds. */
    protected Scope held(Scope filters) {
        return filters;
    }

    /** The path of this page for a choice made in the header; by default that of the page itself. */
    protected String pathFor(Scope filters) {
        return path;
    }

    /** What the header shows while this page does. */
    public final Scope shown() {
        return held(Filters.parse(query, rules).scope());
    }

    /** The address of this page, its own parameters included, for a choice made in the header. */
    public final Location locationFor(Scope filters) {
        QueryParameters own =
                query.excluding(Filters.NAMES.toArray(String[]::new)).excluding(Languages.PARAMETER);
        return new Location(
                pathFor(filters), own.mergingAll(Filters.toQuery(filters, rules).getParameters()));
    }

    /** One line under the heading: what is shown, of whom, of when. Printed too. Empty for none. */
    protected String subtitle(Scope filters) {
        return "";
    }

    /** Says of which indicators the content shows numbers, so that a document can define them at its end. */
    protected final void shows(Collection<String> codes) {
        indicators.addAll(codes);
    }

    /**
     * Reads the content for a choice made elsewhere, without the view's own parameters, and answers how to draw it as a part
     * of another page; the same rules hold as for {@link #read}. What was drawn no longer belongs to this view, which is of no
     * further use.
     */
    public final Supplier<Chapter> chapter(Scope filters) {
        Runnable drawing = read(filters);
        return () -> {
            drawing.run();
            List<Component> drawn = getChildren().toList();
            H2 title = new H2(heading());
            title.addClassName("chapter-title");
            Header header = new Header(title);
            header.addClassName("page-header");
            String line = subtitle(filters);
            if (!line.isEmpty()) {
                header.add(lede(line));
            }
            Section chapter = new Section(header);
            chapter.addClassName("chapter");
            chapter.add(drawn);
            return new Chapter(chapter, Set.copyOf(indicators));
        };
    }

    private static Paragraph lede(String line) {
        Paragraph paragraph = new Paragraph(line);
        paragraph.addClassName("lede");
        return paragraph;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Location location = event.getLocation();
        path = location.getPath();
        query = OpenPanel.without(location.getQueryParameters());
        String address = new Location(path, query).getPathWithQueryParameters();
        if (address.equals(drawn) && edge.isChangedBy(location.getQueryParameters())) {
            edge(location); // what is drawn stays as it is
            return;
        }
        Scope filters = frame();
        edge(location);
        fill(event.getUI(), filters);
    }

    /** Everything but what has to be read; answers for which choice that is to be. */
    private Scope frame() {
        Location location = new Location(path, query);
        drawn = location.getPathWithQueryParameters();
        Filters.Parsed parsed = Filters.parse(query, rules);
        Scope filters = held(parsed.scope());
        removeAll();
        String line = subtitle(filters);
        header = new Header(new H1(heading()));
        header.addClassName("page-header");
        if (!line.isEmpty()) {
            header.add(lede(line));
        }
        header.add(new PaperLine(scope(filters), "/" + drawn));
        add(header);
        about = facts(line, drawn);
        fileScope = new ScopeWords(rules, getLocale()).forFile(parsed.scope());
        hint(parsed.ignored());
        if (!rules.hasFigures() && !location.getFirstSegment().equals(SourceRoutes.SOURCES)) {
            add(new FirstStep());
        }
        return filters;
    }

    /** Puts a heading that says more in the place of the page's own, once what it says was read. */
    protected final void replaceHeader(Header other) {
        replace(header, other);
        header = other;
    }

    /** Says in the address what has become of the page's own parameters; nothing is read anew. */
    protected final void rewriteAddress(QueryParameters now) {
        query = now;
        drawn = new Location(path, query).getPathWithQueryParameters();
        UI.getCurrent().getPage().getHistory().replaceState(null, edge.rewritten(query));
    }

    /** Reads the page anew; what is open at its edge stays open. */
    public final void refresh() {
        fill(UI.getCurrent(), frame());
    }

    private void edge(Location location) {
        if (!edge.follow(location, this::panel)) {
            hint(OpenPanel.in(location.getQueryParameters()).map(OpenPanel::name).stream()
                    .toList());
        }
    }

    /** What the address says is open at the edge of the page, not opened yet; empty where it names nothing. */
    protected Optional<SidePanel> panel(OpenPanel open) {
        UI ui = UI.getCurrent();
        return ui.getInternals()
                .getSession()
                .getService()
                .getInstantiator()
                .getOrCreate(OpenPanels.class)
                .make(open, this);
    }

    /** Opens a panel at the edge of the page, and says so in the address. */
    public final void open(OpenPanel asked) {
        edge.open(asked);
    }

    /** The page that is shown; empty where another kind of view is. */
    public static Optional<PageView> current() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .filter(PageView.class::isInstance)
                .map(PageView.class::cast)
                .findFirst();
    }

    /** How to show the same page with the figures of one year alone; empty where it shows no other, or none of that year. */
    public final Optional<Runnable> onlyYear(int year) {
        Scope filters = shown();
        boolean alone = filters.from() == year && filters.to() == year;
        if (alone || year < rules.firstYear() || year > rules.lastYear()) {
            return Optional.empty();
        }
        Location one = locationFor(filters.withYears(year, year));
        return Optional.of(() -> UI.getCurrent().navigate(one.getPath(), one.getQueryParameters()));
    }

    /** Closes what is open at the edge and reads the page anew. */
    protected final void again() {
        drawn = "";
        edge.close();
        UI.getCurrent().navigate(path, query);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        edge.close();
    }

    /** At once where the reading takes no time; else a skeleton first, and the content when it has been read. */
    private void fill(UI ui, Scope filters) {
        getElement().executeJs("window.gongkaiStandstill(this)");
        int asked = ++turn;
        BackgroundReader reader =
                ui.getInternals().getSession().getService().getInstantiator().getOrCreate(BackgroundReader.class);
        CompletableFuture<Runnable> reading = reader.start(() -> read(filters));
        if (reader.isSoonDone(reading)) {
            drawing(reading).run();
            return;
        }
        Skeleton skeleton = skeleton();
        add(skeleton);
        getElement().setAttribute("aria-busy", "true");
        skeleton.waitFor(
                reading.whenComplete((drawing, failure) -> {
                    try {
                        ui.access(() -> {
                            if (asked == turn) { // else the reader has gone on to another address of this view
                                remove(skeleton);
                                getElement().removeAttribute("aria-busy");
                                arrived(reading, ui, filters);
                            }
                        });
                    } catch (UIDetachedException e) {
                        LOG.debug("the page was closed before its content was read", e);
                    }
                }),
                getElement());
    }

    /**
     * Called by a page that has stood still for a while. The last answer to a page is kept in case it did not arrive; this
     * one is small.
     */
    @ClientCallable
    public void stand() {}

    private void arrived(CompletableFuture<Runnable> reading, UI ui, Scope filters) {
        try {
            drawing(reading).run();
        } catch (RuntimeException e) {
            String id = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("failure {} while reading {}", id, getClass().getSimpleName(), e);
            add(new ReadingProblem(id, () -> fill(ui, filters)));
        }
    }

    private static Runnable drawing(CompletableFuture<Runnable> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** The header's choice in words: region and unit, years, what is compared with. */
    protected final String scope(Scope filters) {
        return new ScopeWords(rules, getLocale()).line(filters);
    }

    private List<Sheet.Fact> facts(String line, String address) {
        List<Sheet.Fact> facts = new ArrayList<>();
        facts.add(new Sheet.Fact(getTranslation("download.page"), heading()));
        if (!line.isEmpty()) {
            facts.add(new Sheet.Fact(getTranslation("download.scope"), line));
        }
        facts.add(new Sheet.Fact(getTranslation("download.address"), "/" + address));
        return facts;
    }

    @Override
    public final String downloadHeading() {
        return heading();
    }

    @Override
    public final List<String> downloadScope() {
        return fileScope;
    }

    @Override
    public final List<Sheet.Fact> downloadFacts() {
        return about;
    }

    /** Says which parameters of the address were not understood; each has a text {@code filter.<name>}. */
    protected final void hint(List<String> ignored) {
        if (ignored.isEmpty()) {
            return;
        }
        List<String> names = ignored.stream()
                .distinct()
                .map(name -> getTranslation("filter." + name))
                .toList();
        Div hint = new Div(
                Icon.INFO.create(),
                new Span(getTranslation("filter.ignored", String.join(getTranslation("list.comma"), names))));
        hint.addClassName("hint");
        hint.getElement().setAttribute("role", "status");
        add(hint);
    }

    /** The view's own parameters beyond the header's choice. */
    protected final QueryParameters query() {
        return query;
    }

    /** The address of another view with the same choice. */
    protected final String address(String route, Scope filters) {
        String parameters = Filters.toQuery(filters, rules).getQueryString();
        return parameters.isEmpty() ? route : route + "?" + parameters;
    }

    @Override
    public String getPageTitle() {
        return heading() + " · " + getTranslation("app.name");
    }
}
