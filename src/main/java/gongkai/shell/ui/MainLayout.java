package gongkai.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.platform.i18n.ColourScheme;
import gongkai.platform.i18n.Languages;
import gongkai.ui.chart.ChartPatterns;
import gongkai.ui.component.Icon;
import gongkai.ui.component.YearSelect;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.Filters;
import gongkai.ui.page.PageView;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every view. The navigation is made from the routes that exist and that the user may enter; the header's
 * choice is read from the address after every navigation and written back to it, never kept here.
 */
@Layout
@RolesAllowed(Role.Names.READER)
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient FilterOptions rules;
    private final transient Catalogue catalogue;
    private final transient AuthenticationContext authentication;

    private final List<SideNavItem> items = new ArrayList<>();
    private final YearSelect from;
    private final YearSelect to;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Button against = new Button();
    private String path = "";
    private QueryParameters query = QueryParameters.empty();

    public MainLayout(FilterOptions rules, Catalogue catalogue, AuthenticationContext authentication) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.authentication = authentication;
        this.from = year("filter.from");
        this.to = year("filter.to");
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), navigation());
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

    private Component navigation() {
        Div groups = new Div();
        groups.addClassName("nav-scroll");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        group(groups, "menu.group.dashboard", entries, order -> order < 100);
        group(groups, "menu.group.data", entries, order -> order >= 100 && order < 200);
        group(groups, "menu.group.admin", entries, order -> order >= 200);
        return groups;
    }

    private void group(Div groups, String titleKey, List<MenuEntry> entries, Predicate<Double> belongs) {
        SideNav nav = new SideNav(getTranslation(titleKey));
        entries.stream().filter(entry -> belongs.test(entry.order())).forEach(entry -> {
            SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
            if (entry.icon() != null) {
                item.setPrefixComponent(Icon.valueOf(entry.icon()).create());
            }
            items.add(item);
            nav.addItem(item);
        });
        if (!nav.getItems().isEmpty()) {
            groups.add(nav);
        }
    }

    private Component bar() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("menu.navigation"));

        unit.setItems(units());
        unit.setItemLabelGenerator(this::name);
        unit.setAriaLabel(getTranslation("filter.unit"));
        unit.addClassName("unit");
        unit.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(chosen().withUnit(change.getValue().code()));
            }
        });

        Span dash = new Span("–");
        dash.getElement().setAttribute("aria-hidden", "true");
        Div scope = new Div(pair(unit), pair(from, dash, to), pair(comparison()));
        scope.addClassName("filters");
        scope.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("header.filters"));

        Div tools = new Div(printMenu(), userMenu());
        tools.addClassName("tools");

        Div bar = new Div(toggle, scope, tools);
        bar.addClassName("bar");
        return bar;
    }

    /** What the numbers are compared with: said on a button, chosen behind it. */
    private Component comparison() {
        against.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        against.addClassName("compare");
        against.setSuffixComponent(Icon.CHEVRON.create());
        Popover popover = new Popover();
        popover.addOpenedChangeListener(
                change -> { // a page that is never compared has none of it
                    popover.removeAll();
                    if (change.isOpened()) {
                        popover.add(comparedYear(), comparedUnit());
                    }
                });
        popover.setTarget(against);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("header.against"));
        popover.addClassName("comparison");
        return new Div(against, popover);
    }

    private YearSelect comparedYear() {
        YearSelect compare = new YearSelect(years().reversed(), getTranslation("header.compare-auto"))
                .labelled(getTranslation("filter.compare"));
        compare.setValue(chosen().compare());
        compare.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(chosen().withCompare(change.getValue()));
            }
        });
        return compare;
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
        YearSelect select = new YearSelect(years(), "").named(getTranslation(nameKey));
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
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        MenuItem root = bar.addItem(Icon.PRINT.create());
        root.setAriaLabel(getTranslation("action.print"));
        bar.setTooltipText(root, getTranslation("action.print"));
        SubMenu menu = root.getSubMenu();
        menu.addItem(
                getTranslation("print.page"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        menu.addItem(
                getTranslation("print.briefing"),
                click -> UI.getCurrent().navigate("briefing", Filters.toQuery(chosen(), rules)));
        return bar;
    }

    private Component userMenu() {
        String name = authentication.getPrincipalName().orElse("");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        Span person = new Span(Icon.PERSON.create(), new Span(name));
        person.addClassName("person");
        MenuItem root = bar.addItem(person);
        root.setAriaLabel(getTranslation("header.user", name));
        SubMenu menu = root.getSubMenu();

        SubMenu languages = menu.addItem(getTranslation("header.language")).getSubMenu();
        for (Locale language : Languages.ALL) {
            MenuItem item = languages.addItem(
                    getTranslation("header.language." + language.getLanguage()), click -> speak(language));
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
        }
        SubMenu schemes = menu.addItem(getTranslation("header.scheme")).getSubMenu();
        scheme(schemes, "header.scheme.system", ColourScheme.SYSTEM);
        scheme(schemes, "header.scheme.light", ColourScheme.LIGHT);
        scheme(schemes, "header.scheme.dark", ColourScheme.DARK);
        MenuItem patterns = menu.addItem(
                getTranslation("header.patterns"),
                click -> ChartPatterns.choose(UI.getCurrent(), ((MenuItem) click.getSource()).isChecked()));
        patterns.setCheckable(true);
        patterns.setChecked(ChartPatterns.areChosen());
        menu.addItem(
                getTranslation("header.wall"),
                click -> UI.getCurrent().navigate("wall", Filters.toQuery(chosen(), rules)));
        menu.addSeparator();
        menu.addItem(getTranslation("header.sign-out"), click -> authentication.logout());
        return bar;
    }

    private static void scheme(SubMenu menu, String textKey, ColourScheme scheme) {
        menu.addItem(menu.getParentMenuItem().getTranslation(textKey), click -> {
            Page page = UI.getCurrent().getPage();
            page.setColorScheme(
                    switch (scheme) {
                        case LIGHT -> ColorScheme.Value.LIGHT;
                        case DARK -> ColorScheme.Value.DARK;
                        case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
                    });
            page.executeJs(
                    "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax'",
                    ColourScheme.COOKIE,
                    scheme.kept());
        });
    }

    /** The page is fetched anew in the other language; the address keeps everything else. */
    private static void speak(Locale language) {
        UI.getCurrent().getPage().executeJs("""
                document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax';
                const address = new URL(location.href);
                address.searchParams.delete($2);
                location.replace(address);
                """, Languages.COOKIE, language.toLanguageTag(), Languages.PARAMETER);
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
        unit.setValue(unitOf(filters.unit()));
        // as it stands in the address: only so does the navigation know the item that is open
        QueryParameters kept = parsed.ignored().isEmpty() && filters.equals(parsed.scope())
                ? query.including(Filters.NAMES.toArray(String[]::new))
                : Filters.toQuery(filters, rules);
        items.forEach(item -> item.setQueryParameters(kept));
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
