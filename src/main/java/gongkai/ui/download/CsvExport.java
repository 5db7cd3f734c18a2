package gongkai.ui.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gongkai.platform.csv.CsvCell;
import gongkai.ui.download.Sheet.Cell;
import gongkai.ui.download.Sheet.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table as CSV that a spreadsheet program opens as it is: UTF-8 with byte order mark, CRLF. Numbers stand bare (6728;
 * 98.6 for 98.6%), what is to be said beyond the number (2000余, 有争议) in a column of remarks beside it. The facts about
 * the table follow below it, after an empty record.
 */
final class CsvExport {

    private CsvExport() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        out.write(0xEF);
        out.write(0xBB);
        out.write(0xBF);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < sheet.heads().size(); i++) {
            String head = sheet.heads().get(i).text();
            heads.add(CsvCell.safe(head));
            if (sheet.hasRemarks(i)) {
                heads.add(CsvCell.safe(head + " " + sheet.words().note()));
            }
        }
        int width = Math.max(2, heads.size()); // every record has the same length: strict readers ask for it
        csv.writeRecord(padded(heads, width));
        for (List<Cell> row : sheet.rows()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                BigDecimal number = cell.number();
                fields.add(number == null ? CsvCell.safe(cell.text()) : number.toPlainString());
                if (sheet.hasRemarks(i)) {
                    fields.add(CsvCell.safe(cell.note()));
                }
            }
            csv.writeRecord(padded(fields, width));
        }
        csv.writeRecord(padded(List.of(), width));
        for (Fact fact : sheet.facts()) {
            csv.writeRecord(padded(List.of(CsvCell.safe(fact.name()), CsvCell.safe(fact.words())), width));
        }
        csv.flush();
    }

    private static List<String> padded(List<String> fields, int width) {
        List<String> padded = new ArrayList<>(fields);
        padded.addAll(Collections.nCopies(width - fields.size(), ""));
        return padded;
    }
}
