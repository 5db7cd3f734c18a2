package gongkai.dashboard.dictionary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.dashboard.ui.DashboardRoutes;
import gongkai.ledger.query.IndicatorUses;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.i18n.Languages;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.RouteExample;
import gongkai.ui.table.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One indicator: what it counts, of what it is a part, the forms it stands in and whether its line goes on, its sources. */
@Route("indicators/:code")
@RouteExample("indicators/disclosure.items")
@RolesAllowed(Role.Names.READER)
public class IndicatorView extends PageView {

    private final transient Catalogue catalogue;
    private final transient IndicatorUses uses;
    private final transient FilterOptions rules;
    private String code = "";

    public IndicatorView(Catalogue catalogue, IndicatorUses uses, FilterOptions rules) {
        super("dictionary.title", rules);
        this.catalogue = catalogue;
        this.uses = uses;
        this.rules = rules;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").orElse("");
        super.beforeEnter(event);
    }

    @Override
    protected String heading() {
        return catalogue
                .indicator(code)
                .map(i -> new FigureText(catalogue, getLocale()).indicator(i.code()))
                .orElse(getTranslation("indicator.unknown"));
    }

    @Override
    protected String subtitle(Scope scope) {
        return catalogue.indicator(code).map(i -> chinese() ? i.en() : i.zh()).orElse("");
    }

    @Override
    protected Runnable read(Scope scope) {
        Optional<Indicator> known = catalogue.indicator(code);
        if (known.isEmpty()) {
            return () -> unknown(scope, new FigureText(catalogue, getLocale()));
        }
        List<IndicatorUses.SourceUse> stated = uses.sources(rules.region(), code);
        IndicatorUses.Use use =
                stated.isEmpty() ? null : uses.all(rules.region()).get(code);
        return () -> draw(known.get(), stated, use, scope);
    }

    private void draw(
            Indicator indicator, List<IndicatorUses.SourceUse> stated, IndicatorUses.@Nullable Use use, Scope scope) {
        FigureText words = new FigureText(catalogue, getLocale());
        add(facts(indicator, scope, words));
        add(forms(indicator, words));
        add(sources(stated, use, words));
    }

