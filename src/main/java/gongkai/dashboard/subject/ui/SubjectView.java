package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.dashboard.subject.Subject;
import gongkai.dashboard.subject.SubjectData;
import gongkai.dashboard.subject.SubjectService;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.dashboard.ui.IndicatorCards;
import gongkai.ledger.query.Figures;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.i18n.Years;
import gongkai.ui.chart.ChartPanel;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.Recall;
import gongkai.ui.page.ShowsCharts;
import gongkai.ui.page.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A view of one subject: the answer in a sentence, the cards, then a panel for each question, by year, by level and by
 * unit. What the choice of years and unit has nothing for is named at the foot instead of drawn empty.
 */
@ShowsCharts
abstract class SubjectView extends PageView {

    /** The chart below the cards comes with them, all others when they are near. */
    private static final int FIRST_SEEN = 1;

    private final Subject subject;
    private final transient SubjectService service;
    private final transient Figures figures;
    private final transient Catalogue catalogue;

    SubjectView(Subject subject, SubjectService service, Figures figures, Catalogue catalogue, FilterOptions rules) {
        super("menu." + subject.name(), rules);
        this.subject = subject;
        this.service = service;
        this.figures = figures;
        this.catalogue = catalogue;
    }

    @Override
    protected String subtitle(Scope scope) {
        return getTranslation(
                "subject.subtitle",
                new FigureText(catalogue, getLocale()).unit(scope.unit()),
                Years.words(scope.from(), scope.to(), getLocale()));
    }

    @Override
    protected Runnable read(Scope scope) {
        return Recall.drawing(() -> service.read(subject, scope), data -> draw(data, scope, SubjectPanels::levels));
    }

    @Override
    protected Skeleton skeleton() {
        return new Skeleton(subject.cards().size(), 4);
    }

    /** @param levels what it shows by level */
    final void draw(Supplier<SubjectData> source, Scope scope, Function<PanelContext, List<Component>> levels) {
        SubjectData data = source.get();
        shows(data.indicators());
        FigureText text = new FigureText(catalogue, getLocale());
        IndicatorCards maker = new IndicatorCards(catalogue, figures, text);

        Paragraph answer = new Paragraph(answer(data, maker, text));
        answer.addClassName("answer");
        Div cards = new Div();
        cards.addClassNames("grid", "cards");
        data.cards().forEach(card -> cards.add(maker.card(card, null, scope)));

        PanelContext context = new PanelContext(source, scope, catalogue, new FigurePoints(catalogue, text), text);
        SubjectPanels panels = new SubjectPanels(context, service);
        List<Component> shown = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Subject.Panel panel : subject.panels()) {
            List<? extends Component> drawn = panels.of(panel);
            shown.addAll(drawn);
            if (drawn.isEmpty()) {
                empty.add(getTranslation("panel." + subject.name() + "." + panel.key()));
            }
        }
        shown.addAll(levels.apply(context));
        panels.units().ifPresent(shown::add);
        panels.otherSpans().ifPresent(shown::add);
        shown.stream()
                .filter(ChartPanel.class::isInstance)
                .limit(FIRST_SEEN)
                .forEach(panel -> ((ChartPanel) panel).first());
        Div grid = new Div(shown.toArray(Component[]::new));
        grid.addClassNames("grid", "panels", "subject-panels");
        add(
                answer,
                cards,
                maker.downloads(
                        getTranslation("download.cards", heading()),
                        scope,
                        () -> source.get().cards()),
                grid);
        if (!empty.isEmpty()) {
            Paragraph nothing =
                    new Paragraph(getTranslation("subject.empty", String.join(getTranslation("list.comma"), empty)));
            nothing.addClassName("lede");
            add(nothing);
        }
    }

    /** What the cards say first, in one sentence: value, period, change; disputed where it is. */
    private String answer(SubjectData data, IndicatorCards maker, FigureText text) {
        List<String> said = data.cards().stream()
                .filter(card -> card.latest() != null)
                .limit(3)
                .map(maker::sentence)
                .toList();
        return said.isEmpty()
                ? text.translate("subject.nothing", text.translate("menu." + subject.name()))
                : String.join(text.translate("list.semicolon"), said) + text.translate("list.stop");
    }
}
