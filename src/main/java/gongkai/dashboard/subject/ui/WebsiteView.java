package gongkai.dashboard.subject.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.dashboard.subject.SubjectService;
import gongkai.dashboard.subject.Subjects;
import gongkai.ledger.query.Figures;
import gongkai.ui.page.FilterOptions;
import jakarta.annotation.security.RolesAllowed;

/** 网站: items, visits to the site and to the column kept apart, and what the annual website report holds. */
@Route("website")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.website", order = 80, icon = "GLOBE")
public class WebsiteView extends SubjectView {

    public WebsiteView(SubjectService service, Figures figures, Catalogue catalogue, FilterOptions rules) {
        super(Subjects.WEBSITE, service, figures, catalogue, rules);
    }
}
