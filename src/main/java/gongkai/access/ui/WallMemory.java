package gongkai.access.ui;

import gongkai.access.Role;
import gongkai.access.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Lets a wall display in again when its server was started anew: whoever opened it while signed in leaves a signed cookie
 * in that browser. It is taken at the wall display alone, and lets in to read and nothing else. Signing out takes it away,
 * a changed password makes it worthless.
 */
class WallMemory extends TokenBasedRememberMeServices {

    static final String COOKIE = "gongkai-wall";
    private static final Duration VALID = Duration.ofDays(90);

    /** No secret: what signs the cookie is the user's salted password hash, which every server of the installation has. */
    static final String KEY = "gongkai-wall";

    WallMemory(Users users) {
        super(KEY, users);
        setCookieName(COOKIE);
        setAlwaysRemember(true);
        setTokenValiditySeconds((int) VALID.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        setAuthoritiesMapper(all -> List.copyOf(AuthorityUtils.createAuthorityList("ROLE_" + Role.Names.READER)));
    }

    /** Gives the cookie to whoever comes signed in and has none yet. */
    OncePerRequestFilter giving() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Authentication who = SecurityContextHolder.getContext().getAuthentication();
                if (who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken)) {
                    WallDoor.forget(request, response);
                    if (WebUtils.getCookie(request, COOKIE) == null) {
                        loginSuccess(request, response, who);
                    }
                }
                chain.doFilter(request, response);
            }
        };
    }
}
