package gongkai.reading.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells tables of data from texts: CSV, JSON and XML are written for programs. Read as a report, each of their cells would
 * be a number that nobody knows.
 */
final class DataFiles {

    private static final Set<String> ENDINGS =
            Set.of("csv", "tsv", "json", "jsonl", "ndjson", "geojson", "xml", "svg", "yaml", "yml", "sql", "parquet");
    private static final Pattern XML = Pattern.compile("\\A\\s*<(?:\\?xml|[A-Za-z_][\\w.:-]*[\\s/>])");
    private static final int FEWEST_ROWS = 4;
    private static final int MOST_ROWS = 2_000;
    private static final int FEWEST_COLUMNS = 3;
    private static final double NEARLY_ALL = 0.95;
    /** What ends a sentence: a text of rows with commas has none at the end of its rows. */
    private static final Pattern SENTENCE = Pattern.compile("[。；！？]\\s*\\z");

    private DataFiles() {}

    /** Whether a file is one of data by its name or by what is in it; a page of the web is not. */
    static boolean isData(String fileName, String text) {
        int dot = fileName.lastIndexOf('.');
        return dot >= 0 && ENDINGS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT))
                || XML.matcher(text).find()
                || isJson(text)
                || isCsv(text);
    }

    private static boolean isJson(String text) {
        String bare = text.strip();
        if (!bare.startsWith("{") && !bare.startsWith("[")) {
            return false;
        }
        String first = bare.lines().findFirst().orElse("");
        return isValue(bare) || isValue(first) && first.length() < bare.length();
    }

    private static boolean isValue(String text) {
        if (!text.endsWith("}") && !text.endsWith("]")) {
            return false;
        }
        try {
            return JsonMapper.builder().build().readTree(text).isContainer();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Rows of as many cells, with commas or semicolons between; tabs also part the cells of a pasted form. */
    private static boolean isCsv(String text) {
        return List.of(',', ';').stream().anyMatch(separator -> isCsv(text, separator));
    }

    private static boolean isCsv(String text, char separator) {
        int rows = 0;
        int same = 0;
        int columns = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (++rows > MOST_ROWS) {
                    break;
                }
                if (rows == 1) {
                    columns = row.getFieldCount();
                }
                boolean sentence =
                        SENTENCE.matcher(row.getField(row.getFieldCount() - 1)).find();
                same += row.getFieldCount() == columns && !sentence ? 1 : 0;
                if (columns < FEWEST_COLUMNS) {
                    return false;
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            return false;
        }
        return rows >= FEWEST_ROWS && same >= rows * NEARLY_ALL;
    }
}
