package gongkai.review.intake;

/**
 * That a document is a further rendition of a report that is held already, and was added to it.
 *
 * @param wasCitation whether it is the original of what had been typed, and leads from now on
 * @param known how many of its numbers were known
 * @param fresh how many were not and wait for review, differing ones included
 * @param differing how many say something else than what is held
 */
public record Joined(boolean wasCitation, int known, int fresh, int differing) {}
