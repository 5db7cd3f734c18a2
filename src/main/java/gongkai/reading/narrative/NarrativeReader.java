package gongkai.reading.narrative;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.narrative.PhraseRules.Fit;
import gongkai.reading.table.FormWords;
import gongkai.reading.table.TableRules;
import gongkai.reading.text.Normalised;
import gongkai.reading.text.Outline;
import gongkai.reading.text.PeriodParser;
import gongkai.reading.text.Span;
import gongkai.reading.text.SpanSet;
import gongkai.reading.text.Unread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes claims of the numbers of a report's sentences, and leaves unread what it cannot place. */
public class NarrativeReader {

    private static final String SENTENCE = "。!?\n";
    private static final String CLAUSE = ",。;!?\n";
    private static final String LABEL = ",。;:、!?\n";
    private static final int REACH = 90;
    private static final int PARAGRAPH = 400;
    private static final int LONGEST_QUOTE = 120;

    /** The unit of a number of which nobody can say whose it is: a person says it in the review. */
    private static final String OPEN = "";

    private static final Pattern DETAIL = Pattern.compile("^[,。;:()\\n]{0,3}(?:其中|包括|包含|分别|具体|主要)");
    private static final Pattern SHARE = Pattern.compile("占(?:比|[^,。;\\d]{0,12})?(?:为|达|约|了|到|:)*\\z");
    private static final Pattern CHANGE =
            Pattern.compile("(?:增长|增加|增幅|增多|新增|减少|减幅|降幅|涨幅|下降|降低|上升|提升|提高|回落|增|减|升|降)(?:率|比例|幅度|了|约|为|达|近|超|:)*\\z");
    private static final Pattern LESS = Pattern.compile("(?:减少|减幅|降幅|下降|降低|回落|减|降)(?:率|比例|幅度|了|约|为|达|近|超|:)*\\z");
    private static final Pattern CITY_ISSUER = Pattern.compile(
            "市(?:人民)?政府热线(?:办|中心)?[^。]{0,20}(?:考核|通报)|市热线办[^。]{0,20}(?:考核|通报)|市12345[^。]{0,20}(?:考核|通报)");
    private static final Pattern SELF =
            Pattern.compile("(?:我|本)(?:局|委|办|中心|街道|镇|乡|单位|机关|院|队|站|园区|部门|行|处|会|校)|全(?:局|街道|镇|乡|系统)");
    private static final Pattern WHOLE = Pattern.compile("(?:我|全)(?:区|县|市|州)(?!级)");
    private static final Pattern LEVEL =
            Pattern.compile("(?<both>(?:各?(?:区|县|市)直(?:各)?(?:单位|部门)(?:和|及|、|与)(?:各)?(?:乡|镇|街)[乡镇街道、()办事处和]{0,14})"
                    + "|各?乡[、镇]?[街道办事处、()和]{1,10}(?:和|及|、)?(?:各)?(?:区|县|市)直(?:各)?(?:单位|部门))"
                    + "|(?<departments>(?:区|县|市)直(?:各)?(?:单位|部门)|(?:区|县|市)直机关)"
                    + "|(?<townships>各?乡[、]?镇?[、(]?街(?:道)?(?:办事处)?\\)?|各?乡镇[、(]?(?:街道)?(?:办事处)?\\)?|各?镇街)"
                    + "|(?<district>(?:区|县|市)(?:本)?级(?=[^部以单]))");
    private static final Pattern LIST_SENTENCE = Pattern.compile("^[◆\\s]{0,3}(?:其中|主要|按|具体|从|在|上述|以上|分别)");
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

    private final Catalogue catalogue;
    private final PhraseRules phrases;
    private final @Nullable Pattern noneWords;
    private final NumberScanner scanner;
    private final FormWords formWords;

    public NarrativeReader(Catalogue catalogue, Lexicon words, PhraseRules phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.scanner = new NumberScanner(words);
        Set<String> none = new LinkedHashSet<>(words.none());
        none.addAll(phrases.noneWords());
        this.noneWords = Lexicon.anyOf(List.copyOf(none));
        this.formWords = new FormWords(catalogue, TableRules.shipped(), noneWords);
    }

