package gongkai.ui.page;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page that holds every view: theme, house stylesheet and icon. All of them come from this server. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/gongkai.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("公开 Gongkai");
        settings.addFavIcon("icon", "icons/gongkai.svg", "any");
    }
}
