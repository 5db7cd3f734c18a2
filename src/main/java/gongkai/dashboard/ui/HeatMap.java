package gongkai.dashboard.ui;

import static gongkai.dashboard.ui.HtmlTable.text;

import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.catalogue.UnitCount;
import gongkai.dashboard.Spread;
import gongkai.dashboard.UnitBoard;
import gongkai.ledger.Figure;
import gongkai.ledger.ui.FigureText;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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
        this.cell = new FigureCell(words);
    }

    Set<Spread.Band> bands() {
        return bands;
    }

    Set<FigureCell.Sign> signs() {
        return cell.used();
    }

    /** @param byValue the highest of the last period first, units without a number in the catalogue's order at the end */
    String html(boolean byValue) {
        StringBuilder html = new StringBuilder("<table class=\"heat\"><thead><tr><th scope=\"col\">")
                .append(text(words.say("units.unit")))
                .append("</th>");
        for (Period period : board.periods()) {
            html.append("<th scope=\"col\">").append(text(column(period))).append("</th>");
        }
        html.append("</tr><tr class=\"filed\"><th scope=\"row\">")
                .append(text(words.say("units.filed")))
                .append("</th>");
        for (Period period : board.periods()) {
            UnitCount expected = of.expected().get(period);
            html.append("<td>")
                    .append(of.reported(period))
                    .append("/")
                    .append(expected == null ? "?" : String.valueOf(expected.count()))
                    .append("</td>");
        }
        html.append("</tr></thead><tbody>");
        for (UnitBoard.Row row : rows(byValue)) {
            row(html, row);
        }
        html.append("</tbody>");
        if (!of.totals().isEmpty()) {
            html.append("<tfoot><tr><th scope=\"row\">")
                    .append(text(words.unit(of.group().code())))
                    .append("</th>");
            for (Period period : board.periods()) {
                Figure total = of.totals().get(period);
                html.append("<td>").append(total == null ? "" : cell.of(total)).append("</td>");
            }
            html.append("</tr></tfoot>");
        }
        return html.append("</table>").toString();
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

    private void row(StringBuilder html, UnitBoard.Row row) {
        Unit unit = row.unit();
        html.append(unit.code().equals(chosenUnit) ? "<tr class=\"chosen\">" : "<tr>")
                .append("<th scope=\"row\"><a href=\"")
                .append(text(address.apply(unit)))
                .append("\">")
                .append(text(words.unit(unit.code())))
                .append("</a></th>");
        for (Period period : board.periods()) {
            Figure figure = row.figures().get(period);
            if (figure == null) {
                if (UnitBoard.exists(unit, period)) {
                    html.append("<td class=\"none\">").append(cell.noReport()).append("</td>");
                } else {
                    cell.notThere();
                    html.append("<td class=\"gone\"></td>");
                }
                continue;
            }
            String tint = tint(row, figure, period);
            html.append(tint.isEmpty() ? "<td>" : "<td class=\"" + tint + "\">").append(cell.of(figure));
            if (board.indicator().isRate() && figure.value() != null) {
                BigDecimal volume = row.volume(period, true);
                html.append("<small>")
                        .append(text(
                                volume == null
                                        ? words.say("units.no-base")
                                        : "n=" + words.numbers().full(volume)))
                        .append("</small>");
            }
            html.append("</td>");
        }
        html.append("</tr>");
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

    /** Short: a year as a number, months of it below each other. */
    private String column(Period period) {
        return period.isYear() ? String.valueOf(period.from().getYear()) : words.period(period);
    }
}
