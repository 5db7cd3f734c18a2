package gongkai.ledger.model;

/**
 * The answer to a source handed in.
 *
 * @param alreadyThere the same bytes were received before: {@code source} is that one and nothing was changed
 */
public record StoredSource(Source source, boolean alreadyThere) {}
