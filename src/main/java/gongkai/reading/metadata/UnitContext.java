package gongkai.reading.metadata;

import java.util.Map;

/**
 * Whose report it is, and how its words for levels and groups translate.
 *
 * @param unit the reporting unit: a unit code, or its printed name where the catalogue lacks it
 * @param region the region's code where the catalogue knows it, else the region's printed name, may be empty
 * @param known whether the region is one of the catalogue: only then do bureaus and levels have codes
 * @param levels {@code whole}, {@code district}, {@code departments}, {@code townships},
 *     {@code departments-townships} to unit code or printed name
 */
public record UnitContext(String unit, String region, boolean known, Map<String, String> levels) {

    public UnitContext {
        levels = Map.copyOf(levels);
    }

    /** Whether the document is the region's own: only then do its words for levels and the whole have their units. */
    public boolean isRegional() {
        return !unit.isEmpty() && unit.equals(levels.get("whole"));
    }

    /** The unit of a level, the reporting unit where the level is not known. */
    public String level(String name) {
        return levels.getOrDefault(name, unit);
    }
}
