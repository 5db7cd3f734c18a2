package gongkai.review.ui;

import gongkai.ledger.model.Source;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.ReviewService.Listed;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.SourceRoutes;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.time.LocalDate;
import java.util.Locale;

/** Documents, what became of them and who published them, as a table. */
final class SourceTable {

    private final FigureText text;

    private SourceTable(FigureText text) {
        this.text = text;
    }

    static TableModel<Listed> of(FigureText text) {
        SourceTable table = new SourceTable(text);
        return new TableModel<Listed>(text.translate("sources.title"))
                .styled("data-table documents-table")
                .column(table.head("title", TableColumn.Type.TEXT), listed -> table.title(listed.source()))
                // beside the title: what it is looked up for
                .column(table.head("status", TableColumn.Type.STATE), table::status)
                .column(
                        table.head("numbers", TableColumn.Type.NUMBER),
                        listed -> table.count(listed.pending() + listed.accepted(), table.waiting(listed))
                                .styled("numbers"))
                .column(
                        table.head("findings", TableColumn.Type.NUMBER),
                        listed -> table.count(listed.findings(), "").styled("findings"))
                .column(
                        table.head("unit", TableColumn.Type.TEXT),
                        listed -> TableCell.of(table.unit(listed.source())).styled("unit"))
                .column(
                        table.head("year", TableColumn.Type.WORD),
                        listed -> year(listed.source()).styled("year"))
                .column(
                        table.head("published", TableColumn.Type.TEXT),
                        listed -> table.published(listed.source()).styled("published"))
                .column(
                        table.head("received", TableColumn.Type.TEXT),
                        listed -> table.received(listed.source()).styled("received"));
    }

    private TableColumn head(String name, TableColumn.Type type) {
        return TableColumn.text(text.translate("sources.column." + name)).of(type);
    }

    private TableCell title(Source source) {
        String form = source.form().isEmpty() ? "" : text.form(source.form());
        Html title = new Html()
                .open("a", "href", SourceRoutes.of(source.id()), "router-link", "true")
                .text(source.title())
                .close("a")
                .span("sub", form);
        return TableCell.of(title, Sheet.Cell.of(source.title()).noting(form));
    }

    private TableCell status(Listed listed) {
        Source source = listed.source();
        String status = SourceWords.statusWords(source, listed.decided(), listed.decided() + listed.pending(), text);
        String fate = "fate " + source.status().name().toLowerCase(Locale.ROOT);
        return TableCell.of(new Html().span(fate, status), Sheet.Cell.of(status))
                .styled("status");
    }

    /** How many numbers of the document nobody has recognised yet. */
    private String waiting(Listed listed) {
        return listed.unread() > 0 ? text.translate("sources.unread", listed.unread()) : "";
    }

    private TableCell count(int count, String below) {
        return under(text.numbers().full(count), Sheet.Cell.number(count), below);
    }

    private String unit(Source source) {
        return source.unit().isEmpty() ? "" : text.unit(source.unit());
    }

    private static TableCell year(Source source) {
        Integer year = source.year();
        return year == null ? TableCell.of("") : TableCell.of(String.valueOf(year), Sheet.Cell.year(year));
    }

    private TableCell published(Source source) {
        LocalDate day = source.published();
        String when = day == null ? text.translate("evidence.not-published-date") : day.toString();
        return under(when, day == null ? Sheet.Cell.of(when) : Sheet.Cell.day(day), source.publisher());
    }

    private TableCell received(Source source) {
        String when = SourceWords.received(source);
        return under(when, Sheet.Cell.of(when), SourceWords.by(source, text));
    }

    /** Words, and quieter ones in a line below. */
    private static TableCell under(String words, Sheet.Cell said, String below) {
        return TableCell.of(Html.of(words).span("sub", below), said.noting(below));
    }
}
