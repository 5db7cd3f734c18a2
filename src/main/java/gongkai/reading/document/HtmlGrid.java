package gongkai.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where the cells of a page's table stand, merged ones among them. */
final class HtmlGrid {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_PLACES = 400_000;
    private static final int LONGEST_CELL = 600;

    /** A cell with the first row and column it covers, and how many of each. */
    record Place(Element element, int row, int column, int rowSpan, int columnSpan) {}

    private HtmlGrid() {}

    /** The cells of a table in reading order; null where there are too many, or where it only arranges other things. */
    static @Nullable List<Place> of(Element table, PageFurniture furniture) {
        List<Place> places = places(rows(table));
        return places == null || places.size() < 2 || isArrangement(places, furniture) ? null : places;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if ("tr".equals(child.normalName())) {
                rows.add(child);
            } else if (Set.of("thead", "tbody", "tfoot").contains(child.normalName())) {
                for (Element row : child.children()) {
                    if ("tr".equals(row.normalName())) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private static @Nullable List<Place> places(List<Element> rows) {
        List<Place> places = new ArrayList<>();
        // for each column, how many more rows a cell from above reaches down
        int[] taken = new int[MOST_COLUMNS];
        long area = 0;
        for (int r = 0; r < rows.size(); r++) {
            int column = 0;
            int[] next = new int[MOST_COLUMNS];
            for (int c = 0; c < MOST_COLUMNS; c++) {
                next[c] = Math.max(0, taken[c] - 1);
            }
            for (Element cell : rows.get(r).children()) {
                if (!"td".equals(cell.normalName()) && !"th".equals(cell.normalName())) {
                    continue;
                }
                while (column < MOST_COLUMNS && taken[column] > 0) {
                    column++;
                }
                if (column >= MOST_COLUMNS) {
                    break;
                }
                int columnSpan = Math.min(span(cell, "colspan"), MOST_COLUMNS - column);
                int rowSpan = Math.min(span(cell, "rowspan"), rows.size() - r);
                area += (long) columnSpan * rowSpan;
                if (area > MOST_PLACES) {
                    return null;
                }
                for (int c = column; c < column + columnSpan; c++) {
                    next[c] = Math.max(next[c], rowSpan - 1);
                }
                places.add(new Place(cell, r, column, rowSpan, columnSpan));
                column += columnSpan;
            }
            taken = next;
        }
        return places;
    }

    private static int span(Element cell, String attribute) {
        String digits = cell.attr(attribute).strip();
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.max(1, Integer.parseInt(digits));
    }

    private static boolean isArrangement(List<Place> places, PageFurniture furniture) {
        boolean oneColumn = places.stream().allMatch(p -> p.column() == 0);
        return oneColumn
                || places.stream()
                        .anyMatch(p -> furniture.textLength(p.element()) > LONGEST_CELL
                                || p.element().selectFirst("table") != null);
    }
}
