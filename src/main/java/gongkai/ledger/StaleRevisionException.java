package gongkai.ledger;

import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else revised the figure first. Nothing was changed; {@link #latest()} says who did what when. */
public class StaleRevisionException extends OptimisticLockingFailureException {

    private final FigureKey key;
    private final int expected;
    private final transient @Nullable Revision latest;

    StaleRevisionException(FigureKey key, int expected, @Nullable Revision latest) {
        super("expected revision " + expected + " of " + key + ", but it is at "
                + (latest == null ? "none" : latest.number() + " by " + latest.by() + " since " + latest.at()));
        this.key = key;
        this.expected = expected;
        this.latest = latest;
    }

    public FigureKey key() {
        return key;
    }

    public int expected() {
        return expected;
    }

    /** The revision that is in force; null where the key has no figure. */
    public @Nullable Revision latest() {
        return latest;
    }
}
