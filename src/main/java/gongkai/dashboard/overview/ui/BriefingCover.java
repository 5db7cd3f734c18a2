package gongkai.dashboard.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import gongkai.catalogue.Scope;
import gongkai.checks.ui.FindingWords;
import gongkai.dashboard.card.Card;
import gongkai.dashboard.overview.Overview;
import gongkai.dashboard.ui.IndicatorCards;
import gongkai.ledger.model.Figure;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.component.Chip;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.table.Table;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The first sheet of a briefing, for who reads no further: the conclusion, the key figures, what has to be settled. */
final class BriefingCover extends Section {

    /** More sentences are no conclusion. */
    private static final int SENTENCES = 3;

    private final transient FigureText text;
    private final transient IndicatorCards cards;

    BriefingCover(
            Overview overview,
            FigureText text,
            IndicatorCards cards,
            FindingWords words,
            Scope scope,
            FilterOptions rules) {
        this.text = text;
        this.cards = cards;
        addClassName("summary");
        Paragraph conclusion = new Paragraph(conclusion(overview));
        conclusion.addClassName("answer");
        Div below = new Div(keyFigures(overview), new AttentionPanel(overview, words, scope, rules, cards));
        below.addClassNames("summary-parts");
        add(new H2(text.translate("briefing.conclusion")), conclusion, below);
    }

    /** Of each subject its first figure, the newest first, and before others those of which the course is known. */
    private String conclusion(Overview overview) {
        List<Card> first = overview.groups().stream()
                .map(group -> group.cards().stream()
                        .filter(card -> card.latest() != null)
                        .findFirst())
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Card card) -> end(card)).reversed())
                .limit(SENTENCES)
                .toList();
        return first.isEmpty()
                ? text.translate("state.no-data")
                : first.stream().map(cards::sentence).collect(Collectors.joining(text.translate("list.semicolon")))
                        + text.translate("list.stop");
    }

    private static String end(Card card) {
        Figure latest = card.latest();
        return latest == null ? "" : latest.period().to().toString();
    }

    private Component keyFigures(Overview overview) {
        String name = text.translate("briefing.key-figures");
        TableModel<Card> model = new TableModel<Card>(name)
                .words(TableColumn.text(text.translate("axis.indicator")), cards::name)
                .column(TableColumn.word(text.translate("axis.period")), card -> ofLatest(card, this::period))
                .column(TableColumn.number(text.translate("axis.number")), card -> ofLatest(card, this::number))
                .words(TableColumn.text(text.translate("briefing.column.change")), cards::comparison);
        List<Card> stated = overview.groups().stream()
                .flatMap(group -> group.cards().stream())
                .filter(card -> card.latest() != null)
                .toList();
        Section panel = new Section(new H2(name), new Table<>(model, stated).withFile());
        panel.addClassNames("panel", "key-figures");
        return panel;
    }

    private static TableCell ofLatest(Card card, Function<Figure, TableCell> cell) {
        Figure latest = card.latest();
        return latest == null ? TableCell.of("") : cell.apply(latest);
    }

    private TableCell period(Figure latest) {
        return TableCell.of(text.period(latest.period()), text.inFile(latest.period()));
    }

    private TableCell number(Figure latest) {
        TableCell number = TableCell.of(text.full(latest), text.inFile(latest)).holding(text.shared(latest));
        return latest.disputed()
                ? number.with(Chip.html(text.translate("state.disputed"), Chip.Tone.WARNING), "")
                : number;
    }
}
