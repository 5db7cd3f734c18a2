package gongkai.ui.table;

import gongkai.platform.web.Html;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A table as HTML in parts: first what fills a screen, then what follows. May be asked in any thread.
 *
 * @param <R> a row
 */
public final class TableParts<R> {

    /** So many rows are sent with the page, of a wide table fewer. */
    static final int FIRST = 40;

    private static final int FIRST_CELLS = 320;
    private static final int FEWEST = 10;

    /** A rest that is no longer than this is sent with them. */
    static final int SHORT_REST = 10;

    /** So many at a time after that, unless all are asked for. */
    private static final int MORE = 200;

    private final Supplier<TableContent<R>> content;
    private final RestWords rest;
    private int firstCells = FIRST_CELLS;

    /** @param content made anew whenever a part is asked for, or always the same */
    public TableParts(Supplier<TableContent<R>> content, Locale language) {
        this.content = content;
        this.rest = new RestWords(language);
    }

    /** Of a table whose cells say much the first part is shorter. */
    void ofHeavyCells() {
        firstCells = FIRST_CELLS / 2;
    }

    TableContent<R> content() {
        return content.get();
    }

    /** The whole of it, as it is on the page in the end. */
    public String whole() {
        TableContent<R> now = content.get();
        return html(now).beginning(now.rows().size());
    }

    /** Nothing but that there are so many rows, and what shows them. */
    public Html nothingYet(int rows) {
        return TableHtml.nothingYet(rest, rows);
    }

    /**
     * @param from how many rows are there already, as a browser says it
     * @param all whether all that follows is asked for
     */
    public String part(String from, boolean all) {
        return part(from.matches("[0-9]{1,9}") ? Integer.parseInt(from) : 0, all);
    }

    private String part(int from, boolean all) {
        TableContent<R> now = content.get();
        int size = now.rows().size();
        int at = Math.clamp(from, 0, size);
        if (at == 0) {
            return html(now).beginning(all ? size : first(now));
        }
        return html(now).part(at, all ? size : Math.min(size, at + MORE));
    }

    /** How many rows the first part has. */
    int first(TableContent<?> content) {
        int rows = content.rows().size();
        int first = Math.clamp(firstCells / content.model().width(), FEWEST, FIRST);
        return rows <= first + SHORT_REST ? rows : first;
    }

    String beginning(TableContent<R> of) {
        return html(of).beginning(first(of));
    }

    private TableHtml<R> html(TableContent<R> of) {
        return new TableHtml<>(of.model(), of.rows(), rest);
    }
}
