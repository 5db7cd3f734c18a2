package gongkai.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import gongkai.ui.component.DelegatedListener;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.download.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * A table drawn as one piece of HTML. A heat map has a thousand cells; as components each would be kept in the memory of
 * the server for as long as the page is open. What is clicked comes back as the text of its {@code data-cell}.
 */
public final class HtmlTable extends Div {

    private final Div scroll = new Div();

    /** @param name what a screen reader calls it, and a file its title */
    public HtmlTable(String name, Draft draft) {
        scroll.addClassName("table-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name)
                .setProperty("innerHTML", draft.html());
        add(scroll, new DownloadBar(name, (about, words) -> draft.sheet(name, about, words)));
    }

    /**
     * A table that is drawn twice at once, as HTML for the page and as cells for the file, so that both say the same.
     * Texts are made safe here; what is called HTML must be so already, see {@link #text}.
     */
    public static final class Draft {

        private final StringBuilder html = new StringBuilder();
        private final List<TableColumn> columns = new ArrayList<>();
        private final List<List<Sheet.Cell>> rows = new ArrayList<>();

        /** @param className of the table */
        public Draft(String className, List<TableColumn> columns) {
            html.append("<table class=\"").append(className).append("\"><thead><tr>");
            for (TableColumn column : columns) {
                html.append("<th scope=\"col\" class=\"")
                        .append(column.type().className())
                        .append("\">")
                        .append(text(column.words()))
                        .append("</th>");
            }
            html.append("</tr>");
            this.columns.addAll(columns);
        }

        public Draft(String className, TableColumn... columns) {
            this(className, Arrays.asList(columns));
        }

        /** Markup between the cells: thead, tbody, tr … */
        public Draft html(String markup) {
            html.append(markup);
            return this;
        }

        /** A row across the whole table that names those below it; not in the file. */
        public Draft group(String className, String words) {
            return html("<tr class=\"" + className + "\"><th scope=\"rowgroup\" colspan=\"" + columns.size()
                    + "\"><span>" + text(words) + "</span></th></tr>");
        }

        /** Begins a row of the file, whose cells follow; its {@code tr} is markup. */
        public Draft row(String markup) {
            rows.add(new ArrayList<>());
            return html(markup);
        }

        /** The cell that heads its row. */
        public Draft name(String className, String markup, Sheet.Cell said) {
            return add("th scope=\"row\"", className, markup, said, "th");
        }

        /** The cell that heads this row and those below it. */
        public Draft nameOver(int rows, String markup, Sheet.Cell said) {
            return add("th scope=\"rowgroup\" rowspan=\"" + rows + "\"", "", markup, said, "th");
        }

        /** A cell of the file that the page has once for several rows. */
        public Draft fileOnly(Sheet.Cell said) {
            rows.getLast().add(said);
            return this;
        }

        /**
         * The next cell.
         *
         * @param className beyond that of its column; may be empty
         * @param markup what it shows
         */
        public Draft cell(String className, String markup, Sheet.Cell said) {
            return add("td", className, markup, said, "td");
        }

        /** The next cell: words. */
        public Draft words(String className, String words) {
            return cell(className, text(words), Sheet.Cell.of(words));
        }

        private Draft add(String tag, String className, String markup, Sheet.Cell said, String end) {
            List<Sheet.Cell> row = rows.getLast();
            html.append('<')
                    .append(tag)
                    .append(" class=\"")
                    .append(columns.get(row.size()).type().className())
                    .append(className.isEmpty() ? "" : " " + className)
                    .append("\">")
                    .append(markup)
                    .append("</")
                    .append(end)
                    .append('>');
            row.add(said);
            return this;
        }

        private String html() {
            return html.toString();
        }

        private Sheet sheet(String title, List<Sheet.Fact> about, Sheet.Words words) {
            return new Sheet(title, columns.stream().map(TableColumn::head).toList(), rows, about, words);
        }
    }

    /** As it is drawn. */
    public String html() {
        return scroll.getElement().getProperty("innerHTML", "");
    }

    /** A table that is long too: it scrolls inside itself, with its head in sight. */
    public HtmlTable tall() {
        scroll.addClassName("heat-scroll");
        return this;
    }

    /** What a click on a cell with a {@code data-cell} leads to, told by that text. */
    public HtmlTable onCell(SerializableConsumer<String> listener) {
        DelegatedListener.add(scroll, "click", "data-cell", listener);
        return this;
    }

    /** Begins at the newest period, which stands last, where the table is wider than the page. */
    public HtmlTable fromTheEnd() {
        addAttachListener(attached -> showNewest(scroll));
        return this;
    }

    /** Pushes what scrolls sideways to its end, also when it comes into sight only later or the page's width changes. */
    static void showNewest(Component scroll) {
        scroll.getElement().executeJs("""
                        const end = () => { if (!this.moved) this.scrollLeft = this.scrollWidth; };
                        this.addEventListener('pointerdown', () => this.moved = true, { once: true });
                        this.addEventListener('wheel', () => this.moved = true, { once: true, passive: true });
                        this.addEventListener('keydown', () => this.moved = true, { once: true });
                        new ResizeObserver(end).observe(this);
                        requestAnimationFrame(end);""");
    }

    /** A text as it may stand in HTML, in an attribute too. */
    public static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
