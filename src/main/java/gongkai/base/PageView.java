package gongkai.base;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * What every view of the shell is: a heading, and content that is built anew from the address whenever it changes. A
 * view keeps nothing between two addresses.
 *
 * <p>A subclass has a {@code @Route}, a role annotation, and a {@code @Menu} whose title is its heading's text key, whose
 * icon is the name of a {@link Glyph} and whose order says the group: below 100 看板, below 200 数据, else 管理.
 */
public abstract class PageView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final String titleKey;
    private final FilterRules rules;
    private QueryParameters query = QueryParameters.empty();
    private List<TableSheet.Fact> about = List.of();

    protected PageView(String titleKey, FilterRules rules) {
        this.titleKey = titleKey;
        this.rules = rules;
        addClassName("page");
        getElement().setAttribute("tabindex", "-1"); // the target of the skip link
    }

    /** The heading, and the first part of the browser's title; by default the text of the title's key. */
    protected String heading() {
        return getTranslation(titleKey);
    }

    /** Builds the content below the heading. Called after all former content was removed. */
    protected abstract void show(Filters filters);

    /** One line under the heading: what is shown, of whom, of when. Printed too. Empty for none. */
    protected String subtitle(Filters filters) {
        return "";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
        Filters.Parsed parsed = Filters.parse(query, rules);
        removeAll();
        Header header = new Header(new H1(heading()));
        header.addClassName("page-header");
        String line = subtitle(parsed.filters());
        if (!line.isEmpty()) {
            Paragraph paragraph = new Paragraph(line);
            paragraph.addClassName("lede");
            header.add(paragraph);
        }
        add(header);
        about = facts(line, event.getLocation().getPathWithQueryParameters());
        hint(parsed.ignored());
        show(parsed.filters());
    }

    private List<TableSheet.Fact> facts(String line, String address) {
        List<TableSheet.Fact> facts = new ArrayList<>();
        facts.add(new TableSheet.Fact(getTranslation("take.page"), heading()));
        if (!line.isEmpty()) {
            facts.add(new TableSheet.Fact(getTranslation("take.scope"), line));
        }
        facts.add(new TableSheet.Fact(getTranslation("take.address"), "/" + address));
        return facts;
    }

    /** What a file that is taken along from this page says of it: its name, the chosen scope, its address. */
    final List<TableSheet.Fact> about() {
        return about;
    }

    /** Says which parameters of the address were not understood; each has a text {@code filter.<name>}. */
    protected final void hint(List<String> ignored) {
        if (ignored.isEmpty()) {
            return;
        }
        List<String> names = ignored.stream()
                .distinct()
                .map(name -> getTranslation("filter." + name))
                .toList();
        Div hint = new Div(
                Glyph.INFO.create(),
                new Span(getTranslation("filter.ignored", String.join(getTranslation("list.comma"), names))));
        hint.addClassName("hint");
        hint.getElement().setAttribute("role", "status");
        add(hint);
    }

    /** The view's own parameters beyond the header's choice. */
    protected final QueryParameters query() {
        return query;
    }

    /** The address of another view with the same choice. */
    protected final String address(String route, Filters filters) {
        String parameters = filters.toQuery(rules).getQueryString();
        return parameters.isEmpty() ? route : route + "?" + parameters;
    }

    @Override
    public String getPageTitle() {
        return heading() + " · " + getTranslation("app.name");
    }
}
