package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.dashboard.card.Change;
import gongkai.dashboard.report.Absence;
import gongkai.dashboard.subject.Subject;
import gongkai.dashboard.subject.SubjectData;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.DataTable;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a subject's panels out of what was read; empty where there is nothing to show. */
final class SubjectPanels {

    /** More months than these are not told apart on one axis; the newest are drawn. */
    private static final int MONTHS = 36;

    /** A longer table of odd periods is opened by who looks for one. */
    private static final int MANY_ROWS = 24;

    /** The house palette: a series beyond it would repeat a colour. */
    private static final int COLOURS = 8;

    /** More columns than these have no room for their numbers in half a page. */
    private static final int CROWDED = 16;

    /** The colour of the year before, beside the newest one. */
    private static final int FORMER = 6;

    /** Two units' lines stand in one chart up to here; beyond, and where parts stand on one another, each has its own. */
    private static final int TOGETHER = 4;

    private final SubjectData data;
    private final Map<FigureKey, Figure> byKey;
    private final Scope scope;
    private final Catalogue catalogue;
    private final FigurePoints points;
    private final Function<Subject.Parts, List<String>> partsOf;
    private final FigureText text;

    SubjectPanels(
            SubjectData data,
            Scope scope,
            Catalogue catalogue,
            FigurePoints points,
            Function<Subject.Parts, List<String>> partsOf,
            FigureText text) {
        this.data = data;
        this.byKey = data.byKey();
        this.scope = scope;
        this.catalogue = catalogue;
        this.points = points;
        this.partsOf = partsOf;
        this.text = text;
    }

    /** None where the choice has nothing to show; two where the unit that is compared with has a chart of its own. */
    List<Component> of(Subject.Panel panel) {
        return switch (panel) {
            case Subject.Years years -> years(years);
            case Subject.Parts parts -> parts(parts);
            case Subject.Aspects aspects -> aspects(aspects);
            case Subject.Months months -> months(months);
            case Subject.Rates rates ->
                Stream.concat(rateLines(rates).stream(), rates(rates).stream()).toList();
            case Subject.CarryOver flow -> carryOver(flow).stream().toList();
            case Subject.PerHead per -> perHead(per).stream().toList();
        };
    }

    // ---- by year

    private List<Component> years(Subject.Years panel) {
        List<Integer> years = data.years(panel.indicators());
        List<Line> own = stated(panel.indicators(), code -> own(text.indicator(code), data.along(years, code, "")));
        List<Line> other =
                stated(panel.indicators(), code -> other(text.indicator(code), data.alongOther(years, code, "")));
        return compared(
                panel.key(),
                title(panel, Math.max(own.size(), other.size())),
                years,
                own,
                other,
                ChartData.Shape.COLUMNS);
    }

    /** The title names what is there: where not all that it could name is stated, only that. */
    private String title(Subject.Years panel, int lines) {
        List<String> stated = panel.indicators().stream()
                .filter(code -> Stream.concat(data.figures().stream(), data.others().stream())
                        .anyMatch(f -> f.indicator().equals(code) && f.period().isYear()))
                .toList();
        if (lines == panel.indicators().size() || stated.isEmpty()) {
            return title(panel.key());
        }
        String names = stated.stream().map(text::indicator).collect(Collectors.joining(text.say("list.comma")));
        return text.say("chart.by-year", names, text.measure(stated.getFirst()));
    }

    private String title(String key) {
        return text.say("panel." + data.subject().name() + "." + key);
    }

    private List<Component> parts(Subject.Parts panel) {
        List<String> codes = partsOf.apply(panel);
        List<Integer> years = data.years(codes);
        List<Line> lines = stated(codes, code -> own(text.indicator(code), data.along(years, code, ""))).stream()
                .sorted(Comparator.comparing(Line::newest).reversed())
                .toList();
        // a legend of many entries is no legend: lying bars of the newest years name each part at its bar
        if (lines.size() > COLOURS) {
            return byPart(panel.key(), years, lines).stream().toList();
        }
        return compared(
                panel.key(),
                title(panel.key()),
                years,
                lines,
                stated(codes, code -> other(text.indicator(code), data.alongOther(years, code, ""))),
                ChartData.Shape.STACKED_COLUMNS);
    }

