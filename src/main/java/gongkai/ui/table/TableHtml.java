package gongkai.ui.table;

import gongkai.platform.web.Html;
import gongkai.ui.component.Chip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table as HTML, whole or in parts. What holds for most of its numbers is said once below it, and only the exceptions
 * are marked in their cells: all rows are looked at for that, whatever part is drawn.
 */
final class TableHtml<R> {

    /** How many columns have so much room on a wide page that a row's ends would lie far apart. */
    private static final int FEW = 3;

    /** In how many cells of a table a state holds. */
    private record Count(long holding, long all) {

        boolean isMostly() {
            return holding * 2 > all;
        }
    }

    private final TableModel<R> model;
    private final List<R> rows;
    private final RestWords rest;
    private @Nullable Map<SharedState, Count> states;

    /** @param rest says how many rows are not shown yet */
    TableHtml(TableModel<R> model, List<R> rows, RestWords rest) {
        this.model = model;
        this.rows = rows;
        this.rest = rest;
    }

    /** The table with its first rows, and what stands below it. */
    String beginning(int shown) {
        Html html = new Html()
                .open("table", "class", model.className() + (model.columns().size() <= FEW ? " is-small" : ""));
        head(html, shown);
        rows(html, 0, shown);
        if (!model.bottom().isEmpty()) {
            html.open("tfoot");
            model.bottom().forEach(extra -> extra(html, extra));
            html.close("tfoot");
        }
        html.close("table");
        if (shown < rows.size()) {
            rest(html, rest, shown, rows.size());
        }
        note(html);
        return html.toString();
    }

    /** Rows that follow those already there, in a table of their own, and how many are left. */
    String part(int from, int to) {
        Html html = new Html().open("table");
        rows(html, from, to);
        html.close("table");
        if (to < rows.size()) {
            rest(html, rest, to, rows.size());
        }
        return html.toString();
    }

    /** Nothing but that there is a table, with that many rows or, for 0, with rows that nobody has counted. */
    static Html nothingYet(RestWords rest, int all) {
        Html html = new Html();
        rest(html, rest, 0, all);
        return html;
    }

    private static void rest(Html html, RestWords rest, int shown, int all) {
        html.open(
                        "div",
                        "class",
                        "table-rest",
                        "data-from",
                        String.valueOf(shown),
                        // what stands below the table keeps its place when they come
                        "style",
                        "--left: " + (all - shown))
                .span("", rest.words(shown, all))
                .open("button", "type", "button", "class", "link-button")
                .text(rest.button())
                .close("button")
                .close("div");
    }

    private void head(Html html, int shown) {
        html.open("thead").open("tr");
        String widest = widestToCome(shown);
        for (TableModel.Column<R> column : model.columns()) {
            html.open("th", "scope", "col", "class", column.head().type().className(), "data-widest", widest)
                    .text(column.head().words())
                    .close("th");
            widest = "";
        }
        html.close("tr");
        model.top().forEach(extra -> extra(html, extra));
        html.close("thead");
    }

    /** The longest name that heads a row which is still to come: the first column is as wide as that from the beginning. */
    private String widestToCome(int shown) {
        TableModel.Column<R> first = model.columns().getFirst();
        return shown == 0 || first.head().type() != TableColumn.Type.WORD
                ? ""
                : rows.subList(shown, rows.size()).stream()
                        .map(row -> first.cell().apply(row).exported().text())
                        .max(Comparator.comparingLong(TableHtml::width))
                        .orElse("");
    }

    /** Chinese characters are twice as wide as Latin ones. */
    private static long width(String words) {
        return words.codePoints()
                .map(c -> Character.isIdeographic(c) ? 2 : 1)
                .asLongStream()
                .sum();
    }

    private void extra(Html html, TableModel.Extra extra) {
        html.open("tr", "class", extra.className());
        for (int i = 0; i < extra.cells().size(); i++) {
            cell(html, i, extra.cells().get(i), i == 0 ? "row" : "");
        }
        html.close("tr");
    }

