package gongkai.reading.narrative;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words around one number that rules look at.
 *
 * @param word the number or the word for none itself
 * @param left from the beginning of its sentence up to the number
 * @param right from behind its measure to the end of its sentence
 * @param label the part of {@code left} that belongs to this number alone: from the last mark or number
 * @param tail the part of {@code right} up to the next mark
 * @param near title, headings and paragraph, for rules that need a subject
 * @param afterNumber whether the label follows another number directly, but for a mark
 * @param whole the indicator whose parts are being listed; null where none is, empty where one is but is not known
 */
record NumberContext(
        String word,
        String left,
        String right,
        String label,
        String tail,
        Supplier<String> near,
        boolean afterNumber,
        @Nullable String whole) {

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
