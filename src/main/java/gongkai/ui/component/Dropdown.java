package gongkai.ui.component;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Supplier;

/**
 * A button, and a panel that opens below it. The browser opens and closes it, also for the keyboard and by a click beside
 * it, so until then it costs nothing to draw.
 */
public final class Dropdown extends Div {

    private final NativeButton button = new NativeButton();
    private final Div panel = new Div();

    /**
     * @param id of the panel, its own on the page
     * @param name what it is for, said to who cannot see it
     */
    public Dropdown(String id, String name) {
        addClassName("dropdown");
        panel.setId(id);
        panel.addClassName("dropdown-panel");
        panel.getElement()
                .setAttribute("popover", "auto")
                .setAttribute("role", "group")
                .setAttribute("aria-label", name);
        button.addClassName("dropdown-button");
        button.getElement().setAttribute("popovertarget", id).setAttribute("aria-haspopup", "true");
        add(button, panel);
    }

    /** What opens it. */
    public NativeButton button() {
        return button;
    }

    /** What stands in it always. */
    public Dropdown with(Component... content) {
        panel.add(content);
        return this;
    }

    /** What is made each time it is opened, and gone when it is closed. */
    public Dropdown withNew(Supplier<List<Component>> content) {
        panel.getElement()
                .addEventListener(
                        "toggle",
                        toggle -> { // opened or closed, in turn
                            List<Component> before = panel.getChildren().toList();
                            panel.removeAll();
                            if (before.isEmpty()) {
                                panel.add(content.get());
                            }
                        });
        return this;
    }

    /** A line that does something and closes the panel. */
    public NativeButton item(String words, ComponentEventListener<ClickEvent<NativeButton>> action) {
        NativeButton item = new NativeButton(words, action);
        item.addClassName("dropdown-item");
        panel.getId()
                .ifPresent(id -> item.getElement()
                        .setAttribute("popovertarget", id)
                        .setAttribute("popovertargetaction", "hide"));
        return item;
    }

    /** As a click beside it does. */
    public void close() {
        panel.getElement().executeJs("this.hidePopover()");
    }
}
