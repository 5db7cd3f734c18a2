package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Scope;
import gongkai.dashboard.level.LevelClaim;
import gongkai.dashboard.level.Levels;
import gongkai.dashboard.report.Absence;
import gongkai.dashboard.subject.Disclosure;
import gongkai.dashboard.subject.DisclosureService;
import gongkai.dashboard.subject.SubjectService;
import gongkai.dashboard.subject.Subjects;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.State;
import gongkai.ledger.query.Figures;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.chart.ChartData;
import gongkai.ui.chart.ChartPanel;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.table.DataTable;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 主动公开: as every subject, and each level's total, categories and electronic share as the sources state them. */
@Route("disclosure")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.disclosure", order = 20, icon = "DOCUMENT")
public class DisclosureView extends SubjectView {

    private final transient DisclosureService service;
    private final transient Figures figures;
    private final transient Catalogue catalogue;

    public DisclosureView(
            DisclosureService service,
            SubjectService subjects,
            Figures figures,
            Catalogue catalogue,
            FilterOptions rules) {
        super(Subjects.DISCLOSURE, subjects, figures, catalogue, rules);
        this.service = service;
        this.figures = figures;
        this.catalogue = catalogue;
    }

    @Override
    protected Runnable read(Scope scope) {
        Disclosure disclosure = service.read(scope);
        return () -> {
            shows(disclosure.indicators());
            draw(disclosure.subject(), scope, (panels, text) -> {
                List<Component> shown = new ArrayList<>(byLevel(disclosure, text));
                byCategory(disclosure, text).ifPresent(shown::add);
                electronic(disclosure, text).ifPresent(shown::add);
                sites(disclosure, text).ifPresent(shown::add);
                return shown;
            });
        };
    }

    // ---- by level

    private List<Component> byLevel(Disclosure disclosure, FigureText text) {
        Optional<Levels> newest = disclosure.levels().stream().max(Comparator.comparing(Levels::period));
        if (newest.isEmpty()) {
            return List.of();
        }
        List<Levels> shown = disclosure.levels().stream()
                .filter(l -> l.period().equals(newest.get().period()))
                .toList();
        Optional<BigDecimal> top = shown.stream()
                .flatMap(l -> l.parts().stream())
                .map(LevelClaim::amount)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        List<Component> panels = new ArrayList<>();
        for (Levels levels : shown) {
            String basis = levels.partition().basis();
            ChartData data = new ChartData(
                            getTranslation("disclosure.by-level." + basis, text.period(levels.period())),
                            getTranslation("axis.level"),
                            levels.parts().stream()
                                    .map(p -> text.unit(p.key().unit()))
                                    .toList(),
                            List.of(new ChartData.Series(
                                    text.indicator(Subjects.ITEMS),
                                    0,
                                    levels.parts().stream()
                                            .map(p -> points(text).point(p))
                                            .toList())),
                            ChartData.Shape.BARS,
                            false,
                            List.of())
                    .upTo(top.orElse(null));
            ChartPanel panel = new ChartPanel(
                    data,
                    (one, category) ->
                            points(text).evidence(levels.parts().get(category).key()));
            BigDecimal sum = levels.sum();
            if (sum != null) {
                panel.note(getTranslation(
                        "disclosure.by-level.sum",
                        text.withMeasure(text.numbers().full(sum), Subjects.ITEMS, State.VALUE)));
                Figure whole = wholeOf(disclosure, levels);
                BigDecimal amount = whole == null ? null : whole.amount();
                if (whole != null && amount != null) {
                    panel.note(
                            amount.compareTo(sum) == 0
                                    ? new Span(getTranslation("disclosure.by-level.agrees", text.full(whole)))
                                    : new Chip(
                                            getTranslation(
                                                    "disclosure.by-level.differs",
                                                    text.full(whole),
                                                    text.numbers().signed(sum.subtract(amount))),
                                            Chip.Tone.WARNING));
                }
            }
            panels.add(panel.note(getTranslation("disclosure.by-level.note." + basis)));
        }
        return panels;
    }

    private static @Nullable Figure wholeOf(Disclosure disclosure, Levels levels) {
        String whole = levels.partition().whole();
        return disclosure
                .subject()
                .figure(new FigureKey(whole, levels.indicator(), "", whole, levels.period()))
                .orElse(null);
    }

    // ---- by category

