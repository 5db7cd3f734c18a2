package gongkai.checks.rules;

import gongkai.catalogue.Unit;
import gongkai.platform.csv.CsvRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By when an annual report has to be public, by the law in force for its year ({@code deadlines.csv}): for report years to
 * 2018 31 March for every organ (Regulation of 2008, Art. 31); since report year 2019 31 January for departments and
 * 31 March for governments of counties and above (Regulation of 2019, Art. 49), which names no date for townships and
 * streets. Tighter dates of a city or county are no law and are not here.
 */
public final class Deadlines {

    /** @param basis the article that sets it */
    public record Deadline(LocalDate due, String basis) {}

    private record Row(int fromYear, int toYear, List<String> kinds, int month, int day, String basis) {}

    private final List<Row> rows = CsvRow.readShipped(
            "checks/deadlines.csv",
            row -> new Row(
                    Integer.parseInt(row.required("from_year")),
                    Integer.parseInt(row.required("to_year")),
                    row.list("kinds", "[\\s;]+"),
                    Integer.parseInt(row.required("month")),
                    Integer.parseInt(row.required("day")),
                    row.required("basis")));

    /** Empty where the law of that year names no date for such a unit. */
    public Optional<Deadline> of(Unit.Kind kind, int reportYear) {
        return rows.stream()
                .filter(d -> d.fromYear() <= reportYear && reportYear <= d.toYear())
                .filter(d -> d.kinds().contains(kind.name()))
                .findFirst()
                .map(d -> new Deadline(LocalDate.of(reportYear + 1, d.month(), d.day()), d.basis()));
    }
}
