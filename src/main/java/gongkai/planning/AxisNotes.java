package gongkai.planning;

import gongkai.access.CurrentUser;
import gongkai.access.OfficersOnly;
import gongkai.platform.csv.CsvRow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dated notes on the time axis: those of the law, which the application ships ({@code planning/notes.csv}), and the
 * office's own.
 */
@Service
@Transactional(readOnly = true)
public class AxisNotes {

    /** @param subjects names of the views it concerns */
    public record Shipped(Event event, List<String> subjects) {}

    private final AxisNoteRepository repository;
    private final CurrentUser user;
    private final Clock clock;
    private final List<Shipped> shipped = read();

    AxisNotes(AxisNoteRepository repository, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.clock = clock;
    }

    private static List<Shipped> read() {
        return CsvRow.readShipped(
                "planning/notes.csv",
                row -> new Shipped(
                        new Event(day(row), row.required("zh"), row.required("en")),
                        List.of(row.required("subjects").split(" "))));
    }

    private static LocalDate day(CsvRow row) {
        try {
            return LocalDate.parse(row.required("day"));
        } catch (DateTimeParseException e) {
            throw row.refuse("\"day\" is no date such as 2019-05-15");
        }
    }

    public List<Shipped> shipped() {
        return shipped;
    }

    /** The office's own, the earliest first. */
    public List<AxisNote> own(String region) {
        return repository.ofRegion(region);
    }

    /** What belongs on the axis of one view and unit, the earliest first. */
    public List<Event> on(String region, String subject, String unit) {
        List<Event> events = new ArrayList<>();
        shipped.stream().filter(s -> s.subjects().contains(subject)).forEach(s -> events.add(s.event()));
        own(region).stream()
                .filter(n -> n.subject().isEmpty() || n.subject().equals(subject))
                .filter(n -> n.unit().isEmpty() || n.unit().equals(unit))
                .forEach(n -> events.add(new Event(n.day(), n.words(), n.words())));
        events.sort(Comparator.comparing(Event::day));
        return events;
    }

    /**
     * Stores it as written now by whoever is signed in.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else changed it meanwhile
     */
    @Transactional
    @OfficersOnly
    public void save(AxisNote note) {
        repository.save(note.added(user.name(), clock.instant()));
    }

    @Transactional
    @OfficersOnly
    public void remove(AxisNote.Key key) {
        repository.deleteById(key);
    }
}
