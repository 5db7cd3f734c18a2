package gongkai.ledger.query;

import gongkai.ledger.model.Basis;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sources say about a region's levels: narrative and table apart, as the accepted figures no longer tell. */
@Repository
public class LevelClaims {

    private final JdbcClient jdbc;

    LevelClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whole years only; the newest year first, then by source, then in the source's order. */
    public List<LevelClaim> find(
            String region, Collection<String> indicators, Collection<String> units, int fromYear, int toYear) {
        return jdbc.sql("""
                select c.region, c.indicator, c.aspect, c.unit, c.from_month, c.to_month, c.value, c.state, c.qualifier,
                       c.printed, c.basis, c.form, c.source, s.title
                from claim c
                join source s on s.region = c.region and s.id = c.source
                where c.region = :region
                  and s.kind <> 'PERSON'
                  and c.indicator in (:indicators)
                  and c.unit in (:units)
                  and c.aspect = ''
                  and c.status = 'ACCEPTED'
                  and c.from_month between :first and :last
                  and c.to_month = c.from_month + 11
                order by c.from_month desc, c.source, c.id
                """)
                .param("region", region)
                .param("indicators", indicators)
                .param("units", units)
                .param("first", Months.first(fromYear))
                .param("last", Months.first(toYear))
                .query(LevelClaims::claim)
                .list();
    }

    private static LevelClaim claim(ResultSet row, int number) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return new LevelClaim(
                new FigureKey(
                        row.getString("region"),
                        row.getString("indicator"),
                        row.getString("aspect"),
                        row.getString("unit"),
                        Months.period(row.getInt("from_month"), row.getInt("to_month"))),
                value == null ? null : FigureValue.plain(value),
                State.valueOf(row.getString("state")),
                Qualifier.valueOf(row.getString("qualifier")),
                row.getString("printed"),
                Basis.valueOf(row.getString("basis")),
                row.getString("form"),
                row.getLong("source"),
                row.getString("title"));
    }
}
