package gongkai.dashboard.unit.ui;

import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.catalogue.UnitCount;
import gongkai.dashboard.ui.FigureCell;
import gongkai.dashboard.unit.UnitBoard;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import gongkai.ledger.query.Spread;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
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

    /** The bands that tint a cell. */
    Set<Spread.Band> bands() {
        Set<Spread.Band> bands = EnumSet.noneOf(Spread.Band.class);
        eachFigure((row, figure) -> {
            Spread.Band band = band(row, figure);
            if (band != null) {
                bands.add(band);
            }
        });
        return bands;
    }

    /** The signs that stand in a cell. */
    Set<FigureCell.Sign> signs() {
        Set<FigureCell.Sign> signs = EnumSet.noneOf(FigureCell.Sign.class);
        eachFigure((row, figure) -> signs.addAll(cell.signs(figure)));
        of.totals().values().forEach(total -> signs.addAll(cell.signs(total)));
        for (UnitBoard.Row row : of.active()) {
            for (Period period : board.periods()) {
                if (!row.figures().containsKey(period)) {
                    signs.add(
                            row.unit().existsIn(period)
                                    ? FigureCell.Sign.of(
                                            board.reports().absence(row.unit().code(), period))
                                    : FigureCell.Sign.NOT_THERE);
                }
            }
        }
        return signs;
    }

    private void eachFigure(BiConsumer<UnitBoard.Row, Figure> action) {
        for (UnitBoard.Row row : of.active()) {
            board.periods().stream()
                    .map(row.figures()::get)
                    .filter(Objects::nonNull)
                    .forEach(figure -> action.accept(row, figure));
        }
    }

    boolean mostlySums() {
        return cell.mostlySums();
    }

    TableModel<UnitBoard.Row> model(String name) {
        TableModel<UnitBoard.Row> model = new TableModel<UnitBoard.Row>(name)
                .styled("heat")
                .rowStyle(row -> row.unit().code().equals(chosenUnit) ? "chosen" : "")
                .column(TableColumn.word(words.translate("units.unit")), this::name);
        board.periods().forEach(period -> model.column(column(period), row -> figure(row, period)));
        model.top("filed", filed());
        return of.totals().isEmpty() ? model : model.bottom("", totals());
    }

    private List<TableCell> filed() {
        List<TableCell> cells = new ArrayList<>(List.of(TableCell.of(words.translate("units.filed"))));
        for (Period period : board.periods()) {
            UnitCount expected = of.expected().get(period);
            cells.add(TableCell.of(words.numbers().full(of.reported(period)) + "/"
                    + (expected == null ? "?" : words.numbers().full(expected.count()))));
        }
        return cells;
    }

    private List<TableCell> totals() {
        List<TableCell> cells =
                new ArrayList<>(List.of(TableCell.of(words.unit(of.group().code()))));
        for (Period period : board.periods()) {
            Figure total = of.totals().get(period);
            cells.add(total == null ? TableCell.of("") : TableCell.of(cell.of(total), words.inFile(total)));
        }
        return cells;
    }

    private TableCell name(UnitBoard.Row row) {
        String name = words.unit(row.unit().code());
        return TableCell.of(
                new Html()
                        .open("a", "href", address.apply(row.unit()))
                        .text(name)
                        .close("a"),
                Sheet.Cell.of(name));
    }

    /** @param byValue the highest of the last period first, units without a number in the catalogue's order at the end */
    List<UnitBoard.Row> rows(boolean byValue) {
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

    private TableCell figure(UnitBoard.Row row, Period period) {
        Figure figure = row.figures().get(period);
        if (figure == null) {
            return missing(row.unit(), period);
        }
        String base = base(row, figure, period);
        Html shown = cell.of(figure);
        if (!base.isEmpty()) {
            shown.open("small").text(base).close("small");
        }
        return TableCell.of(shown, words.inFile(figure).noting(base)).styled(tint(row, figure));
    }

    private TableCell missing(Unit unit, Period period) {
        if (!unit.existsIn(period)) {
            return TableCell.of("", Sheet.Cell.of(words.translate("sign.NOT_THERE")))
                    .styled("gone");
        }
        Absence absence = board.reports().absence(unit.code(), period);
        return TableCell.of(FigureCell.Sign.of(absence).mark(), Sheet.Cell.of(words.translate(absence.textKey())))
                .styled("none");
    }

    /** How many cases a rate is of; empty where the number is no rate. */
    private String base(UnitBoard.Row row, Figure figure, Period period) {
        if (!board.indicator().isRate() || figure.value() == null) {
            return "";
        }
        BigDecimal volume = row.volume(period, true);
        return volume == null
                ? words.translate("units.no-base")
                : "n=" + words.numbers().full(volume);
    }

    private String tint(UnitBoard.Row row, Figure figure) {
        Spread.Band band = band(row, figure);
        return figure.disputed()
                ? "disputed"
                : band == null ? "" : "band-" + band.name().toLowerCase(Locale.ROOT);
    }

    /** None for what is disputed. */
    private Spread.@Nullable Band band(UnitBoard.Row row, Figure figure) {
        Period period = figure.period();
        Spread spread = of.spreads().get(period);
        return spread == null || figure.disputed()
                ? null
                : spread.band(
                        figure.amount(), row.volume(period, board.indicator().isRate()));
    }

    /** Short: a year as a number. */
    private TableColumn column(Period period) {
        return new TableColumn(words.inFile(period), TableColumn.Type.NUMBER);
    }
}
