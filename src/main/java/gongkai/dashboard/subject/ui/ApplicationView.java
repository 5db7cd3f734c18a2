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

/** 依申请公开: what was asked, through which channel, by whom, how it was answered, and what goes on to next year. */
@Route("application")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.application", order = 30, icon = "INBOX")
public class ApplicationView extends SubjectView {

    public ApplicationView(SubjectService service, Figures figures, Catalogue catalogue, FilterOptions rules) {
        super(Subjects.APPLICATION, service, figures, catalogue, rules);
    }
}
