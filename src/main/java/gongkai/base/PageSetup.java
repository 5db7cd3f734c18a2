package gongkai.base;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives every page its language and colour scheme before the first pixel: both are cookies, read on the server, so that
 * nothing flashes in the wrong language or the wrong scheme.
 */
@Configuration
class PageSetup implements VaadinServiceInitListener {

    @Bean
    I18NProvider texts() {
        return new Texts();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::prepare);
        event.getSource().addUIInitListener(init -> {
            VaadinRequest request = VaadinRequest.getCurrent();
            Locale locale = request == null ? Languages.DEFAULT : Languages.of(request);
            init.getUI().getSession().setLocale(locale);
            init.getUI().setLocale(locale);
        });
    }

    private static void prepare(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Locale locale = Languages.of(request);
        if (request.getParameter(Languages.PARAMETER) != null) {
            response.getVaadinResponse().addCookie(Languages.kept(locale));
        }
        Element html = response.getDocument().child(0);
        html.attr("lang", locale.toLanguageTag());
        ColorScheme.Value scheme = ColourScheme.of(Languages.cookie(request.getCookies(), ColourScheme.COOKIE));
        html.attr("style", "color-scheme: " + scheme.getValue());
    }
}
