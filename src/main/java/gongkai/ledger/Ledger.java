package gongkai.ledger;

import gongkai.ledger.rollup.RollUp;
import gongkai.ledger.rollup.RollUpDifference;
import gongkai.ledger.store.RegionLock;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The one way to change the ledger: a change is one transaction, in which the figures, their history and the roll-up change
 * together or not at all. Writers of one region follow one another. What is done in it is done by {@link Claims},
 * {@link SourceRegister}, {@link FigureLog}, {@link Publications}, {@link Disputes} and {@link Renditions}.
 */
@Service
public class Ledger {

    /** The officer in whose name the published figures are accepted on the first start. */
    public static final String PUBLISHED_DATA = "published-data";

    private final RegionLock lock;
    private final RollUp rollUp;
    private final Clock clock;

    Ledger(RegionLock lock, RollUp rollUp, Clock clock) {
        this.lock = lock;
        this.rollUp = rollUp;
        this.clock = clock;
    }

    /**
     * Takes the region's lock, lets the work be done, and settles the roll-up once over all that it touched. Joins the
     * caller's transaction; a change within a change of the same region would settle twice and is not made.
     *
     * @param user in whose name
     * @param work what is done; where it throws, nothing of it remains
     * @throws IllegalArgumentException for an unknown region
     */
    @Transactional
    public <T extends @Nullable Object> T change(String region, String user, Function<LedgerChange, T> work) {
        LedgerChange change = new LedgerChange(
                region, lock.take(region), user, clock.instant().truncatedTo(ChronoUnit.MICROS));
        T result = work.apply(change);
        rollUp.settle(region, change.figures());
        return result;
    }

    /**
     * Recomputes the roll-up of a region from its figures and answers where the stored rows differ: none, unless somebody
     * changed the tables past this package. Changes nothing.
     */
    @Transactional
    public List<RollUpDifference> reconcile(String region) {
        lock.take(region);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return rollUp.reconcile(region);
    }
}