    private List<Component> aspects(Subject.Aspects panel) {
        String code = panel.indicator();
        List<Integer> years = data.years(List.of(code));
        return compared(
                panel.key(),
                title(panel.key()),
                years,
                stated(panel.aspects(), a -> own(text.say("finding.aspect." + a), data.along(years, code, a))),
                stated(panel.aspects(), a -> other(text.say("finding.aspect." + a), data.alongOther(years, code, a))),
                panel.addUp() ? ChartData.Shape.STACKED_COLUMNS : ChartData.Shape.COLUMNS);
    }

    private static List<Line> stated(List<String> codes, Function<String, Line> line) {
        return codes.stream().map(line).filter(Line::isStated).toList();
    }

    /** The chosen unit's lines, and those of the unit it is compared with: beside them or in a chart of the same scale. */
    private List<Component> compared(
            String key, String title, List<Integer> years, List<Line> own, List<Line> other, ChartData.Shape shape) {
        String with = scope.with();
        if (with == null || other.isEmpty()) {
            return byYear(key, title, years, own, names(own), shape).stream().toList();
        }
        if (shape == ChartData.Shape.COLUMNS && own.size() + other.size() <= TOGETHER) {
            List<Line> both = Stream.concat(
                            own.stream().map(line -> line.named(text.unit(scope.unit()))),
                            other.stream().map(line -> line.named(text.unit(with))))
                    .toList();
            return byYear(key, title, years, both, names(both), shape).stream().toList();
        }
        List<String> names = names(Stream.concat(own.stream(), other.stream()).toList());
        return Stream.of(
                        byYear(key, title + " · " + text.unit(scope.unit()), years, own, names, shape),
                        byYear(key, title + " · " + text.unit(with), years, other, names, shape))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> names(List<Line> lines) {
        return lines.stream().map(Line::name).distinct().toList();
    }

    /**
     * @param names give each line its colour, the same in both charts
     */
    private Optional<Component> byYear(
            String key,
            String title,
            List<Integer> years,
            List<Line> lines,
            List<String> names,
            ChartData.Shape shape) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<ChartData.Series> series = new ArrayList<>();
        for (Line line : lines) {
            series.add(new ChartData.Series(
                    line.name(),
                    names.indexOf(line.name()) % COLOURS,
                    points.line(line.figures(), years, absence(line.unit()))));
        }
        ChartData chart = new ChartData(
                        title,
                        text.say("axis.year"),
                        years.stream().map(String::valueOf).toList(),
                        series,
                        shape,
                        false,
                        points.breaks(lines.stream().map(Line::figures).toList()))
                .noting(points.onYears(years, data.events()))
                .ofYears(years);
        ChartPanel panel = new ChartPanel(
                chart,
                (one, category) -> points.evidence(lines.get(one).figures().get(category)));
        if (lines.size() > 1 && lines.size() * years.size() > CROWDED) {
            panel.wide();
        }
        ends(panel, years, lines);
        return Optional.of(noted(panel, key));
    }

