package gongkai.dashboard.dictionary.ui;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Form;
import gongkai.catalogue.FormRow;
import gongkai.catalogue.Indicator;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.i18n.Years;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where an indicator stands in each form, and whether its line goes on there, as a table. */
final class FormTable {

    private final Catalogue catalogue;
    private final FigureText text;
    private final String code;

    private FormTable(Indicator indicator, Catalogue catalogue, FigureText text) {
        this.catalogue = catalogue;
        this.text = text;
        this.code = indicator.code();
    }

    static TableModel<Form> of(String name, Indicator indicator, Catalogue catalogue, FigureText text) {
        FormTable table = new FormTable(indicator, catalogue, text);
        return new TableModel<Form>(name)
                .column(
                        TableColumn.text(text.translate("indicator.form")),
                        form -> TableCell.stacked(
                                new Html().span("", text.form(form.code())),
                                Sheet.Cell.of(text.form(form.code())),
                                form.basis()))
                .words(TableColumn.word(text.translate("indicator.form.years")), table::years)
                .words(
                        TableColumn.word(text.translate("indicator.form.row")),
                        form -> table.inRow(
                                form, row -> row.row().replace('(', '（').replace(')', '）')))
                .words(
                        TableColumn.text(text.translate("indicator.form.title")),
                        form -> table.inRow(form, FormRow::title))
                .words(TableColumn.text(text.translate("indicator.form.comparable")), table::continuity);
    }

    private String years(Form form) {
        return form.toYear() == 9999
                ? text.translate("indicator.form.since", String.valueOf(form.fromYear()))
                : Years.plain(form.fromYear(), form.toYear());
    }

    private String inRow(Form form, Function<FormRow, String> words) {
        return catalogue.formRow(code, form.code()).map(words).orElse("–");
    }

    private String continuity(Form form) {
        Optional<FormRow> found = catalogue.formRow(code, form.code());
        if (found.isEmpty()) {
            return text.translate("indicator.form.absent");
        }
        FormRow row = found.get();
        String said = text.translate(isFirst(form) ? "continuity.first" : "continuity." + row.comparable());
        String note = text.either(row.note(), row.noteEn());
        return note.isBlank() ? said : said + text.translate("list.colon") + note;
    }

    private boolean isFirst(Form form) {
        List<Form> holding = catalogue.forms().stream()
                .filter(one -> catalogue.formRow(code, one.code()).isPresent())
                .toList();
        return holding.getFirst().equals(form);
    }
}
