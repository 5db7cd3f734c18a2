package gongkai.reading.table;

import gongkai.reading.budget.ReadingBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the tables that stand in running text: pipe tables, rows parted by tabs or spaces, one cell per line with or
 * without a {@code |} behind it. Linear in the length of the text. What it takes for a table only matters where
 * {@link FormTableReader} knows the titles of its rows, so it may err on the side of a table.
 */
public final class PlainTextTables {

    private static final int LONGEST_CELL = 90;
    private static final Pattern PIPE_RULE = Pattern.compile("[|:\\-+=\\s—]+");
    private static final Pattern SPACE = Pattern.compile("[ \\u00A0\\u3000\\u2002\\u2003\\u2009]+");

    /** Where what has no columns of its own is put: titles before, then the measure, then the values. */
    private static final int MEASURE = 2;

    private static final int VALUES = 3;

    /** So many values in one line are a row even where it has no title and no other row stands by it. */
    private static final int UNTITLED = 5;

    private enum Shape {
        /** Several cells between bars. */
        PIPES,
        /** One cell, or none, and bars behind it. */
        BAR_AFTER,
        /** Cells between tabs. */
        TABS,
        /** A title and values between spaces. */
        SPACES,
        /** Nothing but one short text. */
        ONE,
        BLANK,
        PROSE
    }

    private record Line(Shape shape, int start, String text) {}

    private final String text;
    private final TableRules rules;
    private final List<Grid> grids = new ArrayList<>();

    private PlainTextTables(String text, TableRules rules) {
        this.text = text;
        this.rules = rules;
    }

    /** The tables within {@code from} and {@code to} of a text; their cells' places count from its beginning. */
    public static List<Grid> in(String text, int from, int to, TableRules rules) {
        PlainTextTables finder = new PlainTextTables(text, rules);
        finder.find(from, to);
        return finder.grids;
    }

    private void find(int from, int to) {
        List<Line> run = new ArrayList<>();
        for (int at = from; at < to; ) {
            int end = at;
            while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            Line line = new Line(shape(text.substring(at, end)), at, text.substring(at, end));
            if (line.shape() == Shape.PROSE) {
                take(run);
                run.clear();
            } else if (line.shape() != Shape.BLANK) {
                run.add(line);
            }
            at = end + 1;
        }
        take(run);
    }

    private static Shape shape(String line) {
        String s = strip(line);
        if (s.isEmpty()) {
            return Shape.BLANK;
        }
        if (line.length() > 2_000) {
            return Shape.PROSE;
        }
        if (s.indexOf('|') >= 0) {
            int end = s.length();
            while (end > 0 && s.charAt(end - 1) == '|') {
                end--;
            }
            return s.lastIndexOf('|', end - 1) < 0 ? Shape.BAR_AFTER : Shape.PIPES;
        }
        if (s.indexOf('。') >= 0 || s.indexOf('\uFF1B') >= 0 || s.indexOf('\uFF01') >= 0 || s.indexOf('\uFF1F') >= 0) {
            return Shape.PROSE;
        }
        if (line.indexOf('\t') >= 0) {
            return Shape.TABS;
        }
        String[] words = SPACE.split(s, -1);
        if (words.length > 1 && words.length <= 40) {
            return Shape.SPACES;
        }
        return s.length() <= LONGEST_CELL ? Shape.ONE : Shape.PROSE;
    }

    /** Parts a run of short lines into stretches of one shape and makes a grid of each. */
    private void take(List<Line> run) {
        int i = 0;
        while (i < run.size()) {
            Shape shape = run.get(i).shape();
            int j = i + 1;
            switch (shape) {
                case PIPES, BAR_AFTER -> {
                    while (j < run.size() && isBarred(run.get(j))) {
                        j++;
                    }
                    boolean pipes = run.subList(i, j).stream()
                                            .filter(l -> l.shape() == Shape.PIPES)
                                            .count()
                                    * 2
                            >= j - i;
                    add(pipes ? pipes(run.subList(i, j)) : barred(run.subList(i, j)));
                }
                case TABS -> {
                    while (j < run.size() && run.get(j).shape() == Shape.TABS) {
                        j++;
                    }
                    add(split(run.subList(i, j)));
                }
                default -> {
                    while (j < run.size()
                            && (run.get(j).shape() == Shape.ONE || run.get(j).shape() == Shape.SPACES)) {
                        j++;
                    }
                    lines(run.subList(i, j));
                }
            }
            i = j;
        }
    }

    private static boolean isBarred(Line line) {
        return line.shape() == Shape.PIPES || line.shape() == Shape.BAR_AFTER;
    }

