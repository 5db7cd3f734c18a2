package gongkai.reading.text;

/** A stretch of a document's printed text in UTF-16 units, the end exclusive. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }
}
