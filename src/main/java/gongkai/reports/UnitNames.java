package gongkai.reports;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Region;
import gongkai.catalogue.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose report a text is, from the name its title prints, and which level or unit a clause speaks of. */
class UnitNames {

    private static final Pattern PLACE =
            Pattern.compile("^(?:[^省市县区州]{2,6}省)?(?:[^省市县区州]{1,6}[市州])?([^省市县区州]{1,7}[区县市旗])");
    private static final Pattern GOVERNMENT =
            Pattern.compile("(?:人民政府|政府|人民政府办公室|政府办公室|政府办|热线办|热线办公室|政务公开.{0,10}办公室)$");
    private static final List<String> SIZES = List.of("区", "县", "市");

    private static final int BEGINNING = 50_000;

    private final Catalogue catalogue;

    UnitNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Resolves a printed name.
     *
     * @param name as the title prints it, may be empty
     * @param text the whole text in reading form, to find the region where the title names none
     * @param wholeRegion whether the document speaks for the region even where an office of it issues it
     */
    UnitContext resolve(String name, String text, boolean wholeRegion) {
        Region region = regionIn(name);
        if (region != null) {
            return known(region, wholeRegion ? region.code() : unitIn(region, name));
        }
        String place = place(name);
        Unit exact = single(name);
        if (exact != null && (place.isEmpty() || catalogueRegionNamed(place))) {
            Region of = catalogue.region(exact.region()).orElseThrow();
            return known(of, wholeRegion && exact.kind().isSingle() ? of.code() : exact.code());
        }
        if (place.isEmpty()) {
            Region mentioned = mostNamed(text);
            if (mentioned != null && name.isEmpty()) {
                return known(mentioned, wholeRegion || speaksForRegion(text) ? mentioned.code() : "");
            }
            return foreign(name, "");
        }
        String rest = name.substring(name.indexOf(place) + place.length());
        boolean whole =
                wholeRegion || rest.isEmpty() || GOVERNMENT.matcher(rest).matches();
        String city = cityOf(name);
        return whole ? foreign(place, place) : foreign(name, city.isEmpty() ? place : place);
    }

    private static boolean speaksForRegion(String text) {
        return text.contains("我区") || text.contains("全区") || text.contains("各单位");
    }

    private boolean catalogueRegionNamed(String place) {
        return catalogue.regions().stream().anyMatch(r -> r.zh().equals(place));
    }

    private String unitIn(Region region, String name) {
        String rest = name.substring(name.lastIndexOf(region.zh()) + region.zh().length());
        if (rest.isEmpty() || rest.equals("人民政府") || rest.equals("政府") || rest.equals("区政府")) {
            return region.code();
        }
        for (String candidate : List.of(name, rest, "区" + rest)) {
            Unit unit = single(candidate);
            if (unit != null && unit.region().equals(region.code())) {
                return unit.code();
            }
        }
        return name;
    }

    private @Nullable Unit single(String name) {
        List<Unit> units = name.isEmpty() ? List.of() : catalogue.unitsNamed(name);
        return units.size() == 1 ? units.getFirst() : null;
    }

    /** The region that has bureaus of its own in the catalogue and whose name stands in a text. */
    private @Nullable Region regionIn(String name) {
        return catalogue.regions().stream()
                .filter(r -> r.parent() != null && name.contains(r.zh()))
                .filter(r -> catalogue.unit(r.code()).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** The region most of whose units a text without a title names: at least two of them. */
    private @Nullable Region mostNamed(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), BEGINNING));
        Map<String, Integer> named = new HashMap<>();
        for (Unit unit : catalogue.units()) {
            if (unit.kind().isSingle()
                    && (text.contains(unit.zh()) || unit.aliases().stream().anyMatch(text::contains))) {
                named.merge(unit.region(), 1, Integer::sum);
            }
        }
        for (Region region : catalogue.regions()) {
            if (region.parent() != null && text.contains(region.zh())) {
                named.merge(region.code(), 2, Integer::sum);
            }
        }
        return named.entrySet().stream()
                .filter(e -> e.getValue() >= 2)
                .max(Map.Entry.comparingByValue())
                .flatMap(e -> catalogue.region(e.getKey()))
                .orElse(null);
    }

    private UnitContext known(Region region, String unit) {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("whole", region.code());
        for (String level : List.of("district", "departments", "townships", "departments-townships")) {
            String code = region.code() + "-" + level;
            if (catalogue.unit(code).isPresent()) {
                levels.put(level, code);
            }
        }
        return new UnitContext(unit, region.code(), true, levels);
    }

    private static UnitContext foreign(String unit, String place) {
        Map<String, String> levels = new LinkedHashMap<>();
        if (!place.isEmpty()) {
            String size = SIZES.stream().filter(place::endsWith).findFirst().orElse("区");
            levels.put("whole", place);
            levels.put("district", place + size + "本级");
            levels.put("departments", place + size + "直单位");
            levels.put("townships", place + "乡镇街道");
            levels.put("departments-townships", place + size + "直单位和乡镇街道");
        }
        return new UnitContext(unit, place, false, levels);
    }

    static String place(String name) {
        Matcher m = PLACE.matcher(name);
        if (m.find()) {
            return m.group(1);
        }
        Matcher city =
                Pattern.compile("^(?:[^省市县区州]{2,6}省)?([^省市县区州]{1,6}[市州])").matcher(name);
        return city.find() ? city.group(1) : "";
    }

    private static String cityOf(String name) {
        Matcher m = Pattern.compile("^([^省市县区州]{1,6}[市州])").matcher(name);
        return m.find() ? m.group(1) : "";
    }
}