    /** Lines without bars or tabs: rows parted by spaces where lines end in values, else one cell per line. */
    private void lines(List<Line> lines) {
        long rows = lines.stream().filter(PlainTextTables::isSpacedRow).count();
        long alone =
                lines.stream().filter(l -> CellValue.isPrinted(strip(l.text()))).count();
        boolean untitledRow = lines.stream().anyMatch(l -> isSpacedRow(l) && valuesAtEnd(words(l)) >= UNTITLED);
        if ((rows >= 2 || untitledRow) && rows > alone) {
            add(spaced(lines));
        } else if (alone >= 2) {
            List<Token> tokens = new ArrayList<>();
            for (Line line : lines) {
                tokens.add(token(line.start(), line.text()));
            }
            add(flattened(tokens));
        }
    }

    private static boolean isSpacedRow(Line line) {
        if (line.shape() != Shape.SPACES) {
            return false;
        }
        String[] words = SPACE.split(strip(line.text()), -1);
        return CellValue.isPrinted(words[words.length - 1]);
    }

    // ---- pipes and tabs: every line is a row

    private List<Cell> pipes(List<Line> lines) {
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (Line line : lines) {
            if (PIPE_RULE.matcher(line.text()).matches() && line.text().indexOf('-') >= 0) {
                continue;
            }
            int column = 0;
            int at = 0;
            String s = line.text();
            int first = s.indexOf('|');
            if (strip(s.substring(0, first)).isEmpty()) {
                at = first + 1;
            }
            while (at <= s.length()) {
                int bar = s.indexOf('|', at);
                int end = bar < 0 ? s.length() : bar;
                if (bar < 0 && strip(s.substring(at)).isEmpty()) {
                    break;
                }
                cells.add(cell(row, column++, token(line.start() + at, s.substring(at, end))));
                at = end + 1;
            }
            row++;
        }
        return cells;
    }

    private List<Cell> split(List<Line> lines) {
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (Line line : lines) {
            int column = 0;
            int at = 0;
            for (int tab = line.text().indexOf('\t');
                    tab >= 0;
                    tab = line.text().indexOf('\t', at)) {
                cells.add(
                        cell(row, column++, token(line.start() + at, line.text().substring(at, tab))));
                at = tab + 1;
            }
            cells.add(cell(row, column, token(line.start() + at, line.text().substring(at))));
            row++;
        }
        return cells;
    }

    // ---- a title, then values, between spaces

    private List<Cell> spaced(List<Line> lines) {
        int width = 0;
        for (Line line : lines) {
            width = Math.max(width, isSpacedRow(line) ? valuesAtEnd(words(line)) : 0);
        }
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (Line line : lines) {
            List<Token> words = words(line);
            int values = valuesAtEnd(words);
            if (isSpacedRow(line)) {
                int titles = words.size() - values;
                boolean measure =
                        titles > 1 && CellValue.isMeasure(words.get(titles - 1).text());
                int own = measure ? titles - 1 : titles;
                if (own > 1) {
                    cells.add(cell(row, 0, span(words.subList(0, own - 1))));
                }
                if (own > 0) {
                    cells.add(cell(row, 1, words.get(own - 1)));
                }
                if (measure) {
                    cells.add(cell(row, MEASURE, words.get(own)));
                }
                for (int i = 0; i < values; i++) {
                    cells.add(cell(row, VALUES + i, words.get(titles + i)));
                }
            } else {
                row = header(cells, row, words, width);
                continue;
            }
            row++;
        }
        return cells;
    }

    private List<Token> words(Line line) {
        List<Token> words = new ArrayList<>();
        int at = 0;
        var gaps = SPACE.matcher(line.text());
        while (gaps.find()) {
            if (gaps.start() > at) {
                words.add(token(line.start() + at, line.text().substring(at, gaps.start())));
            }
            at = gaps.end();
        }
        if (at < line.text().length()) {
            words.add(token(line.start() + at, line.text().substring(at)));
        }
        return words;
    }

    private static int valuesAtEnd(List<Token> words) {
        int values = 0;
        while (values < words.size()
                && CellValue.isPrinted(words.get(words.size() - 1 - values).text())) {
            values++;
        }
        return values;
    }

    private Token span(List<Token> words) {
        int start = words.getFirst().start();
        int end = words.getLast().start() + words.getLast().text().length();
        return new Token(start, text.substring(start, end));
    }

    // ---- one cell per line

