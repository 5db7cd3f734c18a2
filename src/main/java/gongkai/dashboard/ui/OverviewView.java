package gongkai.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import gongkai.base.Chip;
import gongkai.base.FilterRules;
import gongkai.base.Filters;
import gongkai.base.Glyph;
import gongkai.base.MetricCard;
import gongkai.base.PageView;
import gongkai.base.Sparkline;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.dashboard.Change;
import gongkai.dashboard.DashboardService;
import gongkai.dashboard.Levels;
import gongkai.dashboard.Overview;
import gongkai.ledger.Figure;
import gongkai.ledger.Figures;
import gongkai.ledger.ui.EvidencePanel;
import gongkai.ledger.ui.FigureText;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 总览: how things stand, against when, and what is in doubt. The order of the groups is the order leadership asks in. */
@Route("")
@PermitAll
@Menu(title = "menu.overview", order = 10, icon = "OVERVIEW")
public class OverviewView extends PageView {

    private final transient DashboardService service;
    private final transient Figures figures;
    private final transient Catalogue catalogue;

    public OverviewView(DashboardService service, Figures figures, Catalogue catalogue, FilterRules rules) {
        super("menu.overview", rules);
        this.service = service;
        this.figures = figures;
        this.catalogue = catalogue;
    }

    @Override
    protected String subtitle(Filters filters) {
        FigureText text = new FigureText(catalogue, getLocale());
        return getTranslation(
                "overview.subtitle",
                text.unit(filters.unit()),
                String.valueOf(filters.from()),
                String.valueOf(filters.to()));
    }

    @Override
    protected void show(Filters filters) {
        FigureText text = new FigureText(catalogue, getLocale());
        Overview overview = service.overview(filters);
        add(quality(overview.quality()));
        Set<String> routes =
                MenuConfiguration.getMenuEntries().stream().map(MenuEntry::path).collect(Collectors.toSet());
        Div groups = new Div();
        groups.addClassName("groups");
        for (Overview.Group group : overview.groups()) {
            String name = getTranslation("overview.group." + group.name());
            H2 heading = new H2(name);
            heading.addClassName("section-title");
            Div cards = new Div();
            cards.addClassNames("grid", "cards");
            String route = routes.contains(group.name()) || routes.contains("/" + group.name()) ? group.name() : null;
            group.cards().forEach(card -> cards.add(card(card, route, filters, text)));
            Section section = new Section(heading, cards);
            section.addClassName(group.cards().size() > 2 ? "four" : "two");
            groups.add(section);
        }
        add(groups);
    }

