package gongkai.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import org.jspecify.annotations.Nullable;

/** Light, dark or as the system prefers (the default). The choice is kept in a cookie. */
public final class ColourScheme {

    static final String COOKIE = "gongkai-scheme";

    private ColourScheme() {}

    static ColorScheme.Value of(@Nullable String cookie) {
        return switch (cookie == null ? "" : cookie) {
            case "light" -> ColorScheme.Value.LIGHT;
            case "dark" -> ColorScheme.Value.DARK;
            default -> ColorScheme.Value.LIGHT_DARK;
        };
    }

    /** Shows the page in a scheme from now on, in this browser. */
    public static void choose(UI ui, ColorScheme.Value scheme) {
        ui.getPage().setColorScheme(scheme);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax'",
                        COOKIE,
                        switch (scheme) {
                            case LIGHT -> "light";
                            case DARK -> "dark";
                            default -> "system";
                        });
    }
}
