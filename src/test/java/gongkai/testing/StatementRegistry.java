package gongkai.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Every method of the application that asks the database something, from {@code statements.csv}. */
public final class StatementRegistry {

    /** When a method asks. */
    public enum When {
        /** Somebody looks at a view, or a program asks: the rows that are read are bounded. */
        READ,
        /** Something is received, decided or taken back. */
        WRITE,
        /** At the start, or when the installation is looked after. */
        START
    }

    /**
     * @param counted the column of the answer that says how many rows an added up one is made of; empty where none are
     * @param rows so many may be read besides, whatever is answered
     * @param why it asks when it does, or may read so much
     */
    public record Statement(String method, When when, String counted, long rows, String why) {}

    private StatementRegistry() {}

    /** By method, such as {@code Figures.find}. */
    public static Map<String, Statement> read() {
        Map<String, Statement> statements = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(StatementRegistry.class.getResourceAsStream("/statements.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String method = row.getField("method");
                String more = row.getField("rows");
                Statement statement = new Statement(
                        method,
                        When.valueOf(row.getField("when")),
                        row.getField("counted"),
                        more.isEmpty() ? 0 : Long.parseLong(more),
                        row.getField("why"));
                if (statements.put(method, statement) != null) {
                    throw new IllegalStateException("statements.csv names " + method + " twice");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statements;
    }
}