    /** The newest year that has any part, and the newest before it. */
    private Optional<Component> byPart(String key, List<Integer> years, List<Line> lines) {
        List<Integer> shown = IntStream.range(0, years.size())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .filter(at -> lines.stream().anyMatch(line -> line.figures().get(at) != null))
                .limit(2)
                .sorted()
                .toList();
        List<Line> stated = lines.stream()
                .filter(line -> shown.stream().anyMatch(at -> line.figures().get(at) != null))
                .toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        String named = shown.stream()
                .map(at -> text.period(Period.ofYear(years.get(at))))
                .collect(Collectors.joining(text.say("list.comma")));
        List<ChartData.Series> series = shown.stream()
                .map(at -> new ChartData.Series(
                        String.valueOf(years.get(at)),
                        shown.size() == 2 && at.equals(shown.getFirst()) ? FORMER : 0,
                        stated.stream()
                                .map(line -> points.point(
                                        line.figures().get(at),
                                        absence(line.unit()).apply(years.get(at))))
                                .toList()))
                .toList();
        ChartData chart = new ChartData(
                        text.say("panel." + data.subject().name() + "." + key) + " · " + named,
                        text.say("axis.indicator"),
                        stated.stream().map(Line::name).toList(),
                        series,
                        ChartData.Shape.BARS,
                        false,
                        List.of())
                .besideYears(shown.stream().map(years::get).toList());
        return Optional.of(noted(
                new ChartPanel(
                                chart,
                                (one, category) -> points.evidence(
                                        stated.get(category).figures().get(shown.get(one))))
                        .wide(),
                key));
    }

    private List<Component> months(Subject.Months panel) {
        List<YearMonth> found = Stream.concat(data.figures().stream(), data.others().stream())
                .filter(f -> f.period().months() == 1
                        && f.aspect().isEmpty()
                        && panel.indicators().contains(f.indicator()))
                .map(f -> f.period().from())
                .distinct()
                .sorted()
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        YearMonth last = found.getLast();
        YearMonth first = Collections.max(List.of(found.getFirst(), last.minusMonths(MONTHS - 1L)));
        List<YearMonth> months = Stream.iterate(first, m -> !m.isAfter(last), m -> m.plusMonths(1))
                .toList();
        List<Line> own =
                stated(panel.indicators(), code -> own(text.indicator(code), along(data.figures(), months, code)));
        List<Line> other =
                stated(panel.indicators(), code -> other(text.indicator(code), along(data.others(), months, code)));
        String with = scope.with();
        List<Line> lines = with == null || other.isEmpty()
                ? own
                : Stream.concat(
                                own.stream().map(line -> line.named(text.unit(scope.unit()))),
                                other.stream().map(line -> line.named(text.unit(with))))
                        .toList();
        List<ChartData.Series> series = new ArrayList<>();
        for (Line line : lines) {
            series.add(new ChartData.Series(
                    line.name(),
                    series.size(),
                    IntStream.range(0, months.size())
                            .mapToObj(at -> points.point(
                                    line.figures().get(at),
                                    absence(line.unit()).apply(months.get(at).getYear())))
                            .toList()));
        }
        ChartData chart = new ChartData(
                        text.say("panel." + data.subject().name() + "." + panel.key()),
                        text.say("axis.month"),
                        months.stream().map(YearMonth::toString).toList(),
                        series,
                        ChartData.Shape.COLUMNS,
                        false,
                        List.of())
                .noting(points.onMonths(months, data.events()));
        return List.of(noted(
                new ChartPanel(
                                chart,
                                (one, category) ->
                                        points.evidence(lines.get(one).figures().get(category)))
                        .wide(),
                panel.key()));
    }

    private static List<@Nullable Figure> along(List<Figure> figures, List<YearMonth> months, String indicator) {
        @Nullable Figure[] line = new Figure[months.size()];
        for (Figure figure : figures) {
            int at = figure.period().months() == 1
                    ? months.indexOf(figure.period().from())
                    : -1;
            if (at >= 0
                    && figure.indicator().equals(indicator)
                    && figure.aspect().isEmpty()) {
                line[at] = figure;
            }
        }
        return Arrays.asList(line);
    }

    // ---- tables

