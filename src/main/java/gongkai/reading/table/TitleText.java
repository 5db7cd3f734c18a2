package gongkai.reading.table;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The title of a row or a column reduced to what is compared: simplified characters, half-width digits, without
 * spaces, quotation marks, list marks, 其中 and remarks in brackets. Titles are only compared, so no offsets are kept.
 */
final class TitleText {

    /** Added by mirrors that convert characters: 區(qū). */
    private static final Pattern PINYIN = Pattern.compile("\\([a-zà-ǜ]{1,7}\\)");

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\"'“”‘’「」《》〈〉|*]+");
    private static final Pattern MARK = Pattern.compile("^(?:其中:?|[:、.,;]|\\([一二三四五六七八九十\\d]{1,3}\\)|"
            + "第?[一二三四五六七八九十]{1,3}[、.:]|\\d{1,2}[、.):](?!\\d)|[①-⑳⑴-⒇㈠-㈩]|[-—–·•]+(?=.))");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");

    private static final Transliterator SIMPLIFY = Transliterator.getInstance("Hant-Hans");

    private TitleText() {}

    static String of(String printed) {
        // far longer than any title: prose in a cell is not compared
        String text = printed.length() > 200 ? printed.substring(0, 200) : printed;
        String s = NOISE.matcher(normalForm(text)).replaceAll("");
        s = SIMPLIFY.transliterate(PINYIN.matcher(s).replaceAll(""));
        String before;
        do {
            before = s;
            s = MARK.matcher(s).replaceFirst("");
        } while (!s.equals(before));
        String bare = s;
        do {
            before = bare;
            bare = REMARK.matcher(bare).replaceAll("");
        } while (!bare.equals(before));
        return stripEnd(bare.isEmpty() ? s : bare);
    }

    private static String stripEnd(String s) {
        int end = s.length();
        while (end > 0 && ":。,、;.*".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return s.substring(0, end);
    }

    /** NFKC, but for numbers in circles and brackets, which it would turn into plain digits. */
    private static String normalForm(String s) {
        StringBuilder out = new StringBuilder(s.length());
        s.codePoints().forEach(c -> {
            if (c >= 0x2460 && c <= 0x2497 || c >= 0x3220 && c <= 0x3229) {
                out.appendCodePoint(c);
            } else {
                out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            }
        });
        return out.toString();
    }
}
