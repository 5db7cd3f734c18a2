package gongkai.cli;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where the dashboard is, once it answers there. */
@Component
@ConditionalOnProperty(name = "gongkai.command", matchIfMissing = true, havingValue = "false")
class Announcement {

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ApplicationContext context = event.getApplicationContext();
        if (context instanceof WebServerApplicationContext server && server.getWebServer() != null) {
            System.err.println(
                    "公开 Gongkai · http://localhost:" + server.getWebServer().getPort());
        }
    }
}
