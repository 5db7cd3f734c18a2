package gongkai.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row came to; smaller is better.
 *
 * @param unit of value and bound: × for a ratio, else ms, s, KB, B, % or empty for a count
 * @param bound what the value may be at most; null where it is reported only
 * @param against what a ratio compares with; null for what is measured by itself
 * @param n how many samples the value was made of
 */
public record Measurement(
        String name,
        double value,
        String unit,
        @Nullable Double bound,
        @Nullable String against,
        int n) {

    /** A number that is none holds no bound. */
    public boolean holds() {
        return bound == null || value <= bound;
    }

    /** As it stands in the JSON. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("value", Double.isFinite(value) ? Math.round(value * 1000) / 1000.0 : null);
        fields.put("unit", unit);
        fields.put("bound", bound);
        fields.put("against", against);
        fields.put("n", n);
        return fields;
    }
}
