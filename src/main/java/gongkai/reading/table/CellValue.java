package gongkai.reading.table;

import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.reading.text.ChineseNumber;
import gongkai.reading.text.Measures;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds where a number is expected.
 *
 * @param value as printed, 万 and 亿 multiplied out unless they belong to the measure (万元); null unless VALUE
 * @param measure printed behind the number, else empty
 * @param from and {@code to}: where the number, the mark or the word stands within the cell's text
 */
public record CellValue(
        State state, @Nullable BigDecimal value, Qualifier qualifier, String measure, int from, int to) {

    private static final Set<String> SLASHES = Set.of("/", "\\", "-", "--", "---", "—", "——", "―", "–", "一一", "___");
    private static final Set<String> NONES = Set.of("无", "無", "没有", "沒有", "未收到", "未接到", "未发生", "未發生", "無此項", "无此项");
    private static final Set<String> ZEROS = Set.of("零", "〇");

    private static final Pattern NUMBER = Pattern.compile("(?<before>不少于|不少於|至少|超过|超過|逾|超|近|约|約)?"
            + "(?<number>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,9})?)\\s?"
            + "(?<over>余|餘|多)?(?<times>[万萬亿億千](?![元圆圓]))?(?<over2>余|餘|多)?\\s?"
            + "(?<measure>" + Measures.behindCells() + ")?"
            + "(?<after>以上|左右|余|餘|多)?");

    private static final Pattern MEASURE =
            Pattern.compile("[(\uFF08\\[]?(?:" + Measures.aloneInCells() + ")[)\uFF09\\]]?");

    /** What the text of a cell says, or null where it is not a value but words. */
    static @Nullable CellValue of(String text) {
        if (text.isBlank()) {
            return new CellValue(State.BLANK, null, Qualifier.EXACT, "", 0, 0);
        }
        if (text.length() > 40) {
            return null;
        }
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        String s = halfWidth(text.substring(from, to));
        if (SLASHES.contains(s)) {
            return new CellValue(State.SLASH, null, Qualifier.EXACT, "", from, to);
        }
        if (NONES.contains(s)) {
            return new CellValue(State.NONE_STATED, null, Qualifier.EXACT, "", from, to);
        }
        if (ZEROS.contains(s)) {
            return new CellValue(State.VALUE, BigDecimal.ZERO, Qualifier.EXACT, "", from, to);
        }
        Matcher m = NUMBER.matcher(s);
        return m.matches() ? number(m, from) : null;
    }

    private static CellValue number(Matcher m, int from) {
        BigDecimal value = new BigDecimal(m.group("number").replace(",", "").replace("+", ""));
        String times = m.group("times");
        if (times != null) {
            value = ChineseNumber.times(value, times.charAt(0));
        }
        int end = m.end("number");
        for (String group : new String[] {"over", "times", "over2"}) {
            end = Math.max(end, m.end(group));
        }
        String measure = m.group("measure") == null ? "" : m.group("measure");
        return new CellValue(State.VALUE, value, qualifier(m), measure, from + m.start("number"), from + end);
    }

    private static Qualifier qualifier(Matcher m) {
        String before = m.group("before");
        String after = m.group("after");
        if (m.group("over") != null || m.group("over2") != null) {
            return Qualifier.OVER;
        }
        if (after != null) {
            return switch (after) {
                case "以上" -> Qualifier.AT_LEAST;
                case "左右" -> Qualifier.ABOUT;
                default -> Qualifier.OVER;
            };
        }
        if (before == null) {
            return Qualifier.EXACT;
        }
        return switch (before) {
            case "近" -> Qualifier.NEARLY;
            case "约", "約" -> Qualifier.ABOUT;
            case "不少于", "不少於", "至少" -> Qualifier.AT_LEAST;
            default -> Qualifier.OVER;
        };
    }

    /** Whether a cell holds words for a number or a mark: not blank, not text. */
    public static boolean isPrinted(String text) {
        return !text.isBlank() && of(text) != null;
    }

    /** Whether a cell holds nothing but a measure such as 人次. */
    static boolean isMeasure(String text) {
        String s = text.strip();
        return !s.isEmpty() && s.length() <= 6 && MEASURE.matcher(s).matches();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** One character for one, so that places stay right. */
    private static String halfWidth(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                c = (char) (c - 0xFEE0);
            } else if (c == '−' || c == '﹣') {
                c = '-';
            }
            out.append(c);
        }
        return out.toString();
    }
}
