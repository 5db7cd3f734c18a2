package gongkai.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * A table drawn as one piece of HTML. A heat map has a thousand cells; as components each would be kept in the memory of
 * the server for as long as the page is open. What is clicked comes back as the text of its {@code data-cell}.
 */
final class HtmlTable extends Div {

    private static final String CELL =
            "(event.target.closest('[data-cell]') || element).getAttribute('data-cell') || ''";
    private static final String IS_CELL = "event.target.closest('[data-cell]') !== null";

    /**
     * @param name what a screen reader calls it
     * @param html a whole {@code table} element; every text in it went through {@link #text}
     */
    HtmlTable(String name, String html) {
        addClassName("table-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name)
                .setProperty("innerHTML", html);
    }

    /** Begins at the newest period, which stands last, where the table is wider than the page. */
    HtmlTable fromTheEnd() {
        addAttachListener(
                attached -> getElement().executeJs("requestAnimationFrame(() => this.scrollLeft = this.scrollWidth)"));
        return this;
    }

    HtmlTable onCell(SerializableConsumer<String> listener) {
        DomListenerRegistration registration = getElement()
                .addEventListener(
                        "click",
                        event -> listener.accept(event.getEventData().get(CELL).asString()));
        registration.addEventData(CELL);
        registration.setFilter(IS_CELL);
        return this;
    }

    /** A text as it may stand in HTML, in an attribute too. */
    static String text(String plain) {
        StringBuilder safe = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
