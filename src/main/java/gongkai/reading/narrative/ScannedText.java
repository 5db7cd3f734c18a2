package gongkai.reading.narrative;

import gongkai.reading.narrative.Lexicon.Mark;
import gongkai.reading.text.SpanSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** A text in reading form while its numbers are being found: what has been looked at, what counts and what does not. */
final class ScannedText {

    private final String text;
    private final BitSet taken;
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    ScannedText(String text) {
        this.text = text;
        this.taken = new BitSet(text.length());
    }

    String text() {
        return text;
    }

    boolean isTaken(int at) {
        return taken.get(at);
    }

    /** Takes a stretch that counts nothing; false where part of it is taken already. */
    boolean take(int start, int end, String reason) {
        if (SpanSet.anySet(taken, start, end)) {
            return false;
        }
        taken.set(start, end);
        marks.add(new Mark(start, end, reason));
        return true;
    }

    void add(Quantity quantity) {
        quantities.add(quantity);
    }

    /** Where a run of digits that begins at a place ends; the place itself where none does. */
    int digits(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    NumberScanner.Scan scan() {
        marks.sort(Comparator.comparing(Mark::start));
        return new NumberScanner.Scan(quantities, marks);
    }
}
