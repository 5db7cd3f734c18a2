package gongkai.reading.document;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.table.Cell;
import gongkai.reading.table.Grid;
import gongkai.reading.table.PlainTextTables;
import gongkai.reading.table.TableRules;
import gongkai.reading.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Builds a document's text together with its tables, so that every cell knows its place. */
final class DocumentBuilder {

    private final String fileName;
    private int cellStart = -1;
    private final StringBuilder text = new StringBuilder();
    private final List<Grid> grids = new ArrayList<>();
    /** Starts and ends of the tables, between which the running text may hold flattened ones. */
    private final List<int[]> tables = new ArrayList<>();

    int length() {
        return text.length();
    }

    /**
     * @param fileName for the sentence that refuses it
     */
    DocumentBuilder(String fileName) {
        this.fileName = fileName;
    }

    /** Refuses what is longer than a text may be, before it is taken in. */
    void append(CharSequence printed) {
        if (printed.length() > ReadingBudget.characters() - text.length()) {
            throw new UnreadableDocument(Problem.TOO_LONG, fileName, ReadingBudget.characters());
        }
        text.append(VisibleText.of(printed.toString()));
    }

    /** Begins a cell's text; gives its place. */
    int beginCell() {
        cellStart = text.length();
        return cellStart;
    }

    /** Ends the line, if one has begun. */
    void breakLine() {
        if (!text.isEmpty() && text.length() != cellStart && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    char last() {
        return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    }

    /** A cell whose text was appended from {@code start} on, without the space around it. */
    Cell cell(int row, int column, int rowSpan, int columnSpan, int start) {
        int from = start;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        // the line breaks of the last paragraph in it belong to no cell
        while (text.length() > to && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
        from = Math.min(from, text.length());
        to = Math.max(from, Math.min(to, text.length()));
        ReadingBudget.cells(rowSpan * columnSpan, to - from);
        return new Cell(row, column, rowSpan, columnSpan, text.substring(from, to), from, to);
    }

    void table(int start, List<Cell> cells) {
        tables.add(new int[] {start, text.length()});
        grids.add(new Grid(cells));
    }

    boolean isBlank() {
        return text.chars().allMatch(c -> isSpace((char) c));
    }

    /** The document, with the tables that stand flattened between the others. */
    Document document() {
        String all = text.toString();
        TableRules rules = TableRules.shipped();
        List<Grid> found = new ArrayList<>();
        tables.sort((a, b) -> Integer.compare(a[0], b[0]));
        int from = 0;
        for (int[] table : tables) {
            if (table[0] > from && table[0] <= all.length()) {
                found.addAll(PlainTextTables.in(all, from, table[0], rules));
            }
            from = Math.min(all.length(), Math.max(from, table[1]));
        }
        found.addAll(PlainTextTables.in(all, from, all.length(), rules));
        found.addAll(grids);
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return new Document(fileName, all, found);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
