package gongkai.access.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks a request whose sender was let in: what he sends may be longer and take longer; see {@link BodyLimit}. */
class KnownSender extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getUserPrincipal() != null) {
            request.setAttribute(BodyLimit.KNOWN, Boolean.TRUE);
        }
        chain.doFilter(request, response);
    }
}
