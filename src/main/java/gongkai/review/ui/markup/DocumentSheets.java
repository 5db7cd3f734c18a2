package gongkai.review.ui.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * A document's text, divided into sheets: what one shows is bounded, whatever the document holds. At least one sheet with
 * one line.
 */
public final class DocumentSheets {

    private static final int CELL = 28;
    private static final int CELLS_IN_A_ROW = 4;

    /** The room on a sheet, in characters as they are sent; the reports that there are have one or a few sheets. */
    private static final int SHEET = 300_000;

    private static final int LINE = 30;
    private static final int MARK = 180;
    private static final int LONGEST_LINE = 20_000;

    /** A line of the text, or a piece of a very long one. */
    public record Line(int from, int to, boolean cell) {}

    private final String text;
    private final ReviewItems numbers;
    private final List<List<Line>> sheets;

    public DocumentSheets(String text, ReviewItems numbers) {
        this.text = text;
        this.numbers = numbers;
        this.sheets = sheeted();
    }

    /** How many there are. */
    public int count() {
        return sheets.size();
    }

    /** The lines of a sheet, counted from 0. */
    public List<Line> lines(int sheet) {
        return sheets.get(sheet);
    }

    /** The sheet that a number stands on, counted from 0. */
    public int of(ReviewItem item) {
        for (int i = sheets.size() - 1; i > 0; i--) {
            if (sheets.get(i).getFirst().from() <= item.start()) {
                return i;
            }
        }
        return 0;
    }

    /** The lines that are not empty, so many on a sheet as have room there: at least one sheet with one line. */
    private List<List<Line>> sheeted() {
        List<int[]> lines = lines();
        boolean[] cells = cells(lines);
        List<ReviewItem> items = numbers.all();
        List<List<Line>> all = new ArrayList<>();
        List<Line> sheet = new ArrayList<>();
        int room = SHEET;
        int item = 0;
        for (int l = 0; l < lines.size(); l++) {
            for (int from = lines.get(l)[0]; from < lines.get(l)[1]; ) {
                int to = pieceEnd(from, lines.get(l)[1]);
                int cost = to - from + LINE;
                while (item < items.size() && items.get(item).start() < to) {
                    cost += MARK;
                    item++;
                }
                if (cost > room && !sheet.isEmpty()) {
                    all.add(List.copyOf(sheet));
                    sheet.clear();
                    room = SHEET;
                }
                sheet.add(new Line(from, to, cells[l]));
                room -= cost;
                from = to;
            }
        }
        if (!sheet.isEmpty() || all.isEmpty()) {
            all.add(sheet.isEmpty() ? List.of(new Line(0, 0, false)) : List.copyOf(sheet));
        }
        return all;
    }

    /** Where a piece of a long line ends: not within a number, nor between the halves of a character. */
    private int pieceEnd(int from, int lineEnd) {
        int end = from + LONGEST_LINE;
        if (end >= lineEnd) {
            return lineEnd;
        }
        List<ReviewItem> items = numbers.all();
        int at = numbers.firstFrom(from);
        for (int i = at; i < items.size() && items.get(i).start() < end; i++) {
            if (items.get(i).end() > end) {
                end = items.get(i).start() > from
                        ? items.get(i).start()
                        : Math.min(lineEnd, items.get(i).end());
                break;
            }
        }
        return end > from + 1 && Character.isLowSurrogate(text.charAt(Math.min(end, text.length() - 1)))
                ? end - 1
                : end;
    }

    /** The lines that are not empty, from and to. */
    private List<int[]> lines() {
        List<int[]> lines = new ArrayList<>();
        String all = text;
        int from = 0;
        while (from <= all.length()) {
            int to = all.indexOf('\n', from);
            to = to < 0 ? all.length() : to;
            if (!all.substring(from, to).isBlank()) {
                lines.add(new int[] {from, to});
            }
            from = to + 1;
        }
        return lines;
    }

    /** Which lines are cells of a table that stands flattened in the text: they are set side by side. */
    private static boolean[] cells(List<int[]> lines) {
        boolean[] cells = new boolean[lines.size()];
        int run = 0;
        for (int i = 0; i <= lines.size(); i++) {
            boolean small = i < lines.size() && lines.get(i)[1] - lines.get(i)[0] <= CELL;
            if (small) {
                run++;
            } else {
                for (int j = i - run; run >= CELLS_IN_A_ROW && j < i; j++) {
                    cells[j] = true;
                }
                run = 0;
            }
        }
        return cells;
    }
}
