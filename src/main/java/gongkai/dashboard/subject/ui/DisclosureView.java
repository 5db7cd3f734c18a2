package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.dashboard.subject.Disclosure;
import gongkai.dashboard.subject.DisclosureService;
import gongkai.dashboard.subject.SubjectService;
import gongkai.dashboard.subject.Subjects;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Figures;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.Recall;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableContent;
import gongkai.ui.table.TableModel;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** 主动公开: as every subject, and each level's total, categories and electronic share as the sources state them. */
@Route("disclosure")
@RolesAllowed(Role.Names.READER)
@Menu(title = "menu.disclosure", order = 20, icon = "DOCUMENT")
public class DisclosureView extends SubjectView {

    private final transient DisclosureService service;

    public DisclosureView(
            DisclosureService service,
            SubjectService subjects,
            Figures figures,
            Catalogue catalogue,
            FilterOptions rules) {
        super(Subjects.DISCLOSURE, subjects, figures, catalogue, rules);
        this.service = service;
    }

    @Override
    protected Runnable read(Scope scope) {
        return Recall.drawing(() -> service.read(scope), disclosure -> {
            shows(disclosure.get().indicators());
            draw(() -> disclosure.get().subject(), scope, on -> {
                List<Component> shown = new ArrayList<>(new LevelCharts(disclosure, on).draw());
                shown.addAll(new CategoryChart(disclosure, on).draw());
                new ElectronicPanel(on)
                        .draw(() -> disclosure.get().electronic())
                        .ifPresent(shown::add);
                sites(disclosure, on).ifPresent(shown::add);
                return shown;
            });
        });
    }

    /** How many units have a site of their own. */
    private static Optional<Component> sites(Supplier<Disclosure> disclosure, PanelContext on) {
        if (disclosure.get().sites().isEmpty()) {
            return Optional.empty();
        }
        String title = on.text().translate("disclosure.sites");
        Section panel = new Section(
                new H2(title),
                PanelContext.drawn(() ->
                        new TableContent<>(sites(title, on), disclosure.get().sites())));
        panel.addClassName("panel");
        return Optional.of(panel);
    }

    private static TableModel<Figure> sites(String title, PanelContext on) {
        return new TableModel<Figure>(title)
                .words(
                        on.column("axis.level", TableColumn.Type.WORD),
                        figure -> on.text().unit(figure.unit()))
                .column(on.column("axis.period", TableColumn.Type.WORD), figure -> on.period(figure.period()))
                .column(
                        on.column("axis.number", TableColumn.Type.NUMBER),
                        figure -> on.points().cell(figure));
    }
}
