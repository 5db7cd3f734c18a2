package gongkai.ui.chart;

import gongkai.platform.web.Html;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers of a chart as a table: a row for each place of its axis, a column for each of its series. */
final class ChartTable {

    /** Names what a number of the table comes from. */
    static final String SOURCE = "data-cell";

    private ChartTable() {}

    static TableContent<Integer> content(ChartData data) {
        return new TableContent<>(model(data), rows(data));
    }

    private static TableModel<Integer> model(ChartData data) {
        TableModel<Integer> model = new TableModel<Integer>(data.title())
                .column(
                        TableColumn.word(data.axis()),
                        place -> TableCell.of(
                                data.categories().get(place), data.places().get(place)));
        for (int i = 0; i < data.series().size(); i++) {
            int series = i;
            model.column(
                    new TableColumn(data.names().get(i), TableColumn.Type.NUMBER),
                    place -> cell(data.series().get(series).points().get(place)));
        }
        return model;
    }

    private static List<Integer> rows(ChartData data) {
        return IntStream.range(0, data.categories().size()).boxed().toList();
    }

    /** The table for a file, with the reasons for breaks and what happened meanwhile. */
    static Sheet sheet(ChartData data, List<Sheet.Fact> about, Sheet.Words words) {
        List<Sheet.Fact> facts = new ArrayList<>(about);
        data.breaks().forEach(one -> facts.add(new Sheet.Fact(data.categories().get(one.before()), one.words())));
        data.notes().forEach(note -> facts.add(new Sheet.Fact(note.when(), note.words())));
        return model(data).sheet(rows(data), facts, words);
    }

    private static TableCell cell(ChartData.Point point) {
        boolean stated = point.amount() != null || !point.mark().isEmpty();
        TableCell cell = stated
                ? TableCell.of(
                        point.source().isEmpty()
                                ? Html.of(point.text())
                                : new Html()
                                        .open("button", "class", "value-link", SOURCE, point.source())
                                        .text(point.text())
                                        .close("button"),
                        point.inFile())
                : TableCell.of(new Html().span("absent", point.text()), point.inFile());
        return point.note().isEmpty()
                ? cell
                : cell.with(Chip.html(point.note(), point.disputed() ? Chip.Tone.WARNING : Chip.Tone.PLAIN), "");
    }
}
