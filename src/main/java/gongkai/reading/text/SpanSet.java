package gongkai.reading.text;

import java.util.BitSet;

/** Stretches of a text that are accounted for. */
public class SpanSet {

    private final BitSet taken = new BitSet();

    public void add(int start, int end) {
        taken.set(start, end);
    }

    public boolean overlaps(Span span) {
        return anySet(taken, span.start(), span.end());
    }

    public boolean contains(int at) {
        return taken.get(at);
    }

    /** Not by the next bit that is set, which may be at the other end of a long text. */
    public static boolean anySet(BitSet bits, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bits.get(i)) {
                return true;
            }
        }
        return false;
    }
}
