package gongkai.review.store;

import gongkai.ledger.model.StoredClaim;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person did in the review of a document.
 *
 * @param step counts from 1 for each document
 * @param claim the claim that was corrected or dismissed
 * @param number the other number that was claimed or dismissed
 * @param replacement the claim that a correction or a claiming made
 * @param undoes the step that was taken back
 * @param parts what was decided on at once, where that may be many
 * @param head what was changed in the head of the document; null where it was not
 */
public record ReviewStep(
        int step,
        Action action,
        @Nullable Long claim,
        @Nullable Integer number,
        @Nullable Long replacement,
        @Nullable Integer undoes,
        String by,
        Instant at,
        String reason,
        List<Part> parts,
        @Nullable MetadataChange head) {

    /** The same with its number. */
    public ReviewStep numbered(int number) {
        return new ReviewStep(number, action, claim, this.number, replacement, undoes, by, at, reason, parts, head);
    }

    public enum Action {
        /** What a claim says was changed: {@code replacement} stands for {@code claim}. */
        CORRECTED,
        /** A claim was made of a number that was none. */
        CLAIMED,
        /** A claim or a number was said to be none. */
        DISMISSED,
        /** The claims among the parts became data; those of a former edition among them gave way. */
        ACCEPTED,
        /** The document was said to be none of ours, with all its claims. */
        DISCARDED,
        /** The document was said to state nothing that is counted. */
        CONFIRMED,
        /** Title, unit or year of the document were changed; claims among the parts followed. */
        EDITED,
        UNDONE
    }

    /**
     * A claim or another number that the step decided on.
     *
     * @param was the claim's status before
     * @param replacement the claim that stands for it since
     */
    public record Part(
            @Nullable Long claim,
            StoredClaim.@Nullable Status was,
            @Nullable Integer number,
            @Nullable Long replacement) {}

    public ReviewStep {
        parts = List.copyOf(parts);
    }

    /** Everything that it decided on. */
    public Stream<Part> decided() {
        return claim == null && number == null && replacement == null
                ? parts.stream()
                : Stream.concat(Stream.of(new Part(claim, null, number, replacement)), parts.stream());
    }
}
