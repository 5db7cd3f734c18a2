package gongkai.ledger;

/**
 * Hears of every source whose accepted claims have changed, inside the transaction that changes them: what it throws
 * undoes the change, and what it writes is there together with it. So the ledger is checked without knowing the checks.
 */
@FunctionalInterface
public interface AcceptanceListener {

    /** Claims of that source were accepted, or gave way to a corrected edition. */
    void accepted(String region, long source);
}
