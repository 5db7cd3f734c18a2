package gongkai.catalogue;

import gongkai.platform.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reporting unit of every synthetic region, and how large it is.
 *
 * @param code what stands behind the region's code and a hyphen in its own
 * @param validFrom first year, null where it was always there
 * @param validTo last year, null while it exists
 * @param succeeds the code of the unit whose work it goes on with
 * @param hotline how much of the hotline's work is its, against the others; so are {@code disclosure}, {@code applications}
 *     and {@code powers} (permits and penalties)
 */
public record SampleUnit(
        String code,
        String zh,
        String en,
        Unit.Kind kind,
        @Nullable Integer validFrom,
        @Nullable Integer validTo,
        @Nullable String succeeds,
        int hotline,
        int disclosure,
        int applications,
        int powers) {

    /** Of 57 units, so many are departments; the others are townships and streets. */
    private static final int DEPARTMENTS = 41;

    private static final int UNITS = 57;

    private static final List<SampleUnit> NAMED = CsvRow.readShipped(
            "catalogue/sample-units.csv",
            row -> new SampleUnit(
                    row.required("code"),
                    row.required("zh"),
                    row.required("en"),
                    row.oneOf("kind", Unit.Kind.class),
                    row.optional("valid_from") == null ? null : Integer.valueOf(row.text("valid_from")),
                    row.optional("valid_to") == null ? null : Integer.valueOf(row.text("valid_to")),
                    row.optional("succeeds"),
                    row.number("hotline", 0),
                    row.number("disclosure", 0),
                    row.number("applications", 0),
                    row.number("powers", 0)));

    /**
     * The units of a region in which so many exist today, with those that they succeeded: about three departments on one
     * township or street, and from 41 departments on townships and streets alone.
     */
    public static List<SampleUnit> of(int units) {
        int departments = Math.max(1, Math.min(DEPARTMENTS, Math.round(units * (float) DEPARTMENTS / UNITS)));
        List<SampleUnit> today =
                NAMED.stream().filter(u -> u.validTo == null).limit(departments).toList();
        List<SampleUnit> all = new ArrayList<>(NAMED.stream()
                .filter(u -> today.contains(u) || today.stream().anyMatch(later -> u.code.equals(later.succeeds)))
                .toList());
        int others = units - departments;
        int townships = others * 6 / 16;
        for (int n = 1; n <= townships; n++) {
            all.add(local("township-" + n, "演示第" + n + "镇", "Demo Township " + n, Unit.Kind.TOWNSHIP, n));
        }
        for (int n = 1; n <= others - townships; n++) {
            all.add(local("street-" + n, "演示第" + n + "街道", "Demo Street " + n, Unit.Kind.STREET, n + 2));
        }
        return List.copyOf(all);
    }

    private static SampleUnit local(String code, String zh, String en, Unit.Kind kind, int n) {
        return new SampleUnit(code, zh, en, kind, null, null, null, 6 + n * 5 % 9, 2 + n * 3 % 4, n % 3, 1 + n % 2);
    }

    public boolean existsIn(int year) {
        return (validFrom == null || validFrom <= year) && (validTo == null || year <= validTo);
    }

    /** How many departments, or townships and streets, there are of these in a year. */
    static long count(List<SampleUnit> units, boolean departments, int year) {
        return units.stream()
                .filter(u -> u.kind == Unit.Kind.DEPARTMENT == departments && u.existsIn(year))
                .count();
    }
}
