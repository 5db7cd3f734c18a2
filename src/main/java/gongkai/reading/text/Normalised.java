package gongkai.reading.text;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;

/**
 * The reading form of a text: half-width digits and punctuation, simplified characters, without quotation marks,
 * pinyin in brackets and spaces inside a line; with a map from every character back to the printed text. Linear in the
 * length of the text; a lone surrogate stays what it is.
 */
public class Normalised {

    private static final int LONGEST_PINYIN = 8;
    private static final String DROPPED = "“”‘’\"「」『』`´\u200b\u200c\u200d\u2060\ufeff\u00ad";
    private static final String TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡê";

    private final String printed;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Normalised(String printed, String text, int[] starts, int[] ends) {
        this.printed = printed;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static Normalised of(String printed) {
        int n = printed.length();
        StringBuilder text = new StringBuilder(n);
        int[] starts = new int[n];
        int[] ends = new int[n];
        for (int i = 0; i < n; ) {
            int pinyin = pinyinEnd(printed, i);
            if (pinyin > i) {
                i = pinyin;
                continue;
            }
            int codePoint = printed.codePointAt(i);
            int width = Character.charCount(codePoint);
            char read = read(codePoint, printed.charAt(i));
            boolean droppedSpace = read == ' ' && !separates(printed, i, text);
            if (!droppedSpace && DROPPED.indexOf(read) < 0 && !(read >= '\ufe00' && read <= '\ufe0f')) {
                starts[text.length()] = i;
                ends[text.length()] = i + width;
                text.append(read);
            }
            i += width;
        }
        return new Normalised(
                printed, text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }

    /** The text as read. */
    public String text() {
        return text;
    }

    /** The printed stretch behind characters {@code start} to {@code end} of the reading form. */
    public Span printedSpan(int start, int end) {
        if (start >= end) {
            int at = start < starts.length ? starts[start] : printed.length();
            return new Span(at, at);
        }
        return new Span(starts[start], ends[end - 1]);
    }

    public String printed(int start, int end) {
        Span span = printedSpan(start, end);
        return printed.substring(span.start(), span.end());
    }

    private static char read(int codePoint, char first) {
        if (Character.isDigit(codePoint)) {
            return (char) ('0' + Character.digit(codePoint, 10));
        }
        if (Character.isSupplementaryCodePoint(codePoint)) {
            return first;
        }
        char c = (char) codePoint;
        return switch (c) {
            case '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\f' -> '\n';
            case '\u3000', '\u00a0', '\t', '\u2002', '\u2003', '\u2009' -> ' ';
            case '.' -> '.';
            case '．' -> '.';
            case '，', '﹐' -> ',';
            case '〔', '［', '【' -> '[';
            case '〕', '］', '】' -> ']';
            case '○' -> '〇';
            case '—', '–', '―', '－', '‐', '‑', '−', '～', '~' -> '-';
            case '∶', '︰', '：' -> ':';
            case '％', '﹪' -> '%';
            case '、', '。' -> c;
            default -> c >= '！' && c <= '～' ? (char) (c - '！' + '!') : Simplified.of(c);
        };
    }

    /** A space counts only between two ASCII characters: there it may part two numbers or two cells. */
    private static boolean separates(String printed, int at, StringBuilder before) {
        if (before.isEmpty() || before.charAt(before.length() - 1) >= 0x80) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        if (last == ' ' || last == '\n') {
            return false;
        }
        int next = at + 1;
        return next < printed.length() && printed.charAt(next) < 0x80 && printed.charAt(next) != '\n'
                || next < printed.length() && printed.charAt(next) >= '０' && printed.charAt(next) <= '９';
    }

    /** Where a bracketed pinyin that a damaged copy put behind a Chinese character ends; {@code at} if there is none. */
    private static int pinyinEnd(String printed, int at) {
        char open = printed.charAt(at);
        if ((open != '(' && open != '（' && open != '?') || at == 0 || !isHan(printed.charAt(at - 1))) {
            return at;
        }
        boolean tone = false;
        int limit = Math.min(printed.length(), at + 1 + LONGEST_PINYIN);
        for (int i = at + 1; i < limit; i++) {
            char c = printed.charAt(i);
            if (c == ')' || c == '）') {
                return i > at + 1 && (tone || open != '?') ? i + 1 : at;
            }
            boolean marked = TONES.indexOf(c) >= 0;
            tone |= marked;
            if (!marked && (c < 'a' || c > 'z')) {
                return at;
            }
        }
        return at;
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff' || c == '〇';
    }

    /** Traditional to simplified, character by character so that offsets hold; each looked up once. */
    private static final class Simplified {

        private static final char FIRST = '\u3400';
        private static final char LAST = '\u9fff';
        private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
        private static final char[] KNOWN = new char[LAST - FIRST + 1];

        static {
            // variants the transliterator leaves alone; the city's own name is printed both ways
            KNOWN['嶽' - FIRST] = '岳';
            KNOWN['衆' - FIRST] = '众';
            KNOWN['覈' - FIRST] = '核';
        }

        static char of(char c) {
            if (c < FIRST || c > LAST) {
                return c;
            }
            char known = KNOWN[c - FIRST];
            return known == 0 ? lookUp(c) : known;
        }

        private static synchronized char lookUp(char c) {
            String simplified = TO_SIMPLIFIED.transliterate(String.valueOf(c));
            char found = simplified.length() == 1 ? simplified.charAt(0) : c;
            KNOWN[c - FIRST] = found;
            return found;
        }
    }
}
