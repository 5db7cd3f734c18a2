package gongkai.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person did in the review of a document.
 *
 * @param step counts from 1 for each document
 * @param claim the claim that was corrected or dismissed
 * @param number the other number that was claimed or dismissed
 * @param replacement the claim that a correction or a claiming made
 * @param undoes the step that was taken back
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
        String reason) {

    public enum Action {
        /** What a claim says was changed: {@code replacement} stands for {@code claim}. */
        CORRECTED,
        /** A claim was made of a number that was none. */
        CLAIMED,
        /** A claim or a number was said to be none. */
        DISMISSED,
        UNDONE
    }
}
