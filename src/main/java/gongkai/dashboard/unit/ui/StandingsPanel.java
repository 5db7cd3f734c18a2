package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.dashboard.unit.Spread;
import gongkai.dashboard.unit.UnitPortrait;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.DataTable;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import java.math.BigDecimal;
import java.util.List;

/** Where a unit stands among its class, indicator by indicator: its number beside the median and the quartiles. */
final class StandingsPanel extends Section {

    private final transient Catalogue catalogue;
    private final transient FigureText words;

    /**
     * @param className of the class, as its reader knows it
     * @param standings in the order of the rows
     */
    StandingsPanel(String className, List<UnitPortrait.Standing> standings, Catalogue catalogue, FigureText words) {
        this.catalogue = catalogue;
        this.words = words;
        addClassName("panel");
        H2 heading = new H2(getTranslation("unit.place", className));
        add(heading);
        List<UnitPortrait.Standing> told = standings.stream()
                .filter(standing -> standing.spread().units() >= Spread.FEWEST_UNITS)
                .toList();
        if (told.isEmpty()) {
            add(new Paragraph(getTranslation("unit.place.none", Spread.FEWEST_UNITS)));
            return;
        }
        DataTable table = new DataTable(
                heading.getText(),
                TableColumn.text(getTranslation("unit.indicator")),
                TableColumn.number(getTranslation("unit.place.own")),
                TableColumn.number(getTranslation("unit.place.median")),
                TableColumn.number(getTranslation("unit.place.lower")),
                TableColumn.number(getTranslation("unit.place.upper")),
                TableColumn.text(getTranslation("unit.place.where")));
        table.addClassName("places");
        told.forEach(standing -> row(table, standing));
        add(table);
    }

    private void row(DataTable table, UnitPortrait.Standing standing) {
        Indicator indicator = catalogue.indicator(standing.indicator()).orElseThrow();
        Spread spread = standing.spread();
        BigDecimal own = standing.amount();
        Div name = new Div(new Span(words.indicator(indicator.code())), quiet(words.period(spread.period())));
        name.addClassName("stack");
        Div value = new Div(new Span(own == null ? "/" : UnitsView.number(own, indicator, words)));
        value.addClassName("stack");
        String base = base(standing, indicator);
        if (!base.isEmpty()) {
            value.add(quiet(base));
        }
        Sheet.Cell said = own == null ? Sheet.Cell.of("/") : words.inFile(own, indicator.code());
        String where = where(standing);
        Div place = new Div(new Span(where));
        place.addClassName("stack");
        if (own != null && standing.band() != null) {
            place.add(new RangeStrip(spread, own, where));
        }
        table.row(new TableCell(
                        name, Sheet.Cell.of(words.indicator(indicator.code())).noting(words.period(spread.period()))))
                .cell(new TableCell(value, said.noting(base).defined(words.defined(indicator.code()))))
                .cell(amount(spread.median(), indicator))
                .cell(amount(spread.lowerQuartile(), indicator))
                .cell(amount(spread.upperQuartile(), indicator))
                .cell(new TableCell(place, Sheet.Cell.of(where)));
    }

    private TableCell amount(BigDecimal amount, Indicator indicator) {
        return TableCell.of(UnitsView.number(amount, indicator, words), words.inFile(amount, indicator.code()));
    }

    /** How many cases a rate is of; empty for what is no rate. */
    private String base(UnitPortrait.Standing standing, Indicator indicator) {
        BigDecimal volume = standing.volume();
        return !indicator.isRate()
                ? ""
                : volume == null
                        ? getTranslation("units.no-base")
                        : "n=" + words.numbers().full(volume);
    }

    /** The place in words; why there is none where none may be told. */
    private String where(UnitPortrait.Standing standing) {
        int units = standing.spread().units();
        return switch (standing.place()) {
            case NO_NUMBER -> getTranslation("unit.where.no-number");
            case DISPUTED -> getTranslation("unit.where.disputed");
            case ALIKE -> getTranslation("unit.where.alike", units);
            case NO_BASE -> getTranslation("unit.where.no-base");
            case FEW_CASES -> getTranslation("unit.where.few-cases");
            case IN_BAND -> getTranslation("unit.where." + standing.band(), units, standing.below(), standing.above());
        };
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
