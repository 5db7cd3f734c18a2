package gongkai.access.ui;

import gongkai.access.WallTokens;
import gongkai.platform.web.Html;
import gongkai.platform.web.PlainPage;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.util.WebUtils;

/**
 * What the address of a wall display shows while nobody is signed in: words and the way to the sign-in page, from where one
 * comes back to the wall. The browser's own question is asked at an address below alone: what is answered there a browser
 * repeats at addresses beside and below it, and nothing else is there.
 */
class WallDoor implements AuthenticationEntryPoint, LogoutHandler {

    static final String WALL = "/wall";

    /** Where the browser asks for name and password itself. */
    static final String QUESTION = "/wall/sign-in";

    /** What the browser shows with its question; another than at the interface for programs. */
    static final String CHALLENGE = "Basic realm=\"gongkai wall\", charset=\"UTF-8\"";

    private static final String LEFT = "gongkai-signed-out";

    private final WallTokens tokens;

    WallDoor(WallTokens tokens) {
        this.tokens = tokens;
    }

    /** The browser is to forget the wall, and the wall that this session has opened is no longer known. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(WallRecognition.SESSION_TOKEN) instanceof String token) {
            tokens.end(token);
        }
        response.addCookie(WallRecognition.cookie(request, "", 0));
        response.addCookie(left(request, -1));
    }

    /** Somebody is signed in again. */
    static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, LEFT) != null) {
            response.addCookie(left(request, 0));
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (request.getServletPath().equals(QUESTION)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        boolean left = WebUtils.getCookie(request, LEFT) != null;
        PlainPage page = new PlainPage(request);
        String query = request.getQueryString();
        page.write(
                response,
                page.translate("wall.title"),
                page.translate(left ? "wall.signed-out" : "wall.nobody"),
                """
                <p class="lede">%s</p>
                <p class="ways"><a href="%s">%s</a> <a href="%s">%s</a></p>
                """.formatted(
                                page.translate("wall.sign-in.hint"),
                                Html.escape(request.getContextPath() + SignInPage.PATH),
                                page.translate("wall.sign-in"),
                                Html.escape(request.getContextPath() + QUESTION + (query == null ? "" : "?" + query)),
                                page.translate("wall.question")));
    }

    private static Cookie left(HttpServletRequest request, int seconds) {
        return cookie(request, LEFT, "true", "/", seconds);
    }

    /** For an address and what is below it, for no script, and for no request that another site makes. */
    static Cookie cookie(HttpServletRequest request, String name, String value, String path, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + path);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
