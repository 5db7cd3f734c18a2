package gongkai.access.ui;

import gongkai.base.Languages;
import gongkai.base.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/**
 * What the address of a wall display shows while nobody is signed in: words and the way to the sign-in page, from where one
 * comes back to the wall. A browser in which somebody signed out is not asked the browser's own question: it was not lost
 * but left.
 */
class WallDoor implements AuthenticationEntryPoint, LogoutHandler {

    private static final String LEFT = "gongkai-signed-out";

    private final Texts texts = new Texts();

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        response.addCookie(cookie(request, -1));
    }

    /** Somebody is signed in again. */
    static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, LEFT) != null) {
            response.addCookie(cookie(request, 0));
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean left = WebUtils.getCookie(request, LEFT) != null;
        if (!left) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SecurityConfiguration.CHALLENGE);
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page(language(request), left));
    }

    private String page(Locale language, boolean left) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <link rel="stylesheet" href="aura/aura.css"><link rel="stylesheet" href="styles/gongkai.css"></head>
                <body><main class="sign-in"><div class="box">
                <div class="mark"><img src="icons/gongkai.svg" alt=""><h1>%s</h1></div>
                <p class="lede">%s</p><p><a href="login">%s</a></p></div></main></body></html>
                """.formatted(
                        language.toLanguageTag(),
                        say(language, "wall.title") + " · " + say(language, "app.name"),
                        say(language, left ? "wall.signed-out" : "wall.nobody"),
                        say(language, "wall.sign-in.hint"),
                        say(language, "wall.sign-in"));
    }

    private String say(Locale language, String key) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, language), StandardCharsets.UTF_8.name());
    }

    private static Locale language(HttpServletRequest request) {
        String asked = request.getParameter(Languages.PARAMETER);
        Cookie kept = WebUtils.getCookie(request, Languages.COOKIE);
        return Languages.of(asked != null || kept == null ? asked : kept.getValue());
    }

    private static Cookie cookie(HttpServletRequest request, int seconds) {
        Cookie cookie = new Cookie(LEFT, "true");
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
