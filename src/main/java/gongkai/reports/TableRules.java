package gongkai.reports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gongkai.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows and columns of the statistical forms are called: {@code table-rows.csv} and {@code table-columns.csv},
 * which an officer may extend. A line that cannot be right is refused with file and line.
 */
final class TableRules {

    /**
     * A row of a form, or one cell of it where the columns count different things.
     *
     * @param order its place in the file, which is the order of the form
     * @param title null for a table whose one row has no title
     * @param column null where the columns are units
     * @param applicant whether the columns are the kinds of applicant
     * @param measure of the row where the table prints none; empty for the catalogue's
     * @param context the title is too common to be known without a row of the same form above it
     */
    record Row(
            int order,
            String form,
            String table,
            String row,
            @Nullable TitlePattern title,
            @Nullable TitlePattern column,
            boolean applicant,
            String indicator,
            String measure,
            boolean context) {

        /** What the form prints for it: the ways its title and its column's are written. */
        List<String> titles() {
            List<String> words = new ArrayList<>(title == null ? List.of() : title.words());
            if (column != null) {
                words.addAll(column.words());
            }
            return words;
        }
    }

    enum ColumnKind {
        TITLE,
        MEASURE,
        IGNORED,
        VALUE,
        PREVIOUS_YEAR,
        UNIT,
        ASPECT
    }

    record Column(ColumnKind kind, TitlePattern pattern, String value) {}

    private static final String ROWS = "table-rows.csv";
    private static final String COLUMNS = "table-columns.csv";

    private final Map<String, List<Row>> rowsByForm;
    private final List<Column> columns;

    private TableRules(List<Row> rows, List<Column> columns) {
        this.rowsByForm =
                rows.stream().collect(Collectors.groupingBy(Row::form, LinkedHashMap::new, Collectors.toList()));
        this.columns = columns;
    }

    /** The rules that the application ships, compared with the catalogue. */
    static TableRules shipped(Catalogue catalogue) {
        return read(catalogue, open(ROWS), open(COLUMNS));
    }

    /** The rules that the application ships, for those who only ask what titles look like. */
    static TableRules shipped() {
        return Shipped.RULES;
    }

    private static final class Shipped {
        static final TableRules RULES = read(null, open(ROWS), open(COLUMNS));
    }

    static TableRules read(@Nullable Catalogue catalogue, Reader rows, Reader columns) {
        return new TableRules(rows(catalogue, rows), columns(columns));
    }

    private static Reader open(String file) {
        InputStream in = Objects.requireNonNull(TableRules.class.getResourceAsStream("/reports/" + file), file);
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    Iterable<String> forms() {
        return rowsByForm.keySet();
    }

    List<Row> rows(String form) {
        return rowsByForm.getOrDefault(form, List.of());
    }

    /** The first column of the given kinds that a header is the title of. */
    @Nullable
    Column column(String header, Predicate<ColumnKind> kinds) {
        for (Column column : columns) {
            if (kinds.test(column.kind()) && column.pattern().matches(header)) {
                return column;
            }
        }
        return null;
    }

    /** Whether a header is that of a column of some row, such as 本年处理决定数量, or the last part of it. */
    boolean isColumnOfRow(String header) {
        for (List<Row> rows : rowsByForm.values()) {
            for (Row row : rows) {
                if (row.column() != null
                        && (row.column().matches(header) || row.column().endsWith(header))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The kinds of applicant in the order of the form. */
    List<Column> aspects() {
        return columns.stream().filter(c -> c.kind() == ColumnKind.ASPECT).toList();
    }

    private static List<Row> rows(@Nullable Catalogue catalogue, Reader reader) {
        List<Row> rows = new ArrayList<>();
        each(ROWS, reader, line -> {
            String form = line.required("form");
            if (catalogue != null && catalogue.form(form).isEmpty()) {
                throw line.refuse("the catalogue has no form \"" + form + "\"");
            }
            String indicator = line.required("indicator");
            if (catalogue != null && catalogue.indicator(indicator).isEmpty()) {
                throw line.refuse("the catalogue has no indicator \"" + indicator + "\"");
            }
            String column = line.text("column");
            boolean applicant = "@applicant".equals(column);
            String title = line.text("title");
            if (title.isEmpty() && column.isEmpty()) {
                throw line.refuse("neither title nor column says which cell is meant");
            }
            rows.add(new Row(
                    rows.size(),
                    form,
                    line.required("table"),
                    line.required("row"),
                    title.isEmpty() ? null : line.pattern(title),
                    column.isEmpty() || applicant ? null : line.pattern(column),
                    applicant,
                    indicator,
                    line.text("measure"),
                    line.yes("context")));
        });
        return List.copyOf(rows);
    }

    private static List<Column> columns(Reader reader) {
        List<Column> columns = new ArrayList<>();
        each(COLUMNS, reader, line -> {
            String kind = line.required("kind").toUpperCase(Locale.ROOT).replace('-', '_');
            ColumnKind known = Arrays.stream(ColumnKind.values())
                    .filter(k -> k.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> line.refuse("unknown kind \"" + line.text("kind") + "\""));
            if (known == ColumnKind.UNIT && line.text("value").isEmpty()) {
                throw line.refuse("a unit needs a value: the end of its code, or =");
            }
            columns.add(new Column(known, line.pattern(line.required("pattern")), line.text("value")));
        });
        return List.copyOf(columns);
    }

    private static void each(String file, Reader reader, Consumer<Line> action) {
        try (reader;
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord record : csv) {
                action.accept(new Line(file, record));
            }
        } catch (CsvParseException e) {
            throw new RuleFileException(file, 1, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private record Line(String file, NamedCsvRecord record) {

        RuleFileException refuse(String reason) {
            return new RuleFileException(file, record.getStartingLineNumber(), reason);
        }

        String text(String column) {
            return record.findField(column)
                    .orElseThrow(() -> refuse("column \"" + column + "\" is missing"))
                    .strip();
        }

        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw refuse("\"" + column + "\" is empty");
            }
            return text;
        }

        boolean yes(String column) {
            return switch (text(column)) {
                case "" -> false;
                case "yes" -> true;
                default -> throw refuse("\"" + column + "\" is yes or empty, not " + text(column));
            };
        }

        TitlePattern pattern(String written) {
            try {
                return new TitlePattern(written);
            } catch (IllegalArgumentException e) {
                throw refuse(String.valueOf(e.getMessage()));
            }
        }
    }
}
