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

    AskedAddress() {
        setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
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
}
