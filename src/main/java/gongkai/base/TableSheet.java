package gongkai.base;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands on the screen, on its way into a file: what is disputed, {@code /}, blank or not stated there is
 * so here. Knows nothing of the screen, so that it can be written while the page lives on.
 *
 * @param title what the table shows
 * @param heads one per column
 * @param rows one cell per column, from the left
 * @param about what the numbers are: page, filters, definitions, when they were read; in the order they are written
 * @param words the few words that a file needs of its own
 */
public record TableSheet(String title, List<String> heads, List<List<Cell>> rows, List<Fact> about, Words words) {

    /**
     * @param text as written on the screen: 6,728; 2000余; {@code /}; 空白
     * @param number what the text says as a number, null where it says none
     * @param note words for its state (有争议…), may be empty
     * @param definition of what is counted here; null for none
     */
    public record Cell(
            String text,
            @Nullable BigDecimal number,
            String note,
            @Nullable Fact definition) {

        public Cell(String text, @Nullable BigDecimal number, String note) {
            this(text, number, note, null);
        }

        public static Cell of(String text) {
            return new Cell(text, null, "");
        }

        /** Whether the text says nothing beyond the bare number: 6,728 but not 2000余, 98.6% or 6,728 条. */
        boolean plain() {
            return number == null || text.replace(",", "").equals(number.toPlainString());
        }

        /** The state, preceded by the text where the bare number in the cell would say less than the screen. */
        String remark() {
            return plain() ? note : note.isEmpty() ? text : text + " · " + note;
        }
    }

    public record Fact(String name, String words) {}

    /**
     * @param note what a column of remarks is called after its column's head
     * @param about the name of the sheet with the facts
     */
    public record Words(String note, String about) {}

    public TableSheet {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        about = List.copyOf(about);
        for (List<Cell> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + heads.size() + " heads");
            }
        }
    }

    private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)(?:\\.\\d+)?");

    /** What makes the number before it another one: 37.78万 is not 37.78. A measure in 万元 is one. */
    private static final Pattern MULTIPLE =
            Pattern.compile("(?:\\u4E07(?!\\u5143)|\\u4EBF|[kMB]\\b).*", Pattern.DOTALL);

    /**
     * The number that a text is, else null.
     *
     * @param amount whether the text is known to say an amount: then words may stand before and after it (2000余, 6,728 条)
     */
    static @Nullable BigDecimal number(String text, boolean amount) {
        Matcher digits = NUMBER.matcher(text);
        if (!digits.find()) {
            return null;
        }
        String before = text.substring(0, digits.start());
        String after = text.substring(digits.end());
        boolean alone = before.isEmpty() && (after.isEmpty() || after.equals("%"));
        boolean within = amount
                && before.chars().noneMatch(c -> Character.isDigit(c) || c == '-' || c == '−' || c == '+')
                && after.chars().noneMatch(Character::isDigit)
                && !MULTIPLE.matcher(after).matches();
        return alone || within ? new BigDecimal(digits.group().replace(",", "")) : null;
    }

    /** What is said about the table, and then the definition of everything that is counted in it, once each. */
    List<Fact> facts() {
        return Stream.concat(
                        about.stream(),
                        rows.stream()
                                .flatMap(List::stream)
                                .map(Cell::definition)
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    /** The cells of a column, from above. */
    Stream<Cell> column(int index) {
        return rows.stream().map(row -> row.get(index));
    }
}
