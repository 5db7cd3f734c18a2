package gongkai.platform.i18n;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

/** Light, dark or as the system prefers (the default). The choice is kept in a cookie. */
public enum ColourScheme {
    LIGHT("light", "light"),
    DARK("dark", "dark"),
    SYSTEM("system", "light dark");

    public static final String COOKIE = "gongkai-scheme";

    private final String kept;
    private final String css;

    ColourScheme(String kept, String css) {
        this.kept = kept;
        this.css = css;
    }

    /** What a browser keeps; as the system prefers where it keeps nothing or something else. */
    public static ColourScheme of(Cookie @Nullable [] cookies) {
        String chosen = Languages.cookie(cookies, COOKIE);
        for (ColourScheme scheme : values()) {
            if (scheme.kept.equals(chosen)) {
                return scheme;
            }
        }
        return SYSTEM;
    }

    /** As the cookie holds it. */
    public String kept() {
        return kept;
    }

    /** The value of the CSS property {@code color-scheme}. */
    public String css() {
        return css;
    }
}