    /**
     * Rates that are stated for two years or more, as lines; one that two issuers state is two lines. Where there are more
     * than can be followed together, each rate has a small chart of its own.
     */
    private List<Component> rateLines(Subject.Rates panel) {
        List<Integer> years = data.years(panel.rates());
        List<List<Line>> lines = new ArrayList<>();
        for (String code : panel.rates()) {
            List<Line> one = data.figures().stream()
                    .filter(f -> f.indicator().equals(code))
                    .map(Figure::aspect)
                    .distinct()
                    .sorted()
                    .map(aspect -> own(
                            aspect.isEmpty()
                                    ? text.indicator(code)
                                    : text.indicator(code) + " · " + text.say("finding.aspect." + aspect),
                            data.along(years, code, aspect)))
                    .filter(line -> line.amounts() > 1)
                    .limit(COLOURS)
                    .toList();
            if (!one.isEmpty()) {
                lines.add(one);
            }
        }
        List<Line> all = lines.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        if (all.size() <= TOGETHER) {
            ChartPanel together = rateLines(
                    text.say("rates.by-year", text.say("menu." + data.subject().name())), years, all);
            return List.of(all.size() > 1 ? together.wide() : together);
        }
        return lines.stream()
                .<Component>map(one -> rateLines(
                        text.say("chart.by-year", one.getFirst().name().split(" · ", 2)[0], "%"), years, one))
                .toList();
    }

    private ChartPanel rateLines(String title, List<Integer> years, List<Line> lines) {
        List<ChartData.Series> series = new ArrayList<>();
        for (Line line : lines) {
            series.add(new ChartData.Series(
                    line.name(), series.size(), points.line(line.figures(), years, absence(line.unit()))));
        }
        ChartData chart = new ChartData(
                        title,
                        text.say("axis.year"),
                        years.stream().map(String::valueOf).toList(),
                        series,
                        ChartData.Shape.LINE,
                        true,
                        points.breaks(lines.stream().map(Line::figures).toList()))
                .ofYears(years);
        ChartPanel lined = new ChartPanel(
                chart,
                (one, category) -> points.evidence(lines.get(one).figures().get(category)));
        ends(lined, years, lines);
        return lined;
    }

    /** The newest of each rate; all others behind a click, for months and quarters of many years are hundreds. */
    private Optional<Component> rates(Subject.Rates panel) {
        List<Figure> stated = Stream.concat(data.figures().stream(), data.others().stream())
                .filter(f -> panel.rates().contains(f.indicator()))
                .sorted(Comparator.comparing(Figure::period)
                        .reversed()
                        .thenComparing(f -> panel.rates().indexOf(f.indicator())))
                .toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        Map<List<String>, Figure> newest = new LinkedHashMap<>();
        stated.stream()
                .sorted(Comparator.comparing((Figure f) -> !f.period().isYear())) // whole years before what is shorter
                .forEach(f -> newest.putIfAbsent(List.of(f.indicator(), f.aspect(), f.unit()), f));
        Section shown = panel(panel.key(), rates(panel, List.copyOf(newest.values())));
        List<Figure> others =
                stated.stream().filter(f -> !newest.containsValue(f)).toList();
        if (!others.isEmpty()) {
            NativeDetails more = new NativeDetails(text.say("rates.others", others.size()), rates(panel, others));
            more.addClassName("more-rows");
            shown.addComponentAtIndex(2, more);
        }
        return Optional.of(shown);
    }

    private DataTable rates(Subject.Rates panel, List<Figure> stated) {
        DataTable table = table(
                panel.key(),
                column("axis.indicator", TableColumn.Type.TEXT),
                column("axis.period", TableColumn.Type.WORD),
                column("rates.rate", TableColumn.Type.NUMBER),
                column("rates.numerator", TableColumn.Type.NUMBER),
                column("rates.denominator", TableColumn.Type.NUMBER),
                column("rates.issuer", TableColumn.Type.WORD));
        for (Figure rate : stated) {
            Indicator indicator = catalogue.indicator(rate.indicator()).orElseThrow();
            Optional<Figure> denominator = base(rate, indicator.denominator());
            boolean few = denominator
                    .map(Figure::amount)
                    .filter(cases -> cases.compareTo(BigDecimal.valueOf(Change.FEW)) < 0)
                    .isPresent();
            String told = text.say("rates.few", Change.FEW);
            TableCell value = points.cell(rate);
            table.row(
                            scope.with() == null
                                    ? text.indicator(rate.indicator())
                                    : text.unit(rate.unit()) + " · " + text.indicator(rate.indicator()))
                    .cell(period(rate.period()))
                    .cell(few ? value.with(Chip.html(told, Chip.Tone.PLAIN), told) : value)
                    .cell(base(rate, indicator.numerator()).map(points::cell).orElseGet(this::notStated))
                    .cell(denominator.map(points::cell).orElseGet(this::notStated))
                    .cell(issuer(rate));
        }
        return table;
    }

