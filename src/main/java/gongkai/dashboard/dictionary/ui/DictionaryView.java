package gongkai.dashboard.dictionary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Scope;
import gongkai.ledger.query.IndicatorUses;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.table.Table;
import gongkai.ui.table.TableContent;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 指标词典: every indicator of the catalogue by subject, parts under their wholes, with what it means, the forms it stands
 * in and since when there are figures of it.
 *
 * <p>Its own parameters: {@code q} (words to find), {@code subject}.
 */
@Route("indicators")
@RolesAllowed(Role.Names.READER)
@Menu(title = "dictionary.title", order = 130, icon = "BOOK")
public class DictionaryView extends PageView {

    static final String QUERY = "q";

    static final String SUBJECT = "subject";

    private final transient Catalogue catalogue;
    private final transient IndicatorUses uses;
    private final transient FilterOptions rules;

    public DictionaryView(Catalogue catalogue, IndicatorUses uses, FilterOptions rules) {
        super("dictionary.title", rules);
        this.catalogue = catalogue;
        this.uses = uses;
        this.rules = rules;
    }

    @Override
    protected String subtitle(Scope scope) {
        return getTranslation(
                "dictionary.subtitle",
                catalogue.indicators().size(),
                catalogue.forms().size());
    }

    @Override
    protected Runnable read(Scope scope) {
        Map<String, IndicatorUses.Use> used = uses.all(rules.region());
        return () -> draw(used, scope);
    }

    private void draw(Map<String, IndicatorUses.Use> used, Scope scope) {
        String query = only(QUERY).orElse("");
        Map<String, List<Indicator>> bySubject = new LinkedHashMap<>();
        catalogue
                .indicators()
                .forEach(i -> bySubject
                        .computeIfAbsent(i.subject(), key -> new ArrayList<>())
                        .add(i));
        String subject = only(SUBJECT).orElse(null);
        if (subject != null && !bySubject.containsKey(subject)) {
            hint(List.of(SUBJECT));
            subject = null;
        }
        add(controls(query, subject, List.copyOf(bySubject.keySet())));
        FigureText words = new FigureText(catalogue, getLocale());
        int found = 0;
        for (Map.Entry<String, List<Indicator>> group : bySubject.entrySet()) {
            if (subject != null && !subject.equals(group.getKey())) {
                continue;
            }
            List<Indicator> shown = tree(group.getValue()).stream()
                    .filter(i -> matches(i, query))
                    .toList();
            if (!shown.isEmpty()) {
                add(panel(group.getKey(), shown, used, found == 0, scope, words));
                found += shown.size();
            }
        }
        if (found == 0) {
            Section nothing = new Section(
                    new Paragraph(getTranslation("dictionary.nothing", query)),
                    new Paragraph(getTranslation("dictionary.nothing.hint")));
            nothing.addClassNames("panel", "nothing");
            add(nothing);
        }
    }

    private Optional<String> only(String name) {
        return query().getParameters(name).stream().filter(v -> !v.isBlank()).findFirst();
    }

    private Component controls(String query, @Nullable String subject, List<String> subjects) {
        TextField search = new TextField(getTranslation("dictionary.search"));
        search.setPlaceholder(getTranslation("dictionary.search.placeholder"));
        search.setValue(query);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        search.addClassName("choose-indicator");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(
                        change.getValue().isBlank()
                                ? query().excluding(QUERY)
                                : query().merging(QUERY, change.getValue().strip()));
            }
        });
        Select<String> about = new Select<>();
        about.setLabel(getTranslation("dictionary.subject"));
        about.setItems(subjects);
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(getTranslation("dictionary.subject.all"));
        about.setItemLabelGenerator(
                code -> code == null ? getTranslation("dictionary.subject.all") : getTranslation("subject." + code));
        about.setValue(subject);
        about.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(
                        change.getValue() == null
                                ? query().excluding(SUBJECT)
                                : query().merging(SUBJECT, change.getValue()));
            }
        });
        Div controls = new Div(search, about);
        controls.addClassName("controls");
        return controls;
    }

    private static void go(QueryParameters query) {
        UI.getCurrent().navigate(DictionaryView.class, query);
    }

    /** Every word in a name, the code, the definition or a title that a form prints. */
    private boolean matches(Indicator indicator, String query) {
        if (query.isBlank()) {
            return true;
        }
        StringBuilder all = new StringBuilder(String.join(
                "\n",
                indicator.code(),
                indicator.zh(),
                indicator.en(),
                indicator.measure(),
                indicator.definition(),
                indicator.definitionEn()));
        for (String form : catalogue.formsOf(indicator.code())) {
            catalogue
                    .formRow(indicator.code(), form)
                    .ifPresent(row -> all.append('\n').append(row.title()));
        }
        String where = all.toString().toLowerCase(Locale.ROOT);
        for (String word : query.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!where.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Parts right after their whole, in the catalogue's order otherwise. */
    private List<Indicator> tree(List<Indicator> all) {
        List<Indicator> sorted = new ArrayList<>();
        all.stream()
                .filter(i -> i.partOf() == null
                        || all.stream().noneMatch(w -> w.code().equals(i.partOf())))
                .forEach(root -> branch(root, all, sorted));
        return sorted;
    }

    private void branch(Indicator whole, List<Indicator> all, List<Indicator> sorted) {
        if (sorted.contains(whole)) {
            return;
        }
        sorted.add(whole);
        all.stream()
                .filter(i -> i.code().equals(Indicator.shareOf(whole.code())))
                .forEach(share -> branch(share, all, sorted));
        catalogue.parts(whole.code()).stream().filter(all::contains).forEach(part -> branch(part, all, sorted));
    }

    /** @param isFirst of the page: its first rows are there at once */
    private Component panel(
            String subject,
            List<Indicator> shown,
            Map<String, IndicatorUses.Use> used,
            boolean isFirst,
            Scope scope,
            FigureText words) {
        H2 heading = new H2(getTranslation("dictionary.panel", getTranslation("subject." + subject), shown.size()));
        heading.setId("subject-" + subject);
        TableContent<Indicator> content = new TableContent<>(
                DictionaryTable.of(
                        heading.getText(), catalogue, used, code -> address("indicators/" + code, scope), words),
                shown);
        Table<Indicator> table = isFirst
                ? Table.of(heading.getText(), () -> content)
                : Table.later(heading.getText(), shown.size(), () -> content).highFor(shown.size());
        Section panel = new Section(heading, table.withFile());
        panel.addClassNames("panel", "dictionary-panel");
        return panel;
    }
}
