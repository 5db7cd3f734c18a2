package gongkai.checks;

import de.siegmar.fastcsv.writer.CsvWriter;
import gongkai.platform.csv.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * 整改清单: the findings that are still open as a file to hand out. What it says is put into words by the caller; numbers
 * and dates stay such in the workbook.
 *
 * @param title of the list
 * @param notes what the list is of: filters, day; the workbook's second sheet
 * @param head the names of the columns
 * @param rows one for each finding
 */
public record RectificationList(String title, List<List<String>> notes, List<String> head, List<Row> rows) {

    /**
     * @param leftIs what the first of the two compared numbers is; empty, as {@code rightIs}, where nothing is compared
     * @param due null where no day was set
     * @param state in words: overdue since, due on
     */
    public record Row(
            int number,
            String severity,
            String rule,
            String sentence,
            String unit,
            @Nullable Integer year,
            String leftIs,
            @Nullable BigDecimal left,
            String rightIs,
            @Nullable BigDecimal right,
            @Nullable BigDecimal difference,
            String source,
            String responsible,
            @Nullable LocalDate due,
            String state) {}

    /** UTF-8 with a byte-order mark, CRLF; no cell is read as a formula. */
    public void csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(head);
        for (Row row : rows) {
            csv.writeRecord(
                    String.valueOf(row.number()),
                    CsvCell.safe(row.severity()),
                    CsvCell.safe(row.rule()),
                    CsvCell.safe(row.sentence()),
                    CsvCell.safe(row.unit()),
                    text(row.year()),
                    CsvCell.safe(row.leftIs()),
                    text(row.left()),
                    CsvCell.safe(row.rightIs()),
                    text(row.right()),
                    text(row.difference()),
                    CsvCell.safe(row.source()),
                    CsvCell.safe(row.responsible()),
                    text(row.due()),
                    CsvCell.safe(row.state()));
        }
        csv.flush();
        writer.flush();
    }

    /** Typed cells, the heading frozen, what the list is of on a second sheet. */
    public void xlsx(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Gongkai", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName(title));
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().wrapText(true).set();
            }
            sheet.freezePane(0, 1);
            int[] widths = {6, 10, 18, 60, 22, 8, 12, 12, 12, 12, 12, 40, 22, 12, 18};
            for (int column = 0; column < widths.length; column++) {
                sheet.width(column, widths[column]);
            }
            int at = 1;
            for (Row row : rows) {
                sheet.value(at, 0, row.number());
                sheet.value(at, 1, row.severity());
                sheet.value(at, 2, row.rule());
                sheet.value(at, 3, row.sentence());
                sheet.style(at, 3).wrapText(true).set();
                sheet.value(at, 4, row.unit());
                number(sheet, at, 5, row.year());
                sheet.value(at, 6, row.leftIs());
                number(sheet, at, 7, row.left());
                sheet.value(at, 8, row.rightIs());
                number(sheet, at, 9, row.right());
                number(sheet, at, 10, row.difference());
                sheet.value(at, 11, row.source());
                sheet.value(at, 12, row.responsible());
                LocalDate due = row.due();
                if (due != null) {
                    sheet.value(at, 13, due);
                    sheet.style(at, 13).format("yyyy-mm-dd").set();
                }
                sheet.value(at, 14, row.state());
                at++;
            }
            sheet.finish();
            Worksheet about = book.newWorksheet(sheetName(notes.getFirst().getFirst()));
            about.width(0, 20);
            about.width(1, 80);
            for (int line = 1; line < notes.size(); line++) {
                for (int column = 0; column < notes.get(line).size(); column++) {
                    about.value(line - 1, column, notes.get(line).get(column));
                }
            }
            about.finish();
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Number value) {
        if (value != null) {
            sheet.value(row, column, value);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String sheetName(String text) {
        String plain = text.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.substring(0, Math.min(31, plain.length()));
    }
}
