package gongkai.catalogue;

import java.time.YearMonth;

/**
 * A span of whole months, both ends inclusive. An annual report's claims run from January to December of its report
 * year unless it prints another span.
 */
public record Period(YearMonth from, YearMonth to) implements Comparable<Period> {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period ends " + to + " before it begins " + from);
        }
    }

    public static Period ofYear(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** Reads two {@code yyyy-MM} texts; throws {@link java.time.DateTimeException} where they are none. */
    public static Period parse(String from, String to) {
        return new Period(YearMonth.parse(from), YearMonth.parse(to));
    }

    /** Number of months, at least 1. Only periods of equal length are compared. */
    public int months() {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue() + 1;
    }

    public boolean isYear() {
        return months() == 12 && from.getMonthValue() == 1;
    }

    public boolean isQuarter() {
        return months() == 3 && from.getMonthValue() % 3 == 1;
    }

    /** The period of the same months a number of years away. */
    public Period plusYears(int years) {
        return new Period(from.plusYears(years), to.plusYears(years));
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** By end, then the longer first: the order of a time axis. */
    @Override
    public int compareTo(Period other) {
        int byEnd = to.compareTo(other.to);
        return byEnd != 0 ? byEnd : from.compareTo(other.from);
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
