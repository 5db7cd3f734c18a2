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

/** 人员与经费: staff, spending, fees, and work per person where both numbers are undisputed. */
@Route("resource")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.resource", order = 70, icon = "PEOPLE")
public class ResourceView extends SubjectView {

    public ResourceView(SubjectService service, Figures figures, Catalogue catalogue, FilterOptions rules) {
        super(Subjects.RESOURCE, service, figures, catalogue, rules);
    }
}
