package gongkai.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The regions of the synthetic data set (演示数据) with their units, appended to the shipped files. Their codes lie outside
 * GB/T 2260: no province has the number 99, and from the hundredth region on they are longer than its six digits.
 */
public class SampleCatalogue implements CatalogueFiles.Folder {

    /** What every region code of the synthetic data begins with; no real code does. */
    public static final String PREFIX = "9999";

    private static final String SOURCE = "演示数据";

    private final CatalogueFiles.Folder shipped;
    private final SampleSize size;
    private final List<SampleUnit> units;

    /** @param size how many regions to append, at least one, and with how many units */
    public SampleCatalogue(CatalogueFiles.Folder shipped, SampleSize size) {
        this.shipped = shipped;
        this.size = size;
        this.units = SampleUnit.of(size.units());
    }

    /** 999901 to 999999, then 9999100 to 99999999. */
    public static String region(int number) {
        return PREFIX + String.format(Locale.ROOT, "%02d", number);
    }

    /** Which region a code stands for, counted from 1. */
    static int number(String region) {
        return Integer.parseInt(region.substring(PREFIX.length()));
    }

    @Override
    public InputStream open(String file) throws IOException {
        StringBuilder lines = new StringBuilder("\n");
        for (int number = 1; number <= size.regions(); number++) {
            append(lines, file, region(number), size.regions() == 1 ? "" : String.valueOf(number));
        }
        InputStream more = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
        return lines.length() == 1 ? shipped.open(file) : new SequenceInputStream(shipped.open(file), more);
    }

    private void append(StringBuilder lines, String file, String region, String number) {
        switch (file) {
            case "regions.csv" -> row(lines, region, "演示区" + number, "Demo District " + number, "");
            case "partitions.csv" -> {
                row(lines, "narrative-" + region, region, region + "-district", "NARRATIVE");
                row(lines, "narrative-" + region, region, region + "-departments-townships", "NARRATIVE");
                row(lines, "table-" + region, region, region + "-district", "TABLE");
                row(lines, "table-" + region, region, region + "-townships", "TABLE");
            }
            case "unit-counts.csv" -> {
                for (int year = 2000; year < 2040; year++) {
                    count(lines, region + "-departments", year, SampleUnit.count(units, true, year));
                    count(lines, region + "-townships", year, SampleUnit.count(units, false, year));
                }
            }
            case "units.csv" -> units(lines, region, number);
            default -> {}
        }
    }

    private static void count(StringBuilder lines, String group, int year, long count) {
        row(lines, group, "" + year, "" + count, SOURCE, SOURCE, "");
    }

    private void units(StringBuilder lines, String region, String number) {
        whole(lines, region, "演示区" + number, "Demo District " + number, "DISTRICT", "");
        whole(lines, region + "-district", "区级", "District level", "LEVEL", region);
        whole(
                lines,
                region + "-departments-townships",
                "区直单位和乡街",
                "\"Departments, townships and streets\"",
                "GROUP",
                region);
        whole(lines, region + "-departments", "区直单位", "Departments", "GROUP", region);
        whole(lines, region + "-townships", "乡街", "Townships and streets", "GROUP", region);
        for (SampleUnit unit : units) {
            row(
                    lines,
                    region + "-" + unit.code(),
                    unit.zh(),
                    "\"" + unit.en() + "\"",
                    unit.kind().name(),
                    region + (unit.kind() == Unit.Kind.DEPARTMENT ? "-departments" : "-townships"),
                    year(unit.validFrom()),
                    year(unit.validTo()),
                    unit.succeeds() == null ? "" : region + "-" + unit.succeeds(),
                    "",
                    SOURCE);
        }
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }

    private static void whole(StringBuilder lines, String code, String zh, String en, String kind, String parent) {
        row(lines, code, zh, en, kind, parent, "", "", "", "", SOURCE);
    }

    private static void row(StringBuilder lines, String... cells) {
        lines.append(String.join(",", cells)).append('\n');
    }
}
