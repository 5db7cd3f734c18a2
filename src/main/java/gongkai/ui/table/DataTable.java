package gongkai.ui.table;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table that is filled row by row; on its way out: see {@link TableModel}. */
public final class DataTable extends Div {

    private final TableModel<List<TableCell>> model;
    private final List<TableColumn> columns;
    private final List<List<TableCell>> rows = new ArrayList<>();
    private UnaryOperator<Table<List<TableCell>>> listening = table -> table;

    public DataTable(String name, TableColumn... columns) {
        this(name, Arrays.asList(columns));
    }

    public DataTable(String name, List<TableColumn> columns) {
        this.columns = columns;
        this.model = new TableModel<>(name);
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            model.column(columns.get(i), row -> row.get(at));
        }
    }

    public DataTable listening(UnaryOperator<Table<List<TableCell>>> listener) {
        listening = listener;
        return this;
    }

    public Row row(String name) {
        return row(TableCell.of(name));
    }

    public Row row(TableCell name) {
        List<TableCell> row = new ArrayList<>(List.of(name));
        rows.add(row);
        return new Row(row);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        rows.forEach(row -> {
            while (row.size() < columns.size()) {
                row.add(TableCell.of(""));
            }
        });
        removeAll();
        add(listening.apply(new Table<>(model, rows)).withFile());
    }

    /** One row that is being filled, cell by cell from the left. */
    public static final class Row {
        private final List<TableCell> row;

        private Row(List<TableCell> row) {
            this.row = row;
        }

        public Row cell(TableCell cell) {
            row.add(cell);
            return this;
        }

        public Row cell(String words) {
            return cell(TableCell.of(words));
        }
    }
}
