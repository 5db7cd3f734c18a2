package gongkai.review.store;

import gongkai.ledger.model.Qualifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a stored document that is no claim, and what became of it.
 *
 * @param number counts from 1 in the order of the text
 * @param value of an UNREAD one, as printed; null where it holds none, or more digits than are kept
 * @param reason of an IGNORED one: {@code date}, {@code list-mark} and the like; else empty
 */
public record UnclaimedNumber(
        int number,
        Kind kind,
        @Nullable BigDecimal value,
        String measure,
        Qualifier qualifier,
        String section,
        int start,
        int end,
        String quote,
        String reason,
        Fate fate) {

    /** UNREAD counts something that the reader did not recognise; IGNORED counts nothing. */
    public enum Kind {
        UNREAD,
        IGNORED
    }

    /** OPEN: nobody has decided; CLAIMED: a person made a claim of it; DISMISSED: a person said that it is none. */
    public enum Fate {
        OPEN,
        CLAIMED,
        DISMISSED
    }

    /** Whether it still waits for a person. */
    public boolean isOpen() {
        return kind == Kind.UNREAD && fate == Fate.OPEN;
    }
}
