package gongkai.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gongkai.access.CurrentUser;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.ledger.model.Source;
import gongkai.ledger.ui.FigureText;
import gongkai.review.ReviewService;
import gongkai.review.intake.ReportIntake;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.SourceRoutes;
import gongkai.ui.table.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every document and citation that the figures come from, what became of it, and the door for new ones. */
@Route(SourceRoutes.SOURCES)
@Menu(order = 100, title = "sources.title", icon = "DOCUMENT")
@RolesAllowed(Role.Names.READER)
public class SourcesView extends PageView {

    private static final String STATUS = "status";
    private static final String SEARCH = "q";
    private static final String YEAR = "year";

    private final transient FilterOptions rules;
    private final transient ReviewService reviews;
    private final transient FigureText text;
    private final transient IntakePanel intakePanel;
    private final boolean officer;
    private final Div list = new Div();
    private transient @Nullable Scope scope;

    public SourcesView(
            FilterOptions rules, Catalogue catalogue, ReportIntake intake, ReviewService reviews, CurrentUser user) {
        super("sources.title", rules);
        this.rules = rules;
        this.reviews = reviews;
        this.text = new FigureText(catalogue, getLocale());
        this.intakePanel = new IntakePanel(rules, catalogue, intake, reviews, text, user.name(), this::showList);
        this.officer = user.mayDecide();
        addClassName("sources");
    }

    @Override
    protected String subtitle(Scope chosen) {
        return text.translate("sources.lede");
    }

    @Override
    protected void show(Scope chosen) {
        scope = chosen;
        if (officer) {
            add(intakePanel.at(
                    chosen,
                    query().getSingleParameter(YEAR)
                            .filter(year -> year.matches("[0-9]{4}"))
                            .map(Integer::valueOf)
                            .orElse(null)));
        }
        add(list);
        showList();
    }

    // --- the list

    private void showList() {
        List<ReviewService.Listed> all =
                reviews.list(rules.region()).stream().filter(this::inScope).toList();
        String status = query().getSingleParameter(STATUS).orElse("");
        String search = query().getSingleParameter(SEARCH).orElse("").strip().toLowerCase(Locale.ROOT);
        List<ReviewService.Listed> shown = all.stream()
                .filter(l -> status.isEmpty()
                        || l.source().status().name().toLowerCase(Locale.ROOT).equals(status))
                .filter(l -> search.isEmpty()
                        || (l.source().title() + " " + l.source().fileName() + " "
                                        + text.unit(l.source().unit()))
                                .toLowerCase(Locale.ROOT)
                                .contains(search))
                .toList();
        list.removeAll();
        list.addClassName("documents");
        list.add(filterBar(all, status));
        if (shown.isEmpty()) {
            Paragraph empty = new Paragraph(text.translate("sources.empty"));
            empty.addClassName("empty");
            list.add(empty);
            return;
        }
        list.add(new Table<>(SourceTable.of(text), shown).withFile());
    }

    private boolean inScope(ReviewService.Listed listed) {
        Scope now = scope;
        if (now == null) {
            return true;
        }
        Source source = listed.source();
        Integer year = source.year();
        // what has to be reviewed is listed whatever years the charts are of
        boolean waits = source.status() == Source.Status.PENDING || listed.pending() > 0;
        return (waits || year == null || now.from() <= year && year <= now.to())
                && (now.unit().equals(rules.region()) || now.unit().equals(source.unit()));
    }

    private Component filterBar(List<ReviewService.Listed> all, String status) {
        Div bar = new Div();
        bar.addClassName("filter-row");
        bar.add(filterButton(text.translate("sources.all") + " " + all.size(), "", status));
        for (Source.Status one : Source.Status.values()) {
            long count = all.stream().filter(l -> l.source().status() == one).count();
            if (count > 0) {
                bar.add(filterButton(
                        text.translate("sources.status." + one.name()) + " " + count,
                        one.name().toLowerCase(Locale.ROOT),
                        status));
            }
        }
        TextField search = new TextField();
        search.setPlaceholder(text.translate("sources.search"));
        search.setAriaLabel(text.translate("sources.search"));
        search.setClearButtonVisible(true);
        search.setValue(query().getSingleParameter(SEARCH).orElse(""));
        search.addValueChangeListener(change -> go(SEARCH, change.getValue().strip()));
        bar.add(search);
        return bar;
    }

    private Component filterButton(String words, String value, String status) {
        NativeButton button = new NativeButton(words, click -> go(STATUS, value));
        button.getElement().setAttribute("aria-pressed", String.valueOf(value.equals(status)));
        return button;
    }

    private void go(String name, String value) {
        QueryParameters next = value.isEmpty() ? query().excluding(name) : query().merging(name, value);
        UI.getCurrent().navigate(SourcesView.class, next);
    }
}
