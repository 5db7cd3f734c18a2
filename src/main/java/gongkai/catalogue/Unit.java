package gongkai.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What reports inside a region.
 *
 * @param parent the unit whose list this one stands in; null for the region as a whole
 * @param validFrom year or year-month it exists from, null where no source says
 * @param validTo last year or year-month, null while it exists
 * @param succeeds the unit whose line this one continues, with a marked break
 * @param aliases other names that sources print for it
 * @param source the document that names the unit
 */
public record Unit(
        String code,
        String zh,
        String en,
        Kind kind,
        @Nullable String parent,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String succeeds,
        List<String> aliases,
        String source) {

    /** DISTRICT is the region as a whole; LEVEL and GROUP are parts of it that have totals of their own. */
    public enum Kind {
        CITY,
        DISTRICT,
        LEVEL,
        GROUP,
        DEPARTMENT,
        TOWNSHIP,
        STREET;

        /** Whether it is one reporting organ rather than a sum of several. */
        public boolean isSingle() {
            return this == DEPARTMENT || this == TOWNSHIP || this == STREET;
        }
    }

    /** The region's code: all before the first hyphen. */
    public String region() {
        int hyphen = code.indexOf('-');
        return hyphen < 0 ? code : code.substring(0, hyphen);
    }

    /** Whether a mistyped or shortened code or name may mean it. */
    public boolean resembles(String text) {
        return code.contains(text)
                || text.contains(code.substring(code.indexOf('-') + 1))
                || zh.contains(text)
                || aliases.contains(text)
                || en.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether it existed in any month of a period, as far as a source says when it began and ended. */
    public boolean existsIn(Period period) {
        // a year, or a year and month, as text: both sort like dates when cut to the same length
        return (validFrom == null
                        || validFrom.compareTo(period.to().toString().substring(0, Math.min(7, validFrom.length())))
                                <= 0)
                && (validTo == null
                        || validTo.compareTo(period.from().toString().substring(0, Math.min(7, validTo.length())))
                                >= 0);
    }
}
