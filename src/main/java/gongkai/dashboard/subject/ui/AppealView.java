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

/** 复议诉讼: reviews, litigation and complaints, with outcomes where the form has them. */
@Route("appeal")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.appeal", order = 60, icon = "SCALES")
public class AppealView extends SubjectView {

    public AppealView(SubjectService service, Figures figures, Catalogue catalogue, FilterOptions rules) {
        super(Subjects.APPEAL, service, figures, catalogue, rules);
    }
}
