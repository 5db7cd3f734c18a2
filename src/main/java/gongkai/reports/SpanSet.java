package gongkai.reports;

import java.util.BitSet;

/** Stretches of a text that are accounted for. */
class SpanSet {

    private final BitSet taken = new BitSet();

    void add(int start, int end) {
        taken.set(start, end);
    }

    boolean overlaps(Span span) {
        int next = taken.nextSetBit(span.start());
        return next >= 0 && next < span.end();
    }

    boolean contains(int at) {
        return taken.get(at);
    }
}
