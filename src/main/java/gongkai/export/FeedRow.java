package gongkai.export;

import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure as programs get it.
 *
 * @param from first and {@code to} last month, {@code yyyy-MM}
 * @param value in the catalogue's measure; null unless the state is VALUE
 * @param source the title of the accepted claim's source; null for a sum
 * @param revision 0 for a sum
 */
record FeedRow(
        String region,
        String indicator,
        String aspect,
        String unit,
        String from,
        String to,
        @Nullable BigDecimal value,
        State state,
        Qualifier qualifier,
        Origin origin,
        boolean disputed,
        @Nullable String source,
        int revision) {

    static final List<String> COLUMNS = List.of(
            "region",
            "indicator",
            "aspect",
            "unit",
            "from",
            "to",
            "value",
            "state",
            "qualifier",
            "origin",
            "disputed",
            "source",
            "revision");

    static FeedRow of(Figure figure) {
        BigDecimal value = figure.value();
        return new FeedRow(
                figure.region(),
                figure.indicator(),
                figure.aspect(),
                figure.unit(),
                figure.period().from().toString(),
                figure.period().to().toString(),
                value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString()),
                figure.state(),
                figure.qualifier(),
                figure.origin(),
                figure.disputed(),
                figure.sourceTitle().isEmpty() ? null : figure.sourceTitle(),
                figure.revision());
    }

    /** In the order of {@link #COLUMNS}; an absent value is an empty cell, told from zero by its state. */
    List<String> cells() {
        return List.of(
                region,
                indicator,
                aspect,
                unit,
                from,
                to,
                value == null ? "" : value.toPlainString(),
                state.name(),
                qualifier.name(),
                origin.name(),
                String.valueOf(disputed),
                source == null ? "" : source,
                String.valueOf(revision));
    }
}
