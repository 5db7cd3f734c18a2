package gongkai.ledger;

import java.util.List;

/**
 * What accepting claims did.
 *
 * @param revisions the new revisions of figures, in the order of the claims
 * @param unchanged how many keys keep their figure: an equal claim only adds its place, and a claim that the default
 *     order puts behind another stands beside it
 * @param unknownUnits claims left pending because the catalogue lacks their unit
 */
public record Acceptance(List<Revision> revisions, int unchanged, List<StoredClaim> unknownUnits) {}
