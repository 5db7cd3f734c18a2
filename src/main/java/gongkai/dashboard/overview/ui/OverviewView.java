package gongkai.dashboard.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.checks.FindingTexts;
import gongkai.checks.ui.FindingWords;
import gongkai.dashboard.card.Card;
import gongkai.dashboard.overview.DashboardService;
import gongkai.dashboard.overview.Overview;
import gongkai.dashboard.ui.IndicatorCards;
import gongkai.ledger.query.Figures;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.i18n.Years;
import gongkai.ui.component.Chip;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.Recall;
import gongkai.ui.page.Skeleton;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;

/** 总览: how things stand, against when, and what is in doubt. The order of the groups is the order leadership asks in. */
@Route("")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.overview", order = 10, icon = "OVERVIEW")
public class OverviewView extends PageView {

    private final transient DashboardService service;
    private final transient Figures figures;
    private final transient FindingTexts texts;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;

    public OverviewView(
            DashboardService service, Figures figures, FindingTexts texts, Catalogue catalogue, FilterOptions rules) {
        super("menu.overview", rules);
        this.service = service;
        this.figures = figures;
        this.texts = texts;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    @Override
    protected String subtitle(Scope scope) {
        FigureText text = new FigureText(catalogue, getLocale());
        return getTranslation(
                "overview.subtitle", text.unit(scope.unit()), Years.words(scope.from(), scope.to(), getLocale()));
    }

    @Override
    protected Runnable read(Scope scope) {
        return Recall.drawing(() -> service.overview(scope), overview -> draw(overview, scope));
    }

    @Override
    protected Skeleton skeleton() {
        return new Skeleton(8, 0);
    }

    private void draw(Supplier<Overview> source, Scope scope) {
        Overview overview = source.get();
        shows(cards(overview).stream().map(Card::indicator).toList());
        FigureText text = new FigureText(catalogue, getLocale());
        FindingWords words = new FindingWords(catalogue, texts, getLocale());
        IndicatorCards maker = new IndicatorCards(catalogue, figures, text);
        add(quality(overview));
        Div groups = new Div();
        groups.addClassName("groups");
        for (Overview.Group group : overview.groups()) {
            String name = getTranslation("overview.group." + group.name());
            H2 heading = new H2(name);
            heading.addClassName("section-title");
            Div cards = new Div();
            cards.addClassNames("grid", "cards");
            String address = address(group.name(), scope);
            group.cards().forEach(card -> cards.add(maker.card(card, address, scope)));
            Section section = new Section(heading, cards);
            section.addClassName(group.cards().size() > 2 ? "four" : "two");
            groups.add(section);
        }
        add(groups, maker.downloads(getTranslation("download.cards", heading()), scope, () -> cards(source.get())));
        add(new AttentionPanel(overview, words, scope, rules, maker));
    }

    private static List<Card> cards(Overview overview) {
        return overview.groups().stream()
                .flatMap(group -> group.cards().stream())
                .toList();
    }

    /** How far the numbers can be trusted, and the way to what has to be settled. */
    private Component quality(Overview overview) {
        Overview.Quality quality = overview.quality();
        int open = overview.attention().open().all();
        NativeButton settle = new NativeButton(
                getTranslation("overview.quality.open", open),
                click -> getElement().executeJs("""
                        const attention = this.querySelector('.attention');
                        attention.tabIndex = -1;
                        attention.scrollIntoView({block: 'start'});
                        attention.focus({preventScroll: true});
                        """));
        settle.addClassName("value-link");
        Div line = new Div(
                part(
                        quality.disputed() == 0
                                ? quality.checked()
                                        ? new Chip(getTranslation("overview.quality.clean"), Chip.Tone.GOOD)
                                        : new Chip(getTranslation("overview.quality.unchecked"), Chip.Tone.PLAIN)
                                : new Chip(
                                        getTranslation("overview.quality.disputed", quality.disputed()),
                                        Chip.Tone.WARNING)),
                part(new Span(getTranslation("overview.quality.sources", quality.sources()))),
                part(new Span(
                        quality.pending() == 0
                                ? getTranslation("overview.quality.none-pending")
                                : getTranslation("overview.quality.pending", quality.pending()))),
                part(
                        open > 0
                                ? settle
                                : new Span(
                                        getTranslation(quality.checked() ? "attention.none" : "attention.unchecked"))));
        line.addClassName("quality");
        line.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("overview.quality"));
        return line;
    }

    private static Span part(Component content) {
        return new Span(content);
    }
}
