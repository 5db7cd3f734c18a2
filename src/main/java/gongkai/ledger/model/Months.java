package gongkai.ledger.model;

import gongkai.catalogue.Period;
import java.time.YearMonth;

/** Months as the tables hold them: whole numbers yyyymm. */
public final class Months {

    private Months() {}

    public static int of(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    public static int from(Period period) {
        return of(period.from());
    }

    public static int to(Period period) {
        return of(period.to());
    }

    /** January of a year. */
    public static int first(int year) {
        return of(YearMonth.of(year, 1));
    }

    /** December of a year. */
    public static int last(int year) {
        return of(YearMonth.of(year, 12));
    }

    public static Period period(int from, int to) {
        return new Period(month(from), month(to));
    }

    public static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }
}
