package gongkai.reading.narrative;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words around one number that rules look at.
 *
 *  @param word the number or the word for none itself
 * @param left from the beginning of its sentence up to the number
 * @param right from behind its measure to the end of its sentence
 * @param label the part of {@code left} that belongs to this number alone: from the last mark or number
 * @param tail the part of {@code right} up to the next mark
 * @param near title, headings and paragraph, for rules that need a subject
 * @param afterNumber whether the label follows another number directly, but for a mark
 * @param whole the indicator whose parts are being listed; null where none is, empty where one is but is not known
 * @param characters those of both sides, roughly: a set that may say yes too often
 */
record NumberContext(
        String word,
        String left,
        String right,
        String label,
        String tail,
        Supplier<String> near,
        boolean afterNumber,
        @Nullable String whole,
        long[] characters) {

    private static final int BUCKETS = 32;

    NumberContext(
            String word,
            String left,
            String right,
            String label,
            String tail,
            Supplier<String> near,
            boolean afterNumber,
            @Nullable String whole) {
        this(word, left, right, label, tail, near, afterNumber, whole, characters(left, right));
    }

    private static long[] characters(String left, String right) {
        long[] characters = new long[BUCKETS];
        for (int i = 0; i < left.length(); i++) {
            mark(characters, left.charAt(i));
        }
        for (int i = 0; i < right.length(); i++) {
            mark(characters, right.charAt(i));
        }
        return characters;
    }

    private static void mark(long[] characters, char c) {
        characters[(c >> 6) & (BUCKETS - 1)] |= 1L << (c & 63);
    }

    private boolean mayHold(char c) {
        return (characters[(c >> 6) & (BUCKETS - 1)] & 1L << (c & 63)) != 0;
    }

    /** Whether the words stand on either side: asked of every rule, so the first character decides first. */
    boolean holds(String words) {
        return words.isEmpty() || mayHold(words.charAt(0)) && (left.contains(words) || right.contains(words));
    }

    /**
     * Whether a phrase that begins so many characters before the number is only the last of several names that share
     * it: 建议、表扬类14件, 工作动态及通知公告3条.
     */
    boolean sharedFrom(int before) {
        int at = left.length() - before - 1;
        if (at < 0) {
            return false;
        }
        char c = left.charAt(at);
        if ("和及与或".indexOf(c) >= 0) {
            return true;
        }
        // a mark right behind the number before parts two numbers; behind a name it joins two names
        return c == '、' && left.length() - label.length() - 1 == at && !afterNumber;
    }
}
