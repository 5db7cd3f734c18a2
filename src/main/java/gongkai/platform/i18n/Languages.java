package gongkai.platform.i18n;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The languages of the screen. Simplified Chinese is the default whatever the browser prefers: the office's words are
 * the statutory ones, English is a translation. The choice is kept in a cookie, so that it outlives a session and holds
 * on every server; {@code ?lang=en} on any page sets it.
 */
public final class Languages {

    public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;
    public static final List<Locale> ALL = List.of(DEFAULT, Locale.ENGLISH);
    public static final String PARAMETER = "lang";
    public static final String COOKIE = "gongkai-lang";

    private static final int ONE_YEAR = 365 * 24 * 3600;

    private Languages() {}

    /** The language a tag such as {@code en}, {@code zh} or {@code zh-CN} asks for; the default for any other text. */
    public static Locale of(@Nullable String tag) {
        if (tag == null) {
            return DEFAULT;
        }
        Locale asked = Locale.forLanguageTag(tag.replace('_', '-'));
        return ALL.stream()
                .filter(l -> l.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(DEFAULT);
    }

    /** Whether a reader of that language is told Chinese words. */
    public static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(DEFAULT.getLanguage());
    }

    /** What a request asks for: its parameter, else the cookie, else the default. */
    public static Locale of(HttpServletRequest request) {
        return of(request.getParameter(PARAMETER), request.getCookies());
    }

    /** What the parameter asks for, else the cookie, else the default. */
    public static Locale of(@Nullable String parameter, Cookie @Nullable [] cookies) {
        return of(parameter != null ? parameter : cookie(cookies, COOKIE));
    }

    /** Keeps the language that a request asks for by its parameter, where it does. */
    public static void keep(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter(PARAMETER) != null) {
            response.addCookie(kept(of(request)));
        }
    }

    public static Cookie kept(Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    static @Nullable public String cookie(Cookie @Nullable [] cookies, String name) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
