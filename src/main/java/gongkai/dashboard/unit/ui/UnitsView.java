package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.catalogue.UnitCount;
import gongkai.dashboard.ui.DashboardRoutes;
import gongkai.dashboard.unit.UnitBoard;
import gongkai.ledger.model.State;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.IndicatorUses;
import gongkai.ledger.query.Spread;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.i18n.Translations;
import gongkai.platform.i18n.Years;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.Recall;
import gongkai.ui.table.Table;
import gongkai.ui.table.TableContent;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 单位: one indicator over all units and years, each class by itself, who reported and who did not.
 *
 * <p>Its own parameters: {@code indicator} (a code), {@code span} (months of a period), {@code sort=value}.
 */
@Route("units")
@RolesAllowed(Role.Names.READER)
@Menu(title = "units.title", order = 90, icon = "BUILDING")
public class UnitsView extends PageView {

    private static final String INDICATOR = DashboardRoutes.INDICATOR_PARAMETER;
    static final String SPAN = "span";
    static final String SORT = "sort";
    private static final String BY_VALUE = "value";

    private final transient UnitBoard boards;
    private final transient IndicatorUses uses;
    private final transient Figures figures;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;

    public UnitsView(UnitBoard boards, IndicatorUses uses, Figures figures, Catalogue catalogue, FilterOptions rules) {
        super("units.title", rules);
        this.boards = boards;
        this.uses = uses;
        this.figures = figures;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    @Override
    protected String subtitle(Scope scope) {
        return getTranslation("units.subtitle", Years.words(scope.from(), scope.to(), getLocale()));
    }

    @Override
    protected Runnable read(Scope scope) {
        Map<String, Map<Integer, Integer>> spans = uses.spansOfUnits(rules.region());
        List<String> ignored = new ArrayList<>();
        String asked = only(INDICATOR);
        if (asked != null && catalogue.indicator(asked).isEmpty()) {
            ignored.add(INDICATOR);
            asked = null;
        }
        String code = asked != null ? asked : standard(spans);
        int span = span(spans.getOrDefault(code, Map.of()), ignored);
        String sort = only(SORT);
        boolean byValue = BY_VALUE.equals(sort);
        if (sort != null && !byValue) {
            ignored.add(SORT);
        }
        return Recall.drawing(() -> boards.board(rules.region(), code, span, scope.from(), scope.to()), board -> {
            hint(ignored);
            shows(List.of(code));
            draw(board, spans, span, byValue, scope);
        });
    }

    private void draw(
            Supplier<UnitBoard.Board> source,
            Map<String, Map<Integer, Integer>> spans,
            int span,
            boolean byValue,
            Scope scope) {
        UnitBoard.Board board = source.get();
        FigureText words = new FigureText(catalogue, getLocale());
        String code = board.indicator().code();
        Map<Integer, Integer> lengths = spans.getOrDefault(code, Map.of());
        add(controls(board.indicator(), spans, lengths, span, byValue, words));
        if (board.isEmpty()) {
            add(empty(code, spans.isEmpty(), scope, words));
            return;
        }
        Paragraph about = new Paragraph(words.definition(code));
        about.addClassName("definition");
        Anchor more = new Anchor(address("indicators/" + code, scope), getTranslation("units.to-dictionary"));
        about.add(new Span(" "), more);
        add(about);
        for (UnitBoard.UnitClass one : board.classes()) {
            add(panel(source, one, byValue, scope, words));
        }
    }

    /** Disclosed items, unless far more units state something else: then what most units state. */
    private static String standard(Map<String, Map<Integer, Integer>> spans) {
        return spans.entrySet().stream()
                .max(Comparator.comparingInt(entry -> most(entry.getValue())))
                .filter(best -> most(spans.getOrDefault(UnitBoard.USUAL, Map.of())) * 2 < most(best.getValue()))
                .map(Map.Entry::getKey)
                .orElse(UnitBoard.USUAL);
    }

    private static int most(Map<Integer, Integer> unitsBySpan) {
        return unitsBySpan.values().stream().max(Comparator.naturalOrder()).orElse(0);
    }

    /** The asked one; else whole years; else the one most units have. */
    private int span(Map<Integer, Integer> lengths, List<String> ignored) {
        String asked = only(SPAN);
        if (asked != null) {
            if (asked.matches("[0-9]{1,2}") && Integer.parseInt(asked) > 0) {
                return Integer.parseInt(asked);
            }
            ignored.add(SPAN);
        }
        if (lengths.isEmpty() || lengths.containsKey(12)) {
            return 12;
        }
        return lengths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(12);
    }

    private @Nullable String only(String name) {
        List<String> values = query().getParameters(name);
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    private Component controls(
            Indicator shown,
            Map<String, Map<Integer, Integer>> spans,
            Map<Integer, Integer> lengths,
            int span,
            boolean byValue,
            FigureText words) {
        ComboBox<Indicator> indicator = new ComboBox<>(getTranslation("units.indicator"));
        List<Indicator> offered = new ArrayList<>(catalogue.indicators().stream()
                .filter(i -> spans.containsKey(i.code()) || i.equals(shown))
                .toList());
        indicator.setItems(offered);
        indicator.setItemLabelGenerator(i -> getTranslation(
                "units.indicator-item", words.indicator(i.code()), most(spans.getOrDefault(i.code(), Map.of()))));
        indicator.setValue(shown);
        indicator.addClassName("choose-indicator");
        indicator.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(query().excluding(SPAN).merging(INDICATOR, change.getValue().code()));
            }
        });

