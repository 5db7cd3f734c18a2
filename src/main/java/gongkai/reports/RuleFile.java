package gongkai.reports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gongkai.catalogue.CatalogueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CSV file of reading rules. What is wrong in it is told with file, line and reason. */
final class RuleFile {

    private RuleFile() {}

    static InputStream open(String resource) {
        InputStream in = RuleFile.class.getResourceAsStream(resource);
        if (in == null) {
            throw new CatalogueException(resource, 1, "the file is missing");
        }
        return in;
    }

    static List<Row> rows(String file, InputStream in, List<String> columns) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            for (NamedCsvRecord record : csv) {
                Row row = new Row(file, record);
                columns.forEach(row::text);
                rows.add(row);
            }
            return rows;
        } catch (CsvParseException e) {
            throw new CatalogueException(file, 1, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** One line of the file. */
    record Row(String file, NamedCsvRecord record) {

        String text(String column) {
            return record.findField(column)
                    .orElseThrow(() -> refuse("column \"" + column + "\" is missing"))
                    .strip();
        }

        List<String> list(String column) {
            String text = text(column);
            return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
        }

        CatalogueException refuse(String reason) {
            return new CatalogueException(file, record.getStartingLineNumber(), reason);
        }
    }
}
