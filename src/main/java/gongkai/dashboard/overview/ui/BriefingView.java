package gongkai.dashboard.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Scope;
import gongkai.checks.FindingTexts;
import gongkai.checks.ui.FindingWords;
import gongkai.dashboard.overview.DashboardService;
import gongkai.dashboard.overview.Overview;
import gongkai.dashboard.subject.ui.AppealView;
import gongkai.dashboard.subject.ui.ApplicationView;
import gongkai.dashboard.subject.ui.ConsultationView;
import gongkai.dashboard.subject.ui.DisclosureView;
import gongkai.dashboard.subject.ui.HotlineView;
import gongkai.dashboard.subject.ui.ResourceView;
import gongkai.dashboard.subject.ui.WebsiteView;
import gongkai.dashboard.ui.IndicatorCards;
import gongkai.dashboard.unit.ui.UnitsView;
import gongkai.ledger.model.Source;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.component.Icon;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.Filters;
import gongkai.ui.page.PageView;
import gongkai.ui.page.PaperLine;
import gongkai.ui.table.Table;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 简报: chosen views as one document to print: a cover with the conclusion, the key figures and what has to be settled, a
 * sheet for each view, then what every indicator in it means and the documents behind it. The chapters are the views' own
 * content, shortened.
 *
 * <p>Its own parameter: {@code views}, names of chapters in their order ({@code overview,disclosure,hotline}); without it
 * all of them.
 */
@Route("briefing")
@RolesAllowed(Role.Names.READER)
public class BriefingView extends PageView {

    static final String VIEWS = "views";

    /** The views that make sense on paper beside each other, by name and in the order leadership asks. */
    private static final Map<String, Class<? extends PageView>> CHAPTERS = chapters();

    private final transient DashboardService service;
    private final transient Sources sources;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;
    private final transient Figures figures;
    private final transient FindingTexts texts;
    private final transient Map<String, PageView> views = new LinkedHashMap<>();

    public BriefingView(
            DashboardService service,
            Sources sources,
            Figures figures,
            FindingTexts texts,
            Catalogue catalogue,
            FilterOptions rules) {
        super("briefing.title", rules);
        this.service = service;
        this.sources = sources;
        this.figures = figures;
        this.texts = texts;
        this.catalogue = catalogue;
        this.rules = rules;
        addClassName("briefing");
    }

    private static Map<String, Class<? extends PageView>> chapters() {
        Map<String, Class<? extends PageView>> chapters = new LinkedHashMap<>();
        chapters.put("overview", OverviewView.class);
        chapters.put("disclosure", DisclosureView.class);
        chapters.put("application", ApplicationView.class);
        chapters.put("consultation", ConsultationView.class);
        chapters.put("hotline", HotlineView.class);
        chapters.put("appeal", AppealView.class);
        chapters.put("resource", ResourceView.class);
        chapters.put("website", WebsiteView.class);
        chapters.put("units", UnitsView.class);
        return Collections.unmodifiableMap(chapters);
    }

