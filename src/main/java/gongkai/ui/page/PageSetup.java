package gongkai.ui.page;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import gongkai.platform.i18n.ColourScheme;
import gongkai.platform.i18n.Languages;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Gives every page its language and colour scheme before the first pixel: both are cookies, read on the server, so that
 * nothing flashes in the wrong language or the wrong scheme. And names the scripts that it will need, so that they come
 * together.
 */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final String BUILT = "VAADIN/build/";

    private final Map<String, FrontendScripts> scripts = new ConcurrentHashMap<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource().addUIInitListener(init -> {
            VaadinRequest request = VaadinRequest.getCurrent();
            Locale locale = request == null ? Languages.DEFAULT : language(request);
            init.getUI().getSession().setLocale(locale);
            init.getUI().setLocale(locale);
        });
    }

    private void prepare(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Locale locale = language(request);
        if (request.getParameter(Languages.PARAMETER) != null) {
            response.getVaadinResponse().addCookie(Languages.kept(locale));
        }
        Element html = response.getDocument().child(0);
        html.attr("lang", locale.toLanguageTag());
        html.attr(
                "style",
                "color-scheme: " + ColourScheme.of(request.getCookies()).css());
        nameScripts(response.getDocument(), Objects.requireNonNullElse(request.getPathInfo(), ""));
    }

    private void nameScripts(Document page, String path) {
        Element index = page.selectFirst("script[type=module][src*=" + BUILT + "]");
        if (index == null) {
            return;
        }
        String source = index.attr("src");
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        FrontendScripts built = scripts.computeIfAbsent(source.substring(folder.length()), FrontendScripts::of);
        built.needed().forEach(name -> name(page, folder + name));
        if (RouteConfiguration.forApplicationScope()
                .getRoute(path.startsWith("/") ? path.substring(1) : path)
                .filter(view -> view.isAnnotationPresent(ShowsCharts.class))
                .isPresent()) {
            built.charts().ifPresent(name -> name(page, folder + name).attr("data-charts", true));
        }
    }

    /** Fetched at once and run in its turn: a script that is compiled too early holds up the one that is run first. */
    private static Element name(Document page, String address) {
        return page.head()
                .appendElement("link")
                .attr("rel", "preload")
                .attr("as", "script")
                .attr("crossorigin", true)
                .attr("href", address);
    }

    private static Locale language(VaadinRequest request) {
        return Languages.of(request.getParameter(Languages.PARAMETER), request.getCookies());
    }
}
