package gongkai.reading.narrative;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import gongkai.reading.text.Normalised;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose number a number of a text is. Goes with the reading from number to number. */
final class ClauseUnit {

    /** The unit of a number of which nobody can say whose it is: a person says it in the review. */
    private static final String OPEN = "";

    private static final Pattern SELF =
            Pattern.compile("(?:我|本)(?:局|委|办|中心|街道|镇|乡|单位|机关|院|队|站|园区|部门|行|处|会|校)|全(?:局|街道|镇|乡|系统)");

    private static final Pattern WHOLE = Pattern.compile("(?:我|全)(?:区|县|市|州)(?!级)");

    private static final Pattern LEVEL =
            Pattern.compile("(?<both>(?:各?(?:区|县|市)直(?:各)?(?:单位|部门)(?:和|及|、|与)(?:各)?(?:乡|镇|街)[乡镇街道、()办事处和]{0,14})"
                    + "|各?乡[、镇]?[街道办事处、()和]{1,10}(?:和|及|、)?(?:各)?(?:区|县|市)直(?:各)?(?:单位|部门))"
                    + "|(?<departments>(?:区|县|市)直(?:各)?(?:单位|部门)|(?:区|县|市)直机关)"
                    + "|(?<townships>各?乡[、]?镇?[、(]?街(?:道)?(?:办事处)?\\)?|各?乡镇[、(]?(?:街道)?(?:办事处)?\\)?|各?镇街)"
                    + "|(?<district>(?:区|县|市)(?:本)?级(?=[^部以单]))");

    private static final Pattern OTHER_UNIT = Pattern.compile(
            "^(?:其中)?(?:各?部门单位|各部门|各单位|各乡镇|各级各部门)|[\\u4e00-\\u9fff]{2,10}(?:局|委员会|中心|办公室|街道办事处|街道|镇政府|乡政府)(?:共|共计)?\\z");

    /** Where a number's part of a sentence begins with somebody: 青禾区民政局1件,收取260元. */
    private static final Pattern SOMEBODY = Pattern.compile("^(?:[^,;]{0,12}[年月日度],)?(?:其中|另外|此外)?[,:、]?"
            + "((?:[\\u4e00-\\u9fff]{1,8}[省市县区州旗]|[区县市州])?[\\u4e00-\\u9fff]{2,16}?"
            + "(?:局|委员会|办公室|公开办|信访办|热线办|中心|街道办事处|街道|人民政府|管委会|镇|乡|支队|大队|联合会|医院|学院|大学|公司))"
            + "(?=\\d|共|累计|收到|受理|收取|办理|办结|答复|处理|主动公开|公开信息|公开政府|发布|报送|上报|[,:(])");

    /** What is no name: somebody who speaks of himself, of all, or of what is done with an office. */
    private static final Pattern NOBODY = Pattern.compile(
            "^(?:[我本全各该每其两]|向|在|对|由|经|与|和|按|从|以|将|把|据|通过|根据|根椐|截至|建立|设立|设置|成立|新建|召开|组织|开展|新增|指导|督促|推动|开通|乡镇|乡、)");

    private final NarrativeText text;
    private final Catalogue catalogue;
    private final Map<String, Unit> named = new HashMap<>();
    private String scope = "";
    private int scopeSentence = -1;

    ClauseUnit(NarrativeText text, Catalogue catalogue) {
        this.text = text;
        this.catalogue = catalogue;
        if (text.head().unit().known()) {
            for (Unit unit : catalogue.units()) {
                if (unit.region().equals(text.head().unit().region())
                        && unit.kind().isSingle()) {
                    named.put(unit.zh(), unit);
                    unit.aliases().forEach(alias -> named.put(alias, unit));
                }
            }
        }
    }

    /** The unit whose total it is; null where the clause names one that cannot be told. */
    @Nullable
    String of(Quantity q, PhraseRule rule, int sentenceStart, NumberContext around) {
        if (!rule.unit().isEmpty() && !text.head().unit().isRegional()) {
            return OPEN;
        }
        if (!rule.unit().isEmpty()) {
            return text.head().unit().known()
                    ? text.head().unit().level(rule.unit())
                    : text.head().unit().level("whole");
        }
        String label = around.label();
        Unit one = namedAt(label);
        if (one != null) {
            return one.code();
        }
        if (OTHER_UNIT.matcher(label).find()) {
            return null;
        }
        String somebody = somebody(q);
        if (!somebody.isEmpty()) {
            Unit unit = named.get(somebody);
            return unit == null ? somebody : unit.code();
        }
        String clause = text.text()
                .substring(text.outline().back(q.open(), NarrativeText.CLAUSE, NarrativeText.REACH), q.open());
        String here = level(clause);
        if (here.isEmpty()) {
            boolean goesOn = scopeSentence == sentenceStart
                    || scopeSentence >= 0
                            && scopeSentence >= text.paragraphStart(q.start())
                            && NarrativeText.goesOn(text.before(q, sentenceStart));
            here = goesOn ? scope : "";
        }
        scope = here;
        scopeSentence = sentenceStart;
        return switch (here) {
            case "", "self" -> text.head().unit().unit();
            // a bureau that speaks of the whole region does not speak for it
            default -> text.head().unit().isRegional() ? text.head().unit().level(here) : OPEN;
        };
    }

    /** The name of another office that a number's part of the sentence begins with; empty where it is nobody's. */
    private String somebody(Quantity q) {
        String part = text.text().substring(text.outline().back(q.open(), "。;!?\n", NarrativeText.PARAGRAPH), q.open());
        int among = part.lastIndexOf("其中");
        for (String from : List.of(part, among < 0 ? "" : part.substring(among))) {
            Matcher m = SOMEBODY.matcher(from);
            if (m.find() && !NOBODY.matcher(m.group(1)).find() && !isOwn(m.group(1))) {
                return m.group(1);
            }
        }
        return "";
    }

    private boolean isOwn(String name) {
        String bare = name.replaceFirst("人民政府$", "");
        return text.readTitle().contains(bare)
                || Normalised.of(text.head().publisher()).text().endsWith(bare)
                || catalogue.unit(text.head().unit().unit()).stream()
                        .anyMatch(u -> u.zh().endsWith(bare) || u.aliases().contains(name));
    }

    /** A bureau or street in front of its number: 区财政局56条. */
    private @Nullable Unit namedAt(String label) {
        String name = label.replaceFirst("^(?:其中)?", "").replaceFirst("(?:共|共计|报送|上报|发布|公开|:|信息|各类)+$", "");
        return named.get(name);
    }

    private String level(String clause) {
        Matcher m = LEVEL.matcher(clause);
        while (m.find()) {
            // only who stands at the head of the clause: 区级主动公开…, not 向区直单位发出…
            String before = clause.substring(0, m.start());
            if (!before.matches("(?:.*年(?:度)?)?(?:其中)?(?:全年)?(?:经统计)?")) {
                continue;
            }
            return m.group("both") != null
                    ? "departments-townships"
                    : m.group("departments") != null
                            ? "departments"
                            : m.group("townships") != null ? "townships" : "district";
        }
        if (WHOLE.matcher(clause).find()) {
            return "whole";
        }
        return SELF.matcher(clause).find() ? "self" : "";
    }
}
