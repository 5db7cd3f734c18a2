package gongkai.reading.narrative;

import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.narrative.Lexicon.Mark;
import gongkai.reading.text.ChineseNumber;
import gongkai.reading.text.SpanSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds every number of a text and says of each whether it counts something or is a date, a document number, a name …
 * Works on the reading form, in time linear in its length: every pattern is bounded or possessive.
 */
class NumberScanner {

    /** What a text holds: numbers that count, and those that do not with the reason. In the order of the text. */
    record Scan(List<Quantity> quantities, List<Mark> marks) {}

    private record Aside(Pattern pattern, String reason) {}

    private static final String NUM = "[〇零一二三四五六七八九十百]";
    private static final String YEAR = "(?<!\\d)(?:19|20)\\d\\d";
    private static final String MONTH = "(?:1[0-2]|0?[1-9])";
    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";

    /** In order of precedence: what an earlier one took, a later one cannot. */
    private static final List<Aside> ASIDES = List.of(
            aside("(?:https?://|ftp://|www\\.)[!-~&&[^,;()\\[\\]|<>]]++", "address"),
            aside("(?<![\\w.@-])[\\w.-]{1,64}+@[\\w.-]{1,255}+", "address"),
            aside("[\\[(](?:19|20)\\d\\d[\\])]第?\\d{1,5}号?", "document-number"),
            aside("(?:ICP备|公网安备|标识码:?|备案号:?|备)[A-Za-z]{0,3}\\d{5,20}+(?:号?-?\\d{0,3}+)号?", "identifier"),
            aside("(?<=[路街道巷弄村组栋号园])\\d{1,5}号(?:楼|院|附\\d{1,3})?", "address"),
            aside("(?<![\\d.])\\d{1,4}(?:楼|室|栋|单元)(?!台|堂)", "address"),
            aside("(?:第|令第?)?(?<!\\d)\\d{1,6}号(?:令|文件|文|公告)?", "document-number"),
            aside("第?" + NUM + "{1,6}号(?:令|文件|文|公告)", "document-number"),
            aside(
                    "第(?:\\d{1,4}|" + NUM + "{1,6})(?:条|款|章|节|编)(?:第?\\((?:\\d{1,2}|" + NUM + "{1,3})\\)项|第(?:" + NUM
                            + "{1,3})[款项])?(?:之" + NUM + ")?",
                    "article"),
            aside("第?\\((?:\\d{1,2}|" + NUM + "{1,3})\\)项", "article"),
            aside("(?<![\\d.])\\(?0\\d{2,3}\\)?-?\\d{7,8}(?:-\\d{1,6})?(?!\\d)", "phone"),
            aside("(?<![\\d.])1[3-9]\\d{9}(?!\\d)", "phone"),
            aside("(?:电话|传真|手机|QQ|QQ群|号码)(?:号码)?[:为是]?\\(?\\d{7,12}(?:[-转]\\d{1,6})?\\)?(?!\\d)", "phone"),
            aside("邮(?:政)?编(?:码)?:?\\d{6}(?!\\d)", "postcode"),
            aside(YEAR + "[-./]" + MONTH + "[-./]" + DAY + "(?!\\d)(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?", "date"),
            aside("(?<!\\d)(?:20)\\d{4,10}日", "date"),
            aside(YEAR + "年?(?:度)?[-至到、](?:19|20)\\d\\d年(?:度|底|末|初)?", "date"),
            aside(YEAR + "年" + MONTH + "月" + DAY + "日", "date"),
            aside(YEAR + "年(?:" + MONTH + "月)?(?:度|末|底|初|份)?", "date"),
            aside(YEAR + "-(?![\\d-])", "date"),
            aside(
                    "(?<![\\d.])" + MONTH + "(?:月份?)?(?:" + DAY + "日)?[-至到、]" + MONTH + "月(?:" + DAY + "日)?(?:份|底|末)?",
                    "date"),
            aside("(?<![\\d.])" + MONTH + "月(?:" + DAY + "日)?(?:份|底|末|初)?", "date"),
            aside("(?<![\\d.])" + DAY + "日(?!均)", "date"),
            aside("第?[1-4一二三四][-至到、]?[1-4一二三四]?季度", "date"),
            aside("[〇零一二三四五六七八九]{4}年(?:" + NUM + "{1,3}月(?:" + NUM + "{1,3}日)?)?(?:度|底|末|初)?", "date"),
            aside("(?:十[一二]|[一二三四五六七八九十])月(?:份|底|末|初|" + NUM + "{1,3}日)", "date"),
            aside("(?<=[年至到,。;:\\n])(?:十[一二]|[一二三四五六七八九十])月", "date"),
            aside("(?<![\\d.])[012]?\\d:[0-5]\\d(?::[0-5]\\d)?(?!\\d)", "time"),
            aside("(?<![\\d.])[012]?\\d[时点][0-5]?\\d分", "time"),
            aside("(?<![\\d.])(?:5|7) ?[×xX*+] ?(?:24|8)(?:小时)?", "time"),
            aside("(?<![\\d.])24小时", "time"),
            aside("(?:总)?第(?:\\d{1,6}|" + NUM + "{1,6})(?!\\d)", "ordinal"),
            aside("(?m)^[(\\[]?(?:\\d{1,2}|" + NUM + "{1,3})[)\\]]?[、.)](?!\\d)", "list-mark"),
            aside("(?m)^\\((?:\\d{1,2}|" + NUM + "{1,3})\\)", "list-mark"),
            aside("\\((?:" + NUM + "{1,3})\\)", "list-mark"),
            aside("(?<=[。;:,!?\\n])\\((?:\\d{1,2})\\)(?=[\\u4e00-\\u9fff])", "list-mark"),
            aside("(?<=[。;:!?)])\\d{1,2}[.、)](?=[\\u4e00-\\u9fff])", "list-mark"),
            aside("(?<![\\u4e00-\\u9fff])" + NUM + "{1,2}(?:是|要|则)(?![否求])", "list-mark"),
            aside("其" + NUM + "(?=[,、:是])", "list-mark"),
            aside("[①-⒛]", "list-mark"),
            aside("(?<![\\d.])(?:12[0-9]{3}|9[56]\\d{3})(?![\\d.%余多万件条个次人户])", "name"),
            aside("(?<![\\d.])(?:11[0249]|12[0-9])(?=报警|热线|电话|联动|平台|指挥|急救)", "name"),
            aside("(?:第\\d{1,4}页|共\\d{1,4}页)", "page-furniture"),
            aside("(?m)^- ?\\d{1,4} ?-$", "page-furniture"));

