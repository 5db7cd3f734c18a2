package gongkai.catalogue;

import gongkai.platform.csv.CsvRow;
import gongkai.platform.csv.DataFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue from its CSV files and refuses what cannot be right: an unknown reference, a code given twice, a
 * circle. Every refusal is a {@link DataFileException} with file, line and reason.
 */
public class CatalogueFiles {

    /** Opens a file of the catalogue by its name. */
    public interface Folder {
        InputStream open(String file) throws IOException;
    }

    private final Folder folder;
    private final Map<String, Long> lines = new LinkedHashMap<>();

    public CatalogueFiles(Folder folder) {
        this.folder = folder;
    }

    public static CatalogueFiles onClasspath(String base) {
        return new CatalogueFiles(classpath(base));
    }

    /** The files in a folder of the classpath, given with both slashes. */
    public static Folder classpath(String base) {
        return file -> {
            InputStream in = CatalogueFiles.class.getResourceAsStream(base + file);
            if (in == null) {
                throw new DataFileException(file, 1, "the file is missing");
            }
            return in;
        };
    }

    public Catalogue load() {
        Map<String, Region> regions = keyed(
                "regions.csv",
                Region::code,
                r -> new Region(r.required("code"), r.required("zh"), r.required("en"), r.optional("parent")));
        Map<String, Form> forms = keyed(
                "forms.csv",
                Form::code,
                r -> new Form(
                        r.required("code"),
                        r.required("zh"),
                        r.required("en"),
                        r.number("from_year", 0),
                        r.number("to_year", 9999),
                        r.text("basis"),
                        r.text("note")));
        Map<String, Indicator> indicators = keyed("indicators.csv", Indicator::code, CatalogueFiles::indicator);
        Map<String, Unit> units = keyed("units.csv", Unit::code, CatalogueFiles::unit);

        checkIndicators(indicators);
        checkUnits(units, regions);

        List<FormRow> rows = rows("form-rows.csv", r -> formRow(r, forms, indicators));
        return new Catalogue(
                regions,
                forms,
                indicators,
                rows,
                units,
                partitions(units),
                rows(
                        "unit-counts.csv",
                        r -> new UnitCount(
                                r.known("group", units),
                                r.number("year", 0),
                                r.number("count", 0),
                                r.required("quote"),
                                r.required("source_title"),
                                r.text("published"))));
    }

    private static Indicator indicator(CsvRow r) {
        return new Indicator(
                r.required("code"),
                r.required("zh"),
                r.required("en"),
                r.required("measure"),
                r.oneOf("kind", Indicator.Kind.class),
                r.optional("part_of"),
                r.optional("breakdown"),
                "yes".equals(r.text("exhaustive")),
                r.oneOf("over_time", Indicator.OverTime.class),
                r.oneOf("direction", Indicator.Direction.class),
                r.optional("numerator"),
                r.optional("denominator"),
                r.optional("aspects"),
                r.text("definition"),
                r.text("definition_en"),
                r.text("note"));
    }

    /** Where a line breaks, its reader is told why: a row that is not comparable has a note. */
    private static FormRow formRow(CsvRow r, Map<String, Form> forms, Map<String, Indicator> indicators) {
        FormRow.Continuity comparable = r.oneOf("comparable", FormRow.Continuity.class);
        boolean joined = comparable == FormRow.Continuity.YES;
        return new FormRow(
                r.known("form", forms),
                r.required("row"),
                r.known("indicator", indicators),
                r.text("title"),
                comparable,
                joined ? r.text("note") : r.required("note"),
                joined ? r.text("note_en") : r.required("note_en"));
    }

    private static Unit unit(CsvRow r) {
        return new Unit(
                r.required("code"),
                r.required("zh"),
                r.required("en"),
                r.oneOf("kind", Unit.Kind.class),
                r.optional("parent"),
                r.optional("valid_from"),
                r.optional("valid_to"),
                r.optional("succeeds"),
                Arrays.stream(r.text("aliases").split(";"))
                        .map(String::strip)
                        .filter(a -> !a.isEmpty())
                        .toList(),
                r.text("source"));
    }

    private List<Partition> partitions(Map<String, Unit> units) {
        Map<String, Partition> byName = new LinkedHashMap<>();
        rows("partitions.csv", r -> {
            String name = r.required("name");
            Partition before = byName.get(name);
            List<String> parts = new ArrayList<>(before == null ? List.of() : before.parts());
            parts.add(r.known("part", units));
            return byName.put(
                    name, new Partition(name, r.known("whole", units), List.copyOf(parts), r.required("basis")));
        });
        return List.copyOf(byName.values());
    }

    private void checkIndicators(Map<String, Indicator> indicators) {
        String file = "indicators.csv";
        for (Indicator i : indicators.values()) {
            checkKnown(file, i.code(), "part_of", i.partOf(), indicators);
            checkKnown(file, i.code(), "numerator", i.numerator(), indicators);
            checkKnown(file, i.code(), "denominator", i.denominator(), indicators);
            if ((i.numerator() == null) != (i.denominator() == null)) {
                throw at(file, i.code(), "a rate needs numerator and denominator, or neither: " + i.code());
            }
            if (i.isRate() && i.partOf() != null) {
                throw at(file, i.code(), "a rate is part of nothing: " + i.code());
            }
            checkCircle(file, i.code(), code -> {
                Indicator next = indicators.get(code);
                return next == null ? null : next.partOf();
            });
        }
    }

    private void checkUnits(Map<String, Unit> units, Map<String, Region> regions) {
        String file = "units.csv";
        for (Unit u : units.values()) {
            checkKnown(file, u.code(), "parent", u.parent(), units);
            checkKnown(file, u.code(), "succeeds", u.succeeds(), units);
            if (!regions.containsKey(u.region())) {
                throw at(file, u.code(), "unknown region " + u.region());
            }
            checkCircle(file, u.code(), code -> {
                Unit next = units.get(code);
                return next == null ? null : next.parent();
            });
            checkCircle(file, u.code(), code -> {
                Unit next = units.get(code);
                return next == null ? null : next.succeeds();
            });
        }
    }

    private void checkKnown(String file, String code, String column, @Nullable String reference, Map<String, ?> known) {
        if (reference != null && !known.containsKey(reference)) {
            throw at(file, code, "unknown " + column + " \"" + reference + "\" of " + code);
        }
    }

    private void checkCircle(String file, String start, Function<String, @Nullable String> next) {
        Set<String> seen = new HashSet<>();
        for (String code = start; code != null; code = next.apply(code)) {
            if (!seen.add(code)) {
                throw at(file, start, "circle through " + code);
            }
        }
    }

    private DataFileException at(String file, String code, String reason) {
        return new DataFileException(file, lines.getOrDefault(file + " " + code, 1L), reason);
    }

    private <T> Map<String, T> keyed(String file, Function<T, String> key, Function<CsvRow, T> make) {
        Map<String, T> byKey = new LinkedHashMap<>();
        rows(file, row -> {
            T made = make.apply(row);
            String code = key.apply(made);
            if (byKey.put(code, made) != null) {
                throw row.refuse("code \"" + code + "\" stands twice, first on line " + lines.get(file + " " + code));
            }
            lines.put(file + " " + code, row.line());
            return made;
        });
        return byKey;
    }

    private <T extends @Nullable Object> List<T> rows(String file, Function<CsvRow, T> make) {
        try (InputStream in = folder.open(file)) {
            return CsvRow.readAll(file, in, make);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
