package gongkai.access.ui;

import gongkai.access.Account;
import gongkai.access.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether whoever signed in may still do what he could then: a session ends with the password, the
 * roles, the enabling or the existence that it was opened with. Files that everybody may have are not asked about.
 */
class StandingFilter extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/VAADIN/build/", "/VAADIN/static/", "/styles/", "/icons/", "/aura/");

    private final Users users;
    private final DoorLog log;

    StandingFilter(Users users, DoorLog log) {
        this.users = users;
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isOpenToAll(request);
    }

    static boolean isOpenToAll(HttpServletRequest request) {
        return OPEN.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null
                && signedIn.getPrincipal() instanceof Account account
                && users.inStanding(account.getUsername(), account.standing()).isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            log.ended(account.getUsername(), request);
        }
        chain.doFilter(request, response);
    }
}
