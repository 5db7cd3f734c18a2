package gongkai.ui.page;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import gongkai.platform.i18n.ColourScheme;
import gongkai.platform.i18n.Languages;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Gives every page its language and colour scheme before the first pixel: both are cookies, read on the server, so that
 * nothing flashes in the wrong language or the wrong scheme.
 */
@Component
class PageSetup implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::prepare);
        event.getSource().addUIInitListener(init -> {
            VaadinRequest request = VaadinRequest.getCurrent();
            Locale locale = request == null ? Languages.DEFAULT : language(request);
            init.getUI().getSession().setLocale(locale);
            init.getUI().setLocale(locale);
        });
    }

    private static void prepare(IndexHtmlResponse response) {
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
    }

    private static Locale language(VaadinRequest request) {
        return Languages.of(request.getParameter(Languages.PARAMETER), request.getCookies());
    }
}
