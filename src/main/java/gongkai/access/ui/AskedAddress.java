package gongkai.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * The address that somebody asked for before he was led to the sign-in, kept in his browser and not in a session. Nothing
 * else of that request is: what comes after signing in is taken as it comes.
 */
final class AskedAddress extends CookieRequestCache {

    /** In characters: a cookie that is larger would make the answer's head too large. */
    private static final int LONGEST = 2000;

    AskedAddress() {
        setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && length(request) <= LONGEST
                && !request.getServletPath().equals(WallDoor.QUESTION));
        setCookieCustomizer(cookie -> {
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
        });
    }

    /** Forgets the address when one has arrived there. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        super.getMatchingRequest(request, response);
        return null;
    }

    private static int length(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().length() + (query == null ? 0 : query.length());
    }
}