    private static final Pattern VIEWS = Pattern.compile(
            "(?m)(?:^|(?:发布|来源|时间|字体|日期)[^\n。]{0,60}?)((?:浏览|阅读|点击|访问|打印)(?:次数|量|数|率|人数)?:\\n{0,2}\\d{1,10}次?)");
    private static final int HEAD = 600;

    private static final Pattern OVER = Pattern.compile("(?:超过|超出|超|逾|突破|多达|高达)\\z");
    private static final Pattern AT_LEAST = Pattern.compile("(?:不少于|不低于|不下于|至少|均在|都在)\\z");
    private static final Pattern NEARLY = Pattern.compile("(?:将近|接近|近)\\z");
    private static final Pattern ABOUT = Pattern.compile("(?:大约|约|大概)\\z");
    private static final Pattern AT_MOST = Pattern.compile("(?:不超过|不高于|不多于|低于|少于|小于|不足)\\z");
    private static final Pattern LINKS = Pattern.compile("[达到为是有了共计在]{1,3}\\z");

    private static final int LONGEST_NUMBER = 15;
    private static final int ENDLESS = 40;

    private final Lexicon words;

    NumberScanner(Lexicon words) {
        this.words = words;
    }

    private static Aside aside(String regex, String reason) {
        return new Aside(Pattern.compile(regex), reason);
    }

