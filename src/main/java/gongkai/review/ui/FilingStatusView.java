package gongkai.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.checks.rules.Deadlines.Deadline;
import gongkai.ledger.model.Source;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.installation.InstallationClock;
import gongkai.review.FilingStatus;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.SourceRoutes;
import gongkai.ui.table.Html;
import gongkai.ui.table.HtmlTable;
import gongkai.ui.table.TableColumn;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
        return text.say("received.lede");
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
        HtmlTable table = new HtmlTable(text.say("received.title"), table(rows, scope));
        table.addClassName("received-grid");
        add(table.fromTheEnd());
        Paragraph law = new Paragraph(text.say("received.law"));
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
            Span sample = new Span(sign(state));
            sample.addClassNames("sign", state.name().toLowerCase(Locale.ROOT));
            sample.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(sample, new Span(text.say("received.state." + state.name()) + " " + count)));
        }
        long late = rows.stream()
                .flatMap(r -> r.cells().stream())
                .filter(FilingStatusView::isLate)
                .count();
        legend.add(new Span(text.say("received.late-count", late)));
        return legend;
    }

    private static boolean isLate(FilingStatus.Cell cell) {
        Long days = cell.daysLate();
        return days != null && days > 0;
    }

    private static String sign(FilingStatus.State state) {
        return switch (state) {
            case ACCEPTED -> "✓";
            case CITED -> "❝";
            case PENDING -> "…";
            case MISSING -> "✕";
            case NOT_DUE -> "·";
            case NO_UNIT -> "";
        };
    }

    private HtmlTable.Draft table(List<FilingStatus.Row> rows, Scope scope) {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.word(text.say("received.unit")));
        IntStream.rangeClosed(scope.from(), scope.to())
                .forEach(year -> columns.add(TableColumn.year(year).of(TableColumn.Type.STATE)));
        HtmlTable.Draft table = new HtmlTable.Draft("data-table", columns).html("</thead><tbody>");
        String group = "";
        for (FilingStatus.Row row : rows) {
            String now = group(row.unit());
            if (!now.equals(group)) {
                group = now;
                table.group("group", text.say("received.group." + group));
            }
            String name = text.unit(row.unit().code());
            table.row("<tr>").name("", HtmlTable.text(name), Sheet.Cell.of(name));
            row.cells().forEach(cell -> cell(table, row.unit(), cell));
            table.html("</tr>");
        }
        return table.html("</tbody></table>");
    }

    private static String group(Unit unit) {
        return switch (unit.kind()) {
            case DISTRICT -> "district";
            case DEPARTMENT -> "departments";
            default -> "townships";
        };
    }

    /** A sign that leads on; in the file its meaning in words, and when the report was due and came. */
    private void cell(HtmlTable.Draft table, Unit unit, FilingStatus.Cell cell) {
        String state = cell.state().name().toLowerCase(Locale.ROOT);
        String words = words(cell);
        Html drawn = new Html();
        Source source = cell.source();
        boolean leads = source != null || cell.state() == FilingStatus.State.MISSING;
        if (source != null) {
            link(drawn, SourceRoutes.of(source.id()), words, words);
        } else if (leads) {
            link(
                    drawn,
                    SourceRoutes.SOURCES + "?unit=" + unit.code() + "&year=" + cell.year(),
                    words,
                    words + text.say("received.bring"));
        } else {
            drawn.open("span", "title", words, "role", "img", "aria-label", words);
        }
        drawn.open("span", "class", "sign " + state).text(sign(cell.state())).close("span");
        Long late = cell.daysLate();
        if (late != null && late > 0) {
            drawn.span("days", text.say("received.days", late));
        }
        drawn.close(leads ? "a" : "span");
        table.cell(
                state + (isLate(cell) ? " late" : ""),
                drawn.toString(),
                Sheet.Cell.of(state(cell)).noting(facts(cell).toArray(String[]::new)));
    }

    private static void link(Html drawn, String address, String title, String label) {
        drawn.open("a", "href", address, "router-link", "true", "title", title, "aria-label", label);
    }

    private String words(FilingStatus.Cell cell) {
        List<String> words = new ArrayList<>(facts(cell));
        words.addFirst(state(cell));
        return String.join(" · ", words);
    }

    private String state(FilingStatus.Cell cell) {
        return text.say("received.state." + cell.state().name());
    }

    /** When it was published, when it was due, how late it came. */
    private List<String> facts(FilingStatus.Cell cell) {
        List<String> facts = new ArrayList<>();
        Source source = cell.source();
        Deadline deadline = cell.deadline();
        if (source != null && source.published() != null) {
            facts.add(text.say("sources.published", source.published().toString()));
        }
        if (deadline != null) {
            facts.add(text.say("received.due", deadline.due().toString(), deadline.basis()));
        } else if (cell.state() != FilingStatus.State.NO_UNIT) {
            facts.add(text.say("received.no-deadline"));
        }
        Long late = cell.daysLate();
        if (late != null) {
            facts.add(late > 0 ? text.say("received.late", late) : text.say("received.in-time"));
        }
        return facts;
    }
}
