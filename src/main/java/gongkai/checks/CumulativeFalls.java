package gongkai.checks;

import gongkai.catalogue.Indicator;
import gongkai.ledger.Basis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What is counted over a span is not more than over a longer span that contains it (domain 8.1 "carry-over: a cumulative
 * series never falls").
 */
final class CumulativeFalls implements Rule {

    @Override
    public void check(Said said, Consumer<Finding> report) {
        Map<Line, List<Key>> lines = said.keys().stream().collect(Collectors.groupingBy(Line::of));
        for (Key part : said.keys()) {
            boolean adds = said.catalogue()
                    .indicator(part.indicator())
                    .filter(i -> i.overTime() == Indicator.OverTime.SUM)
                    .isPresent();
            Optional<Amount> less = said.stated(part, Basis.TABLE)
                    .or(() -> said.stated(part, Basis.NARRATIVE))
                    .filter(Amount::isComplete);
            if (adds && less.isPresent()) {
                lines.getOrDefault(Line.of(part), List.of()).stream()
                        .filter(whole -> isLonger(part, whole))
                        .forEach(whole -> said.stated(whole, Basis.TABLE)
                                .or(() -> said.stated(whole, Basis.NARRATIVE))
                                .filter(Amount::isComplete)
                                .filter(more ->
                                        more.interval().isBelow(less.get().interval()))
                                .ifPresent(more ->
                                        report.accept(Finding.comparing("cumulative", Severity.ERROR, less.get(), more)
                                                .with(part)
                                                .with("longer", Argument.period(whole.period())))));
            }
        }
    }

    private static boolean isLonger(Key part, Key whole) {
        return !part.period().equals(whole.period()) && whole.period().contains(part.period());
    }

    /** What makes up one line over time. */
    private record Line(String indicator, String aspect, String unit) {
        static Line of(Key key) {
            return new Line(key.indicator(), key.aspect(), key.unit());
        }
    }
}
