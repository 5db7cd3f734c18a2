package gongkai.base;

import gongkai.base.TableSheet.Cell;
import gongkai.base.TableSheet.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: numbers as numbers, shown as on the screen (6,728; 2000余; 98.6%) by the cell's format; states in
 * a column of remarks; the header stays in sight; a second sheet holds the facts about the table. Text is never a
 * formula.
 */
final class XlsxSheet {

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*(?:\\.(\\d+))?");
    private static final double WIDEST = 60;

    private XlsxSheet() {}

    static void write(TableSheet sheet, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Gongkai", "1.0");
        Worksheet table = workbook.newWorksheet(sheet.title());
        int column = 0;
        for (int i = 0; i < sheet.heads().size(); i++) {
            boolean remarks = sheet.column(i).anyMatch(cell -> !remark(cell).isEmpty());
            head(table, column, sheet.heads().get(i));
            double width = width(sheet.heads().get(i));
            for (int row = 0; row < sheet.rows().size(); row++) {
                Cell cell = sheet.rows().get(row).get(i);
                cell(table, row + 1, column, cell);
                width = Math.max(width, width(cell.text()));
                if (remarks && !remark(cell).isEmpty()) {
                    table.value(row + 1, column + 1, remark(cell));
                }
            }
            table.width(column, Math.min(WIDEST, width));
            column++;
            if (remarks) {
                String name = sheet.heads().get(i) + " " + sheet.words().note();
                head(table, column, name);
                table.width(column, Math.min(WIDEST, width(name)));
                column++;
            }
        }
        table.freezePane(1, 1);
        if (!sheet.rows().isEmpty()) {
            table.setAutoFilter(0, 0, sheet.rows().size(), column - 1);
        }
        facts(workbook.newWorksheet(sheet.words().about()), sheet.facts());
        workbook.finish();
    }

    private static void head(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().wrapText(true).verticalAlignment("bottom").set();
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        BigDecimal number = cell.number();
        if (number == null) {
            sheet.value(row, column, cell.text());
            return;
        }
        String format = format(cell.text(), number);
        boolean percent = format != null && format.endsWith("%"); // a spreadsheet program keeps 98.6% as 0.986
        sheet.value(row, column, percent ? number.movePointLeft(2) : number);
        if (format != null) {
            sheet.style(row, column).format(format).set();
        }
    }

    private static void facts(Worksheet sheet, List<Fact> facts) {
        for (int row = 0; row < facts.size(); row++) {
            sheet.value(row, 0, facts.get(row).name());
            sheet.value(row, 1, facts.get(row).words());
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        }
        sheet.width(0, 18);
        sheet.width(1, 90);
    }

    /** What has to be said beside the cell: its state, and its text where no format shows the number so. */
    private static String remark(Cell cell) {
        BigDecimal number = cell.number();
        return number == null || format(cell.text(), number) != null ? cell.note() : cell.remark();
    }

    /** The number format that shows the number exactly as that text, null where there is none. */
    static @Nullable String format(String text, BigDecimal number) {
        Matcher digits = DIGITS.matcher(text);
        if (!digits.find()) {
            return null;
        }
        String before = text.substring(0, digits.start());
        String after = text.substring(digits.end());
        if (before.endsWith("-")
                || before.endsWith("−")
                || DIGITS.matcher(after).find()
                || new BigDecimal(digits.group().replace(",", "")).compareTo(number) != 0) {
            return null;
        }
        String decimals = digits.group(1);
        return literal(before)
                + (digits.group().contains(",") ? "#,##0" : "0")
                + (decimals == null ? "" : "." + "0".repeat(decimals.length()))
                + (after.equals("%") ? after : literal(after));
    }

    private static String literal(String text) {
        return text.isEmpty() ? "" : "\"" + text.replace("\"", "") + "\"";
    }

    /** In characters of the normal font; a Chinese one takes two. */
    private static double width(String text) {
        return 3 + text.codePoints().mapToDouble(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
