package gongkai.ui.chart;

import gongkai.platform.web.Html;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers of a chart as a table: a row for each place of its axis, a column for each of its series. */
final class ChartTable {

    /** Names a number of the table: series and place, as indices. */
    static final String POINT = "data-point";

    private ChartTable() {}

    /** @param isOpen whether a number leads to its source */
    static TableModel<Integer> of(ChartData data, boolean isOpen) {
        TableModel<Integer> model = new TableModel<Integer>(data.title())
                .column(
                        TableColumn.word(data.axis()),
                        place -> TableCell.of(
                                data.categories().get(place), data.places().get(place)));
        for (int i = 0; i < data.series().size(); i++) {
            int series = i;
            model.column(
                    new TableColumn(data.names().get(i), TableColumn.Type.NUMBER),
                    place -> cell(data.series().get(series).points().get(place), series + "/" + place, isOpen));
        }
        return model;
    }

    static List<Integer> rows(ChartData data) {
        return IntStream.range(0, data.categories().size()).boxed().toList();
    }

    /** The table for a file, with the reasons for breaks and what happened meanwhile. */
    static Sheet sheet(ChartData data, List<Sheet.Fact> about, Sheet.Words words) {
        List<Sheet.Fact> facts = new ArrayList<>(about);
        data.breaks().forEach(one -> facts.add(new Sheet.Fact(data.categories().get(one.before()), one.words())));
        data.notes().forEach(note -> facts.add(new Sheet.Fact(note.when(), note.words())));
        return of(data, false).sheet(rows(data), facts, words);
    }

    /** @param point comes from the browser; one that the chart has not opens nothing */
    static void open(String point, ChartData data, ChartPanel.PointListener listener) {
        if (point.matches("[0-9]{1,5}/[0-9]{1,5}")) {
            int series = Integer.parseInt(point.substring(0, point.indexOf('/')));
            int place = Integer.parseInt(point.substring(point.indexOf('/') + 1));
            if (series < data.series().size() && place < data.categories().size()) {
                listener.open(series, place);
            }
        }
    }

    private static TableCell cell(ChartData.Point point, String name, boolean isOpen) {
        boolean stated = point.amount() != null || !point.mark().isEmpty();
        TableCell cell = stated
                ? TableCell.of(
                        isOpen
                                ? new Html()
                                        .open("button", "class", "value-link", POINT, name)
                                        .text(point.text())
                                        .close("button")
                                : Html.of(point.text()),
                        point.inFile())
                : TableCell.of(new Html().span("absent", point.text()), point.inFile());
        return point.note().isEmpty()
                ? cell
                : cell.with(Chip.html(point.note(), point.disputed() ? Chip.Tone.WARNING : Chip.Tone.PLAIN), "");
    }
}
