package gongkai.dashboard.subject;

import gongkai.ledger.model.Figure;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places of an axis of months: from the first month that has a figure to the last, or of many the newest.
 *
 * @param months empty where no month has a figure
 */
public record MonthAxis(List<YearMonth> months) {

    /** More months than these are not told apart on one axis. */
    private static final int MOST = 36;

    public static MonthAxis of(SubjectData data, Collection<String> indicators) {
        List<YearMonth> found = Stream.concat(data.figures().stream(), data.others().stream())
                .filter(f -> isOnAxis(f) && indicators.contains(f.indicator()))
                .map(f -> f.period().from())
                .distinct()
                .sorted()
                .toList();
        if (found.isEmpty()) {
            return new MonthAxis(List.of());
        }
        YearMonth last = found.getLast();
        YearMonth earliest = last.minusMonths(MOST - 1L);
        YearMonth first = found.getFirst().isBefore(earliest) ? earliest : found.getFirst();
        return new MonthAxis(Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList());
    }

    /** One figure per month, null where the month has none. */
    public List<@Nullable Figure> along(List<Figure> figures, String indicator) {
        @Nullable Figure[] line = new Figure[months.size()];
        for (Figure figure : figures) {
            int at = isOnAxis(figure) && figure.indicator().equals(indicator)
                    ? months.indexOf(figure.period().from())
                    : -1;
            if (at >= 0) {
                line[at] = figure;
            }
        }
        return Arrays.asList(line);
    }

    private static boolean isOnAxis(Figure figure) {
        return figure.period().months() == 1 && figure.aspect().isEmpty();
    }
}