    private TableCell period(Period period) {
        return TableCell.of(text.period(period), text.inFile(period));
    }

    private String issuer(Figure figure) {
        return figure.aspect().isEmpty() ? text.say("state.not-stated") : text.say("finding.aspect." + figure.aspect());
    }

    private Optional<Figure> base(Figure rate, @Nullable String indicator) {
        return indicator == null
                ? Optional.empty()
                : Optional.ofNullable(
                        byKey.get(new FigureKey(rate.region(), indicator, rate.aspect(), rate.unit(), rate.period())));
    }

    private TableCell notStated() {
        return absent("state.not-stated");
    }

    private TableCell absent(String key) {
        return TableCell.absent(text.say(key));
    }

    private TableCell year(int year) {
        return TableCell.of(String.valueOf(year), Sheet.Cell.year(year));
    }

    private Optional<Component> carryOver(Subject.CarryOver flow) {
        List<Integer> years = data.years(List.of(flow.carriedIn(), flow.carriedOut()));
        if (years.isEmpty()) {
            return Optional.empty();
        }
        DataTable table = table(
                flow.key(),
                column("axis.year", TableColumn.Type.WORD),
                column("carry.in", TableColumn.Type.NUMBER),
                column("carry.received", TableColumn.Type.NUMBER),
                column("carry.settled", TableColumn.Type.NUMBER),
                column("carry.out", TableColumn.Type.NUMBER),
                column("carry.balance", TableColumn.Type.TEXT));
        for (int year : years.reversed()) {
            @Nullable Figure in = yearly(flow.carriedIn(), year);
            @Nullable Figure received = yearly(flow.received(), year);
            @Nullable Figure settled = yearly(flow.settled(), year);
            if (settled == null) {
                settled = yearly(flow.settledElse(), year);
            }
            @Nullable Figure out = yearly(flow.carriedOut(), year);
            if (in == null && out == null) {
                continue;
            }
            table.row(year(year))
                    .cell(orAbsent(in, year))
                    .cell(orAbsent(received, year))
                    .cell(orAbsent(settled, year))
                    .cell(orAbsent(out, year))
                    .cell(balance(in, received, settled, out, yearly(flow.carriedOut(), year - 1)));
        }
        return Optional.of(panel(flow.key(), table));
    }

    /** F1: carried in + received = settled + carried out; F5a: carried in = carried out of the year before. */
    private TableCell balance(
            @Nullable Figure in,
            @Nullable Figure received,
            @Nullable Figure settled,
            @Nullable Figure out,
            @Nullable Figure outBefore) {
        Html cell = new Html();
        List<String> said = new ArrayList<>();
        if (Stream.of(in, received, settled, out).anyMatch(f -> f == null || f.amount() == null)) {
            said.add(text.say("carry.not-checkable"));
            cell.add(absent("carry.not-checkable").html());
        } else {
            BigDecimal rest =
                    amount(in).add(amount(received)).subtract(amount(settled)).subtract(amount(out));
            said.add(
                    rest.signum() == 0
                            ? text.say("carry.closes")
                            : text.say("carry.differs", text.numbers().signed(rest)));
            cell.add(Chip.html(said.getFirst(), rest.signum() == 0 ? Chip.Tone.GOOD : Chip.Tone.WARNING));
        }
        if (in != null
                && outBefore != null
                && in.amount() != null
                && outBefore.amount() != null
                && amount(in).compareTo(amount(outBefore)) != 0) {
            said.add(text.say("carry.year-before", text.number(outBefore)));
            cell.add(Chip.html(said.getLast(), Chip.Tone.WARNING));
        }
        return TableCell.of(new Html().element("div", "chips", cell), Sheet.Cell.of(String.join(" · ", said)));
    }

