package gongkai.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of a CSV file of data or rules; it knows how to say, with file and line, what is wrong.
 *
 * @param file as messages name it
 */
public record CsvRow(String file, NamedCsvRecord record) {

    /**
     * Reads a file with a header line, in UTF-8.
     *
     * @param make what is made of a line; what it refuses comes out with file and line
     * @throws DataFileException for the first line that cannot be right
     */
    public static <T extends @Nullable Object> List<T> readAll(String file, InputStream in, Function<CsvRow, T> make)
            throws IOException {
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            List<T> made = new ArrayList<>();
            for (NamedCsvRecord record : csv) {
                CsvRow row = new CsvRow(file, record);
                try {
                    made.add(make.apply(row));
                } catch (IllegalArgumentException e) {
                    throw row.refuse(String.valueOf(e.getMessage()));
                }
            }
            return made;
        } catch (CsvParseException e) {
            throw new DataFileException(file, 1, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The same of a file that ships with the application.
     *
     * @param file below the root of the class path, such as {@code checks/relations.csv}
     */
    public static <T extends @Nullable Object> List<T> readShipped(String file, Function<CsvRow, T> make) {
        try (InputStream in = CsvRow.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new DataFileException(file, 1, "the file is missing");
            }
            return readAll(file, in, make);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    public long line() {
        return record.getStartingLineNumber();
    }

    public DataFileException refuse(String reason) {
        return new DataFileException(file, line(), reason);
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

    /**
     * The parts of a cell that lists several; none where it is empty.
     *
     * @param separator a regular expression; two of them have an empty part between them
     */
    public List<String> list(String column, String separator) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
    }

    /** Whether a cell says {@code yes}; anything else but nothing is refused. */
    public boolean yes(String column) {
        return switch (text(column)) {
            case "" -> false;
            case "yes" -> true;
            default -> throw refuse("\"" + column + "\" is yes or empty, not " + text(column));
        };
    }
}
