package gongkai.ui.chart;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;

/**
 * Whether the columns of charts are hatched on the screen too, as they are on paper: for who tells colours badly, or shows
 * the screen to many. The choice is kept in a cookie, which the page reads ({@code frontend/chart-style.js}).
 */
public final class ChartPatterns {

    static final String COOKIE = "gongkai-patterns";
    private static final String ON = "on";

    private ChartPatterns() {}

    /** What the browser of the current request has chosen. */
    public static boolean areChosen() {
        VaadinRequest request = VaadinRequest.getCurrent();
        Cookie[] cookies = request == null ? null : request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals(ON);
                }
            }
        }
        return false;
    }

    /** Draws all charts so from now on, in this browser. */
    public static void choose(UI ui, boolean on) {
        ui.getPage().executeJs("""
                        document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax';
                        dispatchEvent(new Event($0));
                        """, COOKIE, on ? ON : "off");
    }
}
