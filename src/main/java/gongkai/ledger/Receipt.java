package gongkai.ledger;

/**
 * The answer to a source handed in.
 *
 * @param alreadyThere the same bytes were received before: {@code source} is that one and nothing was changed
 */
public record Receipt(Source source, boolean alreadyThere) {}
