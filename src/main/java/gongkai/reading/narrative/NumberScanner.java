package gongkai.reading.narrative;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.narrative.Lexicon.Mark;
import gongkai.reading.text.ChineseNumber;
import java.math.BigDecimal;
import java.util.List;

/**
 * Finds every number of a text and says of each whether it counts something or is a date, a document number, a name …
 * Works on the reading form, in time linear in its length.
 */
class NumberScanner {

    /** What a text holds: numbers that count, and those that do not with the reason. In the order of the text. */
    record Scan(List<Quantity> quantities, List<Mark> marks) {}

    private static final int LONGEST_NUMBER = 15;

    private final Lexicon words;
    private final MeasuredNumbers measured;
    private final ChineseNumerals chinese;

    NumberScanner(Lexicon words) {
        this.words = words;
        this.measured = new MeasuredNumbers(words);
        this.chinese = new ChineseNumerals(words, measured);
    }

    Scan scan(String printed) {
        ScannedText text = new ScannedText(printed);
        UncountedNumbers.take(text);
        for (int i = 0; i < printed.length(); ) {
            ReadingBudget.check();
            char c = printed.charAt(i);
            if (text.isTaken(i)) {
                i++;
            } else if (ScannedText.isDigit(c)) {
                i = arabic(text, i);
            } else {
                i = ChineseNumber.isNumeral(c) ? chinese.read(text, i) : i + 1;
            }
        }
        return text.scan();
    }

    private int arabic(ScannedText text, int at) {
        int n = text.text().length();
        int end = text.digits(at);
        int integerDigits = end - at;
        StringBuilder number = new StringBuilder();
        if (integerDigits <= LONGEST_NUMBER) {
            number.append(text.text(), at, end);
            while (integerDigits <= 3
                    && end + 3 < n
                    && text.text().charAt(end) == ','
                    && text.digits(end + 1) == end + 4
                    && number.length() <= LONGEST_NUMBER) {
                number.append(text.text(), end + 1, end + 4);
                end += 4;
            }
            if (end + 1 < n
                    && text.text().charAt(end) == '.'
                    && ScannedText.isDigit(text.text().charAt(end + 1))) {
                int fraction = text.digits(end + 1);
                if (fraction < n
                        && text.text().charAt(fraction) == '.'
                        && fraction + 1 < n
                        && ScannedText.isDigit(text.text().charAt(fraction + 1))) {
                    int last = fraction;
                    while (last + 1 < n
                            && text.text().charAt(last) == '.'
                            && ScannedText.isDigit(text.text().charAt(last + 1))) {
                        last = text.digits(last + 1);
                    }
                    text.take(at, last, "identifier");
                    return last;
                }
                if (fraction - end <= LONGEST_NUMBER) {
                    number.append(text.text(), end, fraction);
                    end = fraction;
                }
            }
        }
        if (number.isEmpty() || number.length() > 2 * LONGEST_NUMBER) {
            text.take(at, end, "identifier");
            return end;
        }
        if (at > 0 && isLetter(text.text().charAt(at - 1))
                || end < n && isLetter(text.text().charAt(end))) {
            int last = end;
            while (last < n
                    && (isLetter(text.text().charAt(last))
                            || ScannedText.isDigit(text.text().charAt(last)))
                    && !text.isTaken(last)) {
                last++;
            }
            text.take(at, last, "name");
            return last;
        }
        Mark name = words.phraseAt(text.text(), at);
        if (name != null && name.end() >= end && text.take(name.start(), name.end(), name.reason())) {
            return name.end();
        }
        return measured.read(text, at, end, new BigDecimal(number.toString()), false);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
