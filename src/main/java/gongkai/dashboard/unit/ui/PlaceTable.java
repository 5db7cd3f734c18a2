package gongkai.dashboard.unit.ui;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.ledger.query.Spread;
import gongkai.ledger.query.Standing;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.math.BigDecimal;
import java.util.function.Function;

/** Where a unit stands among its class, indicator by indicator, as a table. */
final class PlaceTable {

    private final Catalogue catalogue;
    private final FigureText text;

    private PlaceTable(Catalogue catalogue, FigureText text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    static TableModel<Standing> of(String name, Catalogue catalogue, FigureText text) {
        PlaceTable table = new PlaceTable(catalogue, text);
        return new TableModel<Standing>(name)
                .column(TableColumn.text(text.translate("unit.indicator")), table::indicator)
                .column(TableColumn.number(text.translate("unit.place.own")), table::own)
                .column(TableColumn.number(text.translate("unit.place.median")), table.amount(Spread::median))
                .column(TableColumn.number(text.translate("unit.place.lower")), table.amount(Spread::lowerQuartile))
                .column(TableColumn.number(text.translate("unit.place.upper")), table.amount(Spread::upperQuartile))
                .column(TableColumn.text(text.translate("unit.place.where")), table::place);
    }

    private Indicator of(Standing standing) {
        return catalogue.indicator(standing.indicator()).orElseThrow();
    }

    private TableCell indicator(Standing standing) {
        String name = text.indicator(standing.indicator());
        return TableCell.stacked(
                new Html().span("", name),
                Sheet.Cell.of(name),
                text.period(standing.spread().period()));
    }

    private TableCell own(Standing standing) {
        Indicator indicator = of(standing);
        BigDecimal own = standing.amount();
        Sheet.Cell said = own == null ? Sheet.Cell.of("/") : text.inFile(own, indicator.code());
        return TableCell.stacked(
                new Html().span("", own == null ? "/" : UnitsView.number(own, indicator, text)),
                said.defined(text.defined(indicator.code())),
                base(standing, indicator));
    }

    private Function<Standing, TableCell> amount(Function<Spread, BigDecimal> of) {
        return standing -> {
            BigDecimal amount = of.apply(standing.spread());
            return TableCell.of(
                    UnitsView.number(amount, of(standing), text), text.inFile(amount, standing.indicator()));
        };
    }

    private TableCell place(Standing standing) {
        String where = where(standing);
        BigDecimal own = standing.amount();
        Html place = new Html().span("", where);
        if (own != null && standing.band() != null) {
            place.add(RangeStrip.of(standing.spread(), own, where));
        }
        return TableCell.of(new Html().element("div", "stack", place), Sheet.Cell.of(where));
    }

    /** How many cases a rate is of; empty for what is no rate. */
    private String base(Standing standing, Indicator indicator) {
        BigDecimal volume = standing.volume();
        return !indicator.isRate()
                ? ""
                : volume == null
                        ? text.translate("units.no-base")
                        : "n=" + text.numbers().full(volume);
    }

    /** The place in words; why there is none where none may be told. */
    private String where(Standing standing) {
        int units = standing.spread().units();
        return switch (standing.place()) {
            case NO_NUMBER -> text.translate("unit.where.no-number");
            case DISPUTED -> text.translate("unit.where.disputed");
            case ALIKE -> text.translate("unit.where.alike", units);
            case NO_BASE -> text.translate("unit.where.no-base");
            case FEW_CASES -> text.translate("unit.where.few-cases");
            case IN_BAND -> text.translate("unit.where." + standing.band(), units, standing.below(), standing.above());
        };
    }
}