    /** What the sentences say. */
    public record Narrative(List<Claim> claims, List<Unread> unread, List<Lexicon.Mark> marks) {}

    public Narrative read(Normalised normalised, ReportMetadata head, SpanSet taken) {
        return new Run(normalised, head, taken).read();
    }

    /** One reading of one text; keeps what carries over from number to number. */
    private final class Run {

        private final Normalised normalised;
        private final String text;
        private final ReportMetadata head;
        private final SpanSet taken;
        private final Outline layout;
        private final String readTitle;
        private final boolean cityIssues;
        private final Map<String, Unit> named = new HashMap<>();

        private final List<Claim> claims = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();

        /** The indicator whose parts are being listed; empty for a whole that is not known. */
        private @Nullable String whole;

        private int wholeParagraph = -1;
        private int wholeHeading = -1;
        private @Nullable Quantity previous;
        private List<Claim> previousClaims = List.of();
        private String scope = "";
        private int scopeSentence = -1;
        private PeriodParser.Said said = PeriodParser.Said.NOTHING;
        private int saidSentence = -1;

        Run(Normalised normalised, ReportMetadata head, SpanSet taken) {
            this.normalised = normalised;
            this.text = normalised.text();
            this.head = head;
            this.taken = taken;
            this.layout = new Outline(normalised);
            this.readTitle = Normalised.of(head.title()).text();
            this.cityIssues = CITY_ISSUER.matcher(text).find();
            if (head.unit().known()) {
                for (Unit unit : catalogue.units()) {
                    if (unit.region().equals(head.unit().region())
                            && unit.kind().isSingle()) {
                        named.put(unit.zh(), unit);
                        unit.aliases().forEach(alias -> named.put(alias, unit));
                    }
                }
            }
        }

        Narrative read() {
            NumberScanner.Scan scan = scanner.scan(text);
            List<Quantity> quantities = new ArrayList<>(scan.quantities());
            quantities.addAll(nones(scan.quantities()));
            quantities.sort(Comparator.comparing(Quantity::start));
            List<Lexicon.Mark> marks = new ArrayList<>(scan.marks());
            BitSet form = formWords.in(text);
            for (Quantity q : quantities) {
                ReadingBudget.check();
                if (SpanSet.anySet(form, q.start(), q.end())) {
                    if (!q.isNone()) {
                        marks.add(new Lexicon.Mark(q.start(), q.end(), "table-title"));
                    }
                } else if (!taken.overlaps(normalised.printedSpan(q.start(), q.end()))) {
                    read(q);
                }
            }
            return new Narrative(claims, unread, marks);
        }

        private List<Quantity> nones(List<Quantity> numbers) {
            List<Quantity> found = new ArrayList<>();
            if (noneWords == null) {
                return found;
            }
            Matcher m = noneWords.matcher(text);
            int next = 0;
            while (m.find()) {
                while (next < numbers.size() && numbers.get(next).end() <= m.start()) {
                    next++;
                }
                boolean inNumber = next < numbers.size() && numbers.get(next).start() < m.end();
                if (!inNumber) {
                    found.add(new Quantity(
                            m.start(),
                            m.end(),
                            m.start(),
                            m.end(),
                            BigDecimal.ZERO,
                            State.NONE_STATED,
                            Qualifier.EXACT,
                            "",
                            true));
                }
            }
            return found;
        }

        private void read(Quantity q) {
            int sentenceStart = layout.back(q.start(), SENTENCE, PARAGRAPH);
            int leftStart = Math.max(sentenceStart, q.open() - REACH);
            String left = text.substring(leftStart, q.open());
            String right = text.substring(q.close(), rightEnd(q.close())).replace("。其中", ",其中");
            if (!q.isNone() && q.isPercent() && SHARE.matcher(left).find()) {
                share(q, sentenceStart);
                return;
            }
            boolean change = !q.isNone() && CHANGE.matcher(left).find() && !left.endsWith("新增");
            forgetWhole(q, sentenceStart);
            List<Claim> made = q.plain() && !change && !isCell(q) ? claims(q, sentenceStart, left, right) : List.of();
            boolean detail = DETAIL.matcher(text.substring(q.close(), Math.min(text.length(), q.close() + 8)))
                    .find();
            if (!made.isEmpty()) {
                claims.addAll(made);
                if (!q.isPercent()) {
                    remember(made.getFirst().indicator(), detail, q);
                }
            } else if (!q.isNone()) {
                unread.add(unread(q, LESS.matcher(left).find()));
                if (detail && !q.isPercent() && !change) {
                    remember("", true, q);
                }
            }
            if (!q.isNone() || !made.isEmpty()) {
                previous = q;
                previousClaims = made;
            }
        }

