package gongkai.ledger.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the files that a source came as, or the citation that it was typed from before any file was there.
 *
 * @param number counts from 1 within the source, as they came
 * @param leads whether the source's text and the places of its claims are this one's
 * @param fileName empty for a citation
 * @param separatedInto the source that it became when an officer said that it is another report; null while it belongs here
 */
public record Rendition(
        int number,
        boolean leads,
        Source.Kind kind,
        String fileName,
        String mediaType,
        String title,
        Instant receivedAt,
        String receivedBy,
        @Nullable Long separatedInto,
        @Nullable String separatedBy,
        @Nullable Instant separatedAt) {

    /** Whether it belongs to the source still. */
    public boolean stands() {
        return separatedInto == null;
    }
}
