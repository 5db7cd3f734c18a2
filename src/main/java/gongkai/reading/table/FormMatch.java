package gongkai.reading.table;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.table.CellTargets.Target;
import gongkai.reading.table.TableLayout.Segment;
import gongkai.reading.table.TableRules.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One table compared with one form: which of its rows are rows of the form, and where their values belong. */
final class FormMatch {

    private final TableLayout layout;
    private final FormCandidate form;
    private final CellTargets cells;

    private final List<Segment> matched = new ArrayList<>();
    private final Map<Cell, Target> targets = new IdentityHashMap<>();
    private final Map<Segment, String> headings = new IdentityHashMap<>();
    private final Set<Integer> orders = new HashSet<>();
    private final Set<String> tables = new HashSet<>();

    private int last = -1;
    private int valueRows;
    private boolean byColumn;

    private FormMatch(TableLayout layout, FormCandidate form) {
        this.layout = layout;
        this.form = form;
        this.cells = new CellTargets(layout, form);
    }

    static FormMatch of(TableLayout layout, FormCandidate form) {
        FormMatch match = new FormMatch(layout, form);
        match.match();
        return match;
    }

    FormCandidate form() {
        return form;
    }

    TableLayout layout() {
        return layout;
    }

    /** The rows that are the form's, in the order of the table. */
    List<Segment> matched() {
        return matched;
    }

    /** Where a value belongs; null where that is not known. */
    @Nullable
    Target target(Cell cell) {
        return targets.get(cell);
    }

    /** The row of titles that stands above a row and is no header of columns; empty where there is none. */
    String heading(Segment segment) {
        return headings.getOrDefault(segment, "");
    }

    int score() {
        return isForm()
                ? (int) targets.keySet().stream()
                        .filter(c -> !c.text().isBlank())
                        .count()
                : 0;
    }

    /** One row that fits may be chance, unless its column fits too or the table has no more rows. */
    boolean isForm() {
        return !targets.isEmpty() && (orders.size() >= 2 || byColumn || matched.size() * 2 >= valueRows);
    }

    private void match() {
        List<Cell> loose = new ArrayList<>();
        String heading = "";
        boolean inHeader = false;
        List<List<Segment>> rows = layout.rows();
        for (int r = 0; r < rows.size(); r++) {
            ReadingBudget.check();
            if (layout.isTitles(r) && !isBlankRowOfForm(rows.get(r))) {
                String text = titles(rows.get(r));
                cells.header(text, inHeader);
                if (!inHeader) {
                    loose.clear();
                }
                inHeader = true;
                rows.get(r).forEach(s -> loose.addAll(s.titles()));
                if (!isHeader(rows.get(r)) && !text.isEmpty()) {
                    heading = rows.get(r).getFirst().titles().getFirst().text();
                }
                continue;
            }
            inHeader = false;
            valueRows++;
            for (Segment segment : rows.get(r)) {
                List<Cell> below =
                        r + 1 < rows.size() && layout.isTitles(r + 1) ? titleCells(rows.get(r + 1)) : List.of();
                headings.put(segment, heading);
                match(segment, loose, below);
            }
            loose.clear();
        }
    }

    /** A row of the form all of whose cells are empty still states something: that nothing is stated. */
    private boolean isBlankRowOfForm(List<Segment> row) {
        return row.stream()
                .anyMatch(s -> !s.values().isEmpty()
                        && !s.titles().isEmpty()
                        && !form.rowsOf(TitleText.of(s.titles().getLast().text()))
                                .isEmpty());
    }

    private void match(Segment segment, List<Cell> above, List<Cell> below) {
        List<Row> rows = List.of();
        if (segment.titles().isEmpty()) {
            rows = form.rows().stream().filter(r -> r.title() == null).toList();
            rows = rows.isEmpty() || cells.resolve(segment, rows).isEmpty() ? List.of() : rows;
        }
        if (rows.isEmpty()) {
            for (String title : titlesOf(segment, above, below)) {
                rows = inContext(form.rowsOf(title));
                if (!rows.isEmpty()) {
                    break;
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        Map<Cell, Target> resolved = cells.resolve(segment, rows);
        boolean needsColumns = rows.getFirst().column() != null;
        if (needsColumns && resolved.isEmpty()) {
            return;
        }
        byColumn |= needsColumns;
        targets.putAll(resolved);
        matched.add(segment);
        last = rows.getLast().order();
        orders.add(rows.getFirst().order());
        tables.add(rows.getFirst().table());
    }

    /** A row's own title first, then what a line break or a column may have cut off it. */
    private List<String> titlesOf(Segment segment, List<Cell> above, List<Cell> below) {
        List<String> titles = new ArrayList<>();
        // a title of two lines around its values has none in their line
        String own =
                segment.titles().isEmpty() ? "" : segment.titles().getLast().text();
        titles.add(TitleText.of(own));
        if (segment.titles().size() > 1) {
            titles.add(TitleText.of(
                    segment.titles().get(segment.titles().size() - 2).text() + own));
        }
        String joined = own;
        for (int i = above.size() - 1; i >= Math.max(0, above.size() - 3); i--) {
            joined = above.get(i).text() + joined;
            titles.add(TitleText.of(joined));
        }
        if (!below.isEmpty()) {
            String next = below.getFirst().text();
            titles.add(TitleText.of(own + next));
            if (!above.isEmpty()) {
                titles.add(TitleText.of(above.getLast().text() + own + next));
                titles.add(TitleText.of(above.getLast().text() + next));
            }
        }
        return titles;
    }

    /** Of rows with one title, those that the form puts next; a common title needs its table above it. */
    private List<Row> inContext(List<Row> rows) {
        List<Row> fitting = rows.stream()
                .filter(r -> !r.context() || tables.contains(r.table()))
                .toList();
        if (fitting.size() < 2 || fitting.getFirst().column() != null) {
            return fitting;
        }
        Row next = fitting.stream().filter(r -> r.order() > last).findFirst().orElse(fitting.getFirst());
        return List.of(next);
    }

    private boolean isHeader(List<Segment> row) {
        return titleCells(row).stream().anyMatch(c -> {
            String title = TitleText.of(c.text());
            return form.rules().column(title, k -> true) != null
                    || form.rows().stream()
                            .anyMatch(r -> r.column() != null && r.column().matches(title));
        });
    }

    private static List<Cell> titleCells(List<Segment> row) {
        return row.stream().flatMap(s -> s.titles().stream()).toList();
    }

    private static String titles(List<Segment> row) {
        return titleCells(row).stream().map(c -> TitleText.of(c.text())).collect(Collectors.joining());
    }
}
