package gongkai.yardstick;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** A bare Vaadin application with two pages: one chart, and one chart that a Select changes. */
@SpringBootApplication
@Viewport("width=device-width, initial-scale=1")
public class Yardstick implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(Yardstick.class, args);
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        System.out.println("http://localhost:" + event.getWebServer().getPort());
    }
}
