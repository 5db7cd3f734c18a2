package gongkai.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the office means to reach: a threshold for an indicator, for one unit or every unit, for one year or every year.
 *
 * @param bound on which side of the threshold the target is met
 * @param threshold in the indicator's measure; per cent for a rate
 * @param basis where it was laid down: a plan, an assessment, a standard; may be empty
 * @param version counts its changes; 0 before it is stored
 */
@Table("target")
public record Target(
        @Id @Embedded.Empty Key key,
        Bound bound,
        BigDecimal threshold,
        String basis,
        String setBy,
        Instant setAt,
        @Version long version) {

    /** A target as it is meant to be; {@link Targets#save} notes who sets it, and when. */
    public static Target of(Key key, Bound bound, BigDecimal threshold, String basis, long version) {
        return new Target(key, bound, threshold, basis, "", Instant.EPOCH, version);
    }

    Target set(String by, Instant at) {
        return new Target(key, bound, threshold, basis, by, at, version);
    }

    public enum Bound {
        AT_LEAST,
        AT_MOST;

        /** The end of its text keys: {@code at-least}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param unit a unit's code; empty for every unit of the region
     * @param forYear 0 for every year
     */
    public record Key(String region, String indicator, String unit, int forYear) {

        boolean holdsFor(String one, int year) {
            return (unit.isEmpty() || unit.equals(one)) && (forYear == 0 || forYear == year);
        }

        /** The unit's own comes before everybody's, and then that of the very year. */
        int closeness() {
            return (unit.isEmpty() ? 0 : 2) + (forYear == 0 ? 0 : 1);
        }
    }
}
