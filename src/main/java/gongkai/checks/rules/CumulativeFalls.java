package gongkai.checks.rules;

import gongkai.catalogue.Indicator;
import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
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
    public void check(CheckContext context, Consumer<Finding> report) {
        Map<Line, List<ClaimKey>> lines = context.keys().stream().collect(Collectors.groupingBy(Line::of));
        for (ClaimKey part : context.keys()) {
            boolean adds = context.catalogue()
                    .indicator(part.indicator())
                    .filter(i -> i.overTime() == Indicator.OverTime.SUM)
                    .isPresent();
            Optional<Amount> less = context.stated(part, Basis.TABLE)
                    .or(() -> context.stated(part, Basis.NARRATIVE))
                    .filter(Amount::isComplete);
            if (adds && less.isPresent()) {
                lines.getOrDefault(Line.of(part), List.of()).stream()
                        .filter(whole -> isLonger(part, whole))
                        .forEach(whole -> context.stated(whole, Basis.TABLE)
                                .or(() -> context.stated(whole, Basis.NARRATIVE))
                                .filter(Amount::isComplete)
                                .filter(more ->
                                        more.interval().isBelow(less.get().interval()))
                                .ifPresent(more ->
                                        report.accept(Finding.comparing("cumulative", Severity.ERROR, less.get(), more)
                                                .with(part)
                                                .with("longer", MessageArgument.period(whole.period())))));
            }
        }
    }

    private static boolean isLonger(ClaimKey part, ClaimKey whole) {
        return !part.period().equals(whole.period()) && whole.period().contains(part.period());
    }

    /** What makes up one line over time. */
    private record Line(String indicator, String aspect, String unit) {
        static Line of(ClaimKey key) {
            return new Line(key.indicator(), key.aspect(), key.unit());
        }
    }
}
