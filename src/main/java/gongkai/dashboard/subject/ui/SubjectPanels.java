package gongkai.dashboard.subject.ui;

import com.vaadin.flow.component.Component;
import gongkai.dashboard.subject.Subject;
import gongkai.dashboard.subject.SubjectService;
import java.util.List;
import java.util.Optional;

/** Builds a subject's panels out of what was read; empty where there is nothing to show. */
final class SubjectPanels {

    private final PanelContext on;
    private final SubjectService service;

    /** @param service is asked for what a reader hardly ever opens, when it is opened */
    SubjectPanels(PanelContext on, SubjectService service) {
        this.on = on;
        this.service = service;
    }

    /** None where the choice has nothing to show; two where the unit that is compared with has a chart of its own. */
    List<? extends Component> of(Subject.Panel panel) {
        return switch (panel) {
            case Subject.Years years -> new YearCharts(on).years(years);
            case Subject.Aspects aspects -> new YearCharts(on).aspects(aspects);
            case Subject.Parts parts -> new PartsPanel(on).draw(parts, service.parts(parts));
            case Subject.Months months -> new MonthsPanel(on).draw(months);
            case Subject.Rates rates -> new RatesPanel(on, service).draw(rates);
            case Subject.CarryOver flow -> new CarryOverPanel(on).draw(flow);
            case Subject.PerHead per -> new PerHeadPanel(on).draw(per);
        };
    }

    /** Each division of the region on its own basis: level by level over the years. */
    static List<Component> levels(PanelContext on) {
        return new LevelTables(() -> on.data().levels(), on.points(), on.text()).panels();
    }

    /** A class of units a table, never ranked together. */
    Optional<Component> units() {
        return new UnitsPanel(on, service).draw();
    }

    Optional<Component> otherSpans() {
        return new OtherSpansPanel(on).draw();
    }
}
