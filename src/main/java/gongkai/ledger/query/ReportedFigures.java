package gongkai.ledger.query;

import gongkai.ledger.model.Figure;
import gongkai.ledger.store.FigureRepository;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The figures as sources state them, read from the log itself: what is compared with must not depend on sums, and is right
 * within a change whose roll-up is not settled yet.
 */
@Repository
public class ReportedFigures {

    private final JdbcClient jdbc;

    ReportedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of some units that lie within some years, of every indicator and aspect.
     *
     * @param from first and {@code to} last year
     */
    public List<Figure> of(String region, Collection<String> units, int from, int to) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select f.region, f.indicator, f.aspect, f.unit, f.from_month, f.to_month, f.value, f.state, f.qualifier,
                    f.printed, f.form, 'REPORTED' as origin, false as disputed, false as provisional, f.revision,
                    cast(null as numeric(20, 4)) as beside, 0 as units, cast(null as integer) as of_units, c.source,
                    s.title as source_title, s.published
                from unnest(cast(:units as varchar array)) as w (unit)
                join figure f on f.region = :region and f.unit = w.unit and f.from_month between :from and :to
                  and f.to_month <= :to
                join claim c on c.region = f.region and c.id = f.claim
                join source s on s.region = c.region and s.id = c.source
                where f.cause <> 'WITHDRAWN' and
                """ + FigureRepository.IS_LATEST)
                .param("region", region)
                .param("units", units.stream().distinct().toArray(String[]::new))
                .param("from", from * 100 + 1)
                .param("to", to * 100 + 12)
                .query(Figures::figure)
                .list();
    }

    /** The data version at which any figure of a region was written last; 0 where it has none. */
    public long lastChange(String region) {
        return jdbc.sql("select version from figure where region = ? order by region desc, version desc limit 1")
                .param(region)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
