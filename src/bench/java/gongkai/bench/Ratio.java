package gongkai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * How many times as much one thing takes as another: both are measured in turn, and the ratio is taken round by round, so
 * that whatever else the machine does falls on both.
 */
public final class Ratio {

    private Ratio() {}

    /** The median of the ratios, after a round that is not counted; {@code much} is what should not exceed {@code bare}. */
    public static Samples of(DoubleSupplier bare, DoubleSupplier much, int rounds, Progress progress) {
        var _ = bare.getAsDouble();
        var _ = much.getAsDouble();
        List<Double> ratios = new ArrayList<>();
        progress.begin();
        for (int round = 1; round <= rounds; round++) {
            double yardstick = bare.getAsDouble();
            ratios.add(much.getAsDouble() / yardstick);
            progress.round(round, rounds);
        }
        return new Samples(ratios);
    }
}