        /** A number in a flattened row of a form is a cell: the row's title is no sentence that ends in it. */
        private boolean isCell(Quantity q) {
            return q.measure().isEmpty()
                    && formWords.isRow(text.substring(
                            layout.back(q.start(), "\n", PARAGRAPH), layout.forth(q.end(), "\n", PARAGRAPH)));
        }

        /** The end of the sentence; of the next one too where that lists the parts of this. */
        private int rightEnd(int from) {
            int end = layout.forth(from, SENTENCE, REACH);
            return text.startsWith("。其中", end) ? layout.forth(end + 1, SENTENCE, 40) : end;
        }

        private void forgetWhole(Quantity q, int sentenceStart) {
            if (layout.headingStart(q.start()) != wholeHeading) {
                whole = null;
            }
            int paragraph = layout.back(q.start(), "\n", PARAGRAPH * 4);
            if (paragraph != wholeParagraph) {
                boolean goesOn = LIST_SENTENCE
                        .matcher(text.substring(sentenceStart, q.start()))
                        .find();
                if (!goesOn) {
                    whole = null;
                }
            }
        }

        private void remember(String indicator, boolean detail, Quantity q) {
            if (detail || whole == null || !isPart(indicator, whole)) {
                whole = indicator;
            }
            wholeParagraph = layout.back(q.start(), "\n", PARAGRAPH * 4);
            wholeHeading = layout.headingStart(q.start());
        }

        private boolean isPart(String part, String of) {
            if (of.isEmpty()) {
                return false;
            }
            String code = part;
            for (int depth = 0; depth < 6; depth++) {
                Indicator indicator = catalogue.indicator(code).orElse(null);
                if (indicator == null || indicator.partOf() == null) {
                    break;
                }
                code = String.valueOf(indicator.partOf());
                if (code.equals(of)) {
                    return true;
                }
            }
            // channels are listed under the total as if they were its parts, though one item may be in several
            if (of.equals("disclosure.items") && part.startsWith("disclosure.")) {
                return true;
            }
            // the columns of a website are listed under any total of items
            return part.startsWith("disclosure.website.") && of.startsWith("disclosure.");
        }

        private void share(Quantity q, int sentenceStart) {
            Quantity of = previous;
            boolean follows = of != null
                    && of.start() >= sentenceStart
                    && q.start() - of.close() <= 40
                    && previousClaims.size() == 1
                    && !of.isPercent();
            if (!follows) {
                unread.add(unread(q, false));
                return;
            }
            Claim base = previousClaims.getFirst();
            String code = Indicator.shareOf(base.indicator());
            if (catalogue.indicator(code).isEmpty()) {
                unread.add(unread(q, false));
                return;
            }
            claims.add(claim(q, code, base.aspect(), base.unit(), base.period()));
        }

        private List<Claim> claims(Quantity q, int sentenceStart, String left, String right) {
            NumberContext around = surroundings(q, left, right);
            List<Fit> fits = phrases.fits(q, around);
            if (fits.isEmpty()) {
                return List.of();
            }
            Fit best = fits.getFirst();
            boolean zero = q.value().signum() == 0;
            List<Fit> chosen = new ArrayList<>();
            if (best.rule().joint()) {
                List<Fit> joint = fits.stream().filter(f -> f.rule().joint()).toList();
                if (joint.size() > 1 && !zero) {
                    return List.of();
                }
                chosen.addAll(joint);
            } else {
                boolean tie = fits.size() > 1 && fits.get(1).score() == best.score();
                if (tie) {
                    return List.of();
                }
                chosen.add(best);
            }
            Period period = period(q, sentenceStart);
            if (period == null) {
                return List.of();
            }
            List<Claim> made = new ArrayList<>();
            for (Fit fit : chosen) {
                String unit = unit(q, fit.rule(), sentenceStart, around);
                if (unit == null) {
                    return List.of();
                }
                made.add(claim(q, fit.rule().indicator(), aspect(fit.rule().indicator(), q), unit, period));
            }
            return made;
        }

