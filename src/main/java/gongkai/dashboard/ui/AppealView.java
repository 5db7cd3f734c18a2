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

/** 复议诉讼: reviews, litigation and complaints, with outcomes where the form has them. */
@Route("appeal")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.appeal", order = 60, icon = "SCALES")
public class AppealView extends SubjectView {

    public AppealView(SubjectService service, Figures figures, Catalogue catalogue, FilterRules rules) {
        super(Subjects.APPEAL, service, figures, catalogue, rules);
    }
}
