package gongkai.ledger.model;

import gongkai.catalogue.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number as one place in one source states it (陈述).
 *
 * @param indicator its code in the catalogue
 * @param aspect applicant kind or issuer; empty for most and for 总计
 * @param unit the unit whose total it is, not whoever acts in the clause: a unit code, or the printed name of a unit
 *     that the catalogue lacks
 * @param value in the catalogue's measure (2.4万 is 24000); null unless the state is VALUE; for 2000余 the floor 2000
 * @param measure as printed, may be empty
 * @param printed the number exactly as printed, with 余, 多, 以上, or {@code /}
 * @param form the form version the source follows
 * @param section where in the source: chapter, or table, row and column
 * @param start and {@code end}: UTF-16 offsets into the source's text that enclose the number; -1 where the source is a
 *     citation without text
 * @param quote the clause around the number
 */
public record Claim(
        String indicator,
        String aspect,
        String unit,
        Period period,
        @Nullable BigDecimal value,
        State state,
        Qualifier qualifier,
        String measure,
        String printed,
        Basis basis,
        String form,
        String section,
        int start,
        int end,
        String quote) {

    public Claim {
        if ((state == State.VALUE) != (value != null)) {
            throw new IllegalArgumentException("a claim has a value exactly when its state is VALUE: " + printed);
        }
    }

    /** The value for arithmetic that reads words as they were meant: a stated 无 counts as zero; null for / and blank. */
    public @Nullable BigDecimal amount() {
        return state == State.NONE_STATED ? BigDecimal.ZERO : value;
    }

    /** The same statement at another place. */
    public Claim at(String otherSection, int from, int to, String otherQuote) {
        return new Claim(
                indicator,
                aspect,
                unit,
                period,
                value,
                state,
                qualifier,
                measure,
                printed,
                basis,
                form,
                otherSection,
                from,
                to,
                otherQuote);
    }
}
