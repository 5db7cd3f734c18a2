package gongkai.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A plain table for up to a few hundred rows: reads well aloud and on paper, and scrolls sideways inside itself on a
 * narrow screen. The first column heads its row. For longer lists use a lazy {@code Grid}.
 */
public final class DataTable extends Div {

    private final NativeTable table = new NativeTable();

    /** @param name what a screen reader calls it */
    public DataTable(String name) {
        addClassName("table-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        table.addClassName("data-table");
        add(table);
    }

    public void head(String first, List<String> others) {
        NativeTableRow row = new NativeTableRow();
        row.add(headCell(first, "col"));
        others.forEach(other -> row.add(headCell(other, "col")));
        table.getHead().add(row);
    }

    public Row row(String name) {
        return row(new Span(name));
    }

    public Row row(Component name) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head = headCell("", "row");
        head.add(name);
        row.add(head);
        table.getBody().add(row);
        return new Row(row);
    }

    private static NativeTableHeaderCell headCell(String text, String scope) {
        NativeTableHeaderCell cell = text.isEmpty() ? new NativeTableHeaderCell() : new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** One row that is being filled, cell by cell from the left. */
    public static final class Row {
        private final NativeTableRow row;

        private Row(NativeTableRow row) {
            this.row = row;
        }

        public Row cell(Component content) {
            row.add(new NativeTableCell(content));
            return this;
        }

        public Row cell(String text) {
            row.add(new NativeTableCell(text));
            return this;
        }
    }
}
