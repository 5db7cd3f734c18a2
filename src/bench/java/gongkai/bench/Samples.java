package gongkai.bench;

import java.util.Arrays;
import java.util.Collection;

/** What repeated measuring gave, of which a few numbers are said. */
public final class Samples {

    private final double[] sorted;

    public Samples(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    public int count() {
        return sorted.length;
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest that so many in a hundred do not exceed. */
    public double percentile(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
