package gongkai.dashboard.unit.ui;

import static gongkai.ui.table.HtmlTable.text;

import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.catalogue.UnitCount;
import gongkai.dashboard.report.Absence;
import gongkai.dashboard.ui.FigureCell;
import gongkai.dashboard.unit.Spread;
import gongkai.dashboard.unit.UnitBoard;
import gongkai.ledger.model.Figure;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.HtmlTable;
import gongkai.ui.table.TableColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One class of units over time as a table: the tint of a cell is its band among the class in that period, the number
 * stands in it. Above, who reported; below, the class as a whole.
 */
final class HeatMap {

    private final UnitBoard.Board board;
    private final UnitBoard.UnitClass of;
    private final FigureText words;
    private final Function<Unit, String> address;
    private final String chosenUnit;
    private final FigureCell cell;
    private final Set<Spread.Band> bands = EnumSet.noneOf(Spread.Band.class);

    HeatMap(
            UnitBoard.Board board,
            UnitBoard.UnitClass of,
            FigureText words,
            Function<Unit, String> address,
            String chosenUnit) {
        this.board = board;
        this.of = of;
        this.words = words;
        this.address = address;
        this.chosenUnit = chosenUnit;
        this.cell = new FigureCell(
                words,
                Stream.concat(
                                of.active().stream().flatMap(row -> row.figures().values().stream()),
                                of.totals().values().stream())
                        .toList());
    }

    Set<Spread.Band> bands() {
        return bands;
    }

    Set<FigureCell.Sign> signs() {
        return cell.used();
    }

    boolean mostlySums() {
        return cell.mostlySums();
    }

    /** @param byValue the highest of the last period first, units without a number in the catalogue's order at the end */
    HtmlTable.Draft draft(boolean byValue) {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.word(words.say("units.unit")));
        board.periods().forEach(period -> columns.add(column(period)));
        HtmlTable.Draft table = new HtmlTable.Draft("heat", columns);
        rowHead(table.row("<tr class=\"filed\">"), words.say("units.filed"));
        for (Period period : board.periods()) {
            UnitCount expected = of.expected().get(period);
            table.words(
                    "",
                    words.numbers().full(of.reported(period)) + "/"
                            + (expected == null ? "?" : words.numbers().full(expected.count())));
        }
        table.html("</tr></thead><tbody>");
        for (UnitBoard.Row row : rows(byValue)) {
            row(table, row);
        }
        table.html("</tbody>");
        if (!of.totals().isEmpty()) {
            rowHead(table.html("<tfoot>").row("<tr>"), words.unit(of.group().code()));
            for (Period period : board.periods()) {
                Figure total = of.totals().get(period);
                if (total == null) {
                    table.words("", "");
                } else {
                    table.cell("", cell.of(total), words.inFile(total));
                }
            }
            table.html("</tr></tfoot>");
        }
        return table.html("</table>");
    }

    private static void rowHead(HtmlTable.Draft table, String name) {
        table.name("", text(name), Sheet.Cell.of(name));
    }

    private List<UnitBoard.Row> rows(boolean byValue) {
        if (!byValue || board.periods().isEmpty()) {
            return of.active();
        }
        Period last = board.periods().getLast();
        return of.active().stream()
                .sorted(Comparator.comparing(
                        row -> amount(row, last), Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
    }

    private static @Nullable BigDecimal amount(UnitBoard.Row row, Period period) {
        Figure figure = row.figures().get(period);
        return figure == null ? null : figure.amount();
    }

    private void row(HtmlTable.Draft table, UnitBoard.Row row) {
        Unit unit = row.unit();
        String name = words.unit(unit.code());
        table.row(unit.code().equals(chosenUnit) ? "<tr class=\"chosen\">" : "<tr>")
                .name("", "<a href=\"" + text(address.apply(unit)) + "\">" + text(name) + "</a>", Sheet.Cell.of(name));
        for (Period period : board.periods()) {
            Figure figure = row.figures().get(period);
            if (figure == null) {
                missing(table, unit, period);
                continue;
            }
            String tint = tint(row, figure, period);
            String base = base(row, figure, period);
            table.cell(
                    tint,
                    cell.of(figure) + (base.isEmpty() ? "" : "<small>" + text(base) + "</small>"),
                    words.inFile(figure).noting(base));
        }
        table.html("</tr>");
    }

    private void missing(HtmlTable.Draft table, Unit unit, Period period) {
        if (unit.existsIn(period)) {
            Absence absence = board.reports().absence(unit.code(), period);
            table.cell("none", cell.absent(absence), Sheet.Cell.of(words.say(absence.textKey())));
        } else {
            cell.notThere();
            table.cell("gone", "", Sheet.Cell.of(words.say("sign.NOT_THERE")));
        }
    }

    /** How many cases a rate is of; empty where the number is no rate. */
    private String base(UnitBoard.Row row, Figure figure, Period period) {
        if (!board.indicator().isRate() || figure.value() == null) {
            return "";
        }
        BigDecimal volume = row.volume(period, true);
        return volume == null
                ? words.say("units.no-base")
                : "n=" + words.numbers().full(volume);
    }

    private String tint(UnitBoard.Row row, Figure figure, Period period) {
        if (figure.disputed()) {
            return "disputed";
        }
        Spread spread = of.spreads().get(period);
        Indicator indicator = board.indicator();
        Spread.Band band = spread == null ? null : spread.band(figure.amount(), row.volume(period, indicator.isRate()));
        if (band == null) {
            return "";
        }
        bands.add(band);
        return "band-" + band.name().toLowerCase(Locale.ROOT);
    }

    /** Short: a year as a number. */
    private TableColumn column(Period period) {
        return new TableColumn(words.inFile(period), TableColumn.Type.NUMBER);
    }
}