    private void unknown(Scope scope, FigureText words) {
        Section panel = new Section(new Paragraph(getTranslation("indicator.unknown.text", code)));
        panel.addClassNames("panel", "nothing");
        String last = code.substring(code.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        List<Indicator> near = catalogue.indicators().stream()
                .filter(i -> !last.isBlank()
                        && (i.code().contains(last)
                                || i.zh().contains(last)
                                || i.en().toLowerCase(Locale.ROOT).contains(last)))
                .limit(12)
                .toList();
        if (!near.isEmpty()) {
            panel.add(new Paragraph(getTranslation("unit.unknown.perhaps")), links(near, scope, words));
        }
        panel.add(new Anchor(address("indicators", scope), getTranslation("indicator.all")));
        add(panel);
    }

    private Component facts(Indicator indicator, Scope scope, FigureText words) {
        DescriptionList facts = new DescriptionList();
        fact(facts, "indicator.definition", new Span(words.definition(code)));
        HtmlComponent forPrograms = new HtmlComponent("code");
        forPrograms.getElement().setText(indicator.code());
        fact(facts, "indicator.code", forPrograms);
        fact(facts, "indicator.measure", new Span(indicator.isPercent() ? "%" : words.measure(code)));
        fact(facts, "indicator.kind", new Span(getTranslation("kind.long." + indicator.kind())));
        fact(facts, "indicator.over-time", new Span(getTranslation("over-time." + indicator.overTime())));
        fact(facts, "indicator.direction", new Span(getTranslation("direction." + indicator.direction())));
        if (indicator.isRate()) {
            fact(facts, "indicator.base", base(indicator, scope, words));
        }
        String aspects = indicator.aspects();
        if (aspects != null) {
            fact(facts, "indicator.aspects", new Span(getTranslation("aspects." + aspects)));
        }
        List<Indicator> wholes = catalogue.wholes(code);
        List<Indicator> parts = catalogue.parts(code);
        if (!wholes.isEmpty() || !parts.isEmpty()) {
            fact(facts, "indicator.place", tree(indicator, wholes, parts, scope, words));
        }
        List<Indicator> rates = catalogue.indicators().stream()
                .filter(i -> code.equals(i.numerator()) || code.equals(i.denominator()))
                .toList();
        if (!rates.isEmpty()) {
            fact(facts, "indicator.used-in", links(rates, scope, words));
        }
        if (!chinese() && !indicator.note().isBlank()) {
            fact(facts, "indicator.note", new Span(indicator.note()));
        }
        Section panel = new Section(facts);
        panel.addClassNames("panel", "facts");
        return panel;
    }

    private Component base(Indicator rate, Scope scope, FigureText words) {
        String numerator = rate.numerator();
        String denominator = rate.denominator();
        if (numerator == null || denominator == null) {
            return new Span(getTranslation("indicator.base.none"));
        }
        Div quotient = new Div(link(numerator, scope, words), new Span(" ÷ "), link(denominator, scope, words));
        quotient.addClassName("quotient");
        return quotient;
    }

    /** The wholes above it and the parts below it, indented; each breakdown says whether its parts are all there are. */
    private Component tree(
            Indicator indicator, List<Indicator> wholes, List<Indicator> parts, Scope scope, FigureText words) {
        UnorderedList root = new UnorderedList();
        root.addClassName("tree");
        UnorderedList at = root;
        for (Indicator whole : wholes) {
            ListItem item = new ListItem(link(whole.code(), scope, words));
            UnorderedList below = new UnorderedList();
            item.add(below);
            at.add(item);
            at = below;
        }
        Span self = new Span(words.indicator(indicator.code()));
        self.addClassName("self");
        ListItem item = new ListItem(self);
        at.add(item);
        UnorderedList below = new UnorderedList();
        for (Indicator part : parts) {
            ListItem line = new ListItem(link(part.code(), scope, words));
            String breakdown = part.breakdown();
            Span kind = new Span(
                    breakdown == null
                            ? getTranslation("indicator.part.subset")
                            : getTranslation(
                                    part.exhaustive() ? "indicator.part.exhaustive" : "indicator.part.incomplete",
                                    getTranslation("breakdown." + breakdown)));
            kind.addClassName("quiet");
            line.add(new Span(" "), kind);
            below.add(line);
        }
        if (!parts.isEmpty()) {
            item.add(below);
        }
        return root;
    }

    private Component forms(Indicator indicator, FigureText words) {
        H2 heading = new H2(getTranslation("indicator.forms"));
        Section panel = new Section(heading);
        panel.addClassName("panel");
        if (catalogue.formsOf(code).isEmpty()) {
            panel.add(new Paragraph(getTranslation("indicator.forms.none")));
            return panel;
        }
        panel.add(new Table<>(FormTable.of(heading.getText(), indicator, catalogue, words), catalogue.forms())
                .withFile());
        return panel;
    }

    private Component sources(List<IndicatorUses.SourceUse> stated, IndicatorUses.@Nullable Use use, FigureText words) {
        H2 heading = new H2(getTranslation("indicator.sources"));
        Section panel = new Section(heading);
        panel.addClassName("panel");
        if (stated.isEmpty()) {
            panel.add(new Paragraph(getTranslation("indicator.sources.none")));
            return panel;
        }
        if (use != null) {
            Paragraph answer = new Paragraph(getTranslation(
                    "indicator.sources.summary",
                    words.period(new Period(use.first(), use.last())),
                    use.figures(),
                    use.units(),
                    stated.size()));
            answer.addClassName("answer");
            panel.add(answer);
        }
        Anchor units = new Anchor(DashboardRoutes.unitsBy(code), getTranslation("indicator.by-unit"));
        panel.add(new Table<>(SourceUseTable.of(heading.getText(), words), stated).withFile(), units);
        return panel;
    }

    private Div links(List<Indicator> indicators, Scope scope, FigureText words) {
        Div names = new Div();
        names.addClassName("names");
        indicators.forEach(i -> names.add(link(i.code(), scope, words)));
        return names;
    }

    private Anchor link(String indicator, Scope scope, FigureText words) {
        return new Anchor(address("indicators/" + indicator, scope), words.indicator(indicator));
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(facts.getTranslation(key)), new DescriptionList.Description(value));
    }

    private boolean chinese() {
        return Languages.isChinese(getLocale());
    }
}