    /** Bars close cells: {@code text |} is one, {@code |||} three empty ones. */
    private List<Cell> barred(List<Line> lines) {
        List<Token> tokens = new ArrayList<>();
        for (Line line : lines) {
            int at = 0;
            String s = line.text();
            for (int bar = s.indexOf('|'); bar >= 0; bar = s.indexOf('|', at)) {
                tokens.add(token(line.start() + at, s.substring(at, bar)));
                at = bar + 1;
            }
            if (!strip(s.substring(at)).isEmpty()) {
                tokens.add(token(line.start() + at, s.substring(at)));
            }
        }
        int width = width(tokens);
        if (width == 0) {
            return flattened(tokens);
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            cells.add(cell(i / width, i % width, tokens.get(i)));
        }
        return cells;
    }

    /**
     * The number of columns for which every row is titles and then values, and either every row of values has a title
     * or the one row of values has none; 0 if there is no such number.
     */
    private static int width(List<Token> tokens) {
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

    private static boolean fits(List<Token> tokens, int width) {
        int titled = 0;
        int untitled = 0;
        for (int row = 0; row < tokens.size(); row += width) {
            boolean title = false;
            boolean value = false;
            for (Token token : tokens.subList(row, Math.min(tokens.size(), row + width))) {
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
    private List<Cell> flattened(List<Token> tokens) {
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
            List<Token> before = tokens.subList(titles, values);
            List<Token> after = tokens.subList(values, i);
            boolean measure =
                    before.size() > 1 && CellValue.isMeasure(before.getLast().text());
            int own = before.size() - (measure ? 2 : 1);
            boolean allHeader = own < 0
                    || before.size() > 3
                            && before.subList(own - 2, own + 1).stream().allMatch(this::namesColumn);
            if (allHeader) {
                own = before.size();
            }
            if (!after.isEmpty()) {
                row = header(cells, row, before.subList(0, own), after.size());
                if (!allHeader) {
                    cells.add(cell(row, 0, before.get(own)));
                    if (measure) {
                        cells.add(cell(row, MEASURE, before.getLast()));
                    }
                }
                for (int v = 0; v < after.size(); v++) {
                    cells.add(cell(row, VALUES + v, after.get(v)));
                }
                row++;
            } else {
                row = header(cells, row, before, 0);
            }
        }
        return cells;
    }

    private static boolean isValue(Token token) {
        return token.text().isEmpty() || CellValue.isPrinted(token.text());
    }

    /**
     * Puts titles above the columns they head where their number leaves no doubt; else each on a row of its own, where
     * it heads nothing but is still read as text.
     */
    private int header(List<Cell> cells, int row, List<Token> titles, int columns) {
        int from = titles.size();
        while (from > 0 && namesColumn(titles.get(from - 1))) {
            from--;
        }
        List<Token> heading = titles.subList(0, from);
        List<Token> columnTitles = titles.subList(from, titles.size()).stream()
                .filter(t -> !namesRowTitles(t))
                .toList();
        for (Token token : heading) {
            cells.add(cell(row++, 0, token));
        }
        if (columns > 0 && columnTitles.size() == columns) {
            for (int c = 0; c < columns; c++) {
                cells.add(cell(row, VALUES + c, columnTitles.get(c)));
            }
            return row + 1;
        }
        for (Token token : columnTitles) {
            cells.add(cell(row++, 0, token));
        }
        return row;
    }

    private boolean namesColumn(Token token) {
        ReadingBudget.check();
        String title = TitleText.of(token.text());
        return rules.column(title, k -> true) != null || rules.isColumnOfRow(title);
    }

    private boolean namesRowTitles(Token token) {
        return rules.column(
                        TitleText.of(token.text()),
                        k -> k == TableRules.ColumnKind.TITLE || k == TableRules.ColumnKind.MEASURE)
                != null;
    }

    // ---- cells

    /** @param start where {@code text}, without surrounding space, begins */
    private record Token(int start, String text) {}

    private static Token token(int start, String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isSpace(raw.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(raw.charAt(to - 1))) {
            to--;
        }
        return new Token(start + from, raw.substring(from, to));
    }

    private static Cell cell(int row, int column, Token token) {
        ReadingBudget.cells(1, token.text().length());
        return new Cell(
                row,
                column,
                1,
                1,
                token.text(),
                token.start(),
                token.start() + token.text().length());
    }

    private void add(List<Cell> cells) {
        if (cells.stream().filter(c -> CellValue.isPrinted(c.text())).count() >= 1
                && cells.stream().mapToInt(Cell::row).max().orElse(0) >= 1) {
            grids.add(new Grid(cells));
        }
    }

    static String strip(String s) {
        return token(0, s).text();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
