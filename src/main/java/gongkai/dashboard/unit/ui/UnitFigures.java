package gongkai.dashboard.unit.ui;

import static gongkai.ui.table.HtmlTable.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.dashboard.report.Absence;
import gongkai.dashboard.report.Reports;
import gongkai.dashboard.ui.CellKey;
import gongkai.dashboard.ui.FigureCell;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.dashboard.ui.SignLegend;
import gongkai.dashboard.unit.FigureGrid;
import gongkai.ledger.model.Figure;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.HtmlTable;
import gongkai.ui.table.TableColumn;
import java.util.ArrayList;
import java.util.List;

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
    void show(FigureGrid grid, List<Figure> all, String region, FigurePoints points) {
        FigureCell cell = new FigureCell(words, all);
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.text(getTranslation("unit.indicator")), TableColumn.word(getTranslation("unit.measure"))));
        grid.periods().forEach(period -> columns.add(new TableColumn(words.inFile(period), TableColumn.Type.NUMBER)));
        HtmlTable.Draft table = new HtmlTable.Draft("heat figures", columns).html("</thead>");
        String subject = "";
        for (FigureGrid.Row row : grid.rows()) {
            if (!subject.equals(row.indicator().subject())) {
                table.html(subject.isEmpty() ? "<tbody>" : "</tbody><tbody>");
                subject = row.indicator().subject();
                table.group("subject", getTranslation("subject." + subject));
            }
            row(table, row, grid.periods(), cell);
        }
        table.html(subject.isEmpty() ? "</table>" : "</tbody></table>");
        H2 heading = new H2(getTranslation("unit.everything", all.size()));
        HtmlTable drawn = new HtmlTable(heading.getText(), table);
        drawn.tall()
                .fromTheEnd()
                .onCell(clicked -> CellKey.parse(region, clicked).ifPresent(points::evidence));
        Div legend = new SignLegend(cell);
        add(heading, drawn, legend);
    }

    private void row(HtmlTable.Draft table, FigureGrid.Row row, List<Period> periods, FigureCell cell) {
        String code = row.indicator().code();
        String name = words.indicator(code);
        String of = row.aspect().isEmpty() ? "" : getTranslation("aspect." + row.aspect());
        table.row("<tr>")
                .name(
                        "depth-" + Math.min(DEEPEST, catalogue.depth(code)),
                        text(name) + (of.isEmpty() ? "" : " <small>" + text(of) + "</small>"),
                        Sheet.Cell.of(of.isEmpty() ? name : name + " · " + of))
                .words("measure", words.measureInFile(code));
        for (Period period : periods) {
            Figure figure = row.cells().get(period);
            if (figure == null) {
                Absence absence = reports.absence(
                        line, period.from().getYear(), period.to().getYear());
                table.cell("none", cell.absent(absence), Sheet.Cell.of(getTranslation(absence.textKey())));
            } else {
                table.cell(figure.disputed() ? "disputed" : "", cell.of(figure), words.inFile(figure));
            }
        }
        table.html("</tr>");
    }
}
