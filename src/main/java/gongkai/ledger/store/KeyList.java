package gongkai.ledger.store;

import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Some keys of one region as a table that a statement joins: both databases look each of them up in the index of the other
 * table, however many there are and however wrong their statistics are after a large load. A list of values ({@code in})
 * would have H2 read the whole region.
 */
public final class KeyList {

    /** SQL: that table, {@code k}; {@link #bind} gives it its rows. */
    public static final String TABLE = """
             unnest(cast(:indicators as varchar array), cast(:aspects as varchar array), cast(:units as varchar array),
                cast(:firsts as integer array), cast(:lasts as integer array))
                as k (indicator, aspect, unit, from_month, to_month)
            """;

    private KeyList() {}

    /** SQL: that a table with the columns of a key has one of them. */
    public static String matches(String table) {
        return """
                 %1$s.region = :region and %1$s.indicator = k.indicator and %1$s.aspect = k.aspect and %1$s.unit = k.unit
                    and %1$s.from_month = k.from_month and %1$s.to_month = k.to_month
                """.formatted(table);
    }

    /** @param keys of that region; one that is given twice is looked up once */
    public static StatementSpec bind(StatementSpec statement, String region, Collection<FigureKey> keys) {
        List<FigureKey> rows = keys.stream().distinct().toList();
        return statement
                .param("region", region)
                .param("indicators", column(rows, FigureKey::indicator))
                .param("aspects", column(rows, FigureKey::aspect))
                .param("units", column(rows, FigureKey::unit))
                .param(
                        "firsts",
                        rows.stream().map(key -> Months.from(key.period())).toArray(Integer[]::new))
                .param(
                        "lasts",
                        rows.stream().map(key -> Months.to(key.period())).toArray(Integer[]::new));
    }

    private static String[] column(List<FigureKey> rows, Function<FigureKey, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }
}