    private static BigDecimal amount(@Nullable Figure figure) {
        return figure == null ? BigDecimal.ZERO : Objects.requireNonNullElse(figure.amount(), BigDecimal.ZERO);
    }

    private @Nullable Figure yearly(String indicator, int year) {
        return data.along(List.of(year), indicator, "").getFirst();
    }

    private TableCell orAbsent(@Nullable Figure figure, int year) {
        return figure == null ? absent(absence(scope.unit()).apply(year).textKey()) : points.cell(figure);
    }

    private Optional<Component> perHead(Subject.PerHead panel) {
        QuotientPanel quotients = new QuotientPanel(data, points, text);
        return quotients
                .fill(
                        panel,
                        table(
                                panel.key(),
                                column("axis.year", TableColumn.Type.WORD),
                                column("axis.indicator", TableColumn.Type.TEXT),
                                column("per.number", TableColumn.Type.NUMBER),
                                column("per.staff", TableColumn.Type.NUMBER),
                                column("per.result", TableColumn.Type.NUMBER)))
                .map(table -> {
                    Section section = panel(panel.key(), table);
                    quotients.reasons(panel).forEach(reason -> foot(section, reason));
                    return section;
                });
    }

    // ---- by level, by unit, other spans

    /** Each division of the region on its own basis: level by level over the years. */
    List<Component> levels() {
        return new LevelTables(data.levels(), points, text).panels();
    }

    /** A class of units a table, never ranked together. */
    Optional<Component> units() {
        if (data.units().isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = data.subject().cards().stream()
                .filter(code ->
                        data.units().stream().anyMatch(f -> f.indicator().equals(code)))
                .toList();
        Section panel = section(text.say("disclosure.by-unit"));
        for (boolean departments : new boolean[] {true, false}) {
            List<Unit> units = data.units().stream()
                    .map(Figure::unit)
                    .distinct()
                    .flatMap(code -> catalogue.unit(code).stream())
                    .filter(u -> (u.kind() == Unit.Kind.DEPARTMENT) == departments)
                    .sorted(Comparator.comparing(Unit::code))
                    .toList();
            if (units.isEmpty()) {
                continue;
            }
            String name = text.say(departments ? "class.departments" : "class.townships");
            List<TableColumn> columns = new ArrayList<>();
            columns.add(column("axis.unit", TableColumn.Type.WORD));
            codes.forEach(code -> columns.add(TableColumn.number(text.indicator(code))));
            DataTable table = new DataTable(name, columns).listening(EvidenceLink::in);
            for (Unit unit : units) {
                Html link = new Html()
                        .open("a", "href", "units/" + unit.code(), "router-link", "true")
                        .text(text.unit(unit.code()))
                        .close("a");
                DataTable.Row row = table.row(TableCell.of(link, Sheet.Cell.of(text.unit(unit.code()))));
                codes.forEach(code -> row.cell(data.units().stream()
                        .filter(f ->
                                f.unit().equals(unit.code()) && f.indicator().equals(code))
                        .findFirst()
                        .map(this::dated)
                        .orElseGet(() -> absent(data.reports()
                                .absence(unit.code(), data.from(), data.to())
                                .textKey()))));
            }
            panel.add(new H3(name), table);
        }
        foot(panel, text.say("disclosure.by-unit.note"));
        return Optional.of(panel);
    }

    private TableCell dated(Figure figure) {
        String period = text.period(figure.period());
        return points.cell(figure).with(new Html().span("absent", period), period);
    }

    Optional<Component> otherSpans() {
        boolean months = data.subject().panels().stream().anyMatch(Subject.Months.class::isInstance);
        List<Figure> spans = data.otherSpans(months);
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        DataTable table = new DataTable(
                        text.say("disclosure.part-years"),
                        column("axis.period", TableColumn.Type.WORD),
                        column("axis.indicator", TableColumn.Type.TEXT),
                        column("rates.issuer", TableColumn.Type.WORD),
                        column("axis.number", TableColumn.Type.NUMBER))
                .listening(EvidenceLink::in);
        for (Figure figure : spans) {
            table.row(period(figure.period()))
                    .cell(text.indicator(figure.indicator()))
                    .cell(figure.aspect().isEmpty() ? "" : text.say("finding.aspect." + figure.aspect()))
                    .cell(points.cell(figure));
        }
        Section panel = section(text.say("disclosure.part-years"));
        if (spans.size() > MANY_ROWS) {
            NativeDetails all = new NativeDetails(text.say("rates.others", spans.size()), table);
            all.addClassName("more-rows");
            panel.add(all);
        } else {
            panel.add(table);
        }
        foot(panel, text.say("disclosure.part-years.note"));
        return Optional.of(panel);
    }

    // ---- shared

    private Line own(String name, List<@Nullable Figure> figures) {
        return new Line(name, scope.unit(), figures);
    }

    private Line other(String name, List<@Nullable Figure> figures) {
        return new Line(name, Objects.requireNonNullElse(scope.with(), scope.unit()), figures);
    }

    /** Why a unit has no number of a year. */
    private Function<Integer, Absence> absence(String unit) {
        return year -> data.reports().absence(unit, Period.ofYear(year));
    }

    /** The chosen years that an axis leaves off are named below it, for each unit whose lines it has. */
    private void ends(ChartPanel panel, List<Integer> axis, List<Line> lines) {
        List<Integer> before = data.missingBefore(axis);
        List<Integer> after = data.missingAfter(axis);
        List<String> units = lines.stream().map(Line::unit).distinct().toList();
        for (String unit : units) {
            String named = Stream.of(before, after)
                    .map(years -> points.named(years, absence(unit)))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(text.say("list.semicolon")));
            if (!named.isEmpty()) {
                panel.note(units.size() > 1 ? text.unit(unit) + text.say("list.comma") + named : named);
            }
        }
    }