    private void rows(Html html, int from, int to) {
        List<List<TableCell>> drawn = new ArrayList<>();
        rows.subList(from, to).forEach(row -> drawn.add(model.cells(row)));
        boolean hasOver = model.columns().stream().anyMatch(TableModel.Column::over);
        html.open("tbody");
        for (int i = 0; i < drawn.size(); i++) {
            R row = rows.get(from + i);
            boolean begins = i == 0 || hasOver && !saysTheSame(drawn, i - 1, i);
            String group = model.group(row);
            boolean named = !group.isEmpty() && (from + i == 0 || !group.equals(model.group(rows.get(from + i - 1))));
            if (i > 0 && (named || begins)) {
                html.close("tbody").open("tbody");
            }
            if (named) {
                group(html, group);
            }
            html.open("tr", "class", model.rowClass(row));
            row(html, drawn, i, begins);
            html.close("tr");
        }
        html.close("tbody");
    }

    private void row(Html html, List<List<TableCell>> drawn, int at, boolean begins) {
        boolean headed = false;
        for (int i = 0; i < model.columns().size(); i++) {
            TableCell cell = drawn.get(at).get(i);
            if (model.columns().get(i).over()) {
                if (begins) {
                    over(html, i, cell, alike(drawn, at));
                }
            } else {
                cell(html, i, cell, headed ? "" : "row");
                headed = true;
            }
        }
    }

    private void over(Html html, int column, TableCell cell, int count) {
        html.open("th", "scope", "rowgroup", "rowspan", String.valueOf(count), "class", className(column, cell))
                .add(cell.html())
                .close("th");
    }

    /** How many rows, from that one on, say the same in what stands over them. */
    private int alike(List<List<TableCell>> drawn, int at) {
        int to = at + 1;
        while (to < drawn.size() && saysTheSame(drawn, to - 1, to)) {
            to++;
        }
        return to - at;
    }

    private boolean saysTheSame(List<List<TableCell>> drawn, int one, int other) {
        for (int i = 0; i < model.columns().size(); i++) {
            if (model.columns().get(i).over()
                    && !drawn.get(one)
                            .get(i)
                            .exported()
                            .equals(drawn.get(other).get(i).exported())) {
                return false;
            }
        }
        return true;
    }

    private void group(Html html, String words) {
        html.open("tr", "class", model.groupClass())
                .open(
                        "th",
                        "scope",
                        "rowgroup",
                        "colspan",
                        String.valueOf(model.columns().size()))
                .open("span")
                .text(words)
                .close("span")
                .close("th")
                .close("tr");
    }

    /** @param scope of a cell that heads others; else empty */
    private void cell(Html html, int column, TableCell cell, String scope) {
        String tag = scope.isEmpty() ? "td" : "th";
        html.open(tag, "scope", scope, "class", className(column, cell));
        Html exceptions = exceptions(cell);
        if (exceptions.isEmpty()) {
            html.add(cell.html());
        } else {
            html.element("div", "number", new Html().add(cell.html()).add(exceptions));
        }
        html.close(tag);
    }

    private String className(int column, TableCell cell) {
        String type = model.columns().get(column).head().type().className();
        return cell.className().isEmpty() ? type : type + " " + cell.className();
    }

    // ---- what most numbers have in common

    private Html exceptions(TableCell cell) {
        Html html = new Html();
        if (!cell.states().isEmpty()) {
            states().forEach((state, count) -> {
                Boolean holds = cell.states().get(state);
                if (holds != null && holds != count.isMostly()) {
                    html.add(Chip.html(count.isMostly() ? state.opposite() : state.word(), Chip.Tone.PLAIN));
                }
            });
        }
        return html;
    }

    private void note(Html html) {
        Html note = new Html();
        states().forEach((state, count) -> {
            if (count.isMostly()) {
                note.open("span")
                        .text(count.holding() == count.all() ? state.all() : state.most())
                        .close("span");
            }
        });
        if (!note.isEmpty()) {
            html.element("div", "table-note", note);
        }
    }

    /** Read once; a page and the request for its rest may ask at the same time. */
    private synchronized Map<SharedState, Count> states() {
        Map<SharedState, Count> known = states;
        if (known == null) {
            known = new TreeMap<>(Comparator.comparing(SharedState::word));
            for (R row : rows) {
                for (TableCell cell : model.cells(row)) {
                    for (Map.Entry<SharedState, Boolean> one : cell.states().entrySet()) {
                        known.merge(
                                one.getKey(),
                                new Count(one.getValue() ? 1 : 0, 1),
                                (a, b) -> new Count(a.holding() + b.holding(), a.all() + b.all()));
                    }
                }
            }
            states = known;
        }
        return known;
    }
}
