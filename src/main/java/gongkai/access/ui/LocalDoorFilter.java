package gongkai.access.ui;

import gongkai.access.LocalDoor;
import gongkai.access.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.catalina.Globals;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a command of this machine in as an officer, by the token of its data folder and from the loopback alone. */
class LocalDoorFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final LocalDoor door;

    LocalDoorFilter(LocalDoor door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null
                && given.startsWith(BEARER)
                && isFromHere(request)
                && door.opens(given.substring(BEARER.length()))) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    LocalDoor.WHO,
                    null,
                    AuthorityUtils.createAuthorityList("ROLE_" + Role.Names.OFFICER, "ROLE_" + Role.Names.LOCAL)));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** A proxy on this machine brings what comes from elsewhere, and what it says of it may be forged. */
    private static boolean isFromHere(HttpServletRequest request) throws UnknownHostException {
        return request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) == null
                && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
