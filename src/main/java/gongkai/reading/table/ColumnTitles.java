package gongkai.reading.table;

import gongkai.reading.budget.ReadingBudget;
import java.util.List;

/** Puts titles above columns where a text keeps no columns: titles before, then the measure, then the values. */
final class ColumnTitles {

    static final int MEASURE = 2;
    static final int VALUES = 3;

    private final TableRules rules;

    ColumnTitles(TableRules rules) {
        this.rules = rules;
    }

    /**
     * Puts titles above the columns they head where their number leaves no doubt; else each on a row of its own, where
     * it heads nothing but is still read as text. Gives the row below.
     */
    int header(List<Cell> cells, int row, List<TextToken> titles, int columns) {
        int from = titles.size();
        while (from > 0 && namesColumn(titles.get(from - 1))) {
            from--;
        }
        List<TextToken> heading = titles.subList(0, from);
        List<TextToken> columnTitles = titles.subList(from, titles.size()).stream()
                .filter(t -> !namesRowTitles(t))
                .toList();
        for (TextToken token : heading) {
            cells.add(token.cell(row++, 0));
        }
        if (columns > 0 && columnTitles.size() == columns) {
            for (int c = 0; c < columns; c++) {
                cells.add(columnTitles.get(c).cell(row, VALUES + c));
            }
            return row + 1;
        }
        for (TextToken token : columnTitles) {
            cells.add(token.cell(row++, 0));
        }
        return row;
    }

    boolean namesColumn(TextToken token) {
        ReadingBudget.check();
        String title = TitleText.of(token.text());
        return rules.column(title, k -> true) != null || rules.isColumnOfRow(title);
    }

    private boolean namesRowTitles(TextToken token) {
        return rules.column(
                        TitleText.of(token.text()),
                        k -> k == TableRules.ColumnKind.TITLE || k == TableRules.ColumnKind.MEASURE)
                != null;
    }
}
