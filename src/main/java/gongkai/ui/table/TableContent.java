package gongkai.ui.table;

import java.util.List;

/**
 * What stands in a table.
 *
 * @param <R> a row
 */
public record TableContent<R>(TableModel<R> model, List<R> rows) {

    public TableContent {
        rows = List.copyOf(rows);
    }
}
