package gongkai.reading.narrative;

import gongkai.ledger.model.Qualifier;
import gongkai.reading.text.ChineseNumber;
import java.math.BigDecimal;

/** What stands behind a number and belongs to it: a multiplier, 余, the other end of a range, its measure. */
final class MeasuredNumbers {

    private static final int LONGEST_RANGE = 15;

    private final Lexicon words;

    MeasuredNumbers(Lexicon words) {
        this.words = words;
    }

    /** Reads on behind a number; gives where it ends with its measure. */
    int read(ScannedText text, int at, int numberEnd, BigDecimal number, boolean chinese) {
        int n = text.text().length();
        int end = numberEnd;
        BigDecimal value = number;
        boolean over = false;
        boolean plain = true;
        int range = rangeEnd(text, end);
        if (range > end) {
            plain = false;
            end = range;
        }
        if (end < n
                && "余多来几".indexOf(text.text().charAt(end)) >= 0
                && end + 1 < n
                && multiplies(text.text(), end + 1)) {
            over = true;
            end++;
        }
        while (end < n && multiplies(text.text(), end) && !text.isTaken(end)) {
            value = ChineseNumber.times(value, text.text().charAt(end));
            end++;
        }
        if (end < n
                && "余多来".indexOf(text.text().charAt(end)) >= 0
                && !text.text().startsWith("多媒", end)) {
            over = true;
            end++;
        }
        int measureAt = end < n && text.text().charAt(end) == '/' ? end + 1 : end;
        String measure = words.measureAt(text.text(), measureAt);
        int close = measure.isEmpty() ? end : measureAt + measure.length();
        if (chinese && measure.isEmpty() && !number.equals(BigDecimal.ZERO) && !over) {
            text.take(at, Math.max(numberEnd, end), "word");
            return Math.max(numberEnd, end);
        }
        if (measure.isEmpty() && isBareYear(text.text(), at, end, number)) {
            text.take(at, end, "date");
            return end;
        }
        if (close < n && !over && "余多".indexOf(text.text().charAt(close)) >= 0 && !measure.isEmpty()) {
            // 条余: the word for more stands behind the measure
            over = text.text().charAt(close) == '余';
            close += over ? 1 : 0;
        }
        Quantity q = NumberQualifier.qualified(text.text(), at, end, value, measure, close, plain);
        text.add(
                over
                        ? new Quantity(
                                q.start(),
                                q.end(),
                                q.open(),
                                q.close(),
                                q.value(),
                                q.state(),
                                Qualifier.OVER,
                                q.measure(),
                                q.plain())
                        : q);
        return close;
    }

    private boolean multiplies(String text, int at) {
        char c = text.charAt(at);
        if (c != '万' && c != '亿' && c != '千' && c != '百') {
            return false;
        }
        return words.measureAt(text, at).isEmpty();
    }

    private static boolean isBareYear(String text, int at, int end, BigDecimal number) {
        if (end - at != 4 || number.scale() != 0) {
            return false;
        }
        int year = number.intValue();
        boolean labelled = at > 0 && ":为达计共数量息".indexOf(text.charAt(at - 1)) >= 0;
        return year >= 1990 && year <= 2040 && !labelled;
    }

    private static int rangeEnd(ScannedText text, int end) {
        int n = text.text().length();
        if (end + 1 < n
                && "-至到".indexOf(text.text().charAt(end)) >= 0
                && ScannedText.isDigit(text.text().charAt(end + 1))
                && !text.isTaken(end + 1)) {
            int to = text.digits(end + 1);
            if (to + 1 < n
                    && text.text().charAt(to) == '.'
                    && ScannedText.isDigit(text.text().charAt(to + 1))) {
                to = text.digits(to + 1);
            }
            return to - end <= LONGEST_RANGE ? to : end;
        }
        return end;
    }
}
