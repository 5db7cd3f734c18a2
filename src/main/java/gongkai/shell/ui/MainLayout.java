package gongkai.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.platform.i18n.Languages;
import gongkai.ui.component.Dropdown;
import gongkai.ui.component.Icon;
import gongkai.ui.component.YearSelect;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.Filters;
import gongkai.ui.page.PageView;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every view. The header's
 * choice is read from the address after every navigation and written back to it, never kept here.
 */
@Layout
@RolesAllowed(Role.Names.READER)
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient FilterOptions rules;
    private final transient Catalogue catalogue;
    private final transient AuthenticationContext authentication;

    private final NavigationMenu navigation = new NavigationMenu();
    private final YearSelect from;
    private final YearSelect to;
    private final Span unit = new Span();
    private final Span against = new Span();
    private String path = "";
    private QueryParameters query = QueryParameters.empty();

    public MainLayout(FilterOptions rules, Catalogue catalogue, AuthenticationContext authentication) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.authentication = authentication;
        this.from = year("filter.from");
        this.to = year("filter.to");
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), navigation);
        Div stack = new Div(bar());
        stack.addClassName("navbar-stack");
        if (catalogue.isSample(rules.region())) {
            Div banner = new Div(Icon.INFO.create(), new Span(getTranslation("header.sample")));
            banner.addClassName("sample-banner");
            stack.addComponentAsFirst(banner);
        }
        addToNavbar(skip(), stack); // the bar stands before the drawer in the order of the keyboard
    }

    /** The first stop of the keyboard: past the navigation, to the content. */
    private Component skip() {
        NativeButton skip = new NativeButton(
                getTranslation("menu.skip"),
                click -> UI.getCurrent().getPage().executeJs("document.querySelector('main')?.focus()"));
        skip.addClassName("skip-link");
        return skip;
    }

    private Component brand() {
        Span name = new Span(getTranslation("app.name"));
        name.addClassName("brand-name");
        Span region = new Span(regionName());
        region.addClassName("brand-sub");
        Anchor brand = new Anchor("", new Image("icons/gongkai.svg", ""), name, region);
        brand.addClassName("brand");
        return brand;
    }

    private String regionName() {
        return catalogue
                .region(rules.region())
                .map(r -> chinese() ? r.zh() : r.en())
                .orElse(rules.region());
    }

    private boolean chinese() {
        return Languages.isChinese(getLocale());
    }

    private Component bar() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("menu.navigation"));

        Span dash = new Span("–");
        dash.getElement().setAttribute("aria-hidden", "true");
        Div scope = new Div(pair(unit()), pair(from, dash, to), pair(comparison()));
        scope.addClassName("filters");
        scope.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("header.filters"));

        Div tools = new Div(printMenu(), userMenu());
        tools.addClassName("tools");

        Div bar = new Div(toggle, scope, tools);
        bar.addClassName("bar");
        return bar;
    }

    /** Whose numbers: said on a button. The list that one can search is made when it is asked for. */
    private Component unit() {
        Dropdown choice = new Dropdown("unit", getTranslation("filter.unit"));
        choice.addClassName("unit");
        choice.button().add(unit, Icon.CHEVRON.create());
        choice.button().setTitle(getTranslation("filter.unit"));
        return choice.withNew(() -> {
            ComboBox<Unit> box = new ComboBox<>();
            box.setAriaLabel(getTranslation("filter.unit"));
            box.setItems(units());
            box.setItemLabelGenerator(this::name);
            box.setPlaceholder(getTranslation("header.unit-search"));
            box.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() != null) {
                    choice.close();
                    go(chosen().withUnit(change.getValue().code()));
                }
            });
            box.focus();
            box.setOpened(true);
            return List.of(box);
        });
    }

    /** What the numbers are compared with: said on a button, chosen behind it. */
    private Component comparison() {
        Dropdown comparison = new Dropdown("comparison", getTranslation("header.against"))
                .withNew(() -> List.of(comparedYear(), comparedUnit())); // a page that is never compared has none of it
        comparison.addClassName("compare");
        comparison.button().add(against, Icon.CHEVRON.create());
        return comparison;
    }

    private Component comparedYear() {
        YearSelect compare = new YearSelect(years().reversed(), getTranslation("header.compare-auto"));
        compare.setValue(chosen().compare());
        compare.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(chosen().withCompare(change.getValue()));
            }
        });
        NativeLabel label = new NativeLabel(getTranslation("filter.compare"));
        label.add(compare);
        label.addClassName("labelled");
        return label;
    }

    private ComboBox<Unit> comparedUnit() {
        ComboBox<Unit> with = new ComboBox<>(getTranslation("filter.with"));
        with.setItems(units());
        with.setItemLabelGenerator(this::name);
        with.setPlaceholder(getTranslation("header.with-none"));
        with.setClearButtonVisible(true);
        String other = chosen().with();
        with.setValue(other == null ? null : unitOf(other));
        with.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Unit chosen = change.getValue();
                go(chosen().comparedWith(chosen == null ? null : chosen.code()));
            }
        });
        return with;
    }

    private List<Unit> units() {
        return catalogue.units().stream()
                .filter(u -> u.region().equals(rules.region()))
                .toList();
    }

    private List<Integer> years() {
        return IntStream.rangeClosed(rules.firstChoice(), rules.lastChoice())
                .boxed()
                .toList();
    }

    private static Div pair(Component... parts) {
        Div pair = new Div(parts);
        pair.addClassName("pair");
        return pair;
    }

    private YearSelect year(String nameKey) {
        YearSelect select = new YearSelect(years(), "");
        select.setAriaLabel(getTranslation(nameKey));
        select.addClassName("year");
        select.addValueChangeListener(change -> {
            Integer first = from.getValue();
            Integer last = to.getValue();
            if (change.isFromClient() && first != null && last != null) {
                go(chosen().withYears(first, last));
            }
        });
        return select;
    }

    private Component printMenu() {
        Dropdown menu = new Dropdown("print-menu", getTranslation("action.print"));
        menu.button().add(Icon.PRINT.create());
        menu.button().setAriaLabel(getTranslation("action.print"));
        menu.button().setTitle(getTranslation("action.print"));
        return menu.with(
                menu.item(
                        getTranslation("print.page"),
                        click -> UI.getCurrent().getPage().executeJs("window.print()")),
                menu.item(getTranslation("print.briefing"), click -> leadTo("briefing")));
    }

    private Component userMenu() {
        return UserMenu.of(authentication.getPrincipalName().orElse(""), () -> leadTo("wall"), authentication::logout);
    }

    /** To a page that shows the same choice. */
    private void leadTo(String route) {
        UI.getCurrent().navigate(route, Filters.toQuery(chosen(), rules));
    }

    private Scope chosen() {
        return page().map(PageView::shown)
                .orElseGet(() -> Filters.parse(query, rules).scope());
    }

    private Optional<PageView> page() {
        return getContent() instanceof PageView page ? Optional.of(page) : Optional.empty();
    }

    private void go(Scope filters) {
        Location to = page().map(page -> page.locationFor(filters))
                .orElseGet(() -> new Location(path, Filters.toQuery(filters, rules)));
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        path = event.getLocation().getPath();
        query = event.getLocation().getQueryParameters();
        Filters.Parsed parsed = Filters.parse(query, rules);
        Scope filters = chosen(); // a page of one unit is of that unit
        from.setValue(filters.from());
        to.setValue(filters.to());
        against.setText(comparison(filters));
        Unit shown = unitOf(filters.unit());
        unit.setText(shown == null ? filters.unit() : name(shown));
        // as it stands in the address: so the page that is shown is no other address
        QueryParameters kept = parsed.ignored().isEmpty() && filters.equals(parsed.scope())
                ? query.including(Filters.NAMES.toArray(String[]::new))
                : Filters.toQuery(filters, rules);
        navigation.show(path, kept);
    }

    private String comparison(Scope scope) {
        Integer year = scope.compare();
        String before =
                year == null ? getTranslation("header.compare-auto") : getTranslation("period.year", year.toString());
        Unit other = scope.with() == null ? null : unitOf(scope.with());
        return getTranslation(
                "header.compared", other == null ? before : before + getTranslation("list.comma") + name(other));
    }

    private String name(Unit one) {
        return chinese() ? one.zh() : one.en();
    }

    private @Nullable Unit unitOf(String code) {
        return catalogue.unit(code).orElse(null);
    }
}
