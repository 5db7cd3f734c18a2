package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.dashboard.ui.FigureCell;
import gongkai.dashboard.ui.SignLegend;
import gongkai.dashboard.unit.FigureGrid;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import gongkai.ledger.query.Reports;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.Table;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everything a unit reported in one table, subject by subject, each number one click from its source. */
final class UnitFigures extends Section {

    private static final int DEEPEST = 3;

    private final transient List<String> line;
    private final transient Reports reports;
    private final transient Catalogue catalogue;
    private final transient FigureText words;

    /** @param line the codes of the unit and its former selves */
    UnitFigures(List<String> line, Reports reports, Catalogue catalogue, FigureText words) {
        this.line = line;
        this.reports = reports;
        this.catalogue = catalogue;
        this.words = words;
        addClassNames("panel", "heat-panel");
    }

    /** @param all the figures of the grid */
    void show(FigureGrid grid, List<Figure> all) {
        FigureCell cell = new FigureCell(words, all);
        H2 heading = new H2(getTranslation("unit.everything", all.size()));
        Table<FigureGrid.Row> table = new Table<>(model(heading.getText(), grid.periods(), cell), grid.rows());
        add(
                heading,
                EvidenceLink.in(table).tall().fromTheEnd().withFile(),
                new SignLegend(signs(grid, cell), cell.mostlySums()));
    }

    private TableModel<FigureGrid.Row> model(String name, List<Period> periods, FigureCell cell) {
        TableModel<FigureGrid.Row> model = new TableModel<FigureGrid.Row>(name)
                .styled("heat figures")
                .grouped(
                        "subject",
                        row -> words.translate("subject." + row.indicator().subject()))
                .column(TableColumn.text(words.translate("unit.indicator")), this::name)
                .column(
                        TableColumn.word(words.translate("unit.measure")),
                        row -> TableCell.of(words.measureInFile(row.indicator().code()))
                                .styled("measure"));
        periods.forEach(period -> model.column(
                new TableColumn(words.inFile(period), TableColumn.Type.NUMBER), row -> figure(row, period, cell)));
        return model;
    }

    private Set<FigureCell.Sign> signs(FigureGrid grid, FigureCell cell) {
        Set<FigureCell.Sign> signs = EnumSet.noneOf(FigureCell.Sign.class);
        for (FigureGrid.Row row : grid.rows()) {
            for (Period period : grid.periods()) {
                Figure figure = row.cells().get(period);
                if (figure == null) {
                    signs.add(FigureCell.Sign.of(absence(period)));
                } else {
                    signs.addAll(cell.signs(figure));
                }
            }
        }
        return signs;
    }

    private TableCell name(FigureGrid.Row row) {
        String code = row.indicator().code();
        String name = words.indicator(code);
        String of = row.aspect().isEmpty() ? "" : words.translate("aspect." + row.aspect());
        Html html = Html.of(name);
        if (!of.isEmpty()) {
            html.text(" ").open("small").text(of).close("small");
        }
        return TableCell.of(html, Sheet.Cell.of(of.isEmpty() ? name : name + " · " + of))
                .styled("depth-" + Math.min(DEEPEST, catalogue.depth(code)));
    }

    private TableCell figure(FigureGrid.Row row, Period period, FigureCell cell) {
        Figure figure = row.cells().get(period);
        if (figure == null) {
            Absence absence = absence(period);
            return TableCell.of(FigureCell.Sign.of(absence).mark(), Sheet.Cell.of(words.translate(absence.textKey())))
                    .styled("none");
        }
        return TableCell.of(cell.of(figure), words.inFile(figure)).styled(figure.disputed() ? "disputed" : "");
    }

    private Absence absence(Period period) {
        return reports.absence(line, period.from().getYear(), period.to().getYear());
    }
}
