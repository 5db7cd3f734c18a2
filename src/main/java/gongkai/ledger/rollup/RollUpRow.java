package gongkai.ledger.rollup;

import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code roll_up}.
 *
 * @param value with the four digits of the column
 * @param over what a sum is made of
 * @param beside of a stated figure, the sum that stands beside it
 * @param units how many units stand behind the sum, {@code ofUnits} of how many
 */
record RollUpRow(
        FigureKey key,
        @Nullable BigDecimal value,
        State state,
        Qualifier qualifier,
        String printed,
        String form,
        Over over,
        boolean disputed,
        boolean provisional,
        int revision,
        @Nullable BigDecimal beside,
        int units,
        @Nullable Integer ofUnits,
        @Nullable Long source) {

    static final int SCALE = 4;

    /** The column {@code summed_over}. */
    enum Over {
        /** A source states it. */
        NOTHING,
        TIME,
        /** Computed from its two figures. */
        RATE,
        UNITS;

        String stored() {
            return this == NOTHING ? "" : name();
        }

        static Over of(String stored) {
            return stored.isEmpty() ? NOTHING : valueOf(stored);
        }
    }

    /** What a first part alone adds up to; the others are added by {@link #plus}. */
    static RollUpRow sum(FigureKey key, Over over, RollUpRow part, int units, @Nullable Integer ofUnits) {
        return new RollUpRow(
                key,
                part.number(),
                State.VALUE,
                part.qualifier,
                "",
                part.form,
                over,
                part.disputed,
                part.provisional,
                0,
                null,
                units,
                ofUnits,
                null);
    }

    boolean isStated() {
        return over == Over.NOTHING;
    }

    Origin origin() {
        return isStated() ? Origin.REPORTED : Origin.SUM;
    }

    boolean isNumber() {
        return state == State.VALUE || state == State.NONE_STATED;
    }

    BigDecimal number() {
        return value == null ? BigDecimal.ZERO.setScale(SCALE) : value;
    }

    /** This sum and another: exact only if both are, and of a form only if both are of it. */
    RollUpRow plus(RollUpRow other) {
        Qualifier both = other.qualifier == Qualifier.EXACT || other.qualifier == qualifier
                ? qualifier
                : qualifier == Qualifier.EXACT ? other.qualifier : Qualifier.ABOUT;
        return new RollUpRow(
                key,
                number().add(other.number()),
                state,
                both,
                printed,
                form.equals(other.form) ? form : "",
                over,
                disputed || other.disputed,
                provisional || other.provisional,
                revision,
                beside,
                units + other.units,
                other.ofUnits,
                source);
    }

    RollUpRow of(BigDecimal other) {
        return with(other, disputed, beside, units, ofUnits);
    }

    /** Whether a list adds the same up where one stands as where the other does. */
    boolean addsTheSame(RollUpRow other) {
        return number().equals(other.number())
                && qualifier == other.qualifier
                && form.equals(other.form)
                && disputed == other.disputed
                && provisional == other.provisional;
    }

    RollUpRow withSumBeside(@Nullable BigDecimal sum, int ofSo, @Nullable Integer ofSoMany) {
        return with(value, disputed, sum, ofSo, ofSoMany);
    }

    RollUpRow asDisputed() {
        return disputed ? this : with(value, true, beside, units, ofUnits);
    }

    private RollUpRow with(
            @Nullable BigDecimal otherValue,
            boolean isDisputed,
            @Nullable BigDecimal sum,
            int ofSo,
            @Nullable Integer ofSoMany) {
        return new RollUpRow(
                key,
                otherValue,
                state,
                qualifier,
                printed,
                form,
                over,
                isDisputed,
                provisional,
                revision,
                sum,
                ofSo,
                ofSoMany,
                source);
    }

    /** As views have it, without what is read of its source. */
    Figure figure() {
        return new Figure(
                key.region(),
                key.indicator(),
                key.aspect(),
                key.unit(),
                key.period(),
                value,
                state,
                qualifier,
                printed,
                form,
                origin(),
                disputed,
                provisional,
                revision,
                beside,
                units,
                ofUnits,
                source,
                "",
                null);
    }
}
