package gongkai.dashboard.unit.ui;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.dashboard.report.Absence;
import gongkai.dashboard.report.Reports;
import gongkai.dashboard.ui.FigureCell;
import gongkai.ledger.model.Figure;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that a unit reported as a table, subject by subject: whole years at the end, where the newest are in sight,
 * other periods in columns before them.
 */
final class UnitFigureTable {

    /** One row: an indicator, or one aspect of it, over the periods. */
    record Line(Indicator indicator, String aspect, Map<Period, Figure> figures) {}

    private final List<String> unitLine;
    private final Reports reports;
    private final Catalogue catalogue;
    private final FigureText text;
    private final List<Period> periods;
    private final List<Line> rows;
    private final FigureCell cell;

    /**
     * @param unitLine the unit and those that it comes from
     * @param found its figures; its own number wins over one reported under its former name
     */
    UnitFigureTable(
            Unit unit,
            List<String> unitLine,
            List<Figure> found,
            Reports reports,
            Catalogue catalogue,
            FigureText text) {
        this.unitLine = unitLine;
        this.reports = reports;
        this.catalogue = catalogue;
        this.text = text;
        this.cell = new FigureCell(text, found);
        TreeSet<Period> sorted =
                new TreeSet<>(Comparator.comparing(Period::isYear).thenComparing(Comparator.naturalOrder()));
        Map<String, TreeMap<String, Map<Period, Figure>>> byIndicator = new HashMap<>();
        for (Figure figure : found) {
            sorted.add(figure.period());
            byIndicator
                    .computeIfAbsent(figure.indicator(), key -> new TreeMap<>())
                    .computeIfAbsent(figure.aspect(), key -> new HashMap<>())
                    .merge(figure.period(), figure, (one, other) -> one.unit().equals(unit.code()) ? one : other);
        }
        this.periods = List.copyOf(sorted);
        List<Line> lines = new ArrayList<>();
        catalogue
                .indicators()
                .forEach(indicator -> byIndicator
                        .getOrDefault(indicator.code(), new TreeMap<>())
                        .forEach((aspect, figures) -> lines.add(new Line(indicator, aspect, figures))));
        this.rows = List.copyOf(lines);
    }

    List<Line> rows() {
        return rows;
    }

    TableModel<Line> model(String name) {
        TableModel<Line> model = new TableModel<Line>(name)
                .styled("heat figures")
                .grouped(
                        "subject",
                        line -> text.say("subject." + line.indicator().subject()))
                .column(TableColumn.text(text.say("unit.indicator")), this::name)
                .column(
                        TableColumn.word(text.say("unit.measure")),
                        line -> TableCell.of(text.measureInFile(line.indicator().code()))
                                .styled("measure"));
        periods.forEach(period -> model.column(
                new TableColumn(text.inFile(period), TableColumn.Type.NUMBER), line -> figure(line, period)));
        return model;
    }

    /** The signs that stand in a cell. */
    Set<FigureCell.Sign> signs() {
        Set<FigureCell.Sign> signs = EnumSet.noneOf(FigureCell.Sign.class);
        for (Line line : rows) {
            for (Period period : periods) {
                Figure figure = line.figures().get(period);
                if (figure == null) {
                    signs.add(FigureCell.Sign.of(absence(period)));
                } else {
                    signs.addAll(cell.signs(figure));
                }
            }
        }
        return signs;
    }

    boolean mostlySums() {
        return cell.mostlySums();
    }

    private TableCell name(Line line) {
        String name = text.indicator(line.indicator().code());
        String of = line.aspect().isEmpty() ? "" : text.say("aspect." + line.aspect());
        Html html = Html.of(name);
        if (!of.isEmpty()) {
            html.text(" ").open("small").text(of).close("small");
        }
        return TableCell.of(html, Sheet.Cell.of(of.isEmpty() ? name : name + " · " + of))
                .styled("depth-" + Math.min(3, depth(line.indicator())));
    }

    private TableCell figure(Line line, Period period) {
        Figure figure = line.figures().get(period);
        if (figure == null) {
            Absence absence = absence(period);
            return TableCell.of(FigureCell.Sign.of(absence).mark(), Sheet.Cell.of(text.say(absence.textKey())))
                    .styled("none");
        }
        return TableCell.of(cell.of(figure), text.inFile(figure)).styled(figure.disputed() ? "disputed" : "");
    }

    private Absence absence(Period period) {
        return reports.absence(unitLine, period.from().getYear(), period.to().getYear());
    }

    private int depth(Indicator indicator) {
        int depth = 0;
        String whole = indicator.partOf();
        while (whole != null && depth < 5) {
            depth++;
            whole = catalogue.indicator(whole).map(Indicator::partOf).orElse(null);
        }
        return depth;
    }
}
