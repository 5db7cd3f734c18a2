package gongkai.build;

import java.util.regex.Pattern;

/** Finds half-width punctuation in Chinese text. */
public final class Punctuation {

    /** What is written with half-width marks in any language: times, numbers, addresses. */
    private static final Pattern FOREIGN = Pattern.compile(
            "\\d{1,2}:\\d{2}(?!\\d)|\\d,\\d{3}|(?:https?|jdbc:\\w+)://[\\w.:/?&=%${}-]+|\\?\\w+=[\\w=&%-]*");

    /** A character, or what closes or follows one: “来源”、95%、2014. */
    private static final String BESIDE = "[\\p{IsHan}\u201C\u201D\u2018\u2019《》（）〔〕]";

    private static final Pattern MIXED =
            Pattern.compile(BESIDE + "\\s?[,;:!?()]|[,;:!?()]\\s?" + BESIDE + "|\\p{IsHan}[\\d.%\\s]{1,12}[,;:!?()]");

    private Punctuation() {}

    /** A text without the parts that carry half-width marks in every language. */
    public static String bare(String text) {
        return FOREIGN.matcher(text).replaceAll("\u2060");
    }

    /** Whether a half-width mark stands beside a Chinese character. */
    public static boolean mixed(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && MIXED.matcher(bare(text)).find();
    }
}