        Select<Integer> length = new Select<>();
        length.setLabel(getTranslation("units.span"));
        List<Integer> choices = new ArrayList<>(lengths.keySet());
        if (!choices.contains(span)) {
            choices.add(span);
        }
        length.setItems(choices.stream().sorted(Comparator.reverseOrder()).toList());
        length.setItemLabelGenerator(this::spanName);
        length.setValue(span);
        length.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(query().merging(SPAN, String.valueOf(change.getValue())));
            }
        });

        Select<Boolean> order = new Select<>();
        order.setLabel(getTranslation("units.sort"));
        order.setItems(false, true);
        order.setItemLabelGenerator(value -> getTranslation(value ? "units.sort.value" : "units.sort.list"));
        order.setValue(byValue);
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(Boolean.TRUE.equals(change.getValue()) ? query().merging(SORT, BY_VALUE) : query().excluding(SORT));
            }
        });
        Div controls = new Div(indicator, length, order);
        controls.addClassName("controls");
        return controls;
    }

    private String spanName(int months) {
        return switch (months) {
            case 12 -> getTranslation("units.span.year");
            case 6 -> getTranslation("units.span.half");
            case 3 -> getTranslation("units.span.quarter");
            case 1 -> getTranslation("units.span.month");
            default -> getTranslation("units.span.months", String.valueOf(months));
        };
    }

    private void go(QueryParameters query) {
        UI.getCurrent().navigate(UnitsView.class, query);
    }

    private Component empty(String code, boolean nothingAtAll, Scope scope, FigureText words) {
        Paragraph first = new Paragraph(getTranslation(
                nothingAtAll ? "units.empty.all" : "units.empty.indicator",
                words.indicator(code),
                Years.words(scope.from(), scope.to(), getLocale())));
        Section panel = new Section(first, new Paragraph(getTranslation("units.empty.what-to-do")));
        panel.addClassNames("panel", "nothing");
        return panel;
    }

    private Component panel(
            Supplier<UnitBoard.Board> source, UnitBoard.UnitClass of, boolean byValue, Scope scope, FigureText words) {
        UnitBoard.Board board = source.get();
        String indicator = words.indicator(board.indicator().code());
        String measure = words.measure(board.indicator().code());
        String name = words.unit(of.group().code());
        H2 heading = new H2(
                measure.isEmpty()
                        ? getTranslation("units.panel", name, indicator)
                        : getTranslation("units.panel.measure", name, indicator, measure));
        Section panel = new Section(heading);
        panel.addClassNames("panel", "heat-panel");
        if (of.rows().isEmpty()) {
            panel.add(new Paragraph(getTranslation("units.no-units")));
            return panel;
        }
        Period last = board.periods().stream()
                .filter(period -> of.reported(period) > 0)
                .reduce((a, b) -> b)
                .orElse(board.periods().getLast());
        panel.add(sentence(of, last, name, board.indicator(), words));

        if (of.active().isEmpty()) {
            Div names = new Div();
            names.addClassName("names");
            of.rows()
                    .forEach(row -> names.add(new Anchor(
                            address("units/" + row.unit().code(), scope),
                            words.unit(row.unit().code()))));
            panel.add(names);
            return panel;
        }
        HeatMap map = map(board, of, scope, words);
        String title = heading.getText();
        int at = board.classes().indexOf(of);
        Component table = table(title, map.rows(byValue).size(), at == 0, () -> {
            UnitBoard.Board again = source.get();
            HeatMap later = map(again, again.classes().get(at), scope, words);
            return new TableContent<>(later.model(title), later.rows(byValue));
        });
        panel.add(table, new HeatLegend(map, board.indicator()));

        List<Unit> silent = of.silent(last).stream()
                .filter(unit -> of.active().stream().anyMatch(row -> row.unit().equals(unit)))
                .toList();
        if (!silent.isEmpty()) {
            panel.add(names(getTranslation("units.silent", words.period(last), silent.size()), silent, scope, words));
        }
        List<Unit> never = of.rows().stream()
                .filter(row -> row.figures().isEmpty()
                        && !of.otherSpans().contains(row.unit().code()))
                .map(UnitBoard.Row::unit)
                .toList();
        List<Unit> otherwise = of.rows().stream()
                .map(UnitBoard.Row::unit)
                .filter(unit -> of.otherSpans().contains(unit.code()))
                .toList();
        if (!otherwise.isEmpty()) {
            panel.add(names(getTranslation("units.other-spans", otherwise.size()), otherwise, scope, words));
        }
        if (!never.isEmpty()) {
            panel.add(
                    names(getTranslation("units.never", never.size(), of.rows().size()), never, scope, words));
        }
        UnitCount expected = of.expected().get(last);
        if (expected != null && expected.count() > of.rows().size()) {
            Span unnamed = new Span(getTranslation(
                    "units.unnamed",
                    expected.count(),
                    of.rows().size(),
                    expected.count() - of.rows().size()));
            unnamed.addClassName("quiet");
            panel.add(unnamed);
        }
        return panel;
    }

    private HeatMap map(UnitBoard.Board board, UnitBoard.UnitClass of, Scope scope, FigureText words) {
        return new HeatMap(board, of, words, unit -> address("units/" + unit.code(), scope), scope.unit());
    }

    /** Of the first class the first rows are there at once. */
    private static Component table(
            String name, int rows, boolean isFirst, Supplier<TableContent<UnitBoard.Row>> content) {
        Table<UnitBoard.Row> table = isFirst
                ? Table.of(name, content)
                : Table.later(name, rows, content).highFor(rows);
        return EvidenceLink.in(table).tall().fromTheEnd().withFile();
    }

    /** The answer first: how many reported for the latest period, and where the middle lies. */
    private Component sentence(
            UnitBoard.UnitClass of, Period last, String name, Indicator indicator, FigureText words) {
        UnitCount expected = of.expected().get(last);
        int reported = of.reported(last);
        List<String> said = new ArrayList<>();
        said.add(
                reported == 0
                        ? of.otherSpans().isEmpty()
                                ? getTranslation("units.nobody", name)
                                : getTranslation(
                                        "units.nobody-of-this-span",
                                        name,
                                        of.otherSpans().size())
                        : expected == null
                                ? getTranslation("units.reported", words.period(last), name, reported)
                                : getTranslation(
                                        "units.reported-of",
                                        words.period(last),
                                        name,
                                        reported,
                                        expected.count(),
                                        expected.sourceTitle()));
        Spread spread = of.spreads().get(last);
        int disputed = of.disputed(last);
        if (disputed > 0) {
            said.add(getTranslation("units.disputed", disputed));
        }
        if (spread != null && spread.units() >= Spread.FEWEST_UNITS) {
            said.add(getTranslation(
                    spread.tells() ? "units.middle" : "units.all-alike",
                    spread.units(),
                    number(spread.median(), indicator, words),
                    number(spread.lowerQuartile(), indicator, words),
                    number(spread.upperQuartile(), indicator, words)));
        } else if (reported > disputed) {
            said.add(getTranslation(disputed > 0 ? "units.too-few-else" : "units.too-few", Spread.FEWEST_UNITS));
        }
        Paragraph sentence = new Paragraph(Translations.sentences(said.toArray(String[]::new)));
        sentence.addClassName("answer");
        return sentence;
    }

    static String number(BigDecimal value, Indicator indicator, FigureText words) {
        return indicator.isPercent()
                ? words.numbers().percent(value, 2)
                : words.withMeasure(
                        words.numbers()
                                .full(value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros()),
                        indicator.code(),
                        State.VALUE);
    }

    private Component names(String summary, List<Unit> units, Scope scope, FigureText words) {
        Div names = new Div();
        names.addClassName("names");
        units.forEach(unit -> names.add(new Anchor(address("units/" + unit.code(), scope), words.unit(unit.code()))));
        NativeDetails details = new NativeDetails(summary, names);
        details.addClassName("silent");
        return details;
    }
}
