package gongkai.ledger.store;

import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The units and months that some keys lie in, as a condition that both databases answer from an index on unit and month,
 * however wrong their statistics are after a large load. What else lies in there is left out by who asks.
 */
public record KeyRange(Set<String> units, int first, int last) {

    /** @param keys at least one */
    public static KeyRange of(Collection<FigureKey> keys) {
        return new KeyRange(
                keys.stream().map(FigureKey::unit).collect(Collectors.toSet()),
                keys.stream().mapToInt(k -> Months.from(k.period())).min().orElseThrow(),
                keys.stream().mapToInt(k -> Months.from(k.period())).max().orElseThrow());
    }

    /** SQL: the rows of a table that has columns of a key; besides {@link #bind} it needs the parameter {@code region}. */
    public static String condition(String table) {
        return "%1$s.region = :region and %1$s.unit in (:units) and %1$s.from_month between :first and :last"
                .formatted(table);
    }

    public StatementSpec bind(StatementSpec statement) {
        return statement.param("units", units).param("first", first).param("last", last);
    }
}
