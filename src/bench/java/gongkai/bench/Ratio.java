package gongkai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * How many times as much one thing takes as another: both are measured in turn, and the ratio is taken round by round, so
 * that whatever else the machine does falls on both.
 *
 * @param ratios of each round
 * @param values of what should not exceed the other
 */
public record Ratio(Samples ratios, Samples values) {

    /** After a round that is not counted; {@code much} is what should not exceed {@code bare}. */
    public static Ratio of(DoubleSupplier bare, DoubleSupplier much, int rounds, Progress progress) {
        var _ = bare.getAsDouble();
        var _ = much.getAsDouble();
        List<Double> ratios = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        progress.begin();
        for (int round = 1; round <= rounds; round++) {
            double yardstick = bare.getAsDouble();
            double value = much.getAsDouble();
            values.add(value);
            ratios.add(value / yardstick);
            progress.round(round, rounds);
        }
        return new Ratio(new Samples(ratios), new Samples(values));
    }

    /** As a row reports it: the median ratio, and the median of the values in milliseconds besides. */
    public List<Measurement> measurements(String name, double bound, String against) {
        return List.of(
                new Measurement(name, ratios.median(), "×", bound, against, ratios.count()),
                new Measurement(name + ".time", values.median(), "ms", null, null, values.count()));
    }
}
