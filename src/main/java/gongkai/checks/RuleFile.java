package gongkai.checks;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the tables that rules are written in ({@code /checks/*.csv}); a mistake in one names file, line and reason. */
final class RuleFile {

    private RuleFile() {}

    static <T> List<T> read(String name, Function<NamedCsvRecord, T> make) {
        try (InputStream in = RuleFile.class.getResourceAsStream("/checks/" + name)) {
            if (in == null) {
                throw new IllegalStateException("checks/" + name + " is missing");
            }
            return read(name, in, make);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> List<T> read(String name, InputStream in, Function<NamedCsvRecord, T> make) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(record -> {
                        try {
                            return make.apply(record);
                        } catch (RuntimeException e) {
                            throw new IllegalArgumentException(
                                    "checks/" + name + ":" + record.getStartingLineNumber() + ": " + e.getMessage(), e);
                        }
                    })
                    .toList();
        } catch (IOException | CsvParseException e) {
            throw new IllegalArgumentException("checks/" + name + ": " + e.getMessage(), e);
        }
    }

    /** The words of a cell that lists several. */
    static List<String> words(String cell) {
        return Arrays.stream(cell.split("[\\s;]+")).filter(w -> !w.isEmpty()).toList();
    }

    static Stream<String> terms(String cell) {
        return Arrays.stream(cell.split("\\+")).map(String::strip).filter(t -> !t.isEmpty());
    }
}
