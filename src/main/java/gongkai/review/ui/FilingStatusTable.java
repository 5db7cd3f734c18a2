package gongkai.review.ui;

import gongkai.catalogue.Unit;
import gongkai.checks.rules.Deadlines.Deadline;
import gongkai.ledger.model.Source;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.FilingStatus;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.SourceRoutes;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Units by years: a sign for each report, which leads to it or to where it can be brought, as a table. */
final class FilingStatusTable {

    private final FigureText text;

    private FilingStatusTable(FigureText text) {
        this.text = text;
    }

    static TableModel<FilingStatus.Row> of(int fromYear, int toYear, FigureText text) {
        FilingStatusTable table = new FilingStatusTable(text);
        TableModel<FilingStatus.Row> model = new TableModel<FilingStatus.Row>(text.translate("received.title"))
                .grouped("group", row -> text.translate("received.group." + group(row.unit())))
                .words(
                        TableColumn.word(text.translate("received.unit")),
                        row -> text.unit(row.unit().code()));
        for (int year = fromYear; year <= toYear; year++) {
            int at = year - fromYear;
            model.column(
                    TableColumn.year(year).of(TableColumn.Type.STATE),
                    row -> table.cell(row.unit(), row.cells().get(at)));
        }
        return model;
    }

    static boolean isLate(FilingStatus.Cell cell) {
        Long days = cell.daysLate();
        return days != null && days > 0;
    }

    static String sign(FilingStatus.State state) {
        return switch (state) {
            case ACCEPTED -> "✓";
            case CITED -> "❝";
            case PENDING -> "…";
            case MISSING -> "✕";
            case NOT_DUE -> "·";
            case NO_UNIT -> "";
        };
    }

    private static String group(Unit unit) {
        return switch (unit.kind()) {
            case DISTRICT -> "district";
            case DEPARTMENT -> "departments";
            default -> "townships";
        };
    }

    /** A sign that leads on; in the file its meaning in words, and when the report was due and came. */
    private TableCell cell(Unit unit, FilingStatus.Cell cell) {
        String state = cell.state().name().toLowerCase(Locale.ROOT);
        String words = words(cell);
        String look = "sign " + state;
        Html drawn = new Html();
        Source source = cell.source();
        boolean leads = source != null || cell.state() == FilingStatus.State.MISSING;
        if (source != null) {
            link(drawn, look, SourceRoutes.of(source.id()), words, words);
        } else if (leads) {
            link(
                    drawn,
                    look,
                    SourceRoutes.SOURCES + "?unit=" + unit.code() + "&year=" + cell.year(),
                    words,
                    words + text.translate("received.bring"));
        } else {
            drawn.open("span", "class", look, "title", words, "role", "img", "aria-label", words);
        }
        drawn.text(sign(cell.state()));
        Long late = cell.daysLate();
        if (late != null && late > 0) {
            drawn.span("days", text.translate("received.days", late));
        }
        drawn.close(leads ? "a" : "span");
        return TableCell.of(drawn, Sheet.Cell.of(state(cell)).noting(facts(cell).toArray(String[]::new)))
                .styled(state + (isLate(cell) ? " late" : ""));
    }

    private static void link(Html drawn, String look, String address, String title, String label) {
        drawn.open("a", "class", look, "href", address, "router-link", "true", "title", title, "aria-label", label);
    }

    private String words(FilingStatus.Cell cell) {
        List<String> words = new ArrayList<>(facts(cell));
        words.addFirst(state(cell));
        return String.join(" · ", words);
    }

    private String state(FilingStatus.Cell cell) {
        return text.translate("received.state." + cell.state().name());
    }

    /** When it was published, when it was due, how late it came. */
    private List<String> facts(FilingStatus.Cell cell) {
        List<String> facts = new ArrayList<>();
        Source source = cell.source();
        Deadline deadline = cell.deadline();
        LocalDate published = source == null ? null : source.published();
        if (published != null) {
            facts.add(text.translate("sources.published", published.toString()));
        }
        if (deadline != null) {
            facts.add(text.translate("received.due", deadline.due().toString(), deadline.basis()));
        } else if (cell.state() != FilingStatus.State.NO_UNIT) {
            facts.add(text.translate("received.no-deadline"));
        }
        Long late = cell.daysLate();
        if (late != null) {
            facts.add(late > 0 ? text.translate("received.late", late) : text.translate("received.in-time"));
        }
        return facts;
    }
}
