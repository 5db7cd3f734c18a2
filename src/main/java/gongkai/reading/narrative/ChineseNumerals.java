package gongkai.reading.narrative;

import gongkai.reading.narrative.Lexicon.Mark;
import gongkai.reading.text.ChineseNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers written in Chinese numerals, per cents among them: 二十三件, 百分之九十八点五. */
final class ChineseNumerals {

    private static final int LONGEST_PERCENTAGE = 15;

    private final Lexicon words;
    private final MeasuredNumbers measured;

    ChineseNumerals(Lexicon words, MeasuredNumbers measured) {
        this.words = words;
        this.measured = measured;
    }

    /** Reads what begins with a numeral at a place; gives where it ends. */
    int read(ScannedText text, int at) {
        Mark phrase = words.phraseAt(text.text(), at);
        if (phrase != null && text.take(phrase.start(), phrase.end(), phrase.reason())) {
            return phrase.end();
        }
        if (!words.measureAt(text.text(), at).isEmpty()
                && !words.measureAt(text.text(), at + 1).isEmpty()) {
            // 万元 as the heading of a column
            text.take(at, at + 1, "word");
            return at + 1;
        }
        int end = at;
        while (end < text.text().length() && ChineseNumber.isNumeral(text.text().charAt(end)) && !text.isTaken(end)) {
            if (end > at
                    && words.phraseAt(text.text(), end) != null
                    && words.measureAt(text.text(), end).isEmpty()) {
                break;
            }
            end++;
        }
        String run = text.text().substring(at, end);
        boolean percent = text.text().startsWith("百分之", at) && run.equals("百")
                || at >= 3 && text.text().startsWith("百分之", at - 3);
        if (text.text().startsWith("百分之", at) && run.equals("百")) {
            int from = at + 3;
            int to = from;
            while (to < text.text().length()
                    && (ChineseNumber.isNumeral(text.text().charAt(to))
                            || ScannedText.isDigit(text.text().charAt(to))
                            || text.text().charAt(to) == '点')) {
                to++;
            }
            BigDecimal value = percentage(text.text().substring(from, to));
            if (value != null) {
                text.add(NumberQualifier.qualified(text.text(), at, to, value, "%", to, true));
                return to;
            }
        }
        if (text.text().startsWith("百分百", at)) {
            text.add(NumberQualifier.qualified(text.text(), at, at + 3, BigDecimal.valueOf(100), "%", at + 3, true));
            return at + 3;
        }
        if (percent) {
            text.take(at, end, "word");
            return end;
        }
        BigDecimal value = ChineseNumber.parse(run);
        boolean vague = at > 0 && "数几上成好若".indexOf(text.text().charAt(at - 1)) >= 0;
        if (value == null || vague) {
            text.take(at, end, "word");
            return end;
        }
        if (run.equals("零")) {
            boolean stated = at > 0 && "为是:".indexOf(text.text().charAt(at - 1)) >= 0;
            if (stated || !words.measureAt(text.text(), end).isEmpty()) {
                return measured.read(text, at, end, value, true);
            }
            text.take(at, end, "word");
            return end;
        }
        return measured.read(text, at, end, value, true);
    }

    private static @Nullable BigDecimal percentage(String digits) {
        int point = digits.indexOf('点');
        if (digits.isEmpty() || digits.length() > LONGEST_PERCENTAGE) {
            return null;
        }
        if (Character.isDigit(digits.charAt(0))) {
            return digits.chars().allMatch(Character::isDigit) ? new BigDecimal(digits) : null;
        }
        if (point < 0) {
            return ChineseNumber.parse(digits);
        }
        BigDecimal whole = ChineseNumber.parse(digits.substring(0, point));
        String fraction = digits.substring(point + 1);
        if (whole == null || fraction.isEmpty()) {
            return null;
        }
        StringBuilder decimal = new StringBuilder("0.");
        for (char c : fraction.toCharArray()) {
            BigDecimal d = ChineseNumber.parse(String.valueOf(c));
            if (d == null || d.intValue() > 9) {
                return null;
            }
            decimal.append(d.intValue());
        }
        return whole.add(new BigDecimal(decimal.toString()));
    }
}
