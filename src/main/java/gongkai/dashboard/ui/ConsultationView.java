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

/** 咨询: people advised by channel and level, and the service information given. */
@Route("consultation")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.consultation", order = 40, icon = "TALK")
public class ConsultationView extends SubjectView {

    public ConsultationView(SubjectService service, Figures figures, Catalogue catalogue, FilterRules rules) {
        super(Subjects.CONSULTATION, service, figures, catalogue, rules);
    }
}
