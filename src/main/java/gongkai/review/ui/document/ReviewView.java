package gongkai.review.ui.document;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import gongkai.access.CurrentUser;
import gongkai.access.Role;
import gongkai.catalogue.Scope;
import gongkai.ledger.model.Source;
import gongkai.ledger.ui.FigureText;
import gongkai.review.ui.SourceWords;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.RouteExample;
import gongkai.ui.page.Skeleton;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/**
 * One document under review: its text with every number marked by what became of it, and beside it the numbers, the
 * findings, the differences to the former edition and what was done. Everybody who is signed in may look; an officer acts.
 * Where one is in it stands in the address; see {@link ReviewState}.
 */
@Route("sources/:id")
@RouteExample("sources/1")
@RolesAllowed(Role.Names.READER)
public class ReviewView extends PageView {

    private final transient FilterOptions rules;
    private final transient ReviewServices services;
    private final transient FigureText text;
    private final boolean officer;
    private transient @Nullable Source source;

    public ReviewView(FilterOptions rules, ReviewServices services, CurrentUser user) {
        super("sources.title", rules);
        this.rules = rules;
        this.services = services;
        this.text = new FigureText(services.catalogue(), getLocale());
        this.officer = user.mayDecide();
        addClassName("review");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        source = event.getRouteParameters()
                .get("id")
                .filter(id -> id.matches("[0-9]{1,15}"))
                .flatMap(id -> services.sources().document(rules.region(), Long.parseLong(id)))
                .orElseThrow(NotFoundException::new);
        super.beforeEnter(event);
    }

    private Source source() {
        if (source == null) {
            throw new NotFoundException();
        }
        return source;
    }

    @Override
    protected String heading() {
        return source().title();
    }

    @Override
    protected String subtitle(Scope filters) {
        return SourceWords.facts(source(), text);
    }

    @Override
    protected Skeleton skeleton() {
        return new Skeleton(0, 2);
    }

    @Override
    protected Runnable read(Scope filters) {
        ReviewedDocument document = ReviewedDocument.read(services, rules.region(), source().id());
        return () -> show(document);
    }

    private void show(ReviewedDocument document) {
        ReviewState state = new ReviewState(document, query());
        ReviewWorkplace desk =
                new ReviewWorkplace(services, text, officer, state, () -> rewriteAddress(state.in(query())));
        replaceHeader(desk.header());
        add(desk);
        desk.begin();
    }
}
