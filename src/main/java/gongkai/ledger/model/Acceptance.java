package gongkai.ledger.model;

import java.util.List;

/**
 * What accepting claims did.
 *
 * @param revisions the new revisions of figures, in the order of the claims
 * @param unchanged how many keys keep their figure: an equal claim only adds its place, and a claim that the default
 *     order puts behind another stands beside it
 * @param unknownUnits claims left pending because the catalogue lacks their unit
 * @param changed the claims that have another status now, as they were before: the accepted ones, and those of a former
 *     edition that gave way
 */
public record Acceptance(
        List<Revision> revisions, int unchanged, List<StoredClaim> unknownUnits, List<StoredClaim> changed) {}
