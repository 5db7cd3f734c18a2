package gongkai.dashboard;

import gongkai.catalogue.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Of which years there is a report of which unit. The one place that says what a missing number means; see {@link
 * ReportYears}.
 *
 * @param years by unit
 */
public record Reports(Map<String, Set<Integer>> years) {

    /** Of no unit at all. */
    public static final Reports NONE = new Reports(Map.of());

    public boolean isThere(String unit, int year) {
        return years.getOrDefault(unit, Set.of()).contains(year);
    }

    /** Why a unit has no number of a period. */
    public Absence absence(String unit, Period period) {
        return absence(Set.of(unit), period.from().getYear(), period.to().getYear());
    }

    /** Why a unit has no number of any of these years. */
    public Absence absence(String unit, int fromYear, int toYear) {
        return absence(Set.of(unit), fromYear, toYear);
    }

    /** The same of a unit and its former selves, whose line it continues. */
    public Absence absence(Collection<String> units, int fromYear, int toYear) {
        boolean any = units.stream()
                .anyMatch(unit -> IntStream.rangeClosed(fromYear, toYear).anyMatch(year -> isThere(unit, year)));
        return any ? Absence.NOT_IN_REPORT : Absence.NO_REPORT;
    }
}
