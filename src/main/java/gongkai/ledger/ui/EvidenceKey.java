package gongkai.ledger.ui;

import gongkai.catalogue.Period;
import gongkai.ledger.model.FigureKey;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The key of a figure as it stands in an address, legible and without a sign that an address would escape: {@code
 * disclosure.items_430602_2014}, with an aspect and months {@code hotline.orders_issuer-city_430602_2014-05_2014-08}.
 */
public final class EvidenceKey {

    private static final String MARK = "_";
    private static final String YEAR = "[0-9]{4}";
    private static final String MONTH = "[0-9]{4}-(?:0[1-9]|1[0-2])";

    private EvidenceKey() {}

    public static String text(FigureKey key) {
        Period period = key.period();
        String when = period.isYear()
                ? String.valueOf(period.from().getYear())
                : period.months() == 1 ? period.from().toString() : period.from() + MARK + period.to();
        return key.indicator() + MARK + (key.aspect().isEmpty() ? "" : key.aspect() + MARK) + key.unit() + MARK + when;
    }

    /** Empty for a text that names no key: anybody may have typed it. */
    public static Optional<FigureKey> parse(String text) {
        String[] parts = text.split(MARK, -1);
        int last = parts.length - 1;
        if (last < 2) {
            return Optional.empty();
        }
        boolean span = parts[last].matches(MONTH) && parts[last - 1].matches(MONTH);
        int unit = span ? last - 2 : last - 1;
        if (unit < 1 || unit > 2 || !span && !parts[last].matches(YEAR + "|" + MONTH)) {
            return Optional.empty();
        }
        YearMonth from = month(parts[span ? last - 1 : last], 1);
        YearMonth to = month(parts[last], 12);
        if (to.isBefore(from) || parts[0].isEmpty() || parts[unit].isEmpty()) {
            return Optional.empty();
        }
        String code = parts[unit];
        String region = code.contains("-") ? code.substring(0, code.indexOf('-')) : code;
        return Optional.of(new FigureKey(region, parts[0], unit == 2 ? parts[1] : "", code, new Period(from, to)));
    }

    private static YearMonth month(String text, int ofYear) {
        return text.matches(YEAR) ? YearMonth.of(Integer.parseInt(text), ofYear) : YearMonth.parse(text);
    }
}
