package gongkai.ledger.rollup;

import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.ledger.rollup.RollUpRow.Over;
import gongkai.ledger.store.BulkInsert;
import gongkai.ledger.store.FigureRepository;
import gongkai.ledger.store.KeyList;
import gongkai.ledger.store.LedgerRows;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of the roll-up. Writers hold the region's lock. */
@Repository
class RollUpTable {

    private static final int BATCH = 1000;

    /** So many are asked for in one statement: H2 holds 65,536 values in an array. */
    private static final int PART = 10_000;

    /** SQL: some lines as a table {@code t}, as {@link KeyList} is one of keys. */
    private static final String LINES = """
            unnest(cast(:indicators as varchar array), cast(:aspects as varchar array), cast(:units as varchar array),
                cast(:years as integer array)) as t (indicator, aspect, unit, in_year)
            """;

    /** SQL: the row {@code r} lies in the line {@code t}. */
    private static final String IN_LINE = """
            r.region = :region and r.indicator = t.indicator and r.aspect = t.aspect and r.unit = t.unit
            and r.from_month between t.in_year * 100 + 1 and t.in_year * 100 + 12
            """;

    private static final List<String> KEY =
            List.of("region", "indicator", "aspect", "unit", "from_month", "to_month", "months");

    private static final List<String> VALUES = List.of(
            "value",
            "state",
            "qualifier",
            "printed",
            "form",
            "origin",
            "summed_over",
            "disputed",
            "provisional",
            "revision",
            "beside",
            "units",
            "of_units",
            "source");

    private static final String IS_KEY =
            " where region = ? and indicator = ? and aspect = ? and unit = ? and from_month = ? and to_month = ?";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final BulkInsert bulk;

