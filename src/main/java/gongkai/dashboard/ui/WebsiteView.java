package gongkai.dashboard.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.base.FilterRules;
import gongkai.catalogue.Catalogue;
import gongkai.dashboard.SubjectService;
import gongkai.dashboard.Subjects;
import gongkai.ledger.Figures;
import jakarta.annotation.security.RolesAllowed;

/** 网站: items, visits to the site and to the column kept apart, and what the annual website report holds. */
@Route("website")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.website", order = 80, icon = "GLOBE")
public class WebsiteView extends SubjectView {

    public WebsiteView(SubjectService service, Figures figures, Catalogue catalogue, FilterRules rules) {
        super(Subjects.WEBSITE, service, figures, catalogue, rules);
    }
}
