package gongkai.dashboard.dictionary.ui;

import gongkai.catalogue.Period;
import gongkai.ledger.query.IndicatorUses.SourceUse;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.SourceRoutes;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The documents that state an indicator, as a table. */
final class SourceUseTable {

    private SourceUseTable() {}

    static TableModel<SourceUse> of(String name, FigureText text) {
        return new TableModel<SourceUse>(name)
                .column(TableColumn.text(text.translate("indicator.source")), SourceUseTable::document)
                .column(
                        TableColumn.word(text.translate("indicator.source.published")),
                        source -> date(source.published(), text))
                .column(TableColumn.word(text.translate("indicator.source.period")), source -> period(source, text))
                .column(
                        TableColumn.number(text.translate("indicator.source.units")),
                        source -> count(source.units(), text))
                .column(
                        TableColumn.number(text.translate("indicator.source.figures")),
                        source -> count(source.figures(), text));
    }

    private static TableCell document(SourceUse source) {
        return TableCell.stacked(
                new Html()
                        .open("a", "href", SourceRoutes.of(source.id()), "router-link", "true")
                        .text(source.title())
                        .close("a"),
                Sheet.Cell.of(source.title()),
                source.publisher());
    }

    private static TableCell date(@Nullable LocalDate date, FigureText text) {
        return date == null
                ? TableCell.absent(text.translate("indicator.source.no-date"))
                : TableCell.of(text.date(date), Sheet.Cell.day(date));
    }

    private static TableCell period(SourceUse source, FigureText text) {
        Period period = new Period(source.first(), source.last());
        return TableCell.of(text.period(period), text.inFile(period));
    }

    private static TableCell count(long count, FigureText text) {
        return TableCell.of(text.numbers().full(count), Sheet.Cell.number(count));
    }
}
