package gongkai.reading.table;

import gongkai.catalogue.Catalogue;
import gongkai.platform.csv.CsvRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows and columns of the statistical forms are called: {@code table-rows.csv} and {@code table-columns.csv},
 * which an officer may extend. A line that cannot be right is refused with file and line.
 */
public final class TableRules {

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

    private static final String ROWS = "reading/table-rows.csv";
    private static final String COLUMNS = "reading/table-columns.csv";

    private final Map<String, List<Row>> rowsByForm;
    private final List<Column> columns;

    private TableRules(List<Row> rows, List<Column> columns) {
        this.rowsByForm =
                rows.stream().collect(Collectors.groupingBy(Row::form, LinkedHashMap::new, Collectors.toList()));
        this.columns = columns;
    }

    /** The rules that the application ships, compared with the catalogue. */
    static TableRules shipped(Catalogue catalogue) {
        return new TableRules(readRows(catalogue), readColumns());
    }

    /** The rules that the application ships, for those who only ask what titles look like. */
    public static TableRules shipped() {
        return Shipped.RULES;
    }

    private static final class Shipped {
        static final TableRules RULES = new TableRules(readRows(null), readColumns());
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

    private static List<Row> readRows(@Nullable Catalogue catalogue) {
        List<Row> rows = new ArrayList<>();
        CsvRow.readShipped(ROWS, line -> {
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
            return rows.add(new Row(
                    rows.size(),
                    form,
                    line.required("table"),
                    title.isEmpty() ? null : new TitlePattern(title),
                    column.isEmpty() || applicant ? null : new TitlePattern(column),
                    applicant,
                    indicator,
                    line.text("measure"),
                    line.yes("context")));
        });
        return List.copyOf(rows);
    }

    private static List<Column> readColumns() {
        return CsvRow.readShipped(COLUMNS, line -> {
            String kind = line.required("kind").toUpperCase(Locale.ROOT).replace('-', '_');
            ColumnKind known = Arrays.stream(ColumnKind.values())
                    .filter(k -> k.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> line.refuse("unknown kind \"" + line.text("kind") + "\""));
            if (known == ColumnKind.UNIT && line.text("value").isEmpty()) {
                throw line.refuse("a unit needs a value: the end of its code, or =");
            }
            return new Column(known, new TitlePattern(line.required("pattern")), line.text("value"));
        });
    }
}
