package gongkai.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import gongkai.base.DelegatedListener;
import gongkai.base.TableSheet;
import gongkai.base.TakeAlong;
import java.util.ArrayList;
import java.util.List;

/**
 * A table drawn as one piece of HTML. A heat map has a thousand cells; as components each would be kept in the memory of
 * the server for as long as the page is open. What is clicked comes back as the text of its {@code data-cell}.
 */
final class HtmlTable extends Div {

    private final Div scroll = new Div();

    /** @param name what a screen reader calls it, and a file its title */
    HtmlTable(String name, Draft draft) {
        scroll.addClassName("table-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name)
                .setProperty("innerHTML", draft.html());
        add(scroll, new TakeAlong(name, (about, words) -> draft.sheet(name, about, words)));
    }

    /**
     * A table that is drawn twice at once, as HTML for the page and as cells for the file, so that both say the same.
     * Texts are made safe here; what is called HTML must be so already, see {@link #text}.
     */
    static final class Draft {

        private final StringBuilder html = new StringBuilder();
        private final List<String> heads = new ArrayList<>();
        private final List<List<TableSheet.Cell>> rows = new ArrayList<>();

        /** Markup between the cells: table, tbody, tr … */
        Draft html(String markup) {
            html.append(markup);
            return this;
        }

        /** The head of a column. */
        Draft head(String className, String words) {
            heads.add(words);
            html.append("<th scope=\"col\"")
                    .append(className.isEmpty() ? "" : " class=\"" + className + "\"")
                    .append('>')
                    .append(text(words))
                    .append("</th>");
            return this;
        }

        /** Begins a row of the file, whose cells follow; its {@code tr} is markup. */
        Draft row(String markup) {
            rows.add(new ArrayList<>());
            return html(markup);
        }

        /** One cell: how it looks, with its {@code td} or {@code th}, and what it says. */
        Draft cell(String markup, TableSheet.Cell cell) {
            rows.getLast().add(cell);
            return html(markup);
        }

        /** A cell of words. */
        Draft words(String className, String words) {
            return cell(
                    (className.isEmpty() ? "<td>" : "<td class=\"" + className + "\">") + text(words) + "</td>",
                    TableSheet.Cell.of(words));
        }

        private String html() {
            return html.toString();
        }

        private TableSheet sheet(String title, List<TableSheet.Fact> about, TableSheet.Words words) {
            return new TableSheet(title, heads, rows, about, words);
        }
    }

    /** As it is drawn. */
    String html() {
        return scroll.getElement().getProperty("innerHTML", "");
    }

    /** A table that is long too: it scrolls inside itself, with its head in sight. */
    HtmlTable tall() {
        scroll.addClassName("heat-scroll");
        return this;
    }

    /** Begins at the newest period, which stands last, where the table is wider than the page. */
    HtmlTable fromTheEnd() {
        addAttachListener(attached ->
                scroll.getElement().executeJs("requestAnimationFrame(() => this.scrollLeft = this.scrollWidth)"));
        return this;
    }

    HtmlTable onCell(SerializableConsumer<String> listener) {
        DelegatedListener.add(scroll, "click", "data-cell", listener);
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
