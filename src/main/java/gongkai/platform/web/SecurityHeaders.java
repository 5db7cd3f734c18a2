package gongkai.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told to refuse, whatever a page holds. */
public final class SecurityHeaders {

    public static final String POLICY = "Content-Security-Policy";

    /**
     * For the views: nothing from elsewhere, no page of another site around them. Vaadin's client runs the functions that
     * the server sends it, and styles what it draws inline; hence the two exceptions.
     */
    public static final String VIEWS = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** For pages without script: their own pictures and styles, and forms to this server. */
    public static final String PLAIN = "default-src 'none'; img-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For answers to programs, which are no pages. */
    public static final String PROGRAMS = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** For an answer that the container makes before, or in the place of, the one that had them. */
    static void onErrors(HttpServletResponse response) {
        response.setHeader(POLICY, PLAIN);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
    }
}
