package gongkai.ledger.query;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Months;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The SQL of a {@link FigureQuery}. The wanted indicators and units are a table {@code w} that is joined row by row: to
 * their series, which say what there is, and those to their periods. So a statement reads what it answers, whatever else
 * the region holds. A list of values ({@code in}) would have H2 read the whole region.
 */
final class SeriesQuery {

    private static final int EVER = 999912;

    /** SQL: the totals of a whole year. */
    private static final String WHOLE_YEAR = "x.months = 12 and x.aspect = ''";

    /** SQL: a sum, so that H2 does not take the index by beginnings, which holds periods of every length. */
    private static final String BEGINS_WITHIN = "r.from_month + 0 >= :first";

    /** SQL: the rows {@code r} of a series {@code x}. */
    private static final String OF_SERIES = """
             r.region = x.region and r.indicator = x.indicator and r.unit = x.unit and r.aspect = x.aspect
                and r.months = x.months
            """;

    private final FigureQuery query;
    private final Map<String, Object> params = new HashMap<>();
    private final String series;

    SeriesQuery(FigureQuery query, Catalogue catalogue) {
        this.query = query;
        params.put("region", query.region());
        params.put("first", query.within() == null ? 0 : Months.from(query.within()));
        params.put("last", query.within() == null ? EVER : Months.to(query.within()));
        List<String> conditions = new ArrayList<>(List.of("x.region = :region", "x.unit = w.unit"));
        List<String> indicators = new ArrayList<>();
        List<String> units = new ArrayList<>();
        Set<String> ofUnits = units(query, catalogue);
        if (query.indicators().isEmpty()) {
            units.addAll(ofUnits);
        } else {
            conditions.add("x.indicator = w.indicator");
            query.indicators()
                    .forEach(indicator -> ofUnits.forEach(unit -> {
                        indicators.add(indicator);
                        units.add(unit);
                    }));
            params.put("indicators", indicators.toArray(String[]::new));
        }
        params.put("units", units.toArray(String[]::new));
        String wanted = wanted(query);
        if (!wanted.isEmpty()) {
            conditions.add(query.everyWholeYear() ? "(" + wanted + " or " + WHOLE_YEAR + ")" : wanted);
        }
        series = (query.indicators().isEmpty()
                        ? " unnest(cast(:units as varchar array)) as w (unit) "
                        : " unnest(cast(:indicators as varchar array), cast(:units as varchar array)) as w (indicator, unit) ")
                + " join series x on " + String.join(" and ", conditions);
    }

    private static Set<String> units(FigureQuery query, Catalogue catalogue) {
        Set<String> units = new LinkedHashSet<>(query.units());
        String list = query.list();
        if (list != null) {
            catalogue.children(list).forEach(unit -> units.add(unit.code()));
        } else if (units.isEmpty()) {
            catalogue.units().stream()
                    .filter(unit -> unit.region().equals(query.region()))
                    .map(Unit::code)
                    .forEach(units::add);
        }
        return units;
    }

    /** Of whichever indicators and units: which aspects and spans. */
    private String wanted(FigureQuery query) {
        Stream.Builder<String> conditions = Stream.builder();
        if (query.aspects().size() == 1) {
            conditions.add("x.aspect = :aspect");
            params.put("aspect", query.aspects().iterator().next());
        } else if (!query.aspects().isEmpty()) {
            conditions.add("x.aspect in (:aspects)");
            params.put("aspects", query.aspects());
        }
        if (query.spans().size() == 1) {
            conditions.add("x.months = :span");
            params.put("span", query.spans().iterator().next());
        } else if (!query.spans().isEmpty()) {
            conditions.add("x.months in (:spans)");
            params.put("spans", query.spans());
        }
        Set<String> monthsOf = query.monthsOf();
        if (monthsOf != null) {
            conditions.add("(x.months > 1 or x.aspect = '' and x.indicator = any(cast(:monthsOf as varchar array)))");
            params.put("monthsOf", monthsOf.toArray(String[]::new));
        }
        return conditions.build().reduce((a, b) -> a + " and " + b).orElse("");
    }

    /** SQL: the table {@code x} of the series. */
    String series() {
        return series;
    }

    /** SQL, after the series: the rows {@code r} of the roll-up within the time that is asked for. */
    String rows() {
        return query.everyWholeYear()
                ? " join roll_up r on " + OF_SERIES + """
                     and r.to_month between case when %1$s then 0 else :first end and case when %1$s then %2$d else :last end
                     and (%3$s or %1$s)
                    """.formatted(WHOLE_YEAR, EVER, BEGINS_WITHIN)
                : " join roll_up r on " + OF_SERIES + " and r.to_month between :first and :last and " + BEGINS_WITHIN;
    }

    /**
     * SQL: of each indicator, unit and aspect the row {@code r} of the roll-up that ends last within the time that is asked
     * for. Mostly that is where its series ends, and nothing is looked for.
     */
    String lastOfSeries() {
        return """
                 (select e.*, row_number() over (
                        partition by e.indicator, e.unit, e.aspect order by e.ends desc, e.months desc) as place
                    from (select x.region, x.indicator, x.unit, x.aspect, x.months,
                            case when x.last_month <= :last then x.last_month else (
                                select r.to_month from roll_up r where %s and r.to_month <= :last
                                order by r.region desc, r.months desc, r.indicator desc, r.unit desc, r.aspect desc,
                                    r.to_month desc limit 1) end as ends
                          from %s) e
                    where (e.ends / 100) * 12 + mod(e.ends, 100) - e.months + 1
                        >= (cast(:first as integer) / 100) * 12 + mod(cast(:first as integer), 100)) x
                 join roll_up r on %s and r.to_month = x.ends and x.place = 1
                """.formatted(OF_SERIES, series, OF_SERIES);
    }

    StatementSpec bind(StatementSpec statement) {
        return statement.params(params);
    }
}
