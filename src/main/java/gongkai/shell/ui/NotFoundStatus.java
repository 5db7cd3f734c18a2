package gongkai.shell.ui;

import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import gongkai.ui.page.EntityRoutes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;

/** An address that names nothing is answered with the status 404, besides the page that says so in words. */
@Component
class NotFoundStatus implements VaadinServiceInitListener {

    private final List<EntityRoutes> named;

    NotFoundStatus(List<EntityRoutes> named) {
        this.named = named;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteRegistry registry = event.getSource().getRouter().getRegistry();
        event.addIndexHtmlRequestListener(page -> {
            String info = page.getVaadinRequest().getPathInfo();
            String path = info == null ? "" : info.replaceFirst("^/", "");
            boolean route = registry.getNavigationTarget(path).isPresent();
            if (!route || named.stream().anyMatch(each -> each.leadsNowhere(path))) {
                page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        });
    }
}
