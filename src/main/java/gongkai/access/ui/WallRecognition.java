package gongkai.access.ui;

import gongkai.access.Account;
import gongkai.access.Role;
import gongkai.access.WallTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Lets a browser in at the wall display: by the token that it was left when somebody opened the wall there, or by name and
 * password that the browser itself asked for. Whoever it is, such a session may show the wall and nothing else, and it has
 * a new id. Whoever comes signed in, or by name and password, is left a token; a token leaves none.
 */
class WallRecognition extends OncePerRequestFilter {

    static final String COOKIE = "gongkai-wall";

    /** The token that this session's browser holds: signing out ends it. */
    static final String SESSION_TOKEN = "gongkai.wall-token";

    private final AuthenticationManager passwords;
    private final WallTokens tokens;
    private final AuthenticationEntryPoint door;
    private final DoorLog log;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
    private final SessionAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    WallRecognition(AuthenticationManager passwords, WallTokens tokens, AuthenticationEntryPoint door, DoorLog log) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.door = door;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        Account account = signedIn != null && signedIn.getPrincipal() instanceof Account found ? found : null;
        String token = token(request);
        Account known = token == null ? null : tokens.account(token).orElse(null);
        if (account == null && known != null) {
            account = known;
            enter(account, request, response);
            log.entered("wall token", account.getUsername(), request);
        } else if (account == null) {
            try {
                account = asked(request);
            } catch (AuthenticationException e) {
                door.commence(request, response, e);
                return;
            }
            if (account != null) {
                enter(account, request, response);
                log.entered("wall password", account.getUsername(), request);
            }
        }
        if (account != null) {
            WallDoor.forget(request, response);
            if (token == null || known == null) {
                token = tokens.give(account);
                response.addCookie(cookie(request, token, (int) WallTokens.VALID.toSeconds()));
            }
            request.getSession().setAttribute(SESSION_TOKEN, token);
            if (request.getServletPath().equals(WallDoor.QUESTION)) {
                String query = request.getQueryString();
                response.sendRedirect(request.getContextPath() + WallDoor.WALL + (query == null ? "" : "?" + query));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .orElse(null);
    }

    private @Nullable Account asked(HttpServletRequest request) {
        UsernamePasswordAuthenticationToken given = basic.convert(request);
        if (given == null) {
            return null;
        }
        if (passwords.authenticate(given).getPrincipal() instanceof Account account) {
            return account;
        }
        throw new BadCredentialsException("nobody of this server");
    }

    private void enter(Account account, HttpServletRequest request, HttpServletResponse response) {
        UsernamePasswordAuthenticationToken wall = UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList("ROLE_" + Role.Names.WALL));
        wall.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        newId.onAuthentication(wall, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(wall);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** For the wall's address alone. */
    static Cookie cookie(HttpServletRequest request, String token, int seconds) {
        return WallDoor.cookie(request, COOKIE, token, WallDoor.WALL, seconds);
    }
}
