package gongkai.ledger.model;

import java.time.Instant;
import java.util.List;

/**
 * One revision of a figure: what it said from then on, and who decided so when and why.
 *
 * @param number counts from 1 for each key
 * @param claim the id of the claim it follows
 * @param by an account, or {@link gongkai.ledger.Ledger#PUBLISHED_DATA}
 */
public record Revision(
        FigureKey key,
        int number,
        FigureValue value,
        String printed,
        String form,
        long claim,
        Cause cause,
        String by,
        Instant at,
        String reason) {

    /**
     * ACCEPTED: chosen from the accepted claims by the default order. REVISED and UNDONE: a person's decision, which the
     * default order does not overrule. REPLACED: by a corrected edition of the source. WITHDRAWN: no claim supports it any
     * longer; the key has no figure.
     */
    public enum Cause {
        ACCEPTED,
        REVISED,
        UNDONE,
        REPLACED,
        WITHDRAWN
    }

    public boolean isDecidedByPerson() {
        return cause == Cause.REVISED || cause == Cause.UNDONE;
    }

    /**
     * The place, in a figure's revisions, of the one that first said what the last one says: there it was decided. However
     * often a person has decided and taken back since, what stood before that place stands before the decision.
     *
     * @param history of one figure, oldest first, not empty
     */
    public static int decidedAt(List<Revision> history) {
        long claim = history.getLast().claim();
        int place = 0;
        while (history.get(place).claim() != claim) {
            place++;
        }
        return place;
    }
}
