package gongkai.ledger.rollup;

import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Keeps the table {@code series} equal to what the roll-up holds: how many figures and sums of each indicator, unit, aspect
 * and length of period, and from when to when. It follows the rows that come, go, or are no longer what they were.
 */
@Repository
class SeriesCount {

    private static final int BATCH = 1000;

    private static final String IS_IT = "region = ? and indicator = ? and unit = ? and aspect = ? and months = ?";

    /** SQL: the rows {@code r} of the roll-up that a series {@code s} is of. */
    private static final String ROWS = """
            from roll_up r where r.region = s.region and r.indicator = s.indicator and r.unit = s.unit
                and r.aspect = s.aspect and r.months = s.months
            """;

    private final JdbcTemplate template;

    SeriesCount(JdbcTemplate template) {
        this.template = template;
    }

    private record Series(String region, String indicator, String unit, String aspect, int months) {}

    /** What becomes of one series. */
    private static final class Move {
        private final Series series;
        private int figures;
        private int sums;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private boolean loses;

        Move(Series series) {
            this.series = series;
        }

        void add(RollUpRow row, int rows) {
            if (row.isStated()) {
                figures += rows;
            } else {
                sums += rows;
            }
            first = Math.min(first, Months.from(row.key().period()));
            last = Math.max(last, Months.to(row.key().period()));
        }
    }

    /** To be called when the roll-up has changed. */
    void follow(List<Settlement.Change> changes) {
        Map<Series, Move> moves = new LinkedHashMap<>();
        for (Settlement.Change change : changes) {
            RollUpRow from = change.from();
            RollUpRow to = change.to();
            if (from != null && (to == null || from.isStated() != to.isStated())) {
                Move move = moves.computeIfAbsent(of(from.key()), Move::new);
                move.add(from, -1);
                move.loses |= to == null;
            }
            if (to != null && (from == null || from.isStated() != to.isStated())) {
                moves.computeIfAbsent(of(to.key()), Move::new).add(to, 1);
            }
        }
        List<Move> all = List.copyOf(moves.values());
        if (!all.isEmpty()) {
            insert(withoutRow(all, update(all)));
            shrink(all.stream().filter(move -> move.loses).toList());
        }
    }

    private static Series of(FigureKey key) {
        return new Series(
                key.region(),
                key.indicator(),
                key.unit(),
                key.aspect(),
                key.period().months());
    }

    /** What a row that goes spans, its series does already. */
    private int[][] update(List<Move> moves) {
        return template.batchUpdate(
                "update series set figures = figures + ?, sums = sums + ?, first_month = least(first_month, ?),"
                        + " last_month = greatest(last_month, ?) where " + IS_IT,
                moves,
                BATCH,
                (ps, move) -> {
                    bindCounts(ps, 0, move);
                    bind(ps, 4, move.series);
                });
    }

    private static List<Move> withoutRow(List<Move> moves, int[][] updated) {
        List<Move> without = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            if (updated[i / BATCH][i % BATCH] == 0) {
                without.add(moves.get(i));
            }
        }
        return without;
    }

    private void insert(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        template.batchUpdate(
                "insert into series (region, indicator, unit, aspect, months, figures, sums, first_month, last_month)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                moves,
                BATCH,
                (ps, move) -> {
                    bind(ps, 0, move.series);
                    bindCounts(ps, 5, move);
                });
    }

    /** A series that lost a row may begin later and end earlier; one that lost all goes. */
    private void shrink(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        for (String sql : List.of(
                "delete from series where figures + sums = 0 and " + IS_IT,
                "update series s set (first_month, last_month) = (select min(r.from_month), max(r.to_month) " + ROWS
                        + ") where " + IS_IT)) {
            template.batchUpdate(sql, moves, BATCH, (ps, move) -> bind(ps, 0, move.series));
        }
    }

    private static void bindCounts(PreparedStatement ps, int after, Move move) throws SQLException {
        ps.setInt(after + 1, move.figures);
        ps.setInt(after + 2, move.sums);
        ps.setInt(after + 3, move.first);
        ps.setInt(after + 4, move.last);
    }

    private static void bind(PreparedStatement ps, int after, Series series) throws SQLException {
        ps.setString(after + 1, series.region());
        ps.setString(after + 2, series.indicator());
        ps.setString(after + 3, series.unit());
        ps.setString(after + 4, series.aspect());
        ps.setInt(after + 5, series.months());
    }
}
