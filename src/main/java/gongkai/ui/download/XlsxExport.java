package gongkai.ui.download;

import gongkai.ui.download.Sheet.Cell;
import gongkai.ui.download.Sheet.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook: numbers as numbers, shown as on the screen (6,728; 98.6%; 2014) by the cell's format; remarks in
 * a column of their own; the header stays in sight; a second sheet holds the facts about the table. Text is never a
 * formula.
 */
final class XlsxExport {

    private static final double WIDEST = 60;

    private XlsxExport() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Gongkai", "1.0");
        Worksheet table = workbook.newWorksheet(sheet.title());
        int column = 0;
        for (int i = 0; i < sheet.heads().size(); i++) {
            Cell head = sheet.heads().get(i);
            head(table, column, head);
            double width = width(head.text());
            for (int row = 0; row < sheet.rows().size(); row++) {
                Cell cell = sheet.rows().get(row).get(i);
                cell(table, row + 1, column, cell);
                width = Math.max(width, width(cell.text()));
            }
            table.width(column, Math.min(WIDEST, width));
            column++;
            if (sheet.hasRemarks(i)) {
                String name = head.text() + " " + sheet.words().note();
                head(table, column, Cell.of(name));
                for (int row = 0; row < sheet.rows().size(); row++) {
                    String note = sheet.rows().get(row).get(i).note();
                    if (!note.isEmpty()) {
                        table.value(row + 1, column, note);
                    }
                }
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

    private static void head(Worksheet sheet, int column, Cell head) {
        BigDecimal number = head.number();
        if (number == null) {
            sheet.value(0, column, head.text());
            sheet.style(0, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("bottom")
                    .set();
        } else {
            sheet.value(0, column, number);
            sheet.style(0, column)
                    .bold()
                    .verticalAlignment("bottom")
                    .format(format(head.scale(), number))
                    .set();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        BigDecimal number = cell.number();
        LocalDate day = cell.day();
        if (number != null) {
            // a spreadsheet program keeps 98.6% as 0.986
            sheet.value(row, column, cell.scale() == Sheet.Scale.PERCENT ? number.movePointLeft(2) : number);
            sheet.style(row, column).format(format(cell.scale(), number)).set();
        } else if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (!cell.text().isEmpty()) {
            sheet.value(row, column, cell.text());
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

    /** How a number of that scale is shown, with as many decimals as it has. */
    static String format(Sheet.Scale scale, BigDecimal number) {
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        String fraction = decimals == 0 ? "" : "." + "0".repeat(decimals);
        return switch (scale) {
            case PLAIN -> "#,##0" + fraction;
            case PERCENT -> "0" + fraction + "%";
            case YEAR -> "0";
        };
    }

    /** In characters of the normal font; a Chinese one takes two. */
    private static double width(String text) {
        return 3 + text.codePoints().mapToDouble(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
