package gongkai.reading.table;

import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.reading.table.TableLayout.Segment;
import gongkai.reading.table.TableRules.Column;
import gongkai.reading.table.TableRules.ColumnKind;
import gongkai.reading.table.TableRules.Row;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a row belong: what the titles above them say, and where the layout says nothing, what the form's
 * own order says.
 */
final class CellTargets {

    /**
     * Where a value belongs.
     *
     * @param header of its column as printed, or as the form calls it
     */
    record Target(Row row, String aspect, String unit, Period period, String header) {}

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?(?:度)?(?:统计)?(?:数|数量|数据)?");

    /** How many stretches of titles above a value may still be its header. */
    private static final int NEAR = 20;

    /** How many titles, one upon the other, may make one header. */
    private static final int TALLEST = 20;

    private final TableLayout layout;
    private final FormCandidate form;
    private final Map<Cell, String> titles = new IdentityHashMap<>();
    /** The titles above the values, run together, one entry for each stretch of rows without values. */
    private final List<String> headerTexts = new ArrayList<>();

    CellTargets(TableLayout layout, FormCandidate form) {
        this.layout = layout;
        this.form = form;
    }

    /**
     * Takes note of a row of titles above the rows to come.
     *
     * @param goesOn whether the row before was one as well
     */
    void header(String titles, boolean goesOn) {
        if (goesOn) {
            headerTexts.set(headerTexts.size() - 1, headerTexts.getLast() + titles);
        } else {
            headerTexts.add(titles);
        }
    }

    /** The values of a row that belong somewhere, if it is one of these rows of the form. */
    Map<Cell, Target> resolve(Segment segment, List<Row> rows) {
        Map<Target, Cell> resolved = new LinkedHashMap<>();
        boolean all = true;
        boolean distinct = true;
        for (Cell cell : segment.values()) {
            Target target = byHeader(cell, rows, segment);
            boolean blank = cell.text().isBlank();
            if (target == null) {
                all &= blank;
                continue;
            }
            // under a merged title there may be empty places beside the value, but not a second value
            Cell other = resolved.get(target);
            if (other == null || other.text().isBlank()) {
                resolved.put(target, cell);
            } else {
                distinct &= blank;
            }
        }
        Map<Cell, Target> byCell = new IdentityHashMap<>();
        resolved.forEach((target, cell) -> byCell.put(cell, target));
        return all && distinct ? byCell : inOrderOfForm(segment, rows, distinct ? byCell : Map.of());
    }

    private String titleOf(Cell cell) {
        return titles.computeIfAbsent(cell, c -> TitleText.of(c.text()));
    }

    private @Nullable Target byHeader(Cell cell, List<Row> rows, Segment segment) {
        Row row = rows.getFirst();
        List<List<Cell>> stacks = layout.headers(cell);
        for (List<Cell> stack : stacks) {
            if (!layout.isAsWideAs(cell.row(), stack.getLast())) {
                return null;
            }
            String printed = stack.getLast().text();
            String header = "";
            for (int from = stack.size() - 1; from >= Math.max(0, stack.size() - TALLEST); from--) {
                header = titleOf(stack.get(from)) + header;
                Target target = target(header, printed, rows);
                if (target != null) {
                    return target;
                }
            }
        }
        boolean only = segment.values().size() == 1
                || segment.values().stream().filter(v -> !v.text().isBlank()).count() == 1
                        && layout.headers(cell).isEmpty();
        if (!only || row.column() != null || mentionsColumns(row)) {
            return null;
        }
        String header = stacks.isEmpty() ? "" : stacks.getFirst().getLast().text();
        return new Target(row, "", form.unit().unit(), form.period(), header);
    }

