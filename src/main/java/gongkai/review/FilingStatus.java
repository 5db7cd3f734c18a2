package gongkai.review;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.checks.rules.Deadlines;
import gongkai.checks.rules.Deadlines.Deadline;
import gongkai.ledger.model.ReportKind;
import gongkai.ledger.model.Source;
import gongkai.ledger.query.Sources;
import gongkai.reading.metadata.ReportKinds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which annual report of which unit is there, waits, is missing or came late (年报报送). */
@Service
public class FilingStatus {

    private final Catalogue catalogue;
    private final Sources sources;
    private final Clock clock;
    private final Deadlines deadlines = new Deadlines();

    public FilingStatus(Catalogue catalogue, Sources sources, Clock clock) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.clock = clock;
    }

    /** How an annual report stands. */
    public enum State {
        ACCEPTED,
        /** Its figures were typed from the document, which is not at hand. */
        CITED,
        PENDING,
        MISSING,
        /** The law's day has not come yet. */
        NOT_DUE,
        /** The unit did not exist in that year, as far as the catalogue knows. */
        NO_UNIT
    }

    /**
     * One unit's annual report of one year.
     *
     * @param source null where there is none
     * @param deadline null where the law of the year names none for such a unit
     * @param daysLate how many days after it the report was published; 0 in time; null where either day is not known
     */
    public record Cell(
            int year,
            State state,
            @Nullable Source source,
            @Nullable Deadline deadline,
            @Nullable Long daysLate) {}

    /** @param cells one per year, in the order of the years */
    public record Row(Unit unit, List<Cell> cells) {}

    /**
     * The region as a whole, then its bureaus, then its townships and streets, in catalogue order; only those that existed
     * in any of the years, or of which something is there all the same.
     */
    public List<Row> grid(String region, int fromYear, int toYear) {
        Map<String, Source> reports = new LinkedHashMap<>();
        sources.list(region).stream()
                .map(Sources.Summary::source)
                .filter(s -> s.year() != null && ReportKinds.of(s) != ReportKind.BULLETIN)
                .filter(s -> s.status() == Source.Status.ACCEPTED || s.status() == Source.Status.PENDING)
                .sorted(Comparator.comparing(FilingStatus::weight))
                .forEach(s -> reports.put(s.unit() + " " + s.year(), s));
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = new ArrayList<>();
        for (Unit unit : catalogue.units()) {
            boolean reportsItself =
                    unit.kind() == Unit.Kind.DISTRICT || unit.kind().isSingle();
            if (!reportsItself || !unit.region().equals(region)) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            for (int year = fromYear; year <= toYear; year++) {
                cells.add(cell(unit, year, reports.get(unit.code() + " " + year), today));
            }
            if (cells.stream().anyMatch(cell -> cell.state() != State.NO_UNIT)) {
                rows.add(new Row(unit, List.copyOf(cells)));
            }
        }
        return rows;
    }

    /** Of several for one unit and year the weightiest comes last and stays. */
    private static int weight(Source source) {
        int weight = source.kind() == Source.Kind.DOCUMENT ? 4 : 0;
        weight += source.status() == Source.Status.ACCEPTED ? 2 : 0;
        return weight + (ReportKinds.of(source) == ReportKind.ANNUAL ? 1 : 0);
    }

    private Cell cell(Unit unit, int year, @Nullable Source source, LocalDate today) {
        Optional<Deadline> deadline = deadlines.of(unit.kind(), year);
        LocalDate due = deadline.map(Deadline::due).orElse(null);
        if (source != null) {
            LocalDate published = source.published();
            Long late =
                    published == null || due == null ? null : Math.max(0, published.toEpochDay() - due.toEpochDay());
            State state = source.status() == Source.Status.PENDING
                    ? State.PENDING
                    : source.kind() == Source.Kind.DOCUMENT ? State.ACCEPTED : State.CITED;
            return new Cell(year, state, source, deadline.orElse(null), late);
        }
        if (!unit.existsIn(Period.ofYear(year))) {
            return new Cell(year, State.NO_UNIT, null, null, null);
        }
        boolean open = due == null ? today.getYear() <= year : !today.isAfter(due);
        return new Cell(year, open ? State.NOT_DUE : State.MISSING, null, deadline.orElse(null), null);
    }
}
