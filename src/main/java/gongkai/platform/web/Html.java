package gongkai.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/**
 * HTML built on the server for what would be thousands of components, and for pages outside the views: every text and
 * every attribute is escaped, so that a document can put nothing but its words on the page. The one place that escapes.
 */
public final class Html {

    private final StringBuilder html = new StringBuilder();

    /** Any text, ready to stand in HTML and in a quoted attribute. */
    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /** Any text, ready to stand between tags, with its quotation marks as they are: what reads it may not know those. */
    public static String escapeContent(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A text by itself. */
    public static Html of(String text) {
        return new Html().text(text);
    }

    /** @param attributes names and values in turn; an attribute with an empty value is left out */
    public Html open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                html.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escape(attributes[i + 1]))
                        .append('"');
            }
        }
        html.append('>');
        return this;
    }

    public Html text(String text) {
        html.append(escape(text));
        return this;
    }

    public Html close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    /** A whole element with a class; nothing where the text is empty. */
    public Html span(String className, String text) {
        return text.isEmpty()
                ? this
                : open("span", "class", className).text(text).close("span");
    }

    /** A whole element. */
    public Html element(String tag, String className, Html content) {
        return open(tag, "class", className).add(content).close(tag);
    }

    /** Another piece that is markup already. */
    public Html add(Html other) {
        html.append(other.html);
        return this;
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
