package gongkai.reading.table;

import java.util.List;

/**
 * A table. Cells are in reading order; a merged cell stands once, with its spans. Rows and columns count from 0 and may
 * have holes where the source is ragged.
 */
public record Grid(List<Cell> cells) {

    public Grid {
        cells = List.copyOf(cells);
    }

    public int rows() {
        return cells.stream().mapToInt(c -> c.row() + c.rowSpan()).max().orElse(0);
    }

    public int columns() {
        return cells.stream().mapToInt(c -> c.column() + c.columnSpan()).max().orElse(0);
    }

    /** Where the table begins in the document's text. */
    public int start() {
        return cells.stream().mapToInt(Cell::start).min().orElse(0);
    }
}
