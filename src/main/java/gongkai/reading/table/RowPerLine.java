package gongkai.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tables of which every line is a row: its cells stand between bars or between tabs. */
final class RowPerLine {

    private static final Pattern PIPE_RULE = Pattern.compile("[|:\\-+=\\s—]+");

    private RowPerLine() {}

    /** Cells between bars, the first and the last of which may be missing. */
    static List<Cell> piped(List<TextLine> lines) {
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (TextLine line : lines) {
            if (PIPE_RULE.matcher(line.text()).matches() && line.text().indexOf('-') >= 0) {
                continue;
            }
            int column = 0;
            int at = 0;
            String s = line.text();
            int first = s.indexOf('|');
            if (TextToken.strip(s.substring(0, first)).isEmpty()) {
                at = first + 1;
            }
            while (at <= s.length()) {
                int bar = s.indexOf('|', at);
                int end = bar < 0 ? s.length() : bar;
                if (bar < 0 && TextToken.strip(s.substring(at)).isEmpty()) {
                    break;
                }
                cells.add(TextToken.of(line.start() + at, s.substring(at, end)).cell(row, column++));
                at = end + 1;
            }
            row++;
        }
        return cells;
    }

    /** Cells between tabs. */
    static List<Cell> tabbed(List<TextLine> lines) {
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (TextLine line : lines) {
            int column = 0;
            int at = 0;
            for (int tab = line.text().indexOf('\t');
                    tab >= 0;
                    tab = line.text().indexOf('\t', at)) {
                cells.add(TextToken.of(line.start() + at, line.text().substring(at, tab))
                        .cell(row, column++));
                at = tab + 1;
            }
            cells.add(TextToken.of(line.start() + at, line.text().substring(at)).cell(row, column));
            row++;
        }
        return cells;
    }
}
