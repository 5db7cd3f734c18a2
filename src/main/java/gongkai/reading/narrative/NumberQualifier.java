package gongkai.reading.narrative;

import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words around a number that say how exact it is: 近, 约, 不少于, 以上. */
final class NumberQualifier {

    private static final Pattern OVER = Pattern.compile("(?:超过|超出|超|逾|突破|多达|高达)\\z");
    private static final Pattern AT_LEAST = Pattern.compile("(?:不少于|不低于|不下于|至少|均在|都在)\\z");
    private static final Pattern NEARLY = Pattern.compile("(?:将近|接近|近)\\z");
    private static final Pattern ABOUT = Pattern.compile("(?:大约|约|大概)\\z");
    private static final Pattern AT_MOST = Pattern.compile("(?:不超过|不高于|不多于|(?<!不)(?:低于|少于|小于)|不足)\\z");
    /** Of a number, not of a range or of an identifier: it stands apart, or behind a word for a change. */
    private static final Pattern SIGN = Pattern.compile("(?:^|[ |\n\t]|增减|变化|同比|环比|增长|涨幅)-\\z");

    private static final Pattern LINKS = Pattern.compile("[达到为是有了共计在]{1,3}\\z");

    private NumberQualifier() {}

    /**
     * @param end of the number itself with multiplier and 余
     * @param close behind its measure
     */
    static Quantity qualified(
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
        if (text.startsWith("以上", close)) {
            qualifier = Qualifier.AT_LEAST;
            close += 2;
        } else if (text.startsWith("左右", close) || text.startsWith("上下", close)) {
            qualifier = Qualifier.ABOUT;
            close += 2;
        } else if (text.startsWith("以下", close) || text.startsWith("以内", close)) {
            plain = false;
            close += 2;
        }
        if (SIGN.matcher(before).find()) {
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
}
