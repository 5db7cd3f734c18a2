package gongkai.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import gongkai.platform.database.DamagedDocument;
import gongkai.platform.database.Outage;
import gongkai.platform.web.ErrorAnswers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What fails after a click: said on the page with a number, and written to the log under it. */
@Component
class UiErrorHandler implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(UiErrorHandler.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(error -> {
                    String id = UUID.randomUUID().toString().substring(0, 8);
                    LOG.error("failure {}", id, error.getThrowable());
                    UI ui = UI.getCurrent();
                    if (ui != null) {
                        String words = words(ui, error.getThrowable(), id);
                        ui.access(() -> {
                            Notification note = Notification.show(words, 8000, Notification.Position.TOP_CENTER);
                            note.addThemeVariants(NotificationVariant.ERROR);
                        });
                    }
                }));
    }

    private static String words(UI ui, Throwable failure, String id) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DamagedDocument damaged) {
                return ui.getTranslation("error.document-damaged", damaged.file());
            }
        }
        if (Outage.is(failure)) {
            return ErrorAnswers.sentence(HttpServletResponse.SC_SERVICE_UNAVAILABLE, ui.getLocale());
        }
        return ui.getTranslation("error.failure") + " · " + ui.getTranslation("error.failure.id", id);
    }
}
