package gongkai.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.installation.InstallationClock;
import gongkai.review.FilingStatus;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.table.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** Units by years: which annual report is there, waits, is missing or came late. Every cell leads on. */
@Route("received")
@Menu(order = 105, title = "received.title", icon = "INBOX")
@RolesAllowed(Role.Names.READER)
public class FilingStatusView extends PageView {

    private final transient FilterOptions rules;
    private final transient FilingStatus received;
    private final transient FigureText text;

    public FilingStatusView(FilterOptions rules, Catalogue catalogue, FilingStatus received) {
        super("received.title", rules);
        this.rules = rules;
        this.received = received;
        this.text = new FigureText(catalogue, getLocale());
        addClassName("received");
    }

    @Override
    protected String subtitle(Scope scope) {
        return text.translate("received.lede");
    }

    @Override
    protected Runnable read(Scope chosen) {
        // the report that is due now is shown whatever years the charts are of
        int due = InstallationClock.today().getYear() - 1;
        Scope scope = chosen.withYears(chosen.from(), Math.max(chosen.to(), due));
        List<FilingStatus.Row> rows = received.grid(rules.region(), scope.from(), scope.to()).stream()
                .filter(r -> scope.unit().equals(rules.region())
                        || r.unit().code().equals(scope.unit())
                        || scope.unit().equals(r.unit().parent()))
                .toList();
        return () -> draw(rows, scope);
    }

    private void draw(List<FilingStatus.Row> rows, Scope scope) {
        add(legend(rows));
        Table<FilingStatus.Row> table = new Table<>(FilingStatusTable.of(scope.from(), scope.to(), text), rows)
                .ofHeavyCells()
                .fromTheEnd();
        table.addClassName("received-grid");
        add(table.withFile());
        Paragraph law = new Paragraph(text.translate("received.law"));
        law.addClassName("panel-foot");
        add(law);
    }

    /** The states with how many cells are in each: words, signs and numbers. */
    private Div legend(List<FilingStatus.Row> rows) {
        Div legend = new Div();
        legend.addClassNames("quality", "received-legend");
        for (FilingStatus.State state : FilingStatus.State.values()) {
            long count = rows.stream()
                    .flatMap(r -> r.cells().stream())
                    .filter(c -> c.state() == state)
                    .count();
            Span sample = new Span(FilingStatusTable.sign(state));
            sample.addClassNames("sign", state.name().toLowerCase(Locale.ROOT));
            sample.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(sample, new Span(text.translate("received.state." + state.name()) + " " + count)));
        }
        long late = rows.stream()
                .flatMap(r -> r.cells().stream())
                .filter(FilingStatusTable::isLate)
                .count();
        legend.add(new Span(text.translate("received.late-count", late)));
        return legend;
    }
}