    private Optional<Component> byCategory(Disclosure disclosure, FigureText text) {
        List<Figure> counts = disclosure.categories().stream()
                .filter(f -> !f.indicator().endsWith(".share"))
                .toList();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<String> units = counts.stream().map(Figure::unit).distinct().toList();
        List<String> codes = catalogue.parts(Subjects.ITEMS).stream()
                .map(Indicator::code)
                .filter(code -> counts.stream().anyMatch(f -> f.indicator().equals(code)))
                .toList();
        Map<FigureKey, Figure> byKey = disclosure.categories().stream().collect(Collectors.toMap(Figure::key, f -> f));
        List<List<@Nullable Figure>> lines = new ArrayList<>();
        List<ChartData.Series> series = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            List<@Nullable Figure> line = new ArrayList<>();
            List<ChartData.Point> points = new ArrayList<>();
            for (String unit : units) {
                Figure figure = counts.stream()
                        .filter(f -> f.indicator().equals(code) && f.unit().equals(unit))
                        .findFirst()
                        .orElse(null);
                line.add(figure);
                points.add(withShare(points(text).point(figure, Absence.NOT_IN_REPORT), figure, byKey, text));
            }
            lines.add(line);
            series.add(new ChartData.Series(text.indicator(code), i, points));
        }
        ChartData data = new ChartData(
                getTranslation(
                        "disclosure.by-category", text.period(counts.getFirst().period())),
                getTranslation("axis.level"),
                units.stream().map(text::unit).toList(),
                series,
                ChartData.Shape.STACKED_BARS,
                false,
                List.of());
        return Optional.of(new ChartPanel(
                        data,
                        (one, category) -> points(text).evidence(lines.get(one).get(category)))
                .note(getTranslation("disclosure.by-category.note"))
                .wide());
    }

    private ChartData.Point withShare(
            ChartData.Point point, @Nullable Figure figure, Map<FigureKey, Figure> byKey, FigureText text) {
        if (figure == null) {
            return point;
        }
        Figure share = byKey.get(new FigureKey(
                figure.region(), figure.indicator() + ".share", figure.aspect(), figure.unit(), figure.period()));
        String words = share == null ? "" : getTranslation("disclosure.share-stated", text.number(share));
        String note = point.note().isEmpty() || words.isEmpty()
                ? point.note() + words
                : words + getTranslation("list.comma") + point.note();
        return new ChartData.Point(
                point.amount(),
                point.text(),
                point.mark(),
                point.disputed(),
                note,
                text.inFile(figure).noting(words));
    }

    // ---- electronic share

    private Optional<Component> electronic(Disclosure disclosure, FigureText text) {
        if (disclosure.electronic().isEmpty()) {
            return Optional.empty();
        }
        Section panel = new Section(new H2(getTranslation("disclosure.electronic")));
        panel.addClassName("panel");
        DataTable table = new DataTable(
                        getTranslation("disclosure.electronic"),
                        TableColumn.word(getTranslation("axis.level")),
                        TableColumn.word(getTranslation("axis.year")),
                        TableColumn.number(getTranslation("disclosure.electronic.stated")),
                        TableColumn.number(getTranslation("disclosure.electronic.part")),
                        TableColumn.number(getTranslation("disclosure.electronic.whole")),
                        TableColumn.number(getTranslation("disclosure.electronic.computed")))
                .listening(EvidenceLink::in);
        for (Disclosure.ElectronicShare share : disclosure.electronic()) {
            table.row(text.unit(share.unit()))
                    .cell(TableCell.of(text.period(share.period()), text.inFile(share.period())))
                    .cell(claim(share.stated(), text))
                    .cell(claim(share.part(), text))
                    .cell(claim(share.whole(), text))
                    .cell(computed(share, text));
        }
        panel.add(table);
        Div foot = new Div(new Span(getTranslation("disclosure.electronic.note")));
        foot.addClassName("panel-foot");
        panel.add(foot);
        panel.addClassName("wide");
        return Optional.of(panel);
    }

    /** The share of the table's numbers, and whether it can be and is the stated one. */
    private TableCell computed(Disclosure.ElectronicShare share, FigureText text) {
        BigDecimal computed = share.computed();
        if (computed == null) {
            return TableCell.absent(getTranslation("disclosure.electronic.not-computable"));
        }
        TableCell result = TableCell.of(text.numbers().percent(computed, 1), Sheet.Cell.percent(computed));
        LevelClaim stated = share.stated();
        BigDecimal said = stated == null ? null : stated.value();
        if (computed.compareTo(BigDecimal.valueOf(100)) > 0) {
            String words = getTranslation("disclosure.electronic.impossible");
            return result.with(Chip.html(words, Chip.Tone.BAD), words);
        }
        if (said != null && said.subtract(computed).abs().compareTo(new BigDecimal("0.5")) > 0) {
            String words = getTranslation("disclosure.electronic.contradicts");
            return result.with(Chip.html(words, Chip.Tone.WARNING), words);
        }
        return result;
    }

    private TableCell claim(@Nullable LevelClaim claim, FigureText text) {
        return claim == null
                ? TableCell.absent(getTranslation("state.not-stated"))
                : points(text).cell(claim, points(text).point(claim).text());
    }

    // ---- units with a site of their own

    private Optional<Component> sites(Disclosure disclosure, FigureText text) {
        if (disclosure.sites().isEmpty()) {
            return Optional.empty();
        }
        DataTable table = new DataTable(
                        getTranslation("disclosure.sites"),
                        TableColumn.word(getTranslation("axis.level")),
                        TableColumn.word(getTranslation("axis.period")),
                        TableColumn.number(getTranslation("axis.number")))
                .listening(EvidenceLink::in);
        for (Figure figure : disclosure.sites()) {
            table.row(text.unit(figure.unit()))
                    .cell(TableCell.of(text.period(figure.period()), text.inFile(figure.period())))
                    .cell(points(text).cell(figure));
        }
        Section panel = new Section(new H2(getTranslation("disclosure.sites")), table);
        panel.addClassName("panel");
        return Optional.of(panel);
    }

    private FigurePoints points(FigureText text) {
        return new FigurePoints(catalogue, figures, text);
    }
}
