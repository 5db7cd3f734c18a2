package gongkai.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.VaadinRequest;
import gongkai.platform.i18n.ColourScheme;
import gongkai.platform.i18n.Languages;
import gongkai.ui.chart.ChartPatterns;
import gongkai.ui.component.Dropdown;
import gongkai.ui.component.Icon;
import java.util.List;
import java.util.Locale;

/** What the person who reads chooses for this browser: language, appearance, patterns; and the way out. */
final class UserMenu {

    private final Dropdown menu;

    private UserMenu(Dropdown menu) {
        this.menu = menu;
    }

    /**
     * @param name of who has signed in
     * @param wall leads to the wall
     * @param leave signs out
     */
    static Component of(String name, Runnable wall, Runnable leave) {
        UI ui = UI.getCurrent();
        Dropdown menu = new Dropdown("user-menu", ui.getTranslation("header.user", name));
        menu.button().addClassName("person");
        menu.button().setAriaLabel(ui.getTranslation("header.user", name));
        menu.button().add(Icon.PERSON.create(), new Span(name));
        UserMenu parts = new UserMenu(menu);
        return menu.with(
                parts.languages(ui),
                parts.schemes(ui),
                parts.patterns(ui),
                menu.item(ui.getTranslation("header.wall"), click -> wall.run()),
                menu.item(ui.getTranslation("header.sign-out"), click -> leave.run()));
    }

    private Component languages(UI ui) {
        Div choice = choice(ui.getTranslation("header.language"));
        for (Locale language : Languages.ALL) {
            NativeButton item =
                    menu.item(ui.getTranslation("header.language." + language.getLanguage()), click -> speak(language));
            press(item, language.getLanguage().equals(ui.getLocale().getLanguage()));
            choice.add(item);
        }
        return choice;
    }

    private Component schemes(UI ui) {
        Div choice = choice(ui.getTranslation("header.scheme"));
        VaadinRequest request = VaadinRequest.getCurrent();
        ColourScheme now = ColourScheme.of(request == null ? null : request.getCookies());
        for (ColourScheme scheme : List.of(ColourScheme.SYSTEM, ColourScheme.LIGHT, ColourScheme.DARK)) {
            NativeButton item = menu.item(ui.getTranslation("header.scheme." + scheme.kept()), click -> {
                colour(scheme);
                choice.getChildren()
                        .filter(NativeButton.class::isInstance)
                        .forEach(one -> press(one, one.equals(click.getSource())));
            });
            press(item, scheme == now);
            choice.add(item);
        }
        return choice;
    }

    private Component patterns(UI ui) {
        NativeButton item = menu.item(ui.getTranslation("header.patterns"), click -> {
            boolean on = !Boolean.parseBoolean(click.getSource().getElement().getAttribute("aria-pressed"));
            press(click.getSource(), on);
            ChartPatterns.choose(UI.getCurrent(), on);
        });
        item.addClassName("switch");
        press(item, ChartPatterns.areChosen());
        return item;
    }

    private static Div choice(String title) {
        Span name = new Span(title);
        name.addClassName("dropdown-title");
        Div choice = new Div(name);
        choice.addClassName("dropdown-choice");
        choice.getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        return choice;
    }

    private static void press(Component item, boolean pressed) {
        item.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private static void colour(ColourScheme scheme) {
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
}
