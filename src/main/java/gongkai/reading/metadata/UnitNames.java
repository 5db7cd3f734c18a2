package gongkai.reading.metadata;

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
    /** Behind a place's name: its government speaks for the place; an office of it speaks for itself. */
    private static final Pattern GOVERNMENT = Pattern.compile("(?:[区县市州旗])?(?:人民政府|政府)?");

    /** Offices whose bulletins are about the whole place: on the hotline, the mailboxes, the website. */
    private static final Pattern FOR_THE_WHOLE = Pattern.compile(
            "(?:[区县市州旗])?(?:(?:人民)?政府)?(?:(?:办公室|办)|(?:(?:办公室|办))?(?:政务)?督查室|[^局]{0,14}(?:热线|便民|服务)[^局]{0,6}(?:办|办公室|中心)|.{0,4}信箱.{0,6})");

    /** Whether a text's own title speaks of the whole place: 12月份全区热线办理情况, 区政府门户网站信息报送情况. */
    private static final Pattern WHOLE_IN_TITLE = Pattern.compile("[全我][区县市州旗]|[区县市]政府|[区县市]长信箱|[区县市]委书记");

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
     * @param title the whole title in reading form
     * @param text the whole text in reading form, to find the region where the title names none
     * @param bulletin whether it is one on the hotline, the mailboxes or the website: such a document of the government
     *     or of the office that runs them speaks for the region
     */
    UnitContext resolve(String name, String title, String text, boolean bulletin) {
        Region region = regionIn(name);
        if (region != null) {
            return known(region, whose(region, name, title, bulletin));
        }
        String place = place(name);
        Unit exact = single(name);
        if (exact != null && (place.isEmpty() || catalogueRegionNamed(place))) {
            Region of = catalogue.region(exact.region()).orElseThrow();
            return known(of, exact.kind().isSingle() ? whose(of, name, title, bulletin) : exact.code());
        }
        if (place.isEmpty()) {
            Region mentioned = mostNamed(text);
            if (mentioned != null && name.startsWith(size(mentioned.zh()))) {
                return known(mentioned, whose(mentioned, name, title, bulletin));
            }
            if (mentioned != null && name.isEmpty()) {
                boolean own = bulletin && WHOLE_IN_TITLE.matcher(title).find();
                return known(mentioned, own ? mentioned.code() : "");
            }
            return foreign(name, "");
        }
        String rest = name.substring(name.indexOf(place) + place.length());
        return isWhole(rest, title, bulletin) ? foreign(place, place) : foreign(name, place);
    }

    /** The region's code for a document of its own, else the code or printed name of the office that issues it. */
    private String whose(Region region, String name, String title, boolean bulletin) {
        int at = name.lastIndexOf(region.zh());
        String rest = at < 0 ? name : name.substring(at + region.zh().length());
        return isWhole(rest, title, bulletin) ? region.code() : unitIn(region, name);
    }

    /** @param office what stands behind the place in the name of whoever issues it */
    private static boolean isWhole(String office, String title, boolean bulletin) {
        return GOVERNMENT.matcher(office).matches()
                || bulletin
                        && (FOR_THE_WHOLE.matcher(office).matches()
                                || WHOLE_IN_TITLE.matcher(title).find());
    }

    private boolean catalogueRegionNamed(String place) {
        return catalogue.regions().stream().anyMatch(r -> r.zh().equals(place));
    }

    private String unitIn(Region region, String name) {
        int at = name.lastIndexOf(region.zh());
        String rest = at < 0 ? name : name.substring(at + region.zh().length());
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

    /** 区, 县 or 市: how a place's own offices call it. */
    private static String size(String place) {
        return place.substring(place.length() - 1);
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
}
