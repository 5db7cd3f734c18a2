package gongkai.dashboard.dictionary.ui;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.ledger.query.IndicatorUses;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.i18n.Years;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The indicators of a subject, what they mean, the forms they stand in and since when there are figures, as a table. */
final class DictionaryTable {

    private static final int DEEPEST = 3;

    private final Catalogue catalogue;
    private final UnaryOperator<String> address;
    private final FigureText text;

    private DictionaryTable(Catalogue catalogue, UnaryOperator<String> address, FigureText text) {
        this.catalogue = catalogue;
        this.address = address;
        this.text = text;
    }

    /** @param address of the page about an indicator, by its code */
    static TableModel<Indicator> of(
            String name,
            Catalogue catalogue,
            Map<String, IndicatorUses.Use> used,
            UnaryOperator<String> address,
            FigureText text) {
        DictionaryTable table = new DictionaryTable(catalogue, address, text);
        return new TableModel<Indicator>(name)
                .styled("data-table dictionary")
                .column(TableColumn.text(text.translate("dictionary.column.indicator")), table::name)
                .column(
                        TableColumn.text(text.translate("dictionary.column.definition")),
                        one -> TableCell.of(text.definition(one.code())).styled("definition"))
                .words(
                        TableColumn.word(text.translate("dictionary.column.measure")),
                        one -> text.measureInFile(one.code()))
                .words(
                        TableColumn.word(text.translate("dictionary.column.kind")),
                        one -> text.translate("kind." + one.kind()))
                .column(
                        TableColumn.text(text.translate("dictionary.column.forms")),
                        one -> TableCell.of(table.forms(one)).styled("forms"))
                .column(
                        TableColumn.text(text.translate("dictionary.column.figures")),
                        one -> TableCell.of(table.use(used.get(one.code()))).styled("use"));
    }

    private TableCell name(Indicator indicator) {
        String name = text.indicator(indicator.code());
        Html html = new Html()
                .open("a", "href", address.apply(indicator.code()))
                .text(name)
                .close("a")
                .open("code");
        List<String> parts = List.of(indicator.code().split("(?<=\\.)")); // may be broken behind each full stop
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                html.open("wbr");
            }
            html.text(parts.get(i));
        }
        return TableCell.of(html.close("code"), Sheet.Cell.of(name).noting(indicator.code()))
                .styled("depth-" + Math.min(DEEPEST, catalogue.depth(indicator.code())));
    }

    /** The forms that hold it; a break before a form in which it is another thing. */
    private String forms(Indicator indicator) {
        if (catalogue.formsOf(indicator.code()).isEmpty()) {
            return text.translate("dictionary.prose-only");
        }
        StringBuilder forms = new StringBuilder();
        String before = "";
        for (String form : catalogue.formsOf(indicator.code())) {
            if (!before.isEmpty()) {
                forms.append(catalogue.continues(indicator.code(), before, form) ? " – " : " ‖ ");
            }
            forms.append(form);
            before = form;
        }
        return forms.toString();
    }

    private String use(IndicatorUses.@Nullable Use use) {
        if (use == null) {
            return text.translate("dictionary.no-figures");
        }
        String years = Years.plain(use.first().getYear(), use.last().getYear());
        return text.translate("dictionary.use", years, use.figures(), use.units());
    }
}
