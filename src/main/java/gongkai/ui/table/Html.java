package gongkai.ui.table;

import org.springframework.web.util.HtmlUtils;

/**
 * HTML built on the server for parts of a page that would be thousands of components: every text and every attribute is
 * escaped, so that a document can put nothing but its words on the page.
 */
public final class Html {

    private final StringBuilder html = new StringBuilder();

    /** @param attributes names and values in turn; an attribute with an empty value is left out */
    public Html open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                html.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(HtmlUtils.htmlEscape(attributes[i + 1], "UTF-8"))
                        .append('"');
            }
        }
        html.append('>');
        return this;
    }

    public Html text(String text) {
        html.append(HtmlUtils.htmlEscape(text, "UTF-8"));
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

    /** Another piece that is markup already. */
    Html add(Html other) {
        html.append(other.html);
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