    private @Nullable Target target(String header, String printed, List<Row> rows) {
        Row row = rows.getFirst();
        if (row.column() != null) {
            return rows.stream()
                    .filter(r -> r.column() != null && r.column().matches(header))
                    .findFirst()
                    .map(r -> new Target(r, "", form.unit().unit(), form.period(), printed))
                    .orElse(null);
        }
        if (row.applicant()) {
            Column column = form.rules().column(header, k -> k == ColumnKind.ASPECT);
            return column == null
                    ? null
                    : new Target(row, column.value(), form.unit().unit(), form.period(), printed);
        }
        Column column = form.rules()
                .column(header, k -> k == ColumnKind.UNIT || k == ColumnKind.VALUE || k == ColumnKind.PREVIOUS_YEAR);
        if (column != null) {
            return switch (column.kind()) {
                case UNIT -> new Target(row, "", level(column.value(), printed), form.period(), printed);
                case PREVIOUS_YEAR ->
                    new Target(row, "", form.unit().unit(), form.period().plusYears(-1), printed);
                default -> new Target(row, "", form.unit().unit(), form.period(), printed);
            };
        }
        Matcher year = YEAR.matcher(header);
        if (year.matches() && form.period().isYear()) {
            return new Target(row, "", form.unit().unit(), Period.ofYear(Integer.parseInt(year.group(1))), printed);
        }
        List<Unit> named = form.unit().known()
                ? form.catalogue().unitsNamed(printed.strip()).stream()
                        .filter(u -> u.region().equals(form.unit().region()))
                        .toList()
                : List.of();
        return named.size() == 1 ? new Target(row, "", named.getFirst().code(), form.period(), printed) : null;
    }

    private String level(String name, String printed) {
        return "=".equals(name) ? printed.strip() : form.unit().levels().getOrDefault(name, printed.strip());
    }

    /** Whether a header above names what a lone value cannot be told from. */
    private boolean mentionsColumns(Row row) {
        return row.applicant()
                && headerTexts.reversed().stream()
                        .limit(NEAR)
                        .anyMatch(t -> endOfAll(t, aspectPatterns().subList(0, 2), false) >= 0);
    }

    /**
     * Where the layout says nothing (a table flattened into lines), the form's own order decides; but only where
     * there are as many values as the form has columns and the header above names them all.
     */
    private Map<Cell, Target> inOrderOfForm(Segment segment, List<Row> rows, Map<Cell, Target> known) {
        List<Cell> values = segment.values();
        Row row = rows.getFirst();
        boolean columns = row.column() != null;
        if (!columns && !row.applicant()
                || values.size() != (columns ? rows.size() : aspectPatterns().size())) {
            return known;
        }
        List<TitlePattern> patterns = columns ? columnPatterns(rows) : aspectPatterns();
        boolean named = headerTexts.reversed().stream()
                .limit(NEAR)
                .anyMatch(t -> endOfAll(t, patterns, columns && row.title() != null) >= 0);
        if (!named) {
            return known;
        }
        Map<Cell, Target> resolved = new IdentityHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            resolved.put(
                    values.get(i),
                    columns
                            ? new Target(rows.get(i), "", form.unit().unit(), form.period(), columnName(rows.get(i)))
                            : new Target(
                                    row,
                                    form.rules().aspects().get(i).value(),
                                    form.unit().unit(),
                                    form.period(),
                                    form.rules().aspects().get(i).pattern().name()));
        }
        return resolved;
    }

    private static List<TitlePattern> columnPatterns(List<Row> rows) {
        return rows.stream().map(Row::column).filter(Objects::nonNull).toList();
    }

    private String columnName(Row row) {
        return row.column() == null ? "" : row.column().name();
    }

    private List<TitlePattern> aspectPatterns() {
        return form.rules().aspects().stream().map(Column::pattern).toList();
    }

    private static int endOfAll(String text, List<TitlePattern> patterns, boolean inOrder) {
        int end = 0;
        for (TitlePattern pattern : patterns) {
            end = pattern.findEnd(text, inOrder ? end : 0);
            if (end < 0) {
                return -1;
            }
        }
        return end;
    }
}
