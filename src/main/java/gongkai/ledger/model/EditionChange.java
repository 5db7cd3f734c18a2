package gongkai.ledger.model;

import org.jspecify.annotations.Nullable;

/** What a corrected edition says of a key beside what the former edition said; null where one does not state it. */
public record EditionChange(
        FigureKey key,
        Kind kind,
        @Nullable StoredClaim before,
        @Nullable StoredClaim after) {

    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }
}
