package gongkai.reading.table;

import gongkai.reading.budget.ReadingBudget;

/**
 * A piece of a text that may become a cell.
 *
 * @param start where {@code text}, without surrounding space, begins
 */
record TextToken(int start, String text) {

    /** @param raw as it stands in the text, with the space around it */
    static TextToken of(int start, String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isSpace(raw.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(raw.charAt(to - 1))) {
            to--;
        }
        return new TextToken(start + from, raw.substring(from, to));
    }

    /** A text without the space around it. */
    static String strip(String s) {
        return of(0, s).text();
    }

    Cell cell(int row, int column) {
        ReadingBudget.cells(1, text.length());
        return new Cell(row, column, 1, 1, text, start, start + text.length());
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
