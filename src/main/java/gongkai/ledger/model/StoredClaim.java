package gongkai.ledger.model;

/**
 * A claim with its place in the ledger.
 *
 * @param id counts from 1 within the region
 * @param source the id of the source that makes it
 */
public record StoredClaim(long id, long source, Status status, Claim claim) {

    /** DISMISSED by an officer; SUPERSEDED by a corrected edition of its source. Only ACCEPTED ones support a figure. */
    public enum Status {
        PENDING,
        ACCEPTED,
        DISMISSED,
        SUPERSEDED
    }

    /** The key of the figure it speaks of. */
    public FigureKey key(String region) {
        return new FigureKey(region, claim.indicator(), claim.aspect(), claim.unit(), claim.period());
    }

    /** Whether both say the same: value, state and qualifier. */
    public boolean saysTheSameAs(Claim other) {
        return FigureValue.of(claim).equals(FigureValue.of(other));
    }
}
