package gongkai.dashboard.subject;

import gongkai.platform.csv.CsvRow;
import java.util.List;

/**
 * Which number may be divided by which, and why that says anything ({@code dashboard/quotients.csv}). Two numbers of one
 * unit and year that have nothing to do with each other (hotline orders and the staff for disclosure) make no quotient.
 */
public final class Quotients {

    private static final List<Quotient> ALL = read();

    /**
     * @param numerator and {@code denominator}: codes of indicators
     * @param zh why the work of the one is done by the other, in Chinese; {@code en} in English
     */
    public record Quotient(String numerator, String denominator, String zh, String en) {}

    private Quotients() {}

    /** Every quotient that is sensible, in the order they are shown. */
    public static List<Quotient> all() {
        return ALL;
    }

    /** Those over one denominator. */
    public static List<Quotient> over(String denominator) {
        return ALL.stream().filter(q -> q.denominator().equals(denominator)).toList();
    }

    private static List<Quotient> read() {
        return CsvRow.readShipped(
                "dashboard/quotients.csv",
                row -> new Quotient(
                        row.required("numerator"),
                        row.required("denominator"),
                        row.required("zh"),
                        row.required("en")));
    }
}
