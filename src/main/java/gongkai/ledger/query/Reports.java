package gongkai.ledger.query;

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
 * @param waiting by unit, the years of which a report has come and is not accepted yet
 */
public record Reports(Map<String, Set<Integer>> years, Map<String, Set<Integer>> waiting) {

    /** Of no unit at all. */
    public static final Reports NONE = new Reports(Map.of(), Map.of());

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
        if (isAnyIn(years, units, fromYear, toYear)) {
            return Absence.NOT_IN_REPORT;
        }
        return isAnyIn(waiting, units, fromYear, toYear) ? Absence.WAITING : Absence.NO_REPORT;
    }

    private static boolean isAnyIn(
            Map<String, Set<Integer>> years, Collection<String> units, int fromYear, int toYear) {
        return units.stream()
                .map(unit -> years.getOrDefault(unit, Set.of()))
                .anyMatch(of -> IntStream.rangeClosed(fromYear, toYear).anyMatch(of::contains));
    }
}
