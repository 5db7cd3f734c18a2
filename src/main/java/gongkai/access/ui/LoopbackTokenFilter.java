package gongkai.access.ui;

import gongkai.access.LocalCommandToken;
import gongkai.access.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a command of this machine in as an officer, by the token of its data folder and from the loopback alone. */
class LoopbackTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final LocalCommandToken door;

    LoopbackTokenFilter(LocalCommandToken door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null
                && given.startsWith(BEARER)
                && FromHere.is(request)
                && door.opens(given.substring(BEARER.length()))) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    LocalCommandToken.WHO,
                    null,
                    AuthorityUtils.createAuthorityList("ROLE_" + Role.Names.OFFICER, "ROLE_" + Role.Names.LOCAL)));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
