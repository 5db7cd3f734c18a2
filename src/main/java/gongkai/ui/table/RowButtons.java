package gongkai.ui.table;

import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import java.util.List;
import java.util.Optional;

/** What can be done with a row, as buttons in its last cell; the table listens to their attribute. */
public final class RowButtons {

    private final Html html = new Html();
    private final String row;

    private RowButtons(int row) {
        this.row = String.valueOf(row);
    }

    /** Buttons of the row at that index. */
    public static RowButtons of(int row) {
        return new RowButtons(row);
    }

    /**
     * @param attribute which the table listens to
     * @param of what it is done to, for who cannot see the row
     */
    public RowButtons button(String attribute, String words, String of) {
        html.open("button", "type", "button", attribute, row, "aria-label", words + " " + of)
                .text(words)
                .close("button");
        return this;
    }

    public TableCell cell() {
        return TableCell.of(new Html().element("div", "row-actions", html), Sheet.Cell.of(""));
    }

    /** The row that a click was on; the index comes from the browser. */
    public static <R> Optional<R> row(List<R> rows, String index) {
        return index.matches("[0-9]{1,9}") && Integer.parseInt(index) < rows.size()
                ? Optional.of(rows.get(Integer.parseInt(index)))
                : Optional.empty();
    }
}
