package gongkai.reports;

import java.util.BitSet;

/** Stretches of a text that are accounted for. */
class SpanSet {

    private final BitSet taken = new BitSet();

    void add(int start, int end) {
        taken.set(start, end);
    }

    boolean overlaps(Span span) {
        return anySet(taken, span.start(), span.end());
    }

    boolean contains(int at) {
        return taken.get(at);
    }

    /** Not by the next bit that is set, which may be at the other end of a long text. */
    static boolean anySet(BitSet bits, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bits.get(i)) {
                return true;
            }
        }
        return false;
    }
}
