package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Figure;
import gongkai.ledger.ui.FigureText;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who a unit is: its class, what it was and became, its other names, its members, and which documents tell of it. */
final class UnitFacts extends Section {

    private static final int DOCUMENTS = 6;

    private final transient Unit unit;
    private final DescriptionList facts = new DescriptionList();
    private final transient Function<Unit, Anchor> link;

    /** @param link to another unit's page */
    UnitFacts(Unit unit, FigureText words, Function<Unit, Anchor> link) {
        this.unit = unit;
        this.link = link;
        addClassNames("panel", "facts");
        add(facts);
        if (unit.parent() != null) {
            fact("unit.class", new Span(className(unit, words)));
        }
    }

    /** A single unit's class, or what another is: a region, a level, a group. */
    static String className(Unit unit, FigureText words) {
        String parent = unit.parent();
        return unit.kind().isSingle() && parent != null
                ? words.unit(parent)
                : words.translate("unit.kind." + unit.kind());
    }

    /** Adds what it was before and what it became, and what the catalogue knows of its names and its time. */
    UnitFacts history(List<Unit> before, List<Unit> after, List<Unit> members) {
        links("unit.before", before);
        links("unit.after", after);
        if (unit.validFrom() != null || unit.validTo() != null) {
            fact(
                    "unit.valid",
                    new Span(orUnknown(unit.validFrom()) + " – "
                            + (unit.validTo() == null ? getTranslation("unit.valid.now") : unit.validTo())));
        }
        if (!unit.aliases().isEmpty()) {
            fact("unit.aliases", new Span(String.join(getTranslation("list.comma"), unit.aliases())));
        }
        links("unit.members", members);
        if (!unit.source().isBlank()) {
            fact("unit.name-source", new Span(unit.source()));
        }
        return this;
    }

    /** Adds the documents that figures come from, the newest first. */
    UnitFacts documents(List<Figure> figures) {
        Set<String> documents = new LinkedHashSet<>();
        figures.stream()
                .filter(f -> !f.sourceTitle().isEmpty())
                .sorted(Comparator.comparing(Figure::period).reversed())
                .forEach(f -> documents.add(f.sourceTitle()));
        if (!figures.isEmpty()) {
            Div titles = new Div();
            documents.stream().limit(DOCUMENTS).forEach(title -> titles.add(new Div(title)));
            if (documents.size() > DOCUMENTS) {
                titles.add(new Div(getTranslation("unit.more-documents", documents.size() - DOCUMENTS)));
            }
            fact("unit.documents", titles);
        }
        return this;
    }

    private String orUnknown(@Nullable String text) {
        return text == null ? getTranslation("unit.valid.unknown") : text;
    }

    private void links(String key, List<Unit> units) {
        if (!units.isEmpty()) {
            Div names = new Div();
            names.addClassName("names");
            units.forEach(other -> names.add(link.apply(other)));
            fact(key, names);
        }
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
