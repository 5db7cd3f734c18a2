package gongkai.testing;

import com.vaadin.flow.component.Component;
import gongkai.ui.chart.ChartPanel;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The tables of a page as their reader sees them in the end: with the rows that come only when they are looked at. */
public final class Tables {

    private Tables() {}

    public static Stream<Table<?>> in(Component root) {
        return ViewTest.all(root).filter(Table.class::isInstance).map(component -> (Table<?>) component);
    }

    public static Document drawn(Table<?> table) {
        return Jsoup.parse(table.html());
    }

    public static List<Document> drawnIn(Component root) {
        return Stream.concat(
                        in(root).map(Table::html),
                        charts(root).map(ChartPanel::table).filter(html -> !html.isEmpty()))
                .map(Jsoup::parse)
                .toList();
    }

    /** The charts, each with a table of its own. */
    public static Stream<ChartPanel> charts(Component root) {
        return ViewTest.all(root).filter(ChartPanel.class::isInstance).map(ChartPanel.class::cast);
    }

    /** What a line of downloads, or the chart that has one, hands out as a file of a kind: CSV, XLSX. */
    public static byte[] file(Component line, String kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DownloadBar.Kind as = DownloadBar.Kind.valueOf(kind);
            if (line instanceof ChartPanel panel) {
                panel.write(as, out);
            } else {
                ((DownloadBar) line).write(as, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The table whose name begins so. */
    public static Table<?> named(Component root, String name) {
        return in(root).filter(table -> String.valueOf(table.getElement().getAttribute("aria-label"))
                        .startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table called " + name));
    }
}
