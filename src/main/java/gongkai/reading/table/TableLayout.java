package gongkai.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A grid laid out: which cell covers which place, which cells are titles, which are values, and what heads them. */
final class TableLayout {

    /** No statistical form comes near it; a table beyond it is not laid out. */
    private static final int MAX_PLACES = 400_000;

    private static final int MAX_ROWS = 2_000;

    /** A header stands no further above its values. */
    private static final int HIGHEST = 150;

    /**
     * Titles and the values that follow them in one row. A row with two panels side by side has two.
     *
     * @param titles from left to right, those merged over several rows included
     * @param measure the cell that holds 条 or 人次 alone
     */
    record Segment(int row, List<Cell> titles, @Nullable Cell measure, List<Cell> values) {

        boolean hasPrintedValue() {
            return values.stream().anyMatch(v -> CellValue.isPrinted(v.text()));
        }
    }

    private final @Nullable Cell[][] places;
    private final int columns;
    private final Set<Integer> ignoredColumns;
    private final List<Cell> numbersOfRows = new ArrayList<>();
    private final BitSet titlesOnly = new BitSet();
    private final List<List<Segment>> rows = new ArrayList<>();

    private TableLayout(@Nullable Cell[][] places, int columns, Set<Integer> ignoredColumns) {
        this.places = places;
        this.columns = columns;
        this.ignoredColumns = ignoredColumns;
    }

    /** Null where the grid is empty or larger than any form. */
    static @Nullable TableLayout of(Grid grid, TableRules rules) {
        int height = grid.rows();
        int width = grid.columns();
        if (height == 0 || width == 0 || height > MAX_ROWS || (long) height * width > MAX_PLACES) {
            return null;
        }
        @Nullable Cell[][] places = new Cell[height][width];
        for (Cell cell : grid.cells()) {
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    if (places[r][c] == null) {
                        places[r][c] = cell;
                    }
                }
            }
        }
        Set<Integer> ignored = new java.util.HashSet<>();
        for (Cell cell : grid.cells()) {
            if (cell.columnSpan() == 1
                    && !cell.text().isBlank()
                    && rules.column(TitleText.of(cell.text()), k -> k == TableRules.ColumnKind.IGNORED) != null) {
                ignored.add(cell.column());
            }
        }
        TableLayout layout = new TableLayout(places, width, ignored);
        for (int r = 0; r < height; r++) {
            List<Segment> segments = layout.segments(r);
            layout.rows.add(segments);
            layout.titlesOnly.set(r, segments.stream().noneMatch(Segment::hasPrintedValue));
        }
        return layout;
    }

    List<List<Segment>> rows() {
        return rows;
    }

    /** Cells of columns that only number the rows. */
    List<Cell> numbersOfRows() {
        return numbersOfRows;
    }

    private List<Segment> segments(int row) {
        List<Segment> segments = new ArrayList<>();
        List<Cell> titles = new ArrayList<>();
        Cell measure = null;
        List<Cell> values = new ArrayList<>();
        List<Cell> leading = new ArrayList<>();
        for (Cell cell : cells(row)) {
            if (ignoredColumns.contains(cell.column()) && cell.columnSpan() == 1) {
                if (CellValue.isPrinted(cell.text())) {
                    numbersOfRows.add(cell);
                }
                continue;
            }
            boolean blank = cell.text().isBlank();
            if (blank && titles.isEmpty() && values.isEmpty()) {
                leading.add(cell);
                continue;
            }
            if (CellValue.isMeasure(cell.text()) && !titles.isEmpty() && values.isEmpty()) {
                measure = cell;
            } else if (CellValue.of(cell.text()) != null) {
                if (cell.row() == row) {
                    // a row without a title may begin with empty values
                    values.addAll(titles.isEmpty() ? leading : List.of());
                    leading.clear();
                    values.add(cell);
                }
            } else {
                if (values.stream().anyMatch(v -> !v.text().isBlank())) {
                    segments.add(new Segment(row, List.copyOf(titles), measure, List.copyOf(values)));
                    titles.clear();
                    measure = null;
                }
                values.clear();
                titles.add(cell);
            }
        }
        if (!titles.isEmpty() || !values.isEmpty()) {
            segments.add(new Segment(row, List.copyOf(titles), measure, List.copyOf(values)));
        }
        return segments;
    }

    private List<Cell> cells(int row) {
        List<Cell> cells = new ArrayList<>();
        Cell before = null;
        for (Cell cell : places[row]) {
            if (cell != null && cell != before) {
                cells.add(cell);
            }
            before = cell;
        }
        return cells;
    }

    /**
     * Whether a row reaches as far as the header above it. Where it does not, cells have been lost on the way, and
     * which ones nobody can say.
     */
    boolean isAsWideAs(int row, Cell header) {
        for (int c = header.column() + header.columnSpan(); c < columns; c++) {
            Cell title = places[header.row()][c];
            if (title != null && !title.text().isBlank() && places[row][c] == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row holds titles only. */
    boolean isTitles(int row) {
        return titlesOnly.get(row);
    }

    /**
     * What heads a cell: the stacks of titles above it, nearest first, each from top to bottom. Rows of values part
     * the stacks. Titles over the whole width head the table, not a column.
     */
    List<List<Cell>> headers(Cell cell) {
        List<List<Cell>> stacks = new ArrayList<>();
        List<Cell> stack = new ArrayList<>();
        Set<Cell> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int r = cell.row() - 1; r >= Math.max(0, cell.row() - HIGHEST); r--) {
            if (!isTitles(r)) {
                if (!stack.isEmpty()) {
                    stacks.add(stack.reversed());
                    stack = new ArrayList<>();
                }
                continue;
            }
            Cell above = places[r][cell.column()];
            if (above != null
                    && seen.add(above)
                    && !above.text().isBlank()
                    && above.columnSpan() < columns
                    && CellValue.of(above.text()) == null) {
                stack.add(above);
            }
        }
        if (!stack.isEmpty()) {
            stacks.add(stack.reversed());
        }
        return stacks;
    }

    @Override
    public String toString() {
        return Arrays.deepToString(places);
    }
}
