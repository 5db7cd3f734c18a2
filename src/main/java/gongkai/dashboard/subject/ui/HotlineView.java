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

/** 热线与信箱: orders, rates with their base, mailboxes, months; the city's figures apart from the district's. */
@Route("hotline")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.hotline", order = 50, icon = "PHONE")
public class HotlineView extends SubjectView {

    public HotlineView(SubjectService service, Figures figures, Catalogue catalogue, FilterOptions rules) {
        super(Subjects.HOTLINE, service, figures, catalogue, rules);
    }
}
