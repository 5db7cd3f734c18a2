package gongkai.reading.metadata;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.reading.text.Normalised;
import gongkai.reading.text.PeriodParser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads title, publisher, date, year, form and reporting unit from the beginning of a text. */
public class MetadataReader {

    private static final int LINES = 25;
    private static final int LONGEST_TITLE = 80;
    private static final int HEAD = 1500;

    private static final Pattern KIND = Pattern.compile("报告|年报|通报|情况|总结|公报|要情|专报");
    private static final Pattern SUBJECT = Pattern.compile("公开|热线|12345|信箱|信息报送|网站|政务|诉求");
    private static final Pattern BULLETIN = Pattern.compile("热线|通报|信息报送|信箱|12345|诉求|月报|季报");
    private static final Pattern ANNUAL = Pattern.compile("年度?(?:工作)?报告|年报|公开.{0,6}年度?报告");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?=年|度|-)");
    private static final Pattern BODY_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年(?:度)?(?=[,我全本,度区县市来政共])");
    private static final String DATE = "((?:19|20)\\d\\d)[-./年](1[0-2]|0?[1-9])[-./月](3[01]|[12]\\d|0?[1-9])(?!\\d)";
    private static final Pattern DATED = Pattern.compile("(?:发布(?:时间|日期)|发文日期|成文日期|生成日期|公开日期|日期|时间):?\\n{0,2}" + DATE);
    private static final Pattern ANY_DATE = Pattern.compile(DATE + "日?");
    private static final Pattern ARCHIVED = Pattern.compile("(?:归档|打印|更新|有效)(?:时间|日期):?\\z");
    private static final Pattern SOURCE = Pattern.compile(
            "(?:来源|发布机构|发布单位|信息来源|发文机关|公开机构|责任部门|供稿单位|发文单位|发布者|作者):\\n?([\\u4e00-\\u9fff]{2,30}?)(?=发布|浏览|字体|时间|日期|[^\\u4e00-\\u9fff]|$)");
    private static final Pattern ORGAN = Pattern.compile(
            "(?m)^([\\u4e00-\\u9fff]{2,30}(?:局|办公室|人民政府|办事处|委员会|督查室|中心|热线办|街道|镇|乡|管委会|政务公开办))(?= ?(?:\\(?(?:19|20)\\d\\d|$))");
    private static final Pattern BEFORE_SUBJECT = Pattern.compile(
            "政府信息公开|政府信息|信息公开|政务公开|政府门户网|门户网|政府网站|12345|公众服务热线|公众热线|政务服务便民热线|政务服务热线|市民服务热线|市民热线|政府热线|热线|信息报送|政务服务|运行|接诉|工作情况|年度");

    /** 岳楼政办发〔2023〕12号: a document's own number, which begins with the name of nobody. */
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("[\\u4e00-\\u9fff]{1,12}[\\[(]?(?:19|20)\\d\\d[\\])]?第?\\d{1,4}号");

    /** What an office's name ends with, where its report goes on about something else: 政务公开办|政府信息公开… */
    private static final Pattern ORGAN_END =
            Pattern.compile("[\\u4e00-\\u9fff0-9]{0,8}?(?:办公室|管理局|服务局|管理办|中心|事务所|大队|局|办|处|科|股|站|委)"
                    + "(?=$|政府|信息|政务|公开|网站|热线|12345|工作|年度|年报|报告|通报|总结|关于|运行|情况|[的:(《])");

    private final Catalogue catalogue;
    private final UnitNames units;

    public MetadataReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.units = new UnitNames(catalogue);
    }

    public ReportMetadata read(Normalised normalised, @Nullable Integer assumedYear) {
        String text = normalised.text();
        List<int[]> lines = lines(text);
        int[] title = title(text, lines);
        String readTitle =
                title == null ? "" : text.substring(title[0], title[1]).replace("\n", "");
        String printedTitle = title == null
                ? ""
                : normalised
                        .printed(title[0], title[1])
                        .replaceAll("\\s*[\\r\\n]+\\s*", "")
                        .strip();
        String head = text.substring(0, Math.min(text.length(), HEAD));
        boolean bulletin = isBulletin(readTitle, head);
        LocalDate published = published(text, head);
        Integer year = year(readTitle, head, published, bulletin);
        if (year == null) {
            year = assumedYear;
        }
        String publisher = publisher(normalised, head);
        String name = unitName(readTitle);
        if (name.isEmpty()) {
            name = Normalised.of(publisher).text();
        }
        return new ReportMetadata(
                printedTitle,
                publisher,
                published,
                year,
                form(text, year, bulletin),
                year == null ? null : period(readTitle, year, bulletin),
                bulletin,
                units.resolve(name, readTitle, text, bulletin));
    }

    private static Period period(String title, int year, boolean bulletin) {
        return bulletin ? PeriodParser.ofTitle(title, year) : Period.ofYear(year);
    }

    private static boolean isBulletin(String title, String head) {
        if (title.isEmpty()) {
            return false;
        }
        if (ANNUAL.matcher(title).find() && !title.contains("通报")) {
            return false;
        }
        // what it is about, not who issues it: the hotline's office also reports on its own disclosure
        return BULLETIN.matcher(title.replace(unitName(title), "")).find() || !head.contains("信息公开");
    }

    private static List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length() && lines.size() < LINES) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (end > at) {
                lines.add(new int[] {at, end});
            }
            at = end + 1;
        }
        return lines;
    }

    private static int @Nullable [] title(String text, List<int[]> lines) {
        int best = -1;
        int bestScore = 3;
        for (int i = 0; i < lines.size(); i++) {
            String line = text.substring(lines.get(i)[0], lines.get(i)[1]);
            int score = titleScore(line);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        if (best < 0) {
            return null;
        }
        int from = lines.get(best)[0];
        int to = lines.get(best)[1];
        String line = text.substring(from, to);
        if (best + 1 < lines.size()
                && (line.endsWith("的") || !KIND.matcher(line).find())) {
            String next = text.substring(lines.get(best + 1)[0], lines.get(best + 1)[1]);
            if (next.length() <= 30 && KIND.matcher(next).find()) {
                to = lines.get(best + 1)[1];
            }
        }
        if (best > 0 && unitName(line).isEmpty()) {
            String before = text.substring(lines.get(best - 1)[0], lines.get(best - 1)[1]);
            if (before.length() <= 30 && ORGAN.matcher(before).matches()) {
                from = lines.get(best - 1)[0];
            }
        }
        return new int[] {from, to};
    }

    private static int titleScore(String line) {
        if (line.length() > LONGEST_TITLE || line.length() < 5 || line.contains("。") || line.startsWith("本")) {
            return 0;
        }
        boolean kind = KIND.matcher(line).find();
        boolean subject = SUBJECT.matcher(line).find();
        if (!subject || line.indexOf(',') >= 0 && line.length() > 40) {
            return 0;
        }
        if (line.matches("^[一二三四五六七八九十]{1,3}、.*|^\\(.{1,2}\\).*|.*发布时间.*|^\\d{1,2}[.、].*")) {
            return 0;
        }
        return (kind ? 3 : 0)
                + 2
                + (YEAR.matcher(line).find() ? 2 : 0)
                + (UnitNames.place(line).isEmpty() ? 0 : 1);
    }

    /** The name of the unit that a title begins with, in reading form; empty where it begins with none. */
    static String unitName(String title) {
        String bare = DOCUMENT_NUMBER
                .matcher(title)
                .replaceAll("")
                .replaceAll("\\([^()]{0,40}\\)", "")
                .replaceAll("^关于(?:印发|公布|报送)?", "")
                .replaceAll("(?:19|20)\\d\\d(?:-(?:19|20)\\d\\d)?年?(?:度)?", "")
                .replaceAll("第?[一二三四1-4]季度|[上下]半年", "")
                .replaceAll("\\d{1,2}(?:月份?)?(?:[-至到]\\d{1,2})?月份?", "")
                .replaceAll("[\\[\\] ]", "");
        Matcher subject = BEFORE_SUBJECT.matcher(bare);
        if (!subject.find()) {
            return "";
        }
        int end = subject.start();
        // the subject may be part of a name: 政务公开办, 政务服务中心, 12345热线中心
        Matcher organ = ORGAN_END.matcher(bare).region(end + subject.group().length(), bare.length());
        if (organ.lookingAt()) {
            end = organ.end();
        }
        String name = bare.substring(0, end);
        if (name.endsWith("人民") && bare.startsWith("政府", subject.start())) {
            name += "政府";
        }
        name = name.replaceAll("[的,。:;]+$", "").replaceAll("^[的,。:;]+", "");
        return name.length() < 2 || name.length() > 30 ? "" : name;
    }

    private static @Nullable LocalDate published(String text, String head) {
        Matcher dated = DATED.matcher(head);
        while (dated.find()) {
            if (!ARCHIVED.matcher(head.substring(Math.max(0, dated.start() - 2), dated.start(1)))
                    .find()) {
                return date(dated);
            }
        }
        Matcher any = ANY_DATE.matcher(head);
        while (any.find()) {
            String before = head.substring(Math.max(0, any.start() - 6), any.start());
            int lineStart = head.lastIndexOf('\n', any.start()) + 1;
            boolean startsLine = any.start() - lineStart <= 24
                    && !head.substring(lineStart, any.start()).matches(".*[自从至于,。].*");
            if (!ARCHIVED.matcher(before).find() && startsLine && endsNear(head, any.end())) {
                return date(any);
            }
        }
        String foot = text.substring(Math.max(0, text.length() - 200));
        LocalDate last = null;
        Matcher end = Pattern.compile("(?m)^" + DATE + "日?$").matcher(foot);
        while (end.find()) {
            last = date(end);
        }
        return last;
    }

    /** Whether nothing but a time, a bracket or page words follow on the line: a date line, no sentence. */
    private static boolean endsNear(String head, int at) {
        int end = head.indexOf('\n', at);
        String rest = head.substring(at, end < 0 ? head.length() : end);
        return rest.length() <= 60 && !rest.contains("。") && !rest.matches("^(?:至|起|到|,|、).*");
    }

    private static @Nullable LocalDate date(Matcher m) {
        try {
            return LocalDate.of(
                    Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Integer year(String title, String head, @Nullable LocalDate published, boolean bulletin) {
        Matcher inTitle = YEAR.matcher(title);
        if (inTitle.find()) {
            return Integer.valueOf(inTitle.group(1));
        }
        Matcher inBody = BODY_YEAR.matcher(head);
        if (inBody.find()) {
            return Integer.valueOf(inBody.group(1));
        }
        if (published != null) {
            return bulletin ? published.getYear() : published.getYear() - 1;
        }
        Matcher any = YEAR.matcher(head);
        return any.find() ? Integer.valueOf(any.group(1)) : null;
    }

    private static String publisher(Normalised normalised, String head) {
        Matcher source = SOURCE.matcher(head);
        while (source.find()) {
            if (!source.group(1).contains("未知")) {
                return normalised.printed(source.start(1), source.end(1)).strip();
            }
        }
        Matcher organ = ORGAN.matcher(head);
        if (organ.find()) {
            return normalised.printed(organ.start(1), organ.end(1)).strip();
        }
        int footStart = Math.max(0, normalised.text().length() - 200);
        Matcher foot = ORGAN.matcher(normalised.text());
        foot.region(footStart, normalised.text().length());
        return foot.find() ? normalised.printed(foot.start(1), foot.end(1)).strip() : "";
    }

    /** By the rows it holds, where they say it; else by its year. A bulletin is written by no form. */
    private String form(String text, @Nullable Integer year, boolean bulletin) {
        if (has(text, "上一年项目数量") || has(text, "本年新公开数量") || has(text, "本年增/减")) {
            return "2019";
        }
        if (has(text, "现行有效件数") || has(text, "本年制发件数") || has(text, "结转下年度继续办理") && year != null && year >= 2021) {
            return "2021";
        }
        if (has(text, "全文电子化的主动公开") || has(text, "指定专职人员总数")) {
            return "2008";
        }
        if (has(text, "不同渠道和方式公开相同信息计") || has(text, "微博微信回应事件数")) {
            return "2014";
        }
        return year == null || bulletin ? "" : catalogue.formOfYear(year).code();
    }

    private static boolean has(String text, String row) {
        return text.contains(row);
    }
}
