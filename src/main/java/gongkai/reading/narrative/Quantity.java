package gongkai.reading.narrative;

import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;

/**
 * A number, or a word for none, in the reading form of a text.
 *
 * @param start and {@code end}: of the number itself with its multiplier and 余
 * @param open where the words in front that qualify it begin
 * @param close behind its measure and 以上
 * @param value multiplied out; zero for a word that states none
 * @param plain false where the number can be no claim: a range, an upper bound, an unclear reading
 */
record Quantity(
        int start,
        int end,
        int open,
        int close,
        BigDecimal value,
        State state,
        Qualifier qualifier,
        String measure,
        boolean plain) {

    boolean isNone() {
        return state == State.NONE_STATED;
    }

    boolean isPercent() {
        return measure.equals("%");
    }
}
