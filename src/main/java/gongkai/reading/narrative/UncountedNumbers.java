package gongkai.reading.narrative;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.text.ChineseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One shape of number that counts nothing: a date, a document number, a list mark …
 *
 * @param pattern bounded or possessive, so that a text is read in time linear in its length
 * @param reason why it counts nothing
 */
record UncountedNumbers(Pattern pattern, String reason) {

    private static final String NUM = "[〇零一二三四五六七八九十百]";
    private static final String YEAR = "(?<!\\d)(?:19|20)\\d\\d";
    private static final String MONTH = "(?:1[0-2]|0?[1-9])";
    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";

    /** Addresses, numbers of documents and articles, telephones. */
    private static final List<UncountedNumbers> REFERENCES = List.of(
            of("(?:https?://|ftp://|www\\.)[!-~&&[^,;()\\[\\]|<>]]++", "address"),
            of("(?<![\\w.@-])[\\w.-]{1,64}+@[\\w.-]{1,255}+", "address"),
            of("[\\[(](?:19|20)\\d\\d[\\])]第?\\d{1,5}号?", "document-number"),
            of("(?:ICP备|公网安备|标识码:?|备案号:?|备)[A-Za-z]{0,3}\\d{5,20}+(?:号?-?\\d{0,3}+)号?", "identifier"),
            of("(?<=[路街道巷弄村组栋号园])\\d{1,5}号(?:楼|院|附\\d{1,3})?", "address"),
            of("(?<![\\d.])\\d{1,4}(?:楼|室|栋|单元)(?!台|堂)", "address"),
            of("(?:第|令第?)?(?<!\\d)\\d{1,6}号(?:令|文件|文|公告)?", "document-number"),
            of("第?" + NUM + "{1,6}号(?:令|文件|文|公告)", "document-number"),
            of(
                    "第(?:\\d{1,4}|" + NUM + "{1,6})(?:条|款|章|节|编)(?:第?\\((?:\\d{1,2}|" + NUM + "{1,3})\\)项|第(?:" + NUM
                            + "{1,3})[款项])?(?:之" + NUM + ")?",
                    "article"),
            of("第?\\((?:\\d{1,2}|" + NUM + "{1,3})\\)项", "article"),
            of("(?<![\\d.])\\(?0\\d{2,3}\\)?-?\\d{7,8}(?:-\\d{1,6})?(?!\\d)", "phone"),
            of("(?<![\\d.])1[3-9]\\d{9}(?!\\d)", "phone"),
            of("(?:电话|传真|手机|QQ|QQ群|号码)(?:号码)?[:为是]?\\(?\\d{7,12}(?:[-转]\\d{1,6})?\\)?(?!\\d)", "phone"),
            of("邮(?:政)?编(?:码)?:?\\d{6}(?!\\d)", "postcode"));

    /** Days, months and years, hours. */
    private static final List<UncountedNumbers> DATES_AND_TIMES = List.of(
            of(YEAR + "[-./]" + MONTH + "[-./]" + DAY + "(?!\\d)(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?", "date"),
            of("(?<!\\d)(?:20)\\d{4,10}日", "date"),
            of(YEAR + "年?(?:度)?[-至到、](?:19|20)\\d\\d年(?:度|底|末|初)?", "date"),
            of(YEAR + "年" + MONTH + "月" + DAY + "日", "date"),
            of(YEAR + "年(?:" + MONTH + "月)?(?:度|末|底|初|份)?", "date"),
            of(YEAR + "-(?![\\d-])", "date"),
            of(
                    "(?<![\\d.])" + MONTH + "(?:月份?)?(?:" + DAY + "日)?[-至到、]" + MONTH + "月(?:" + DAY + "日)?(?:份|底|末)?",
                    "date"),
            of("(?<![\\d.])" + MONTH + "月(?:" + DAY + "日)?(?:份|底|末|初)?", "date"),
            of("(?<![\\d.])" + DAY + "日(?!均)", "date"),
            of("第?[1-4一二三四][-至到、]?[1-4一二三四]?季度", "date"),
            of("[〇零一二三四五六七八九]{4}年(?:" + NUM + "{1,3}月(?:" + NUM + "{1,3}日)?)?(?:度|底|末|初)?", "date"),
            of("(?:十[一二]|[一二三四五六七八九十])月(?:份|底|末|初|" + NUM + "{1,3}日)", "date"),
            of("(?<=[年至到,。;:\\n])(?:十[一二]|[一二三四五六七八九十])月", "date"),
            of("(?<![\\d.])[012]?\\d:[0-5]\\d(?::[0-5]\\d)?(?!\\d)", "time"),
            of("(?<![\\d.])[012]?\\d[时点][0-5]?\\d分", "time"),
            of("(?<![\\d.])(?:5|7) ?[×xX*+] ?(?:24|8)(?:小时)?", "time"),
            of("(?<![\\d.])24小时", "time"));

