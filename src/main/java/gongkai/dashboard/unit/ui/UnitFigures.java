package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.dashboard.ui.FigureCell;
import gongkai.dashboard.ui.SignLegend;
import gongkai.dashboard.unit.FigureGrid;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.Table;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Everything a unit reported in one table, subject by subject, each number one click from its source. */
final class UnitFigures extends Section {

    private static final int DEEPEST = 3;

    /** More columns than these and the years stand alone; months and quarters are opened year by year. */
    private static final int MOST_COLUMNS = 24;

    private final transient List<String> line;
    private final transient Supplier<UnitView.Reading> reading;
    private final transient Catalogue catalogue;
    private final transient FigureText words;

    /** @param line the codes of the unit and its former selves */
    UnitFigures(List<String> line, Supplier<UnitView.Reading> reading, Catalogue catalogue, FigureText words) {
        this.line = line;
        this.reading = reading;
        this.catalogue = catalogue;
        this.words = words;
        addClassNames("panel", "heat-panel");
        List<Figure> all = reading.get().figures();
        FigureGrid grid = reading.get().grid();
        H2 heading = new H2(getTranslation("unit.everything", all.size()));
        add(heading);
        FigureCell cell = new FigureCell(words, all);
        SignLegend legend = new SignLegend(signs(grid, cell), cell.mostlySums());
        if (grid.periods().size() <= MOST_COLUMNS) {
            add(table(heading.getText(), period -> true), legend);
            return;
        }
        add(table(heading.getText(), Period::isYear), legend);
        grid.periods().stream()
                .filter(period -> !period.isYear())
                .map(period -> period.to().getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(year -> add(within(year)));
    }

    private Component table(String name, Predicate<Period> shown) {
        int rows = content(name, shown).rows().size();
        return EvidenceLink.in(
                        Table.later(name, rows, () -> content(name, shown)).highFor(rows))
                .tall()
                .fromTheEnd()
                .withFile();
    }

    /** What a year has besides the whole of it: opened by who looks for it. */
    private Component within(int year) {
        String name = getTranslation("unit.within", String.valueOf(year));
        Predicate<Period> shown = period -> !period.isYear() && period.to().getYear() == year;
        NativeDetails details = new NativeDetails(
                name,
                EvidenceLink.in(Table.closed(name, () -> content(name, shown)))
                        .tall()
                        .withFile());
        details.addClassName("more-rows");
        return details;
    }

    private TableContent<FigureGrid.Row> content(String name, Predicate<Period> shown) {
        List<Figure> all = reading.get().figures();
        FigureGrid grid = reading.get().grid();
        List<Period> periods = grid.periods().stream().filter(shown).toList();
        return new TableContent<>(
                model(name, periods, new FigureCell(words, all)),
                grid.rows().stream()
                        .filter(row -> periods.stream().anyMatch(row.cells()::containsKey))
                        .toList());
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
        grid.rows().forEach(row -> row.cells().values().forEach(figure -> signs.addAll(cell.signs(figure))));
        grid.periods().stream()
                .filter(period ->
                        !grid.rows().stream().allMatch(row -> row.cells().containsKey(period)))
                .forEach(period -> signs.add(FigureCell.Sign.of(absence(period))));
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
        return reading.get()
                .reports()
                .absence(line, period.from().getYear(), period.to().getYear());
    }
}
