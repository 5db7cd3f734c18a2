package gongkai.reading.budget;

import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.text.NumberRuns;
import java.time.Duration;

/**
 * What one document may cost, from its first byte to the commit. A text of a hundred thousand numbers is no report: nobody
 * could review it, and storing it would hold up everybody else.
 *
 * @param numbers how many numbers a document may hold; the largest annual reports have about a thousand
 * @param characters how long its text may be, in UTF-16 units: six hundred printed pages
 * @param cells how many cells its tables may have, those that are empty or covered by a merged one included
 * @param time how long opening, reading, checking and storing may take together; a report takes a second
 */
public record ReadingLimits(int numbers, int characters, int cells, Duration time) {

    public static final ReadingLimits USUAL = new ReadingLimits(20_000, 1_000_000, 400_000, Duration.ofSeconds(60));

    /** The same with other bounds for numbers and time. */
    public ReadingLimits with(int numbers, Duration time) {
        return new ReadingLimits(numbers, characters, cells, time);
    }

    /** Refuses a text by its runs of digits and numerals, before any time is spent on what they mean. */
    public void checkText(String fileName, String text) {
        int count = 0;
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = Character.isDigit(c) ? 1 : NumberRuns.isNumeral(c) ? 2 : 0;
            if (kind != 0 && kind != last) {
                count++;
            }
            last = kind;
        }
        checkNumbers(fileName, count);
    }

    /** Refuses so many numbers and places for numbers: tables also have cells without a number. */
    public void checkNumbers(String fileName, int count) {
        if (count > numbers) {
            throw new UnreadableDocument(Problem.TOO_MANY_NUMBERS, fileName, count, numbers);
        }
    }
}
