package gongkai.reading.text;

import gongkai.catalogue.Period;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds which months a clause speaks of: 1-9月, 二季度, 5至8月, 上半年, 截至10月, 2013年. */
public final class PeriodParser {

    private static final String Y = "(?:(?<!\\d)((?:19|20)\\d\\d)年?)?";
    private static final String M = "(1[0-2]|0?[1-9])";
    private static final Pattern MENTION = Pattern.compile("(?:"
            + "(?<span>" + Y + "(?<![\\d.])" + M + "月?份?[-至到]" + M + "月(?!\\d{1,2}日))"
            + "|(?<until>截[至止]到?" + Y + M + "月(?!\\d{1,2}日))"
            + "|(?<quarter>" + Y + "第?([一二三四1-4])季度)"
            + "|(?<half>" + Y + "([上下])半年)"
            + "|(?<month>" + Y + "(?<![\\d.-])" + M + "月份?(?![\\d-至到]))"
            + "|(?<year>(?<!\\d)((?:19|20)\\d\\d)年度?(?!\\d{1,2}月))"
            + ")");
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|与|同|环比|同比|转至|转到|转入|自|从|于|去年|上年|根据|按照|《)\\z");
    private static final Pattern AFTER =
            Pattern.compile("^(?:末|底)?(?:同期|相比|以来|以前|之前|起|开始|前|印发|修订|要点|计划|工作要点|工作计划|办理(?!情况)|继续|目标|规划|度?工作安排)");
    private static final Pattern LONG =
            Pattern.compile("(?:(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:以来|至今|起至今)|年来|近[两三四五]年|历年|建[网站立]以来|开通以来|成立以来|开[网站]以来|"
                    + "[实施]行以来|计划(?:在|于)|力争|争取|确保达)");

    private static final int NEAR = 30;

    private PeriodParser() {}

    /**
     * What a sentence says about time in front of a number.
     *
     * @param reportYear of the document; null where it is not known, so that nothing can be said
     * @param bulletin whether a month alone speaks of what follows it, as in a notice on some months
     */
    public static PeriodMention before(String sentenceUpToNumber, @Nullable Integer reportYear, boolean bulletin) {
        if (reportYear == null) {
            return PeriodMention.NOTHING;
        }
        if (LONG.matcher(sentenceUpToNumber).find()) {
            return new PeriodMention(null, true);
        }
        PeriodMention said = PeriodMention.NOTHING;
        Matcher m = MENTION.matcher(sentenceUpToNumber);
        while (m.find()) {
            String before = sentenceUpToNumber.substring(Math.max(0, m.start() - 3), m.start());
            String after = sentenceUpToNumber.substring(m.end(), Math.min(sentenceUpToNumber.length(), m.end() + 8));
            if (COMPARED.matcher(before).find() || AFTER.matcher(after).find()) {
                continue;
            }
            boolean farMonth = m.group("month") != null && sentenceUpToNumber.length() - m.end() > NEAR;
            if (farMonth && !bulletin) {
                // in an annual report the month of an event is not the period of what follows it
                continue;
            }
            PeriodMention next = read(m, reportYear, said.period());
            if (next != null) {
                said = next;
            }
        }
        return said;
    }

    /** The period a title names; the whole year where it names none. */
    public static Period ofTitle(String title, int year) {
        PeriodMention said = before(title.replace("关于", ""), year, true);
        return said.period() == null ? Period.ofYear(year) : said.period();
    }

    private static @Nullable PeriodMention read(Matcher m, int reportYear, @Nullable Period soFar) {
        if (m.group("span") != null) {
            return span(year(m.group(2), reportYear, soFar), m.group(3), m.group(4), reportYear);
        }
        if (m.group("until") != null) {
            return span(year(m.group(6), reportYear, soFar), "1", m.group(7), reportYear);
        }
        if (m.group("quarter") != null) {
            int quarter = "一二三四1234".indexOf(m.group(10)) % 4;
            return span(
                    year(m.group(9), reportYear, soFar),
                    String.valueOf(quarter * 3 + 1),
                    String.valueOf(quarter * 3 + 3),
                    reportYear);
        }
        if (m.group("half") != null) {
            boolean first = m.group(13).equals("上");
            return span(year(m.group(12), reportYear, soFar), first ? "1" : "7", first ? "6" : "12", reportYear);
        }
        if (m.group("month") != null) {
            return span(year(m.group(15), reportYear, soFar), m.group(16), m.group(16), reportYear);
        }
        int year = Integer.parseInt(m.group(18));
        return year > reportYear ? new PeriodMention(null, true) : new PeriodMention(Period.ofYear(year), false);
    }

    private static int year(@Nullable String printed, int reportYear, @Nullable Period soFar) {
        if (printed != null) {
            return Integer.parseInt(printed);
        }
        return soFar != null ? soFar.from().getYear() : reportYear;
    }

    private static @Nullable PeriodMention span(int year, String from, String to, int reportYear) {
        int first = Integer.parseInt(from);
        int last = Integer.parseInt(to);
        if (last < first) {
            return null;
        }
        if (year > reportYear) {
            return new PeriodMention(null, true);
        }
        return new PeriodMention(new Period(YearMonth.of(year, first), YearMonth.of(year, last)), false);
    }
}