    @Override
    protected String heading() {
        return getTranslation("briefing.heading", rules.unitName(rules.region(), getLocale()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Instantiator maker = Instantiator.get(event.getUI());
        views.clear();
        names(query).stream()
                .filter(CHAPTERS::containsKey)
                .forEach(name -> views.put(name, maker.getOrCreate(CHAPTERS.get(name))));
        super.beforeEnter(event);
    }

    @Override
    protected Runnable read(Scope filters) {
        List<Supplier<Chapter>> chapters =
                views.values().stream().map(view -> view.chapter(filters)).toList();
        Overview overview = service.overview(filters);
        List<Source> documents = behind(filters);
        return () -> draw(chapters, overview, documents, filters);
    }

    private void draw(List<Supplier<Chapter>> chapters, Overview overview, List<Source> documents, Scope filters) {
        if (!CHAPTERS.keySet().containsAll(names(query()))) {
            hint(List.of(VIEWS));
        }
        List<String> chosen = List.copyOf(views.keySet());
        FigureText text = new FigureText(catalogue, getLocale());
        Paragraph cover = new Paragraph(getTranslation(
                "briefing.cover",
                scope(filters),
                PaperLine.readAt(),
                documents.size(),
                overview.quality().disputed()));
        cover.addClassNames("lede", "cover");
        add(
                cover,
                controls(chosen, filters),
                new BriefingCover(
                        overview,
                        text,
                        new IndicatorCards(catalogue, figures, text),
                        new FindingWords(catalogue, texts, getLocale()),
                        filters,
                        rules));
        if (chosen.isEmpty()) {
            Section nothing = new Section(new Paragraph(getTranslation("briefing.none")));
            nothing.addClassNames("panel", "nothing");
            add(nothing);
            return;
        }
        Set<String> shown = new HashSet<>();
        for (Supplier<Chapter> drawing : chapters) {
            Chapter chapter = drawing.get();
            shown.addAll(chapter.indicators());
            BriefingChapter.shorten(chapter.content());
            add(chapter.content());
        }
        add(definitions(shown, text), documents(documents));
    }

    /** As the address names them, each once; all of them where it names none. */
    private static List<String> names(QueryParameters query) {
        List<String> asked = query.getParameters(VIEWS);
        return asked.isEmpty()
                ? List.copyOf(CHAPTERS.keySet())
                : asked.stream()
                        .flatMap(one -> Arrays.stream(one.split(",")))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    // ---- what is in it, and in which order: every choice is an address

    private Component controls(List<String> chosen, Scope filters) {
        OrderedList order = new OrderedList();
        order.getElement().setAttribute("aria-label", getTranslation("briefing.order"));
        for (int i = 0; i < chosen.size(); i++) {
            String name = chosen.get(i);
            ListItem item = new ListItem(new Span(name(name)));
            if (i > 0) {
                item.add(choice("←", "briefing.earlier", name, swapped(chosen, i - 1, i), filters));
            }
            if (i < chosen.size() - 1) {
                item.add(choice("→", "briefing.later", name, swapped(chosen, i, i + 1), filters));
            }
            item.add(choice("×", "briefing.leave-out", name, without(chosen, name), filters));
            order.add(item);
        }
        Div more = new Div();
        more.addClassName("more");
        more.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("briefing.more"));
        CHAPTERS.keySet().stream().filter(name -> !chosen.contains(name)).forEach(name -> {
            List<String> longer = new ArrayList<>(chosen);
            longer.add(name);
            more.add(choice("+ " + name(name), "briefing.add", name, longer, filters));
        });
        Button print = new Button(
                getTranslation("action.print"),
                Icon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Section controls = new Section(order, more, print);
        controls.addClassNames("controls", "chapters");
        controls.getElement().setAttribute("aria-label", getTranslation("briefing.choose"));
        return controls;
    }

    private Anchor choice(String sign, String key, String name, List<String> views, Scope filters) {
        QueryParameters query = Filters.toQuery(filters, rules).merging(VIEWS, String.join(",", views));
        Anchor anchor = new Anchor("briefing?" + query.getQueryString(), sign);
        anchor.setAriaLabel(getTranslation(key, name(name)));
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    private static List<String> swapped(List<String> names, int one, int other) {
        List<String> swapped = new ArrayList<>(names);
        Collections.swap(swapped, one, other);
        return swapped;
    }

    private static List<String> without(List<String> names, String name) {
        return names.stream().filter(one -> !one.equals(name)).toList();
    }

    private String name(String chapter) {
        return getTranslation(chapter.equals("units") ? "units.title" : "menu." + chapter);
    }

    // ---- the end of the document

    private Component definitions(Set<String> shown, FigureText text) {
        DescriptionList list = new DescriptionList();
        for (Indicator indicator : catalogue.indicators()) {
            if (!shown.contains(indicator.code())) {
                continue;
            }
            String measure = indicator.isPercent() ? "%" : text.measure(indicator.code());
            Span unit = new Span(measure);
            unit.addClassName("quiet");
            list.add(new DescriptionList.Term(new Span(text.indicator(indicator.code())), unit));
            DescriptionList.Description meaning =
                    new DescriptionList.Description(new Span(text.definition(indicator.code())));
            if (indicator.isRate()) {
                String numerator = indicator.numerator();
                String denominator = indicator.denominator();
                meaning.add(new Span(
                        numerator == null || denominator == null
                                ? getTranslation("card.rate-without-base")
                                : getTranslation(
                                        "card.rate-base", text.indicator(numerator), text.indicator(denominator))));
            }
            list.add(meaning);
        }
        return appendix("definitions", getTranslation("briefing.definitions"), list);
    }

    private Component documents(List<Source> documents) {
        String title = getTranslation("briefing.sources");
        if (documents.isEmpty()) {
            return appendix("documents", title, new Paragraph(getTranslation("briefing.sources.none")));
        }
        TableModel<Source> model = new TableModel<Source>(title)
                .words(TableColumn.text(getTranslation("briefing.source.document")), Source::title)
                .column(TableColumn.word(getTranslation("briefing.source.of")), source -> year(source.year()))
                .words(TableColumn.text(getTranslation("briefing.source.publisher")), Source::publisher)
                .column(
                        TableColumn.word(getTranslation("briefing.source.published")),
                        source -> day(source.published()));
        return appendix("documents", title, new Table<>(model, documents).withFile());
    }

    private static TableCell year(@Nullable Integer year) {
        return year == null ? TableCell.of("") : TableCell.of(String.valueOf(year), Sheet.Cell.year(year));
    }

    private static TableCell day(@Nullable LocalDate day) {
        return day == null ? TableCell.of("") : TableCell.of(day.toString(), Sheet.Cell.day(day));
    }

    private static Component appendix(String name, String title, Component content) {
        H2 heading = new H2(title);
        heading.addClassName("chapter-title");
        Section appendix = new Section(heading, content);
        appendix.addClassNames("appendix", name);
        return appendix;
    }

    /** The documents of the chosen years that figures rest on, and those that belong to no year. */
    private List<Source> behind(Scope filters) {
        return sources.list(rules.region()).stream()
                .filter(summary -> summary.source().status() == Source.Status.ACCEPTED
                        || summary.source().status() == Source.Status.PENDING && summary.accepted() > 0)
                .map(Sources.Summary::source)
                .filter(source -> {
                    Integer year = source.year();
                    return year == null || filters.from() <= year && year <= filters.to();
                })
                .toList();
    }
}
