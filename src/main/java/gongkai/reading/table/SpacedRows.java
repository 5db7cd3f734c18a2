package gongkai.reading.table;

import java.util.ArrayList;
import java.util.List;

/** Tables of which a row is one line: a title, then values, between spaces. */
final class SpacedRows {

    private final String text;
    private final ColumnTitles columns;

    SpacedRows(String text, ColumnTitles columns) {
        this.text = text;
        this.columns = columns;
    }

    List<Cell> cells(List<TextLine> lines) {
        int width = 0;
        for (TextLine line : lines) {
            width = Math.max(width, line.isSpacedRow() ? valuesAtEnd(line.words()) : 0);
        }
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (TextLine line : lines) {
            List<TextToken> words = line.words();
            int values = valuesAtEnd(words);
            if (line.isSpacedRow()) {
                int titles = words.size() - values;
                boolean measure =
                        titles > 1 && CellValue.isMeasure(words.get(titles - 1).text());
                int own = measure ? titles - 1 : titles;
                if (own > 1) {
                    cells.add(span(words.subList(0, own - 1)).cell(row, 0));
                }
                if (own > 0) {
                    cells.add(words.get(own - 1).cell(row, 1));
                }
                if (measure) {
                    cells.add(words.get(own).cell(row, ColumnTitles.MEASURE));
                }
                for (int i = 0; i < values; i++) {
                    cells.add(words.get(titles + i).cell(row, ColumnTitles.VALUES + i));
                }
            } else {
                row = columns.header(cells, row, words, width);
                continue;
            }
            row++;
        }
        return cells;
    }

    /** How many values a line ends with. */
    static int valuesAtEnd(List<TextToken> words) {
        int values = 0;
        while (values < words.size()
                && CellValue.isPrinted(words.get(words.size() - 1 - values).text())) {
            values++;
        }
        return values;
    }

    private TextToken span(List<TextToken> words) {
        int start = words.getFirst().start();
        int end = words.getLast().start() + words.getLast().text().length();
        return new TextToken(start, text.substring(start, end));
    }
}
