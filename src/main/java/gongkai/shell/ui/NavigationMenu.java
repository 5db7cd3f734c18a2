package gongkai.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import gongkai.ui.component.Icon;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Where one can go: made from the routes that exist and that the user may enter, in three groups by their order. */
final class NavigationMenu extends Nav {

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    NavigationMenu() {
        addClassName("nav");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        group("menu.group.dashboard", entries, order -> order < 100);
        group("menu.group.data", entries, order -> order >= 100 && order < 200);
        group("menu.group.admin", entries, order -> order >= 200);
    }

    private void group(String titleKey, List<MenuEntry> entries, Predicate<Double> belongs) {
        List<Component> items = entries.stream()
                .filter(entry -> belongs.test(entry.order()))
                .<Component>map(entry -> new ListItem(link(entry)))
                .toList();
        if (!items.isEmpty()) {
            Div title = new Div(getTranslation(titleKey));
            title.addClassName("nav-title");
            add(title, new UnorderedList(items.toArray(ListItem[]::new)));
        }
    }

    private Anchor link(MenuEntry entry) {
        Anchor link = new Anchor();
        if (entry.icon() != null) {
            link.add(Icon.valueOf(entry.icon()).create());
        }
        link.add(new Span(getTranslation(entry.title())));
        links.put(entry.path().replaceFirst("^/", ""), link);
        return link;
    }

    /**
     * Marks the page that is shown, or the one that leads to it.
     *
     * @param path of the page, without a slash at its beginning
     * @param kept what every link takes along
     */
    void show(String path, QueryParameters kept) {
        String current = links.keySet().stream()
                .filter(to -> path.equals(to) || (!to.isEmpty() && path.startsWith(to + "/")))
                .max(Comparator.comparing(String::length))
                .orElse(null);
        links.forEach((to, link) -> {
            link.setHref(new Location(to, kept).getPathWithQueryParameters());
            if (to.equals(current)) {
                link.getElement().setAttribute("aria-current", path.equals(to) ? "page" : "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
