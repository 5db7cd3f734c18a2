package gongkai.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Of whom and of which years a page speaks, and what it compares with.
 *
 * @param from first and {@code to} last year shown, {@code from <= to}
 * @param unit a unit code of the catalogue; the region's own code for the whole
 * @param compare the year that changes are counted from; null for the latest comparable period before
 * @param with another unit, never the chosen one, whose figures of the same periods stand beside the chosen one's; null for none
 */
public record Scope(
        int from,
        int to,
        String unit,
        @Nullable Integer compare,
        @Nullable String with) {

    /** A unit is not compared with itself: choosing the one that stands beside takes it away from there. */
    public Scope withUnit(String other) {
        return new Scope(from, to, other, compare, other.equals(with) ? null : with);
    }

    public Scope withYears(int first, int last) {
        return new Scope(Math.min(first, last), Math.max(first, last), unit, compare, with);
    }

    public Scope withCompare(@Nullable Integer year) {
        return new Scope(from, to, unit, year, with);
    }

    public Scope comparedWith(@Nullable String other) {
        return new Scope(from, to, unit, compare, unit.equals(other) ? null : other);
    }
}
