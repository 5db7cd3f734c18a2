package gongkai.ledger;

import gongkai.catalogue.Period;
import java.time.YearMonth;

/** Months as the tables hold them: whole numbers yyyymm. */
final class Months {

    private Months() {}

    static int of(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    static int from(Period period) {
        return of(period.from());
    }

    static int to(Period period) {
        return of(period.to());
    }

    static Period period(int from, int to) {
        return new Period(month(from), month(to));
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }
}
