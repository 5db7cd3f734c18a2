package gongkai.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Hears the mouse on HTML that is drawn as one piece, by one listener on the component around it. The expressions run in
 * the browser alone, where a filter that gives anything but true or false lets nothing through: so they stand here, and a
 * browser clicks them in a test, and no view writes its own.
 */
public final class DelegatedListener {

    private DelegatedListener() {}

    /**
     * @param around what the HTML is drawn in
     * @param event such as {@code click} or {@code dblclick}
     * @param attribute marks what can be clicked; of several around the mouse the innermost counts
     * @param listener takes that element's value of the attribute
     */
    public static void add(Component around, String event, String attribute, SerializableConsumer<String> listener) {
        String marked = "event.target.closest('[" + attribute + "]')";
        String value = "(" + marked + " || element).getAttribute('" + attribute + "') || ''";
        DomListenerRegistration registration = around.getElement()
                .addEventListener(
                        event,
                        heard -> listener.accept(heard.getEventData().get(value).asString()));
        registration.addEventData(value);
        registration.setFilter(marked + " !== null");
    }
}
