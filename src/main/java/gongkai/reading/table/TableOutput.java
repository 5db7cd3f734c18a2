package gongkai.reading.table;

import gongkai.ledger.model.Claim;
import gongkai.reading.text.Ignored;
import gongkai.reading.text.Unread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What has been read of a document's tables so far, with the text it is read from. */
final class TableOutput {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*|[〇零一二三四五六七八九十百]+");
    private static final int LONGEST_TITLE = 80;

    private final String text;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final Set<Cell> done = Collections.newSetFromMap(new IdentityHashMap<>());

    TableOutput(String text) {
        this.text = text;
    }

    TableReading reading() {
        return new TableReading(claims, unread, ignored);
    }

    void claim(Claim claim) {
        claims.add(claim);
    }

    void unread(List<Unread> numbers) {
        unread.addAll(numbers);
    }

    /** A number of a cell that no claim is made of. */
    static Unread unread(Cell cell, CellValue value, String title, String row, String column) {
        return new Unread(
                value.value(),
                value.measure(),
                value.qualifier(),
                join(" › ", title, row, column),
                cell.start() + value.from(),
                cell.start() + value.to(),
                join(" · ", row, column, cell.text()));
    }

    /** The last line of text before a table, which names it; empty where it is a sentence. */
    String lineBefore(Grid grid) {
        String before = text.substring(Math.max(0, grid.start() - 400), grid.start());
        List<String> lines =
                before.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (lines.isEmpty()
                || lines.getLast().length() > LONGEST_TITLE
                || lines.getLast().endsWith("。")) {
            return "";
        }
        return lines.getLast();
    }

    /** The digits of a row's or column's title order or explain it; prose in a cell is left to the narrative. */
    void ignoreTitleDigits(Cell cell) {
        if (cell.text().length() <= LONGEST_TITLE && cell.text().indexOf('。') < 0) {
            ignoreDigits(cell, "table-title");
        }
    }

    void ignoreDigits(Cell cell, String reason) {
        if (!done.add(cell)) {
            return;
        }
        Matcher digits = DIGITS.matcher(cell.text());
        while (digits.find()) {
            ignored.add(
                    new Ignored(digits.group(), cell.start() + digits.start(), cell.start() + digits.end(), reason));
        }
    }

    static String join(String separator, String... parts) {
        return Arrays.stream(parts)
                .map(p -> p.strip().replaceAll("\\s+", " "))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(separator));
    }
}