    Scan scan(String text) {
        BitSet taken = new BitSet(text.length());
        List<Mark> marks = new ArrayList<>();
        Matcher views = VIEWS.matcher(text.substring(0, Math.min(text.length(), HEAD)));
        while (views.find()) {
            take(new Mark(views.start(1), views.end(1), "page-furniture"), taken, marks);
        }
        List<int[]> regions = withoutEndlessDigits(text, taken, marks);
        for (Aside aside : ASIDES) {
            ReadingBudget.check();
            Matcher matcher =
                    aside.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            for (int[] region : regions) {
                matcher.region(region[0], region[1]);
                while (matcher.find()) {
                    if (matcher.end() > matcher.start() && holdsNumber(text, matcher.start(), matcher.end())) {
                        take(new Mark(matcher.start(), matcher.end(), aside.reason()), taken, marks);
                    }
                }
            }
        }
        List<Quantity> quantities = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            ReadingBudget.check();
            if (taken.get(i)) {
                i++;
                continue;
            }
            char c = text.charAt(i);
            int next = i + 1;
            if (c >= '0' && c <= '9') {
                next = arabic(text, i, taken, quantities, marks);
            } else if (ChineseNumber.isNumeral(c)) {
                next = chinese(text, i, taken, quantities, marks);
            }
            i = next;
        }
        marks.sort(Comparator.comparing(Mark::start));
        return new Scan(quantities, marks);
    }

    /** Sets runs of digits aside that no pattern need look at, so that a text of digits alone is read fast. */
    private static List<int[]> withoutEndlessDigits(String text, BitSet taken, List<Mark> marks) {
        List<int[]> regions = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = digits(text, i);
            if (end - i > ENDLESS) {
                take(new Mark(i, end, "identifier"), taken, marks);
                regions.add(new int[] {from, i});
                from = end;
            }
            i = Math.max(i, end - 1);
        }
        regions.add(new int[] {from, text.length()});
        return regions;
    }

    private static boolean holdsNumber(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || ChineseNumber.isNumeral(c) || c >= '①' && c <= '⒛') {
                return true;
            }
        }
        return false;
    }

    private static boolean take(Mark mark, BitSet taken, List<Mark> marks) {
        if (SpanSet.anySet(taken, mark.start(), mark.end())) {
            return false;
        }
        taken.set(mark.start(), mark.end());
        marks.add(mark);
        return true;
    }

    private int arabic(String text, int at, BitSet taken, List<Quantity> quantities, List<Mark> marks) {
        int n = text.length();
        int end = digits(text, at);
        int integerDigits = end - at;
        StringBuilder number = new StringBuilder();
        if (integerDigits <= LONGEST_NUMBER) {
            number.append(text, at, end);
            while (integerDigits <= 3
                    && end + 3 < n
                    && text.charAt(end) == ','
                    && digits(text, end + 1) == end + 4
                    && number.length() <= LONGEST_NUMBER) {
                number.append(text, end + 1, end + 4);
                end += 4;
            }
            if (end + 1 < n && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
                int fraction = digits(text, end + 1);
                if (fraction < n
                        && text.charAt(fraction) == '.'
                        && fraction + 1 < n
                        && isDigit(text.charAt(fraction + 1))) {
                    int last = fraction;
                    while (last + 1 < n && text.charAt(last) == '.' && isDigit(text.charAt(last + 1))) {
                        last = digits(text, last + 1);
                    }
                    take(new Mark(at, last, "identifier"), taken, marks);
                    return last;
                }
                if (fraction - end <= LONGEST_NUMBER) {
                    number.append(text, end, fraction);
                    end = fraction;
                }
            }
        }
        if (number.isEmpty() || number.length() > 2 * LONGEST_NUMBER) {
            take(new Mark(at, end, "identifier"), taken, marks);
            return end;
        }
        if (at > 0 && isLetter(text.charAt(at - 1)) || end < n && isLetter(text.charAt(end))) {
            int last = end;
            while (last < n && (isLetter(text.charAt(last)) || isDigit(text.charAt(last))) && !taken.get(last)) {
                last++;
            }
            take(new Mark(at, last, "name"), taken, marks);
            return last;
        }
        Mark name = words.phraseAt(text, at);
        if (name != null && name.end() >= end && take(name, taken, marks)) {
            return name.end();
        }
        return finish(text, at, end, new BigDecimal(number.toString()), false, taken, quantities, marks);
    }

    private int chinese(String text, int at, BitSet taken, List<Quantity> quantities, List<Mark> marks) {
        Mark phrase = words.phraseAt(text, at);
        if (phrase != null && take(phrase, taken, marks)) {
            return phrase.end();
        }
        if (!words.measureAt(text, at).isEmpty()
                && !words.measureAt(text, at + 1).isEmpty()) {
            // 万元 as the heading of a column
            take(new Mark(at, at + 1, "word"), taken, marks);
            return at + 1;
        }
        int end = at;
        while (end < text.length() && ChineseNumber.isNumeral(text.charAt(end)) && !taken.get(end)) {
            if (end > at
                    && words.phraseAt(text, end) != null
                    && words.measureAt(text, end).isEmpty()) {
                break;
            }
            end++;
        }
        String run = text.substring(at, end);
        boolean percent = text.startsWith("百分之", at) && run.equals("百") || at >= 3 && text.startsWith("百分之", at - 3);
        if (text.startsWith("百分之", at) && run.equals("百")) {
            int from = at + 3;
            int to = from;
            while (to < text.length()
                    && (ChineseNumber.isNumeral(text.charAt(to))
                            || isDigit(text.charAt(to))
                            || text.charAt(to) == '点')) {
                to++;
            }
            BigDecimal value = percentage(text.substring(from, to));
            if (value != null) {
                quantities.add(qualified(text, at, to, value, "%", to, true));
                return to;
            }
        }
        if (text.startsWith("百分百", at)) {
            quantities.add(qualified(text, at, at + 3, BigDecimal.valueOf(100), "%", at + 3, true));
            return at + 3;
        }
        if (percent) {
            take(new Mark(at, end, "word"), taken, marks);
            return end;
        }
        BigDecimal value = ChineseNumber.parse(run);
        boolean vague = at > 0 && "数几上成好若".indexOf(text.charAt(at - 1)) >= 0;
        if (value == null || vague) {
            take(new Mark(at, end, "word"), taken, marks);
            return end;
        }
        if (run.equals("零")) {
            boolean stated = at > 0 && "为是:".indexOf(text.charAt(at - 1)) >= 0;
            if (stated || !words.measureAt(text, end).isEmpty()) {
                return finish(text, at, end, value, true, taken, quantities, marks);
            }
            take(new Mark(at, end, "word"), taken, marks);
            return end;
        }
        return finish(text, at, end, value, true, taken, quantities, marks);
    }

    private static @Nullable BigDecimal percentage(String digits) {
        int point = digits.indexOf('点');
        if (digits.isEmpty() || digits.length() > LONGEST_NUMBER) {
            return null;
        }
        if (Character.isDigit(digits.charAt(0))) {
            return digits.chars().allMatch(Character::isDigit) ? new BigDecimal(digits) : null;
        }
        if (point < 0) {
            return ChineseNumber.parse(digits);
        }
        BigDecimal whole = ChineseNumber.parse(digits.substring(0, point));
        String fraction = digits.substring(point + 1);
        if (whole == null || fraction.isEmpty()) {
            return null;
        }
        StringBuilder decimal = new StringBuilder("0.");
        for (char c : fraction.toCharArray()) {
            BigDecimal d = ChineseNumber.parse(String.valueOf(c));
            if (d == null || d.intValue() > 9) {
                return null;
            }
            decimal.append(d.intValue());
        }
        return whole.add(new BigDecimal(decimal.toString()));
    }

    /** Multiplier, 余, range, measure and qualifiers behind a number. */
    private int finish(
            String text,
            int at,
            int numberEnd,
            BigDecimal number,
            boolean chinese,
            BitSet taken,
            List<Quantity> quantities,
            List<Mark> marks) {
        int n = text.length();
        int end = numberEnd;
        BigDecimal value = number;
        boolean over = false;
        boolean plain = true;
        int range = rangeEnd(text, end, taken);
        if (range > end) {
            plain = false;
            end = range;
        }
        if (end < n && "余多来几".indexOf(text.charAt(end)) >= 0 && end + 1 < n && multiplies(text, end + 1)) {
            over = true;
            end++;
        }
        while (end < n && multiplies(text, end) && !taken.get(end)) {
            value = value.multiply(BigDecimal.valueOf(ChineseNumber.multiplier(text.charAt(end))));
            end++;
        }
        if (end < n && "余多来".indexOf(text.charAt(end)) >= 0 && !text.startsWith("多媒", end)) {
            over = true;
            end++;
        }
        int measureAt = end < n && text.charAt(end) == '/' ? end + 1 : end;
        String measure = words.measureAt(text, measureAt);
        int close = measure.isEmpty() ? end : measureAt + measure.length();
        if (chinese && measure.isEmpty() && !number.equals(BigDecimal.ZERO) && !over) {
            take(new Mark(at, Math.max(numberEnd, end), "word"), taken, marks);
            return Math.max(numberEnd, end);
        }
        if (measure.isEmpty() && isBareYear(text, at, end, number)) {
            take(new Mark(at, end, "date"), taken, marks);
            return end;
        }
        if (close < n && !over && "余多".indexOf(text.charAt(close)) >= 0 && !measure.isEmpty()) {
            // 条余: the word for more stands behind the measure
            over = text.charAt(close) == '余';
            close += over ? 1 : 0;
        }
        Quantity q = qualified(text, at, end, value, measure, close, plain);
        quantities.add(
                over
                        ? new Quantity(
                                q.start(),
                                q.end(),
                                q.open(),
                                q.close(),
                                q.value(),
                                q.state(),
                                Qualifier.OVER,
                                q.measure(),
                                q.plain())
                        : q);
        return close;
    }

    private boolean multiplies(String text, int at) {
        char c = text.charAt(at);
        if (c != '万' && c != '亿' && c != '千' && c != '百') {
            return false;
        }
        return words.measureAt(text, at).isEmpty();
    }

    private static boolean isBareYear(String text, int at, int end, BigDecimal number) {
        if (end - at != 4 || number.scale() != 0) {
            return false;
        }
        int year = number.intValue();
        boolean labelled = at > 0 && ":为达计共数量息".indexOf(text.charAt(at - 1)) >= 0;
        return year >= 1990 && year <= 2040 && !labelled;
    }

    private static int rangeEnd(String text, int end, BitSet taken) {
        int n = text.length();
        if (end + 1 < n
                && "-至到".indexOf(text.charAt(end)) >= 0
                && isDigit(text.charAt(end + 1))
                && !taken.get(end + 1)) {
            int to = digits(text, end + 1);
            if (to + 1 < n && text.charAt(to) == '.' && isDigit(text.charAt(to + 1))) {
                to = digits(text, to + 1);
            }
            return to - end <= LONGEST_NUMBER ? to : end;
        }
        return end;
    }

    private static Quantity qualified(
            String text, int at, int end, BigDecimal value, String measure, int close, boolean plain) {
        String before = text.substring(Math.max(0, at - 8), at);
        Qualifier qualifier = Qualifier.EXACT;
        int open = at;
        Matcher link = LINKS.matcher(before);
        String bare = link.find() ? before.substring(0, link.start()) : before;
        for (String window : List.of(before, bare)) {
            if (AT_MOST.matcher(window).find()) {
                plain = false;
                break;
            }
            Qualifier found = prefix(window);
            if (found != Qualifier.EXACT) {
                qualifier = found;
                open = at - (before.length() - prefixStart(window));
                break;
            }
        }
        int n = text.length();
        for (int from : close == end ? new int[] {end} : new int[] {close}) {
            if (text.startsWith("以上", from)) {
                qualifier = Qualifier.AT_LEAST;
                close = from + 2;
            } else if (text.startsWith("左右", from) || text.startsWith("上下", from)) {
                qualifier = Qualifier.ABOUT;
                close = from + 2;
            } else if (text.startsWith("以下", from) || text.startsWith("以内", from)) {
                plain = false;
                close = from + 2;
            }
        }
        boolean negative = at > 0
                && (text.charAt(at - 1) == '-' || text.charAt(at - 1) == '+')
                && (at == 1 || " |\n\t".indexOf(text.charAt(at - 2)) >= 0);
        if (negative && text.charAt(at - 1) == '-') {
            value = value.negate();
            plain = false;
        }
        return new Quantity(at, end, open, Math.min(close, n), value, State.VALUE, qualifier, measure, plain);
    }

    private static Qualifier prefix(String window) {
        if (AT_LEAST.matcher(window).find()) {
            // 均在 alone says nothing: it needs 以上 behind the number
            return window.endsWith("在") ? Qualifier.EXACT : Qualifier.AT_LEAST;
        }
        if (OVER.matcher(window).find()) {
            return Qualifier.OVER;
        }
        if (ABOUT.matcher(window).find()) {
            return Qualifier.ABOUT;
        }
        boolean near = NEARLY.matcher(window).find() && !window.endsWith("附近") && !window.endsWith("最近");
        return near ? Qualifier.NEARLY : Qualifier.EXACT;
    }

    private static int prefixStart(String window) {
        for (Pattern p : List.of(AT_LEAST, OVER, ABOUT, NEARLY)) {
            Matcher m = p.matcher(window);
            if (m.find()) {
                return m.start();
            }
        }
        return window.length();
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
