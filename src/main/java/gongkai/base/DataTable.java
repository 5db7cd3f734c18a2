package gongkai.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plain table for up to a few hundred rows: reads well aloud and on paper, and scrolls sideways inside itself on a
 * narrow screen. The first column heads its row. For longer lists use a lazy {@code Grid}. Below it, the same table can
 * be taken along as a file: chips become remarks, and what stands in a cell of the class {@code number} is read as a
 * number.
 */
public final class DataTable extends Div {

    private final NativeTable table = new NativeTable();

    /** @param name what a screen reader calls it, and a file its title */
    public DataTable(String name) {
        this(name, true);
    }

    /** @param alone false where a panel around it offers the file already */
    DataTable(String name, boolean alone) {
        addClassName("table-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        table.addClassName("data-table");
        add(table);
        if (alone) {
            add(new TakeAlong(name, (about, words) -> sheet(name, about, words)));
        }
    }

    public void head(String first, List<String> others) {
        NativeTableRow row = new NativeTableRow();
        row.add(headCell(first, "col"));
        others.forEach(other -> row.add(headCell(other, "col")));
        table.getHead().add(row);
    }

    /** Only the last column holds numbers; the others are words. */
    public DataTable wordsUntilLast() {
        table.addClassName("words");
        return this;
    }

    public Row row(String name) {
        return row(new Span(name));
    }

    public Row row(Component name) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head = headCell("", "row");
        head.add(name);
        row.add(head);
        table.getBody().add(row);
        return new Row(row);
    }

    /** Lets a number carry the definition of what it counts into the file; gives the number back. */
    public static <C extends Component> C defined(C number, TableSheet.Fact definition) {
        ComponentUtil.setData(number, TableSheet.Fact.class, definition);
        return number;
    }

    private TableSheet sheet(String name, List<TableSheet.Fact> about, TableSheet.Words words) {
        List<String> heads = table.getHead()
                .getElement()
                .getChildren()
                .flatMap(Element::getChildren)
                .map(Element::getTextRecursively)
                .toList();
        List<List<TableSheet.Cell>> rows = table.getBody()
                .getElement()
                .getChildren()
                .map(row -> cells(row, heads.size()))
                .toList();
        return new TableSheet(name, heads, rows, about, words);
    }

    private static List<TableSheet.Cell> cells(Element row, int columns) {
        List<TableSheet.Cell> cells = new ArrayList<>();
        row.getChildren().limit(columns).forEach(cell -> cells.add(cell(cell)));
        while (cells.size() < columns) {
            cells.add(TableSheet.Cell.of(""));
        }
        return cells;
    }

    private static TableSheet.Cell cell(Element cell) {
        List<String> words = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        read(cell, words, notes);
        TableSheet.@Nullable Fact definition = definition(cell);
        boolean number = cell.getChildren()
                .anyMatch(child -> !child.isTextNode() && child.getClassList().contains("number"));
        String text = String.join(" ", words);
        return new TableSheet.Cell(text, TableSheet.number(text, number), String.join(" · ", notes), definition);
    }

    private static TableSheet.@Nullable Fact definition(Element element) {
        return element.getComponent()
                .map(component -> ComponentUtil.getData(component, TableSheet.Fact.class))
                .or(() -> element.getChildren()
                        .filter(child -> !child.isTextNode())
                        .flatMap(child -> Stream.ofNullable(definition(child)))
                        .findFirst())
                .orElse(null);
    }

    private static void read(Element element, List<String> words, List<String> notes) {
        if (element.isTextNode()) {
            String text = element.getText().strip();
            if (!text.isEmpty()) {
                words.add(text);
            }
        } else if (element.getComponent().filter(Chip.class::isInstance).isPresent()) {
            notes.add(element.getTextRecursively());
        } else {
            element.getChildren().forEach(child -> read(child, words, notes));
        }
    }

    private static NativeTableHeaderCell headCell(String text, String scope) {
        NativeTableHeaderCell cell = text.isEmpty() ? new NativeTableHeaderCell() : new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** One row that is being filled, cell by cell from the left. */
    public static final class Row {
        private final NativeTableRow row;

        private Row(NativeTableRow row) {
            this.row = row;
        }

        public Row cell(Component content) {
            row.add(new NativeTableCell(content));
            return this;
        }

        public Row cell(String text) {
            row.add(new NativeTableCell(text));
            return this;
        }
    }
}
