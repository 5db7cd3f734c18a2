package gongkai.ledger.query;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Revision;
import gongkai.ledger.store.LedgerRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** A unit and a span: what of it is stated, of every indicator and aspect. */
    public record Place(String unit, Period span) {

        public Place yearBefore() {
            return new Place(unit, span.plusYears(-1));
        }
    }

    /** The figures of some places. All revisions are read: to ask for the last one of each takes longer. */
    public List<Figure> of(String region, Collection<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<Place> asked = places.stream().distinct().toList();
        List<Revised> revisions = jdbc.sql("""
                select f.indicator, f.aspect, f.unit, f.from_month, f.to_month, f.revision, f.value, f.state, f.qualifier,
                    f.printed, f.form, f.cause, c.source
                from unnest(cast(:units as varchar array), cast(:firsts as integer array), cast(:lasts as integer array))
                    as w (unit, from_month, to_month)
                join figure f on f.region = :region and f.unit = w.unit and f.from_month = w.from_month
                  and f.to_month = w.to_month
                join claim c on c.region = f.region and c.id = f.claim
                """)
                .param("region", region)
                .param("units", asked.stream().map(Place::unit).toArray(String[]::new))
                .param(
                        "firsts",
                        asked.stream().map(place -> Months.from(place.span())).toArray(Integer[]::new))
                .param(
                        "lasts",
                        asked.stream().map(place -> Months.to(place.span())).toArray(Integer[]::new))
                .query((rs, n) -> Revised.of(rs, region))
                .list();
        Map<FigureKey, Revised> latest = new LinkedHashMap<>();
        revisions.forEach(r -> latest.merge(r.key, r, (one, other) -> one.revision > other.revision ? one : other));
        Map<Long, Published> sources =
                sources(region, latest.values().stream().map(Revised::source).collect(Collectors.toSet()));
        return latest.values().stream()
                .filter(r -> r.cause != Revision.Cause.WITHDRAWN)
                .map(r -> r.figure(Objects.requireNonNull(sources.get(r.source))))
                .toList();
    }

    private record Published(String title, @Nullable LocalDate on) {}

    private record Revised(
            FigureKey key,
            int revision,
            FigureValue value,
            String printed,
            String form,
            Revision.Cause cause,
            long source) {

        static Revised of(ResultSet rs, String region) throws SQLException {
            return new Revised(
                    LedgerRows.key(rs, region),
                    rs.getInt("revision"),
                    LedgerRows.figureValue(rs),
                    rs.getString("printed"),
                    rs.getString("form"),
                    Revision.Cause.valueOf(rs.getString("cause")),
                    rs.getLong("source"));
        }

        Figure figure(Published by) {
            return Figure.stated(key, value, printed, form, revision, source, by.title, by.on);
        }
    }

    private Map<Long, Published> sources(String region, Collection<Long> ids) {
        Map<Long, Published> sources = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select s.id, s.title, s.published from unnest(cast(:ids as bigint array)) as k (id)
                    join source s on s.region = :region and s.id = k.id
                    """)
                    .param("region", region)
                    .param("ids", ids.toArray(Long[]::new))
                    .query((rs, n) -> sources.put(
                            rs.getLong("id"),
                            new Published(rs.getString("title"), rs.getObject("published", LocalDate.class))))
                    .list();
        }
        return sources;
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
