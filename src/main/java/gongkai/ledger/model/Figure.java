package gongkai.ledger.model;

import gongkai.catalogue.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the roll-up: what views show for a key.
 *
 * @param value in the catalogue's measure; null unless the state is VALUE (a rate without its numbers has none)
 * @param printed as the accepted claim prints it; empty for a sum
 * @param form the form version of the accepted claim; empty for a sum over several
 * @param disputed an open ERROR finding names a claim of this key
 * @param provisional no officer has published the period yet (暂定)
 * @param revision of the accepted figure, 0 for a sum
 * @param sum for a REPORTED row, the sum of the units or periods below it, which stands beside it; else null
 * @param units how many units stand behind a sum
 * @param ofUnits how many there should be; null where no source says (应报数未载)
 * @param sourceId the accepted claim's source; null for a sum
 * @param sourceTitle of the document; empty for a sum, and for what a person decided
 */
public record Figure(
        String region,
        String indicator,
        String aspect,
        String unit,
        Period period,
        @Nullable BigDecimal value,
        State state,
        Qualifier qualifier,
        String printed,
        String form,
        Origin origin,
        boolean disputed,
        boolean provisional,
        int revision,
        @Nullable BigDecimal sum,
        int units,
        @Nullable Integer ofUnits,
        @Nullable Long sourceId,
        String sourceTitle,
        @Nullable LocalDate published) {

    /** What a source states, as far as the statement goes: neither disputed nor provisional, and no sum beside it. */
    public static Figure stated(
            FigureKey key,
            FigureValue value,
            String printed,
            String form,
            int revision,
            long source,
            String title,
            @Nullable LocalDate published) {
        return new Figure(
                key.region(),
                key.indicator(),
                key.aspect(),
                key.unit(),
                key.period(),
                value.value(),
                value.state(),
                value.qualifier(),
                printed,
                form,
                Origin.REPORTED,
                false,
                false,
                revision,
                null,
                0,
                null,
                source,
                title,
                published);
    }

    public FigureKey key() {
        return new FigureKey(region, indicator, aspect, unit, period);
    }

    /** The value for drawing and comparing: a stated 无 is zero; / and blank are null, never zero. */
    public @Nullable BigDecimal amount() {
        return state == State.NONE_STATED ? BigDecimal.ZERO : value;
    }
}
