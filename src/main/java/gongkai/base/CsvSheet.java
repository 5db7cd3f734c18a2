package gongkai.base;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gongkai.base.TableSheet.Cell;
import gongkai.base.TableSheet.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as CSV that a spreadsheet program opens as it is: UTF-8 with byte order mark, CRLF. Numbers stand bare
 * (6728), what the screen says beyond the number (2000余, 有争议) in a column of remarks beside it. The facts about the
 * table follow below it, after an empty record.
 */
final class CsvSheet {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private CsvSheet() {}

    static void write(TableSheet sheet, OutputStream out) throws IOException {
        out.write(0xEF);
        out.write(0xBB);
        out.write(0xBF);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        List<Boolean> remarks = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < sheet.heads().size(); i++) {
            boolean remark = sheet.column(i).anyMatch(cell -> !cell.remark().isEmpty());
            remarks.add(remark);
            heads.add(safe(sheet.heads().get(i)));
            if (remark) {
                heads.add(safe(sheet.heads().get(i) + " " + sheet.words().note()));
            }
        }
        int width = Math.max(2, heads.size()); // every record has the same length: strict readers ask for it
        csv.writeRecord(padded(heads, width));
        for (List<Cell> row : sheet.rows()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                BigDecimal number = cell.number();
                fields.add(number == null ? safe(cell.text()) : number.toPlainString());
                if (remarks.get(i)) {
                    fields.add(safe(cell.remark()));
                }
            }
            csv.writeRecord(padded(fields, width));
        }
        csv.writeRecord(padded(List.of(), width));
        for (Fact fact : sheet.facts()) {
            csv.writeRecord(padded(List.of(safe(fact.name()), safe(fact.words())), width));
        }
        csv.flush();
    }

    private static List<String> padded(List<String> fields, int width) {
        List<String> padded = new ArrayList<>(fields);
        padded.addAll(Collections.nCopies(width - fields.size(), ""));
        return padded;
    }

    /**
     * A spreadsheet program would run a cell that begins like a formula: an apostrophe before it makes it text. A number
     * with a sign is left alone.
     */
    static String safe(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return text;
        }
        return "=+-@＝＋－＠\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
