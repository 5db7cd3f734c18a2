package gongkai.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of a CSV file that ships with the application; it knows how to say, with file and line, what is wrong. */
public record CsvRow(String file, NamedCsvRecord record) {

    /** Reads a file with a header line, in UTF-8. Refusals of {@code make} come with file and line. */
    public static <T extends @Nullable Object> List<T> readAll(String file, InputStream in, Function<CsvRow, T> make)
            throws IOException {
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            List<T> made = new ArrayList<>();
            for (NamedCsvRecord record : csv) {
                made.add(make.apply(new CsvRow(file, record)));
            }
            return made;
        } catch (CsvParseException e) {
            throw new CatalogueException(file, 1, String.valueOf(e.getMessage()));
        }
    }

    public long line() {
        return record.getStartingLineNumber();
    }

    public CatalogueException refuse(String reason) {
        return new CatalogueException(file, line(), reason);
    }

    /** The cell without surrounding space, empty where it is; refuses a file without that column. */
    public String text(String column) {
        return record.findField(column)
                .orElseThrow(() -> refuse("column \"" + column + "\" is missing"))
                .strip();
    }

    public @Nullable String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw refuse("\"" + column + "\" is empty");
        }
        return text;
    }

    /** A code that must be a key of {@code known}. */
    public String known(String column, Map<String, ?> known) {
        String code = required(column);
        if (!known.containsKey(code)) {
            throw refuse("unknown " + column + " \"" + code + "\"");
        }
        return code;
    }

    public int number(String column, int whenEmpty) {
        String text = text(column);
        try {
            return text.isEmpty() ? whenEmpty : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refuse("\"" + column + "\" is not a whole number: " + text);
        }
    }

    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        String text = required(column);
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refuse(
                    "\"" + column + "\" must be one of " + Arrays.toString(type.getEnumConstants()) + ", not " + text);
        }
    }
}
