package gongkai.ui.download;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way into a file. Its cells come from what the table was drawn from, never from what is displayed: a
 * number is a number on the one scale of its measure, an absent one has the word for its absence ({@code /}, 空白,
 * 无报告), and what the number alone does not say (2000余, 有争议, its period) is a remark. Knows nothing of the screen, so
 * that it can be written while the page lives on.
 *
 * @param title what the table shows
 * @param heads one per column
 * @param rows one cell per column, from the left
 * @param about what the numbers are: page, filters, definitions, when they were read; in the order they are written
 * @param words the few words that a file needs of its own
 */
public record Sheet(String title, List<Cell> heads, List<List<Cell>> rows, List<Fact> about, Words words) {

    /** How a number is to be read, the same for every number of a measure. */
    public enum Scale {
        /** As it is: 6728. */
        PLAIN,
        /** In per cent: 98.6 for 98.6%. */
        PERCENT,
        /** A year, which is not grouped by thousands. */
        YEAR
    }

    /**
     * @param text what the cell says where it has no number: a name, {@code /}, 空白
     * @param number null where none is stated
     * @param day null where the cell says no day
     * @param note what neither text nor number says; may be empty
     * @param definition of what is counted here; null for none
     */
    public record Cell(
            String text,
            @Nullable BigDecimal number,
            Scale scale,
            @Nullable LocalDate day,
            String note,
            @Nullable Fact definition) {

        /** Words; empty for nothing. */
        public static Cell of(String text) {
            return new Cell(text, null, Scale.PLAIN, null, "", null);
        }

        public static Cell number(BigDecimal number) {
            return new Cell(number.toPlainString(), number, Scale.PLAIN, null, "", null);
        }

        public static Cell number(long number) {
            return number(BigDecimal.valueOf(number));
        }

        /** @param perCent 98.6 for 98.6% */
        public static Cell percent(BigDecimal perCent) {
            return new Cell(perCent.toPlainString() + "%", perCent, Scale.PERCENT, null, "", null);
        }

        public static Cell year(int year) {
            return new Cell(String.valueOf(year), BigDecimal.valueOf(year), Scale.YEAR, null, "", null);
        }

        public static Cell day(LocalDate day) {
            return new Cell(day.toString(), null, Scale.PLAIN, day, "", null);
        }

        /** The same with remarks behind those it has; empty ones are left out. */
        public Cell noting(String... remarks) {
            String all = Stream.concat(Stream.of(note), Stream.of(remarks))
                    .filter(remark -> !remark.isEmpty())
                    .collect(Collectors.joining(" · "));
            return new Cell(text, number, scale, day, all, definition);
        }

        /** The same with the definition of what it counts. */
        public Cell defined(@Nullable Fact fact) {
            return new Cell(text, number, scale, day, note, fact);
        }
    }

    public record Fact(String name, String words) {}

    /**
     * @param note what a column of remarks is called after its column's head
     * @param about the name of the sheet with the facts
     */
    public record Words(String note, String about) {}

    public Sheet {
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

    /** Whether a cell of the column has a remark, which then stands in a column beside it. */
    boolean hasRemarks(int column) {
        return rows.stream().anyMatch(row -> !row.get(column).note().isEmpty());
    }
}
