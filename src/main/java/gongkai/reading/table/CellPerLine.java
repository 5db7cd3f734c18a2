package gongkai.reading.table;

import java.util.ArrayList;
import java.util.List;

/** Tables of which every line is a cell, or several where bars close them. */
final class CellPerLine {

    private final ColumnTitles columns;

    CellPerLine(ColumnTitles columns) {
        this.columns = columns;
    }

    /** Lines that are a cell each. */
    List<Cell> alone(List<TextLine> lines) {
        return flattened(
                lines.stream().map(l -> TextToken.of(l.start(), l.text())).toList());
    }

    /** Bars close cells: {@code text |} is one, {@code |||} three empty ones. */
    List<Cell> barred(List<TextLine> lines) {
        List<TextToken> tokens = new ArrayList<>();
        for (TextLine line : lines) {
            int at = 0;
            String s = line.text();
            for (int bar = s.indexOf('|'); bar >= 0; bar = s.indexOf('|', at)) {
                tokens.add(TextToken.of(line.start() + at, s.substring(at, bar)));
                at = bar + 1;
            }
            if (!TextToken.strip(s.substring(at)).isEmpty()) {
                tokens.add(TextToken.of(line.start() + at, s.substring(at)));
            }
        }
        int width = width(tokens);
        if (width == 0) {
            return flattened(tokens);
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            cells.add(tokens.get(i).cell(i / width, i % width));
        }
        return cells;
    }

    /**
     * The number of columns for which every row is titles and then values, and either every row of values has a title
     * or the one row of values has none; 0 if there is no such number.
     */
    private static int width(List<TextToken> tokens) {
        // a copy that breaks off leaves its last row unfinished
        for (boolean whole : new boolean[] {true, false}) {
            for (int width = 2; width <= 20; width++) {
                if (tokens.size() > width && (!whole || tokens.size() % width == 0) && fits(tokens, width)) {
                    return width;
                }
            }
        }
        return 0;
    }

    private static boolean fits(List<TextToken> tokens, int width) {
        int titled = 0;
        int untitled = 0;
        for (int row = 0; row < tokens.size(); row += width) {
            boolean title = false;
            boolean value = false;
            for (TextToken token : tokens.subList(row, Math.min(tokens.size(), row + width))) {
                boolean printed = CellValue.isPrinted(token.text());
                if (!printed && !token.text().isEmpty()) {
                    if (value) {
                        return false;
                    }
                    title = true;
                }
                value |= printed;
            }
            titled += value && title ? 1 : 0;
            untitled += value && !title ? 1 : 0;
        }
        return titled > 0 && untitled == 0 || titled == 0 && untitled == 1;
    }

    /** Titles, then the values that follow them: a row. The titles before a row's own are its header or a heading. */
    private List<Cell> flattened(List<TextToken> tokens) {
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        int i = 0;
        while (i < tokens.size()) {
            int titles = i;
            while (i < tokens.size() && !isValue(tokens.get(i))) {
                i++;
            }
            int values = i;
            while (i < tokens.size() && isValue(tokens.get(i))) {
                i++;
            }
            List<TextToken> before = tokens.subList(titles, values);
            List<TextToken> after = tokens.subList(values, i);
            boolean measure =
                    before.size() > 1 && CellValue.isMeasure(before.getLast().text());
            int own = before.size() - (measure ? 2 : 1);
            boolean allHeader = own < 0
                    || before.size() > 3
                            && before.subList(own - 2, own + 1).stream().allMatch(columns::namesColumn);
            if (allHeader) {
                own = before.size();
            }
            if (!after.isEmpty()) {
                row = columns.header(cells, row, before.subList(0, own), after.size());
                if (!allHeader) {
                    cells.add(before.get(own).cell(row, 0));
                    if (measure) {
                        cells.add(before.getLast().cell(row, ColumnTitles.MEASURE));
                    }
                }
                for (int v = 0; v < after.size(); v++) {
                    cells.add(after.get(v).cell(row, ColumnTitles.VALUES + v));
                }
                row++;
            } else {
                row = columns.header(cells, row, before, 0);
            }
        }
        return cells;
    }

    private static boolean isValue(TextToken token) {
        return token.text().isEmpty() || CellValue.isPrinted(token.text());
    }
}
