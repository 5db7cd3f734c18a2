package gongkai.ui.table;

import gongkai.ui.download.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a table says of rows of some kind: its columns, each with what stands in a cell on the page and in a file. The page
 * ({@link Table}), the CSV file and the workbook are made from it and from the same rows, so that they cannot differ; a
 * number in a file is the model's, never one read back from what is displayed.
 *
 * <p>The functions may be asked at any time and in any thread, for the page is sent in parts and a file is written without
 * it: they use the rows, services and texts of a language, and no component.
 */
public final class TableModel<R> {

    /**
     * @param over whether the cell stands once over all rows next to each other that say the same
     */
    record Column<R>(TableColumn head, Function<R, TableCell> cell, boolean over) {}

    /** A row that is none of the rows: a line below the heads, or the whole at the end. */
    record Extra(String className, List<TableCell> cells) {}

    private final String name;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<Extra> top = new ArrayList<>();
    private final List<Extra> bottom = new ArrayList<>();
    private String className = "data-table";
    private String groupClass = "";
    private Function<R, String> group = row -> "";
    private Function<R, String> rowClass = row -> "";

    /** @param name what a screen reader calls the table, and a file its title */
    public TableModel(String name) {
        this.name = name;
    }

    /** The next column; the first heads its row. */
    public TableModel<R> column(TableColumn head, Function<R, TableCell> cell) {
        columns.add(new Column<>(head, cell, false));
        return this;
    }

    /** The next column: words. */
    public TableModel<R> words(TableColumn head, Function<R, String> words) {
        return column(head, row -> TableCell.of(words.apply(row)));
    }

    /** The next column, before the one that heads the row: its cell stands once over all rows that say the same. */
    public TableModel<R> over(TableColumn head, Function<R, TableCell> cell) {
        columns.add(new Column<>(head, cell, true));
        return this;
    }

    /** The style of the table. */
    public TableModel<R> styled(String style) {
        className = style;
        return this;
    }

    /** The style of a row; empty for none. */
    public TableModel<R> rowStyle(Function<R, String> style) {
        rowClass = style;
        return this;
    }

    /** Names rows of a kind in a row above them, which a file does not have. */
    public TableModel<R> grouped(String style, Function<R, String> words) {
        groupClass = style;
        group = words;
        return this;
    }

    /** A row that stays in sight with the heads, one cell per column. */
    public TableModel<R> top(String style, List<TableCell> cells) {
        top.add(new Extra(style, List.copyOf(cells)));
        return this;
    }

    /** The last row, of all that stands above, one cell per column. */
    public TableModel<R> bottom(String style, List<TableCell> cells) {
        bottom.add(new Extra(style, List.copyOf(cells)));
        return this;
    }

    public String name() {
        return name;
    }

    /** How many columns it has. */
    public int width() {
        return columns.size();
    }

    /** The table for a file: all rows, without what can only be done on the page. */
    public Sheet sheet(List<R> rows, List<Sheet.Fact> about, Sheet.Words words) {
        List<List<Sheet.Cell>> all = Stream.of(
                        top.stream().map(Extra::cells),
                        rows.stream().map(this::cells),
                        bottom.stream().map(Extra::cells))
                .flatMap(Function.identity())
                .map(this::taken)
                .toList();
        return new Sheet(
                name,
                columns.stream()
                        .map(Column::head)
                        .filter(TableModel::isTaken)
                        .map(TableColumn::head)
                        .toList(),
                all,
                about,
                words);
    }

    private List<Sheet.Cell> taken(List<TableCell> cells) {
        List<Sheet.Cell> taken = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (isTaken(columns.get(i).head())) {
                taken.add(cells.get(i).exported());
            }
        }
        return taken;
    }

    private static boolean isTaken(TableColumn head) {
        return head.type() != TableColumn.Type.ACTION;
    }

    List<TableCell> cells(R row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    List<Column<R>> columns() {
        return columns;
    }

    List<Extra> top() {
        return top;
    }

    List<Extra> bottom() {
        return bottom;
    }

    String className() {
        return className;
    }

    String groupClass() {
        return groupClass;
    }

    String group(R row) {
        return group.apply(row);
    }

    String rowClass(R row) {
        return rowClass.apply(row);
    }
}
