package gongkai.ui.table;

import gongkai.ui.download.Sheet;
import java.util.Locale;

/**
 * A column of a table. What it holds decides how it stands on every page: words from the left and in lines, numbers from
 * the right and unbroken, signs in the middle.
 *
 * @param head its heading; a year is one as a number
 */
public record TableColumn(Sheet.Cell head, Type type) {

    /** What stands in the cells of a column. */
    public enum Type {
        /** Words of any length. */
        TEXT,
        /** A name, a period, a day: few words that are not broken. */
        WORD,
        NUMBER,
        /** A sign or a chip. */
        STATE,
        /** What can be done with the row; not in a file. */
        ACTION;

        /** The style of its cells. */
        public String className() {
            return "is-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public static TableColumn text(String head) {
        return new TableColumn(Sheet.Cell.of(head), Type.TEXT);
    }

    public static TableColumn word(String head) {
        return new TableColumn(Sheet.Cell.of(head), Type.WORD);
    }

    public static TableColumn number(String head) {
        return new TableColumn(Sheet.Cell.of(head), Type.NUMBER);
    }

    public static TableColumn state(String head) {
        return new TableColumn(Sheet.Cell.of(head), Type.STATE);
    }

    public static TableColumn action(String head) {
        return new TableColumn(Sheet.Cell.of(head), Type.ACTION);
    }

    /** Numbers of a year. */
    public static TableColumn year(int year) {
        return new TableColumn(Sheet.Cell.year(year), Type.NUMBER);
    }

    /** The same with cells of another type. */
    public TableColumn of(Type other) {
        return new TableColumn(head, other);
    }

    /** The words of its heading. */
    public String words() {
        return head.text();
    }
}
