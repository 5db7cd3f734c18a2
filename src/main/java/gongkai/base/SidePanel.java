package gongkai.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * A panel at the right edge (from below on a phone) for what stands behind something on the page. Keeps the keyboard
 * inside while it is open, closes with Escape or a click beside it, and gives the focus back.
 */
public final class SidePanel extends Dialog {

    public SidePanel(String title, Component... content) {
        addClassName("side-panel");
        setHeaderTitle(title);
        setDraggable(false);
        setResizable(false);
        Button close = new Button(Glyph.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.setAriaLabel(getTranslation("action.close"));
        getHeader().add(close);
        add(content);
    }
}