        private NumberContext surroundings(Quantity q, String left, String right) {
            int labelStart = layout.back(q.open(), LABEL, REACH);
            if (previous != null && previous.close() > labelStart && previous.close() <= q.open()) {
                labelStart = previous.close();
            }
            // a label may end in a colon: 公示公告:75条
            if (labelStart == q.open() && labelStart > 0 && text.charAt(labelStart - 1) == ':') {
                labelStart = layout.back(labelStart - 1, LABEL, REACH);
            }
            String label = text.substring(Math.max(labelStart, q.open() - left.length()), q.open());
            String tail = text.substring(q.close(), layout.forth(q.close(), LABEL + "(", 40));
            int nearStart = layout.back(q.start(), "\n", PARAGRAPH);
            Supplier<String> near = () -> readTitle
                    + "\n"
                    + Normalised.of(layout.section(q.start())).text()
                    + "\n"
                    + text.substring(nearStart, Math.min(text.length(), q.close() + 20));
            boolean afterNumber = previous != null && labelStart - previous.close() <= 1;
            return new NumberContext(
                    text.substring(q.start(), q.end()), left, right, label, tail, near, afterNumber, whole);
        }

        private @Nullable Period period(Quantity q, int sentenceStart) {
            if (head.period() == null) {
                return null;
            }
            String before = text.substring(sentenceStart, q.start());
            PeriodParser.Said now = PeriodParser.before(before, head.year(), head.bulletin());
            if (now.unclear()) {
                return null;
            }
            boolean carries = saidSentence >= 0
                    && layout.back(saidSentence + 1, "\n", PARAGRAPH * 4) == layout.back(q.start(), "\n", PARAGRAPH * 4)
                    && (head.bulletin() || LIST_SENTENCE.matcher(before).find());
            if (now.period() == null && carries && saidSentence != sentenceStart) {
                now = said;
            }
            said = now;
            saidSentence = sentenceStart;
            return now.period() == null ? head.period() : now.period();
        }

