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

/** 咨询: people advised by channel and level, and the service information given. */
@Route("consultation")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.consultation", order = 40, icon = "TALK")
public class ConsultationView extends SubjectView {

    public ConsultationView(SubjectService service, Figures figures, Catalogue catalogue, FilterOptions rules) {
        super(Subjects.CONSULTATION, service, figures, catalogue, rules);
    }
}
