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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sources say about a region's levels: narrative and table apart, as the accepted figures no longer tell. */
@Repository
public class LevelClaims {

    private final JdbcClient jdbc;

    LevelClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whole years only; the newest year first, then by source, then in the source's order.
     *
     * @param years of each indicator, those that are asked for
     */
    public List<LevelClaim> find(String region, Map<String, List<Integer>> years, Collection<String> units) {
        List<String> ofIndicators = new ArrayList<>();
        List<String> ofUnits = new ArrayList<>();
        List<Integer> januaries = new ArrayList<>();
        years.forEach((indicator, ofIndicator) -> {
            for (String unit : units) {
                for (int year : ofIndicator) {
                    ofIndicators.add(indicator);
                    ofUnits.add(unit);
                    januaries.add(Months.first(year));
                }
            }
        });
        return jdbc.sql("""
                select * from (
                select c.region, c.indicator, c.aspect, c.unit, c.from_month, c.to_month, c.value, c.state, c.qualifier,
                       c.printed, c.basis, c.form, c.source, s.title, c.id
                from unnest(cast(:indicators as varchar array), cast(:units as varchar array),
                        cast(:januaries as integer array)) as w (indicator, unit, january)
                join claim c on c.region = :region and c.indicator = w.indicator and c.unit = w.unit
                    and c.from_month = w.january and c.to_month = w.january + 11
                join source s on s.region = c.region and s.id = c.source
                where s.kind <> 'PERSON'
                  and c.aspect = ''
                  and c.status = 'ACCEPTED'
                ) found
                order by from_month desc, source, id
                """)
                .param("region", region)
                .param("indicators", ofIndicators.toArray(String[]::new))
                .param("units", ofUnits.toArray(String[]::new))
                .param("januaries", januaries.toArray(Integer[]::new))
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
