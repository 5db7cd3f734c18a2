package gongkai.ui.table;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import gongkai.ui.component.Chip;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.download.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A plain table for up to a few hundred rows: reads well aloud and on paper, and scrolls sideways inside itself on a
 * narrow screen. The first column heads its row; what a column holds decides how it stands. Below it, the same table can be
 * taken along as a file, whose cells are handed over beside what is shown. For longer lists use a lazy {@code Grid}, for
 * hundreds of figures an {@link HtmlTable}.
 */
public final class DataTable extends Div {

    /** How many columns have so much room on a wide page that a row's ends would lie far apart. */
    private static final int FEW = 3;

    private record Marked(Div cell, boolean holds) {}

    private final NativeTable table = new NativeTable();
    private final List<TableColumn> columns;
    private final List<List<Sheet.Cell>> rows = new ArrayList<>();
    private final Map<SharedState, List<Marked>> states = new LinkedHashMap<>();
    private final Div shared = new Div();

    /** @param name what a screen reader calls it, and a file its title */
    public DataTable(String name, TableColumn... columns) {
        this(name, Arrays.asList(columns));
    }

    public DataTable(String name, List<TableColumn> columns) {
        this(name, columns, true);
    }

    /** @param alone false where a panel around it offers the file already */
    public DataTable(String name, List<TableColumn> columns, boolean alone) {
        this.columns = List.copyOf(columns);
        addClassName("table-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        table.addClassName("data-table");
        table.setClassName("is-small", columns.size() <= FEW);
        NativeTableRow heads = new NativeTableRow();
        columns.forEach(column -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell();
            head.setText(column.words());
            head.getElement().setAttribute("scope", "col");
            head.addClassName(column.type().className());
            heads.add(head);
        });
        table.getHead().add(heads);
        shared.addClassName("table-note");
        shared.setVisible(false);
        add(table, shared);
        if (alone) {
            add(new DownloadBar(name, (about, words) -> sheet(name, about, words)));
        }
    }

    /** A new row under its words. */
    public Row row(String name) {
        return row(TableCell.of(name));
    }

    /** A new row, to be filled from the second column on. */
    public Row row(TableCell name) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head = new NativeTableHeaderCell();
        head.add(name.shown());
        head.getElement().setAttribute("scope", "row");
        head.addClassName(columns.getFirst().type().className());
        row.add(head);
        table.getBody().add(row);
        List<Sheet.Cell> said = new ArrayList<>(List.of(name.said()));
        rows.add(said);
        return new Row(row, said);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().beforeClientResponse(this, context -> markExceptions());
    }

    /** What holds for most numbers is said once; the others are marked. */
    private void markExceptions() {
        shared.removeAll();
        states.forEach((state, marked) -> {
            long holding = marked.stream().filter(Marked::holds).count();
            boolean mostly = holding * 2 > marked.size();
            if (mostly) {
                shared.add(new Span(holding == marked.size() ? state.all() : state.most()));
            }
            marked.stream()
                    .filter(one -> one.holds() != mostly)
                    .forEach(
                            one -> one.cell().add(new Chip(mostly ? state.opposite() : state.word(), Chip.Tone.PLAIN)));
        });
        states.clear(); // marked once, however often the table is attached
        shared.setVisible(shared.isVisible() || shared.getComponentCount() > 0);
    }

    private Sheet sheet(String name, List<Sheet.Fact> about, Sheet.Words words) {
        List<Integer> taken = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).type() != TableColumn.Type.ACTION)
                .boxed()
                .toList();
        return new Sheet(
                name,
                taken.stream().map(i -> columns.get(i).head()).toList(),
                rows.stream()
                        .map(row -> taken.stream()
                                .map(i -> i < row.size() ? row.get(i) : Sheet.Cell.of(""))
                                .toList())
                        .toList(),
                about,
                words);
    }

    /** One row that is being filled, cell by cell from the left. */
    public final class Row {
        private final NativeTableRow row;
        private final List<Sheet.Cell> said;

        private Row(NativeTableRow row, List<Sheet.Cell> said) {
            this.row = row;
            this.said = said;
        }

        /** The next cell. */
        public Row cell(TableCell cell) {
            NativeTableCell drawn = new NativeTableCell();
            drawn.addClassName(columns.get(said.size()).type().className());
            if (cell.states().isEmpty()) {
                drawn.add(cell.shown());
            } else {
                Div number = new Div(cell.shown());
                number.addClassName("number");
                cell.states()
                        .forEach((state, holds) -> states.computeIfAbsent(state, key -> new ArrayList<>())
                                .add(new Marked(number, holds)));
                drawn.add(number);
            }
            row.add(drawn);
            said.add(cell.said());
            return this;
        }

        /** The next cell: words. */
        public Row cell(String words) {
            return cell(TableCell.of(words));
        }

        /** The next cell: what can be done with the row. */
        public Row actions(Component actions) {
            return cell(new TableCell(actions, Sheet.Cell.of("")));
        }
    }
}