    private Component quality(Overview.Quality quality) {
        Div line = new Div(
                part(
                        quality.disputed() == 0
                                ? new Chip(getTranslation("overview.quality.clean"), Chip.Tone.GOOD)
                                : new Chip(
                                        getTranslation("overview.quality.disputed", quality.disputed()),
                                        Chip.Tone.WARNING)),
                part(new Span(getTranslation("overview.quality.sources", quality.sources()))),
                part(new Span(
                        quality.pending() == 0
                                ? getTranslation("overview.quality.none-pending")
                                : getTranslation("overview.quality.pending", quality.pending()))));
        line.addClassName("quality");
        line.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("overview.quality"));
        return line;
    }

    private static Span part(Component content) {
        return new Span(content);
    }

    private Component card(Overview.Card card, @Nullable String route, Filters filters, FigureText text) {
        MetricCard shown = new MetricCard(text.indicator(card.indicator()));
        if (route != null) {
            shown.detail(address(route, filters));
        }
        Figure latest = card.latest();
        if (latest == null) {
            shown.missing(getTranslation("state.no-data"));
            shown.period(
                    getTranslation("overview.none-in", String.valueOf(filters.from()), String.valueOf(filters.to())));
            for (Levels levels : card.beside()) {
                shown.note(text.period(levels.period()) + getTranslation("list.colon") + beside(levels, text));
            }
            shown.about(definition(card.indicator(), text));
            return shown;
        }
        shown.value(
                text.brief(latest),
                text.full(latest),
                text.measure(card.indicator()),
                () -> EvidencePanel.open(figures, latest.key(), text));
        shown.period(text.period(latest.period()));
        if (card.change() != null) {
            change(shown, card.indicator(), card.change(), text);
        }
        text.chips(latest).forEach(shown::chip);
        for (Levels levels : card.beside()) {
            shown.note(beside(levels, text));
        }
        Figure newer = card.newer();
        if (newer != null) {
            shown.note(getTranslation("overview.newer", text.period(newer.period()), text.full(newer)));
        }
        if (Sparkline.hasCourse(card.course())) {
            int last = card.courseFrom() + card.course().size() - 1;
            shown.course(new Sparkline(card.course(), course(card, text)), card.courseFrom() + "–" + last);
        }
        shown.about(about(card.indicator(), latest, text));
        return shown;
    }

    private String beside(Levels levels, FigureText text) {
        BigDecimal sum = levels.sum();
        String basis = levels.partition().basis();
        String parts = levels.parts().stream()
                .map(p -> text.unit(p.key().unit()) + " " + p.printed())
                .collect(Collectors.joining(sum == null ? getTranslation("list.comma") : " + "));
        return sum == null
                ? getTranslation("overview.levels." + basis, parts)
                : getTranslation("overview.beside." + basis, text.numbers().full(sum), parts);
    }

    private String course(Overview.Card card, FigureText text) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < card.course().size(); i++) {
            BigDecimal value = card.course().get(i);
            if (value != null) {
                words.add((card.courseFrom() + i) + " " + text.numbers().full(value));
            }
        }
        return text.indicator(card.indicator()) + ": " + String.join(getTranslation("list.comma"), words);
    }

    private void change(MetricCard card, String code, Change change, FigureText text) {
        String against = change.against() == null ? "" : text.period(change.against());
        BigDecimal difference = change.difference();
        BigDecimal percent = change.percent();
        if (difference == null) {
            card.change(Glyph.UNEQUAL, getTranslation("change." + change.kind(), against), Chip.Tone.PLAIN);
            return;
        }
        Glyph sign = difference.signum() > 0 ? Glyph.UP : difference.signum() < 0 ? Glyph.DOWN : Glyph.SAME;
        String direction = difference.signum() > 0 ? "up" : difference.signum() < 0 ? "down" : "same";
        boolean rate = catalogue.indicator(code).map(Indicator::isRate).orElse(false);
        String amount = text.numbers().full(difference.abs());
        String share = percent == null ? "" : text.numbers().percent(percent.abs(), 1);
        String words = switch (change.kind()) {
            case FEW_CASES -> getTranslation("change.few." + direction, against, amount);
            case BEFORE_WAS_ZERO -> getTranslation("change.BEFORE_WAS_ZERO", against);
            default ->
                rate
                        ? getTranslation("change.points." + direction, against, amount)
                        : getTranslation("change." + direction, against, amount, share);
        };
        card.change(change.kind() == Change.Kind.BEFORE_WAS_ZERO ? Glyph.UNEQUAL : sign, words, tone(code, change));
    }

    private Chip.Tone tone(String code, Change change) {
        BigDecimal difference = change.difference();
        if (!change.judged() || difference == null || difference.signum() == 0) {
            return Chip.Tone.PLAIN;
        }
        boolean moreIsBetter = catalogue
                .indicator(code)
                .map(i -> i.direction() == Indicator.Direction.UP)
                .orElse(true);
        return (difference.signum() > 0) == moreIsBetter ? Chip.Tone.GOOD : Chip.Tone.BAD;
    }

    private Component[] about(String code, Figure latest, FigureText text) {
        List<Component> lines = new ArrayList<>();
        lines.add(definition(code, text));
        catalogue.indicator(code).filter(Indicator::isRate).ifPresent(rate -> {
            String numerator = rate.numerator();
            String denominator = rate.denominator();
            lines.add(new Span(
                    numerator == null || denominator == null
                            ? getTranslation("card.rate-without-base")
                            : getTranslation(
                                    "card.rate-base", text.indicator(numerator), text.indicator(denominator))));
        });
        if (!latest.form().isEmpty()) {
            lines.add(new Span(getTranslation("card.form", text.form(latest.form()))));
        }
        if (!latest.sourceTitle().isEmpty()) {
            lines.add(new Span(getTranslation("card.source", latest.sourceTitle())));
        }
        return lines.toArray(Component[]::new);
    }

    private static Span definition(String code, FigureText text) {
        return new Span(text.definition(code));
    }
}
