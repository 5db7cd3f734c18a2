package gongkai.ledger.query;

import gongkai.ledger.model.Basis;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
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