    RollUpTable(JdbcTemplate template, JdbcClient jdbc, BulkInsert bulk) {
        this.template = template;
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** The keys of an indicator that have a figure or a row. */
    List<FigureKey> keys(String region, String indicator) {
        return jdbc.sql("""
                select indicator, aspect, unit, from_month, to_month from figure
                where region = :region and indicator = :indicator
                union
                select indicator, aspect, unit, from_month, to_month from roll_up
                where region = :region and indicator = :indicator
                """)
                .param("region", region)
                .param("indicator", indicator)
                .query((rs, n) -> LedgerRows.key(rs, region))
                .list();
    }

    /** The indicators of which there is a figure or a row. */
    List<String> indicators(String region) {
        return jdbc.sql("""
                select indicator from figure where region = :region
                union select indicator from roll_up where region = :region
                order by 1
                """)
                .param("region", region)
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    /** The figures of some keys as they stand; that a contradiction names one is not among it. */
    List<RollUpRow> figures(String region, Collection<FigureKey> keys) {
        String sql = """
                select f.indicator, f.aspect, f.unit, f.from_month, f.to_month, f.value, f.state, f.qualifier, f.printed,
                    f.form, '' as summed_over, false as disputed,
                    not exists (
                        select 1 from publication p
                        where p.region = f.region and p.from_month <= f.from_month and p.to_month >= f.to_month
                          and p.version >= f.version) as provisional,
                    f.revision, cast(null as numeric(20, 4)) as beside, 0 as units, cast(null as integer) as of_units,
                    c.source
                from %s
                join figure f on %s
                join claim c on c.region = f.region and c.id = f.claim
                where f.cause <> 'WITHDRAWN' and %s
                """.formatted(KeyList.TABLE, KeyList.matches("f"), FigureRepository.IS_LATEST);
        return inParts(
                keys,
                part -> KeyList.bind(jdbc.sql(sql), region, part)
                        .query((rs, n) -> row(rs, region))
                        .list());
    }

    /** The rows of some lines. */
    List<RollUpRow> rows(String region, Set<Line> lines) {
        String sql = "select r.* from " + LINES + " join roll_up r on " + IN_LINE;
        return inParts(
                lines,
                part -> bind(jdbc.sql(sql), region, part)
                        .query((rs, n) -> row(rs, region))
                        .list());
    }

    /** The keys in some lines that an open contradiction names. */
    List<FigureKey> disputes(String region, Set<Line> lines) {
        String sql = "select r.indicator, r.aspect, r.unit, r.from_month, r.to_month from " + LINES
                + " join dispute r on " + IN_LINE;
        return inParts(
                lines,
                part -> bind(jdbc.sql(sql), region, part)
                        .query((rs, n) -> LedgerRows.key(rs, region))
                        .list());
    }

    private static <T, R> List<R> inParts(Collection<T> asked, Function<List<T>, List<R>> read) {
        List<T> all = List.copyOf(asked);
        List<R> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            found.addAll(read.apply(all.subList(from, Math.min(all.size(), from + PART))));
        }
        return found;
    }

    private static StatementSpec bind(StatementSpec statement, String region, List<Line> lines) {
        return statement
                .param("region", region)
                .param("indicators", column(lines, Line::indicator))
                .param("aspects", column(lines, Line::aspect))
                .param("units", column(lines, Line::unit))
                .param("years", lines.stream().map(Line::year).toArray(Integer[]::new));
    }

    private static String[] column(List<Line> lines, Function<Line, String> of) {
        return lines.stream().map(of).toArray(String[]::new);
    }

    private static RollUpRow row(ResultSet rs, String region) throws SQLException {
        return new RollUpRow(
                LedgerRows.key(rs, region),
                value(rs, "value"),
                State.valueOf(rs.getString("state")),
                Qualifier.valueOf(rs.getString("qualifier")),
                rs.getString("printed"),
                rs.getString("form"),
                Over.of(rs.getString("summed_over")),
                rs.getBoolean("disputed"),
                rs.getBoolean("provisional"),
                rs.getInt("revision"),
                value(rs, "beside"),
                rs.getInt("units"),
                rs.getObject("of_units", Integer.class),
                rs.getObject("source", Long.class));
    }

    private static @Nullable BigDecimal value(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        return value == null ? null : value.setScale(RollUpRow.SCALE);
    }

    void insert(List<RollUpRow> rows) {
        List<String> columns = Stream.of(KEY, VALUES).flatMap(List::stream).toList();
        bulk.insert("roll_up", columns, rows, row -> {
            @Nullable Object[] cells = new @Nullable Object[columns.size()];
            FigureKey key = row.key();
            Object[] of = {
                key.region(),
                key.indicator(),
                key.aspect(),
                key.unit(),
                Months.from(key.period()),
                Months.to(key.period()),
                key.period().months()
            };
            System.arraycopy(of, 0, cells, 0, of.length);
            System.arraycopy(values(row), 0, cells, of.length, VALUES.size());
            return cells;
        });
    }

    void update(List<RollUpRow> rows) {
        String set =
                String.join(", ", VALUES.stream().map(column -> column + " = ?").toList());
        template.batchUpdate("update roll_up set " + set + IS_KEY, rows, BATCH, (ps, row) -> {
            @Nullable Object[] values = values(row);
            for (int i = 0; i < values.length; i++) {
                ps.setObject(i + 1, values[i]);
            }
            bindKey(ps, values.length, row.key());
        });
    }

    void delete(List<RollUpRow> rows) {
        template.batchUpdate("delete from roll_up" + IS_KEY, rows, BATCH, (ps, row) -> bindKey(ps, 0, row.key()));
    }

    private static void bindKey(PreparedStatement ps, int after, FigureKey key) throws SQLException {
        ps.setString(after + 1, key.region());
        ps.setString(after + 2, key.indicator());
        ps.setString(after + 3, key.aspect());
        ps.setString(after + 4, key.unit());
        ps.setInt(after + 5, Months.from(key.period()));
        ps.setInt(after + 6, Months.to(key.period()));
    }

    private static @Nullable Object[] values(RollUpRow row) {
        return new @Nullable Object[] {
            row.value(),
            row.state().name(),
            row.qualifier().name(),
            row.printed(),
            row.form(),
            row.origin().name(),
            row.over().stored(),
            row.disputed(),
            row.provisional(),
            row.revision(),
            row.beside(),
            row.units(),
            row.ofUnits(),
            row.source()
        };
    }
}
