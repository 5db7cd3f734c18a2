package gongkai.dashboard;

import gongkai.ledger.Basis;
import gongkai.ledger.FigureKey;
import gongkai.ledger.Qualifier;
import gongkai.ledger.State;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An accepted claim about the region or one of its levels, on the basis (narrative or table) it is made on. */
public record LevelClaim(
        FigureKey key,
        @Nullable BigDecimal value,
        State state,
        Qualifier qualifier,
        String printed,
        Basis basis,
        String form,
        long source,
        String sourceTitle) {

    public @Nullable BigDecimal amount() {
        return state == State.NONE_STATED ? BigDecimal.ZERO : value;
    }
}
