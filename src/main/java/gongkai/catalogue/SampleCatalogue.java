package gongkai.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The regions of the synthetic data set (演示数据): 41 departments and 16 townships and streets each, appended to the shipped
 * files. Their codes lie outside GB/T 2260, so that no real region can be mistaken for one.
 */
public class SampleCatalogue implements CatalogueFiles.Folder {

    /** What every region code of the synthetic data begins with; no real code does. */
    public static final String PREFIX = "9999";

    private static final List<String> DEPARTMENTS = List.of(
            "政府办公室",
            "发展和改革局",
            "教育局",
            "科学技术局",
            "工业和信息化局",
            "民族宗教事务局",
            "公安分局",
            "民政局",
            "司法局",
            "财政局",
            "人力资源和社会保障局",
            "自然资源局",
            "生态环境分局",
            "住房和城乡建设局",
            "交通运输局",
            "水利局",
            "农业农村局",
            "商务局",
            "文化旅游广电体育局",
            "卫生健康局",
            "退役军人事务局",
            "应急管理局",
            "审计局",
            "市场监督管理局",
            "统计局",
            "医疗保障局",
            "城市管理局",
            "信访局",
            "行政审批服务局",
            "数据局",
            "乡村振兴局",
            "林业局",
            "档案馆",
            "机关事务服务中心",
            "政务服务中心",
            "招商促进事务中心",
            "融媒体中心",
            "公共资源交易中心",
            "供销合作社",
            "残疾人联合会",
            "消防救援大队");

    private static final int TOWNSHIPS = 6;
    private static final int STREETS = 10;
    private static final String SOURCE = "演示数据";

    private final CatalogueFiles.Folder shipped;
    private final int regions;

    /** @param regions how many regions to append, 1 to 99 */
    public SampleCatalogue(CatalogueFiles.Folder shipped, int regions) {
        if (regions < 1 || regions > 99) {
            throw new IllegalArgumentException("1 to 99 sample regions, not " + regions);
        }
        this.shipped = shipped;
        this.regions = regions;
    }

    public static String region(int number) {
        return String.format(Locale.ROOT, PREFIX + "%02d", number);
    }

    @Override
    public InputStream open(String file) throws IOException {
        StringBuilder lines = new StringBuilder("\n");
        for (int number = 1; number <= regions; number++) {
            append(lines, file, region(number), regions == 1 ? "" : String.valueOf(number));
        }
        InputStream more = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
        return lines.length() == 1 ? shipped.open(file) : new SequenceInputStream(shipped.open(file), more);
    }

    private static void append(StringBuilder lines, String file, String region, String number) {
        String whole = region;
        switch (file) {
            case "regions.csv" -> row(lines, region, "演示区" + number, "Demo District " + number, "");
            case "partitions.csv" -> {
                row(lines, "narrative-" + region, whole, region + "-district", "NARRATIVE");
                row(lines, "narrative-" + region, whole, region + "-departments-townships", "NARRATIVE");
                row(lines, "table-" + region, whole, region + "-district", "TABLE");
                row(lines, "table-" + region, whole, region + "-townships", "TABLE");
            }
            case "unit-counts.csv" -> {
                for (int year = 2000; year < 2040; year++) {
                    row(lines, region + "-departments", "" + year, "" + DEPARTMENTS.size(), SOURCE, SOURCE, "");
                    row(lines, region + "-townships", "" + year, "" + (TOWNSHIPS + STREETS), SOURCE, SOURCE, "");
                }
            }
            case "units.csv" -> units(lines, region, number);
            default -> {}
        }
    }

    private static void units(StringBuilder lines, String region, String number) {
        unit(lines, region, "演示区" + number, "Demo District " + number, "DISTRICT", "");
        unit(lines, region + "-district", "区级", "District level", "LEVEL", region);
        unit(
                lines,
                region + "-departments-townships",
                "区直单位和乡街",
                "\"Departments, townships and streets\"",
                "GROUP",
                region);
        unit(lines, region + "-departments", "区直单位", "Departments", "GROUP", region);
        unit(lines, region + "-townships", "乡街", "Townships and streets", "GROUP", region);
        for (int n = 1; n <= DEPARTMENTS.size(); n++) {
            unit(
                    lines,
                    region + "-department-" + n,
                    "演示" + DEPARTMENTS.get(n - 1),
                    "Demo Department " + n,
                    "DEPARTMENT",
                    region + "-departments");
        }
        for (int n = 1; n <= TOWNSHIPS + STREETS; n++) {
            boolean street = n > TOWNSHIPS;
            unit(
                    lines,
                    region + (street ? "-street-" + (n - TOWNSHIPS) : "-township-" + n),
                    street ? "演示第" + (n - TOWNSHIPS) + "街道" : "演示第" + n + "镇",
                    street ? "Demo Street " + (n - TOWNSHIPS) : "Demo Township " + n,
                    street ? "STREET" : "TOWNSHIP",
                    region + "-townships");
        }
    }

    private static void unit(StringBuilder lines, String code, String zh, String en, String kind, String parent) {
        row(lines, code, zh, en, kind, parent, "", "", "", "", SOURCE);
    }

    private static void row(StringBuilder lines, String... cells) {
        lines.append(String.join(",", cells)).append('\n');
    }
}
