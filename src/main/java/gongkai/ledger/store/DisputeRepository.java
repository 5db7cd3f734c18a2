package gongkai.ledger.store;

import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of disputes. Writers hold the region's lock. */
@Repository
public class DisputeRepository {

    private static final int BATCH = 1000;

    private static final String KEY =
            "region = ? and indicator = ? and aspect = ? and unit = ? and from_month = ? and to_month = ?";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    DisputeRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Which of some keys are disputed. */
    public Set<FigureKey> among(String region, Collection<FigureKey> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        String sql = "select d.indicator, d.aspect, d.unit, d.from_month, d.to_month from " + KeyList.TABLE
                + " join dispute d on " + KeyList.matches("d");
        return KeyList.bind(jdbc.sql(sql), region, keys)
                .query((rs, n) -> LedgerRows.key(rs, region))
                .set();
    }

    public void insert(String region, Collection<FigureKey> keys) {
        each(
                "insert into dispute (region, indicator, aspect, unit, from_month, to_month) values (?, ?, ?, ?, ?, ?)",
                region,
                keys);
    }

    public void delete(String region, Collection<FigureKey> keys) {
        each("delete from dispute where " + KEY, region, keys);
    }

    private void each(String sql, String region, Collection<FigureKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        template.batchUpdate(sql, keys, BATCH, (ps, key) -> {
            ps.setString(1, region);
            ps.setString(2, key.indicator());
            ps.setString(3, key.aspect());
            ps.setString(4, key.unit());
            ps.setInt(5, Months.from(key.period()));
            ps.setInt(6, Months.to(key.period()));
        });
    }
}
