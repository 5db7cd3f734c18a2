package gongkai.reading.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tables that stand in running text: pipe tables, rows parted by tabs or spaces, one cell per line with or
 * without a {@code |} behind it. Linear in the length of the text. What it takes for a table only matters where
 * {@link FormTableReader} knows the titles of its rows, so it may err on the side of a table.
 */
public final class PlainTextTables {

    /** So many values in one line are a row even where it has no title and no other row stands by it. */
    private static final int UNTITLED = 5;

    private final String text;
    private final CellPerLine cellPerLine;
    private final SpacedRows spacedRows;
    private final List<Grid> grids = new ArrayList<>();

    private PlainTextTables(String text, TableRules rules) {
        ColumnTitles titles = new ColumnTitles(rules);
        this.text = text;
        this.cellPerLine = new CellPerLine(titles);
        this.spacedRows = new SpacedRows(text, titles);
    }

    /** The tables within {@code from} and {@code to} of a text; their cells' places count from its beginning. */
    public static List<Grid> in(String text, int from, int to, TableRules rules) {
        PlainTextTables finder = new PlainTextTables(text, rules);
        finder.find(from, to);
        return finder.grids;
    }

    private void find(int from, int to) {
        List<TextLine> run = new ArrayList<>();
        for (int at = from; at < to; ) {
            int end = at;
            while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            TextLine line = TextLine.of(at, text.substring(at, end));
            if (line.shape() == TextLine.Shape.PROSE) {
                take(run);
                run.clear();
            } else if (line.shape() != TextLine.Shape.BLANK) {
                run.add(line);
            }
            at = end + 1;
        }
        take(run);
    }

    /** Parts a run of short lines into stretches of one shape and makes a grid of each. */
    private void take(List<TextLine> run) {
        int i = 0;
        while (i < run.size()) {
            TextLine.Shape shape = run.get(i).shape();
            int j = i + 1;
            switch (shape) {
                case PIPES, BAR_AFTER -> {
                    while (j < run.size() && run.get(j).isBarred()) {
                        j++;
                    }
                    boolean pipes = run.subList(i, j).stream()
                                            .filter(l -> l.shape() == TextLine.Shape.PIPES)
                                            .count()
                                    * 2
                            >= j - i;
                    add(pipes ? RowPerLine.piped(run.subList(i, j)) : cellPerLine.barred(run.subList(i, j)));
                }
                case TABS -> {
                    while (j < run.size() && run.get(j).shape() == TextLine.Shape.TABS) {
                        j++;
                    }
                    add(RowPerLine.tabbed(run.subList(i, j)));
                }
                default -> {
                    while (j < run.size()
                            && (run.get(j).shape() == TextLine.Shape.ONE
                                    || run.get(j).shape() == TextLine.Shape.SPACES)) {
                        j++;
                    }
                    lines(run.subList(i, j));
                }
            }
            i = j;
        }
    }

    /** Lines without bars or tabs: rows parted by spaces where lines end in values, else one cell per line. */
    private void lines(List<TextLine> lines) {
        long rows = lines.stream().filter(TextLine::isSpacedRow).count();
        long alone = lines.stream()
                .filter(l -> CellValue.isPrinted(TextToken.strip(l.text())))
                .count();
        boolean untitledRow =
                lines.stream().anyMatch(l -> l.isSpacedRow() && SpacedRows.valuesAtEnd(l.words()) >= UNTITLED);
        if ((rows >= 2 || untitledRow) && rows > alone) {
            add(spacedRows.cells(lines));
        } else if (alone >= 2) {
            add(cellPerLine.alone(lines));
        }
    }

    private void add(List<Cell> cells) {
        if (cells.stream().filter(c -> CellValue.isPrinted(c.text())).count() >= 1
                && cells.stream().mapToInt(Cell::row).max().orElse(0) >= 1) {
            grids.add(new Grid(cells));
        }
    }
}
