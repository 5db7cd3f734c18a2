package gongkai.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A panel at the right edge (from below on a phone) for what stands behind something on the page. Keeps the keyboard
 * inside while it is open, closes with Escape, a click beside it or a link in it that is followed, and gives the focus back.
 */
public final class SidePanel extends Dialog {

    private boolean named;
    private @Nullable Registration following;

    public SidePanel(String title, Component... content) {
        addClassName("side-panel");
        setHeaderTitle(title);
        setDraggable(false);
        setResizable(false);
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.setAriaLabel(getTranslation("action.close"));
        getHeader().add(close);
        add(content);
    }

    /** The page's address names it: the page says when it goes. */
    public void staysWhileNamed() {
        named = true;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (!named) {
            following = attached.getUI().addAfterNavigationListener(navigated -> close());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (following != null) {
            following.remove();
            following = null;
        }
    }
}
