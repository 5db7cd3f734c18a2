package gongkai.platform.csv;

import java.util.regex.Pattern;

/** Text on its way into a cell of a CSV file; the one place that keeps a spreadsheet program from running it. */
public final class CsvCell {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

    private CsvCell() {}

    /**
     * The text as it may stand in a cell. A spreadsheet program takes a cell for a formula that begins like one, also behind
     * blanks: an apostrophe before it makes it text. A number with a sign is left alone.
     */
    public static String safe(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        String begins = text.replaceFirst("^[ \\u00a0\\u3000\\ufeff\\u200b]+", "");
        return !begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0 ? "'" + text : text;
    }
}
