package gongkai.ledger.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one lock of a region, which every writer takes first, and the numbers that are counted under it: writers of one
 * region follow one another, and no two can lock keys in different orders.
 */
@Repository
public class RegionLock {

    private final JdbcClient jdbc;

    RegionLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the region's one lock until the end of the transaction and answers the region's new data version. With one
     * lock per region, writers of a region follow one another, no two can lock keys in different orders, and a sum never
     * misses a part that another transaction is about to write; regions do not wait for one another.
     */
    public long take(String region) {
        int found = jdbc.sql("update ledger_state set data_version = data_version + 1 where region = ?")
                .param(region)
                .update();
        if (found == 0) {
            throw new IllegalArgumentException("unknown region " + region);
        }
        return jdbc.sql("select data_version from ledger_state where region = ?")
                .param(region)
                .query(Long.class)
                .single();
    }

    /** Reserves that many ids and answers the first; {@code counter} is last_source or last_claim. */
    long reserve(String region, String counter, int count) {
        jdbc.sql("update ledger_state set " + counter + " = " + counter + " + ? where region = ?")
                .params(count, region)
                .update();
        return jdbc.sql("select " + counter + " from ledger_state where region = ?")
                        .param(region)
                        .query(Long.class)
                        .single()
                - count
                + 1;
    }
}
