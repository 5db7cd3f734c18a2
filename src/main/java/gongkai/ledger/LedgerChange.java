package gongkai.ledger;

import gongkai.ledger.model.FigureKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One change of a region's ledger, from its lock to its commit: who makes it, and what it has touched so far. Only
 * {@link Ledger#change} makes one. Whoever writes figures or decides on claims says so here; what depends on them is brought
 * level once, at the end.
 */
public final class LedgerChange {

    private final String region;
    private final long version;
    private final String user;
    private final Instant at;
    private final Set<FigureKey> figures = new LinkedHashSet<>();
    private final Set<Long> sources = new LinkedHashSet<>();

    LedgerChange(String region, long version, String user, Instant at) {
        this.region = region;
        this.version = version;
        this.user = user;
        this.at = at;
    }

    public String region() {
        return region;
    }

    /** The region's data version that this change makes. */
    public long version() {
        return version;
    }

    /** In whose name: an account, or {@link Ledger#PUBLISHED_DATA}. */
    public String user() {
        return user;
    }

    /** When, to the microsecond, as the databases keep it. */
    public Instant at() {
        return at;
    }

    /** The sources whose accepted claims this change has added to or taken from: what they say has to be checked anew. */
    public Set<Long> sources() {
        return Collections.unmodifiableSet(sources);
    }

    Set<FigureKey> figures() {
        return figures;
    }

    void touchFigures(Collection<FigureKey> keys) {
        figures.addAll(keys);
    }

    void touchSources(Collection<Long> ids) {
        sources.addAll(ids);
    }
}