    private ChartPanel noted(ChartPanel panel, String key) {
        String note = "panel." + data.subject().name() + "." + key + ".note";
        String words = text.say(note);
        return words.equals(note) ? panel : panel.note(words);
    }

    private DataTable table(String key, TableColumn... columns) {
        return new DataTable(text.say("panel." + data.subject().name() + "." + key), columns)
                .listening(EvidenceLink::in);
    }

    private TableColumn column(String key, TableColumn.Type type) {
        return TableColumn.text(text.say(key)).of(type);
    }

    private Section panel(String key, DataTable table) {
        Section panel = section(text.say("panel." + data.subject().name() + "." + key), table);
        String note = "panel." + data.subject().name() + "." + key + ".note";
        String words = text.say(note);
        if (!words.equals(note)) {
            foot(panel, words);
        }
        return panel;
    }

    private static Section section(String title, Component... content) {
        Section panel = new Section(new H2(title));
        panel.add(content);
        panel.addClassNames("panel", "wide");
        return panel;
    }

    private static void foot(Section panel, String words) {
        Div foot = new Div(new Span(words));
        foot.addClassName("panel-foot");
        panel.add(foot);
    }

    /** One figure of a unit per place on the axis, null where there is none. */
    private record Line(String name, String unit, List<@Nullable Figure> figures) {

        /** The same line, told from another unit's. */
        Line named(String unitName) {
            return new Line(unitName + " · " + name, unit, figures);
        }

        boolean isStated() {
            return figures.stream().anyMatch(Objects::nonNull);
        }

        long amounts() {
            return figures.stream().filter(f -> f != null && f.amount() != null).count();
        }

        BigDecimal newest() {
            return figures.reversed().stream()
                    .filter(Objects::nonNull)
                    .map(Figure::amount)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }
    }
}
