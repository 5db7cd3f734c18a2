package gongkai.access.ui;

import gongkai.platform.web.ErrorAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site makes a browser send: a browser brings cookies and remembered passwords along
 * whoever asks it to. What it says of the origin decides, and where it says it (Sec-Fetch-Site, which it leaves out over
 * plain http) the relation. Programs say neither and have nothing that is brought along by itself.
 */
class SameSiteFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final DoorLog log;

    SameSiteFilter(DoorLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
            return;
        }
        log.refused("another site's page", request);
        ErrorAnswers.answer(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                request.getRequestURI(),
                "error.other-site",
                String.valueOf(request.getHeader(HttpHeaders.ORIGIN)),
                host(request));
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || authority(origin).equalsIgnoreCase(host(request));
    }

    /** Host and port as the browser writes them: without the port that the scheme implies. */
    private static String authority(String origin) {
        int scheme = origin.indexOf("://");
        return scheme < 0 ? origin : withoutImplied(origin.substring(scheme + 3), origin.substring(0, scheme));
    }

    private static String host(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host == null ? "" : withoutImplied(host, request.getScheme());
    }

    private static String withoutImplied(String authority, @Nullable String scheme) {
        String implied = "https".equalsIgnoreCase(scheme) ? ":443" : ":80";
        return (authority.endsWith(implied) ? authority.substring(0, authority.length() - implied.length()) : authority)
                .toLowerCase(Locale.ROOT);
    }
}
