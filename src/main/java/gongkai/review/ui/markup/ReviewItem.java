package gongkai.review.ui.markup;

import gongkai.ledger.model.StoredClaim;
import gongkai.review.store.UnclaimedNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number of a document under review: a claim, or a number that is none.
 *
 * @param key {@code c} with the claim's id, or {@code n} with the other number's
 */
public record ReviewItem(
        String key,
        int start,
        int end,
        Fate fate,
        boolean disputed,
        @Nullable StoredClaim claim,
        @Nullable UnclaimedNumber other) {

    /** What became of a number; each has a text under {@code review.fate.}, a sign and a colour. */
    public enum Fate {
        UNREAD,
        PENDING,
        ACCEPTED,
        DISMISSED,
        SUPERSEDED,
        IGNORED;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static String key(long claim) {
        return "c" + claim;
    }

    public boolean isOpen() {
        return fate == Fate.PENDING || fate == Fate.UNREAD;
    }

    /** The id of its mark in a text that has offsets. */
    public String markId() {
        return "m" + start + "-" + end;
    }

    /** The id of its row in the list. */
    public String rowId() {
        return "r-" + key;
    }
}
