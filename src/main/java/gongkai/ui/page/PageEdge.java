package gongkai.ui.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import gongkai.ui.component.SidePanel;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The panel at the edge of a page: always the one that the page's address names. Opening goes to an address, closing goes
 * back to the one before, so that Back, Forward, reload and a copied address show the same.
 */
final class PageEdge implements Serializable {

    private @Nullable OpenPanel named;
    private @Nullable SidePanel shown;
    private boolean openedHere;
    private boolean goingBack;
    private @Nullable OpenPanel askedMeanwhile;
    private String path = "";
    private QueryParameters rest = QueryParameters.empty();

    /** Whether an address differs from the one before in what is open, and maybe in nothing else. */
    boolean isChangedBy(QueryParameters query) {
        return !Objects.equals(named, OpenPanel.in(query).orElse(null));
    }

    /**
     * Shows what an address names and closes what it does not.
     *
     * @return whether it could be shown: an address may name what nothing is known of
     */
    boolean follow(Location location, Function<OpenPanel, Optional<SidePanel>> make) {
        path = location.getPath();
        rest = OpenPanel.without(location.getQueryParameters());
        OpenPanel now = OpenPanel.in(location.getQueryParameters()).orElse(null);
        goingBack = false;
        if (Objects.equals(named, now)) {
            return true;
        }
        named = now;
        close();
        if (now == null) {
            openedHere = false;
            openWhatWasAskedMeanwhile();
            return true;
        }
        Optional<SidePanel> made = make.apply(now);
        made.ifPresent(panel -> {
            shown = panel;
            panel.staysWhileNamed();
            panel.addOpenedChangeListener(change -> {
                if (!change.isOpened() && panel.equals(shown)) {
                    closedByReader();
                }
            });
            panel.open();
        });
        return made.isPresent();
    }

    /** The address with other parameters of the page, and what is open. */
    Location rewritten(QueryParameters query) {
        rest = query;
        return new Location(path, named == null ? rest : rest.merging(named.name(), named.value()));
    }

    private void openWhatWasAskedMeanwhile() {
        OpenPanel asked = askedMeanwhile;
        askedMeanwhile = null;
        if (asked != null) {
            UI.getCurrent().access(() -> open(asked)); // after this navigation
        }
    }

    /**
     * A reader asked for a panel. While the browser is still on its way back from the one before, its arrival would close
     * what is opened now: it waits for that.
     */
    void open(OpenPanel asked) {
        if (goingBack) {
            askedMeanwhile = asked;
            return;
        }
        openedHere = shown == null;
        UI.getCurrent().navigate(path, rest.merging(asked.name(), asked.value()));
    }

    private void closedByReader() {
        shown = null;
        UI ui = UI.getCurrent();
        if (openedHere) {
            goingBack = true;
            ui.getPage().getHistory().back();
        } else {
            ui.navigate(path, rest);
        }
    }

    /** The page goes away, or is read anew. */
    void close() {
        SidePanel panel = shown;
        shown = null;
        if (panel != null) {
            panel.close();
        }
    }
}
