package gongkai.reading.table;

/**
 * A cell of a table.
 *
 * @param text as printed, without surrounding space; empty for an empty cell
 * @param start and {@code end}: where {@code text} stands in the document's text; equal for an empty cell, whose
 *     position is where its text would stand
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, int start, int end) {}
