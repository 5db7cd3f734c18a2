package gongkai.ledger.ui;

import gongkai.ledger.model.FigureKey;
import gongkai.platform.web.Html;
import gongkai.ui.page.OpenPanel;
import gongkai.ui.page.PageView;
import gongkai.ui.table.Table;

/** A number in a table, one click from where it comes from. */
public final class EvidenceLink {

    /** Names the figure of a cell. */
    public static final String ATTRIBUTE = "data-cell";

    private EvidenceLink() {}

    /** The number as a button; whoever puts it into a table has the table listen with {@link #in}. */
    public static Html of(FigureKey key, String number) {
        return new Html()
                .open("button", "class", "value-link", ATTRIBUTE, EvidenceKey.text(key))
                .text(number)
                .close("button");
    }

    /** The same table, whose numbers open their source. */
    public static <R> Table<R> in(Table<R> table) {
        return table.onClick(ATTRIBUTE, EvidenceLink::open);
    }

    /** What the text names comes from the browser: the page says so where it is nothing. */
    public static void open(String key) {
        PageView.current().ifPresent(page -> page.open(new OpenPanel(OpenPanel.EVIDENCE, key)));
    }
}