        /** The unit whose total it is; null where the clause names one that cannot be told. */
        private @Nullable String unit(Quantity q, PhraseRule rule, int sentenceStart, NumberContext around) {
            if (!rule.unit().isEmpty() && !head.unit().isRegional()) {
                return OPEN;
            }
            if (!rule.unit().isEmpty()) {
                return head.unit().known()
                        ? head.unit().level(rule.unit())
                        : head.unit().level("whole");
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
            String clause = text.substring(layout.back(q.open(), CLAUSE, REACH), q.open());
            String here = level(clause);
            if (here.isEmpty()) {
                boolean goesOn = scopeSentence == sentenceStart
                        || scopeSentence >= 0
                                && scopeSentence >= layout.back(q.start(), "\n", PARAGRAPH * 4)
                                && LIST_SENTENCE
                                        .matcher(text.substring(sentenceStart, q.start()))
                                        .find();
                here = goesOn ? scope : "";
            }
            scope = here;
            scopeSentence = sentenceStart;
            return switch (here) {
                case "", "self" -> head.unit().unit();
                // a bureau that speaks of the whole region does not speak for it
                default -> head.unit().isRegional() ? head.unit().level(here) : OPEN;
            };
        }

        /** The name of another office that a number's part of the sentence begins with; empty where it is nobody's. */
        private String somebody(Quantity q) {
            String part = text.substring(layout.back(q.open(), "。;!?\n", PARAGRAPH), q.open());
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
            return readTitle.contains(bare)
                    || Normalised.of(head.publisher()).text().endsWith(bare)
                    || catalogue.unit(head.unit().unit()).stream()
                            .anyMatch(u -> u.zh().endsWith(bare) || u.aliases().contains(name));
        }

        /** A bureau or street in front of its number: 区财政局56条. */
        private @Nullable Unit namedAt(String label) {
            String name = label.replaceFirst("^(?:其中)?", "").replaceFirst("(?:共|共计|报送|上报|发布|公开|:|信息|各类)+$", "");
            return named.get(name);
        }

        private String level(String clause) {
            Matcher m = LEVEL.matcher(clause);
            String found = "";
            int at = -1;
            while (m.find()) {
                // only who stands at the head of the clause: 区级主动公开…, not 向区直单位发出…
                String before = clause.substring(0, m.start());
                if (!before.matches("(?:.*年(?:度)?)?(?:其中)?(?:全年)?(?:经统计)?")) {
                    continue;
                }
                at = m.start();
                found = m.group("both") != null
                        ? "departments-townships"
                        : m.group("departments") != null
                                ? "departments"
                                : m.group("townships") != null ? "townships" : "district";
                break;
            }
            if (at >= 0) {
                return found;
            }
            if (WHOLE.matcher(clause).find()) {
                return "whole";
            }
            return SELF.matcher(clause).find() ? "self" : "";
        }

        private String aspect(String indicator, Quantity q) {
            if (!cityIssues || !indicator.startsWith("hotline.")) {
                return "";
            }
            String paragraph = text.substring(layout.back(q.start(), "\n", PARAGRAPH * 2), q.start());
            return CITY_ISSUER.matcher(paragraph).find() ? "issuer-city" : "issuer-district";
        }

        private Claim claim(Quantity q, String indicator, String aspect, String unit, Period period) {
            Span span = normalised.printedSpan(q.start(), q.end());
            BigDecimal value = q.isNone() ? null : inMeasure(q, indicator);
            return new Claim(
                    indicator,
                    aspect,
                    unit,
                    period,
                    value,
                    q.state(),
                    q.qualifier(),
                    q.measure(),
                    printed(q),
                    Basis.NARRATIVE,
                    head.form(),
                    layout.section(q.start()),
                    span.start(),
                    span.end(),
                    quote(q));
        }

        /** 523.15万元 in the indicator's own measure. */
        private BigDecimal inMeasure(Quantity q, String indicator) {
            String wanted =
                    catalogue.indicator(indicator).map(Indicator::measure).orElse("");
            BigDecimal factor = factor(q.measure());
            BigDecimal target = factor(wanted);
            if (factor.equals(target)) {
                return q.value();
            }
            BigDecimal value = q.value().multiply(factor).divide(target);
            return value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value.stripTrailingZeros();
        }

        private static BigDecimal factor(String measure) {
            return switch (measure) {
                case "万元" -> BigDecimal.valueOf(10_000);
                case "亿元" -> BigDecimal.valueOf(100_000_000);
                default -> BigDecimal.ONE;
            };
        }

        /** The number as printed, with what qualifies it and the per cent sign. */
        private String printed(Quantity q) {
            String number = normalised.printed(q.start(), q.end()).strip();
            int numeralEnd = q.end();
            String behind = text.substring(numeralEnd, q.close());
            String percent = q.isPercent() && behind.startsWith("%") ? "%" : "";
            String suffix = behind.endsWith("以上") ? "以上" : behind.endsWith("左右") ? "左右" : "";
            String prefix = q.open() < q.start() ? normalised.printed(q.open(), q.start()) : "";
            return prefix + number + percent + suffix;
        }

        private Unread unread(Quantity q, boolean less) {
            Span span = normalised.printedSpan(q.start(), q.end());
            return new Unread(
                    less && q.value().signum() > 0 ? q.value().negate() : q.value(),
                    q.measure(),
                    q.qualifier(),
                    layout.section(q.start()),
                    span.start(),
                    span.end(),
                    quote(q));
        }

        private String quote(Quantity q) {
            int from = layout.back(q.start(), CLAUSE, LONGEST_QUOTE);
            int to = layout.forth(q.close(), CLAUSE, LONGEST_QUOTE);
            return normalised.printed(from, Math.max(to, q.close())).strip();
        }
    }
}