    /** What orders a list or a page, and names. */
    private static final List<UncountedNumbers> MARKS = List.of(
            of("(?:总)?第(?:\\d{1,6}|" + NUM + "{1,6})(?!\\d)", "ordinal"),
            of("(?m)^[(\\[]?(?:\\d{1,2}|" + NUM + "{1,3})[)\\]]?[、.)](?!\\d)", "list-mark"),
            of("(?m)^\\((?:\\d{1,2}|" + NUM + "{1,3})\\)", "list-mark"),
            of("\\((?:" + NUM + "{1,3})\\)", "list-mark"),
            of("(?<=[。;:,!?\\n])\\((?:\\d{1,2})\\)(?=[\\u4e00-\\u9fff])", "list-mark"),
            of("(?<=[。;:!?)])\\d{1,2}[.、)](?=[\\u4e00-\\u9fff])", "list-mark"),
            of("(?<![\\u4e00-\\u9fff])" + NUM + "{1,2}(?:是|要|则)(?![否求])", "list-mark"),
            of("其" + NUM + "(?=[,、:是])", "list-mark"),
            of("[①-⒛]", "list-mark"),
            of("(?<![\\d.])(?:12[0-9]{3}|9[56]\\d{3})(?![\\d.%余多万件条个次人户])", "name"),
            of("(?<![\\d.])(?:11[0249]|12[0-9])(?=报警|热线|电话|联动|平台|指挥|急救)", "name"),
            of("(?:第\\d{1,4}页|共\\d{1,4}页)", "page-furniture"),
            of("(?m)^- ?\\d{1,4} ?-$", "page-furniture"));

    /** In order of precedence: what an earlier one took, a later one cannot. */
    private static final List<UncountedNumbers> ALL =
            Stream.of(REFERENCES, DATES_AND_TIMES, MARKS).flatMap(List::stream).toList();

    private static final Pattern VIEWS = Pattern.compile(
            "(?m)(?:^|(?:发布|来源|时间|字体|日期)[^\n。]{0,60}?)((?:浏览|阅读|点击|访问|打印)(?:次数|量|数|率|人数)?:\\n{0,2}\\d{1,10}次?)");
    private static final int HEAD = 600;

    private static final int ENDLESS = 40;

    private static UncountedNumbers of(String regex, String reason) {
        return new UncountedNumbers(Pattern.compile(regex), reason);
    }

    /** Takes all of them out of a text. */
    static void take(ScannedText text) {
        takeViews(text);
        List<int[]> regions = withoutEndlessDigits(text);
        for (UncountedNumbers uncounted : ALL) {
            ReadingBudget.check();
            uncounted.take(text, regions);
        }
    }

    /** How often a page was read, which stands at its head. */
    private static void takeViews(ScannedText text) {
        Matcher views =
                VIEWS.matcher(text.text().substring(0, Math.min(text.text().length(), HEAD)));
        while (views.find()) {
            text.take(views.start(1), views.end(1), "page-furniture");
        }
    }

    private void take(ScannedText text, List<int[]> regions) {
        Matcher matcher =
                pattern.matcher(text.text()).useTransparentBounds(true).useAnchoringBounds(false);
        for (int[] region : regions) {
            matcher.region(region[0], region[1]);
            while (matcher.find()) {
                if (matcher.end() > matcher.start() && holdsNumber(text.text(), matcher.start(), matcher.end())) {
                    text.take(matcher.start(), matcher.end(), reason);
                }
            }
        }
    }

    /** Sets runs of digits aside that no pattern need look at, so that a text of digits alone is read fast. */
    private static List<int[]> withoutEndlessDigits(ScannedText text) {
        List<int[]> regions = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.text().length(); i++) {
            int end = text.digits(i);
            if (end - i > ENDLESS) {
                text.take(i, end, "identifier");
                regions.add(new int[] {from, i});
                from = end;
            }
            i = Math.max(i, end - 1);
        }
        regions.add(new int[] {from, text.text().length()});
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
}
