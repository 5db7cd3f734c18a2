package gongkai.access.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Notes which requests were made on this machine, before anything that a proxy says of them is believed: a proxy on this
 * machine brings what comes from elsewhere, and what it passes on of that may be forged.
 */
final class FromHere extends ValveBase {

    private static final String ATTRIBUTE = "gongkai.from-here";

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    FromHere() {
        super(true);
    }

    static boolean is(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)) {
            request.setAttribute(ATTRIBUTE, Boolean.TRUE);
        }
        getNext().invoke(request, response);
    }
}
